import type { SourceTag } from '../../contract/law.ts'
import type { Citation } from '../../src/vocabulary/citation.ts'

const tagWords: Record<SourceTag, string> = {
  read: 'read',
  'read-in-part': 'read in part',
  'from-memory': 'from memory, not read',
  'own-rule': 'a rule of the program, not of law',
  invented: 'invented for training',
}

/** A citation, and how certain it is what the source says. */
export function SourceLine({ citation, tag }: { readonly citation: Citation; readonly tag?: SourceTag | undefined }) {
  return (
    <span className="law-source">
      {citation.url === undefined ? (
        citation.text
      ) : (
        <a className="usa-link usa-link--external" href={citation.url} target="_blank" rel="noreferrer">
          {citation.text}
        </a>
      )}
      {tag !== undefined && <span className="quiet"> ({tagWords[tag]})</span>}
    </span>
  )
}
