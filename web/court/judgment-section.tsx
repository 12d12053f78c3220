import type { Judgment, PleaHearing } from '../../contract/hearing.ts'
import { Section } from '../design/section.tsx'
import { StatusTag } from '../design/status-tag.tsx'
import { TimeText } from '../design/time-text.tsx'
import { kindText, quantityText } from '../plea/term-text.ts'
import { JudgmentForm } from './judgment-form.tsx'
import { PaperItem } from './paper-link.tsx'
import { Wanting } from './wanting.tsx'

interface JudgmentSectionProps {
  readonly caseId: string
  readonly hearing: PleaHearing
}

/** The judgment: entered by the judge, read by all. */
export function JudgmentSection({ caseId, hearing }: JudgmentSectionProps) {
  const { record, judgment, missing, abilities } = hearing
  if (judgment)
    return (
      <Section title="Judgment">
        <JudgmentView caseId={caseId} judgment={judgment} />
      </Section>
    )
  if (!record || record.status === 'ended') return null
  return (
    <Section title="Judgment">
      <Wanting before="judgment can be entered" missing={missing.judgment} script={record.script}>
        {abilities.includes('enter-judgment') ? (
          <JudgmentForm caseId={caseId} hearing={hearing} record={record} />
        ) : (
          <p className="quiet">Nothing is wanting: judgment may be entered.</p>
        )}
      </Wanting>
    </Section>
  )
}

function JudgmentView({ caseId, judgment }: { readonly caseId: string; readonly judgment: Judgment }) {
  const { by, at, paper, charges, sentence, remarks } = judgment
  const countOf = (chargeId: string) => charges.find((one) => one.chargeId === chargeId)?.count
  return (
    <>
      <p>
        Entered by {by}, <TimeText at={at} />.
      </p>
      <ul className="papers">
        {charges.map(({ chargeId, count, offense, result, why }) => (
          <li key={chargeId}>
            <strong>
              Count {count}, {offense.title}
            </strong>{' '}
            <StatusTag tone="done">{result === 'convicted' ? 'Convicted' : 'Dismissed'}</StatusTag>
            {why !== '' && <div className="quiet">{why}</div>}
          </li>
        ))}
      </ul>
      <h3>Sentence</h3>
      {sentence.length === 0 && <p className="quiet">No term of sentence was stated.</p>}
      <ul className="papers">
        {sentence.map(({ kind, quantity, running, chargeId, text }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- an entered judgment does not change
          <li key={index}>
            {[
              kindText(kind),
              quantityText(quantity),
              running ?? '',
              chargeId === null ? '' : `for count ${countOf(chargeId)}`,
            ]
              .filter((part) => part !== '')
              .join(', ')}
            {text !== '' && <div className="quiet prose">{text}</div>}
          </li>
        ))}
      </ul>
      {remarks !== '' && (
        <>
          <h3>Remarks</h3>
          <p className="prose">{remarks}</p>
        </>
      )}
      <h3>Paper</h3>
      <ul className="papers">
        <PaperItem caseId={caseId} paper={paper} title="Judgment" />
      </ul>
    </>
  )
}
