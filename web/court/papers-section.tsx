import type { Paper, Supplement } from '../../contract/agreement.ts'
import { Section } from '../design/section.tsx'
import { PaperLink, SignedHash } from './paper-link.tsx'

interface PapersSectionProps {
  readonly caseId: string
  readonly title: string
  readonly paper: Paper
  readonly sheet: Paper
  readonly slot: string
  readonly supplements: readonly Supplement[]
  readonly signedCopy?: Paper
}

/** The papers that belong to an agreement: the same list for every agreement and every reader. */
export function PapersSection(props: PapersSectionProps) {
  const { caseId, title, paper, sheet, slot, supplements, signedCopy } = props
  return (
    <Section title="Papers">
      <ul className="papers">
        <li>
          <PaperLink caseId={caseId} paper={paper}>
            {title}
          </PaperLink>
          <SignedHash sha256={paper.sha256} />
        </li>
        {signedCopy && (
          <li>
            <PaperLink caseId={caseId} paper={signedCopy}>
              Copy with the signatures printed on it
            </PaperLink>
            <SignedHash sha256={signedCopy.sha256} />
          </li>
        )}
        <li>
          <PaperLink caseId={caseId} paper={sheet}>
            {`Sealed supplement ${slot}`}
          </PaperLink>
          <SignedHash sha256={sheet.sha256} />
        </li>
      </ul>
      {supplements.map((supplement) => (
        <SupplementNote key={supplement.paper.documentId} caseId={caseId} supplement={supplement} />
      ))}
    </Section>
  )
}

interface SupplementNoteProps {
  readonly caseId: string
  readonly supplement: Supplement
}

/** What lies in the supplement's place, to those it names. */
function SupplementNote({ caseId, supplement }: SupplementNoteProps) {
  return (
    <div className="sealed-note">
      <p>
        <strong>Sealed: you are named in this supplement.</strong> Nobody else can tell that it is here.
      </p>
      <p className="prose">{supplement.text}</p>
      <p className="quiet">May be read by {supplement.named.join(', ')}.</p>
      <PaperLink caseId={caseId} paper={supplement.paper}>
        The supplement as typeset
      </PaperLink>
    </div>
  )
}
