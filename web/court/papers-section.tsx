import type { Paper, Supplement } from '../../contract/agreement.ts'
import { Section } from '../design/section.tsx'
import { PaperItem, PaperLink } from './paper-link.tsx'

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
        <PaperItem caseId={caseId} paper={paper} title={title} />
        {signedCopy && <PaperItem caseId={caseId} paper={signedCopy} title="Copy with the signatures printed on it" />}
        <PaperItem caseId={caseId} paper={sheet} title={`Sealed supplement ${slot}`} />
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
