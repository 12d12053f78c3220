import { Link } from '@tanstack/react-router'
import { previewGates, type GatesView, type GateView, type OfferDraftView } from '../../contract/plea.ts'
import { useRead } from '../app/use-read.ts'
import { Because } from '../design/because.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Section } from '../design/section.tsx'
import { StatusTag } from '../design/status-tag.tsx'
import { standingGates, whatToDo } from './standing-gates.ts'

/** Of which there is one at most; of the others each is headed by what it asks. */
const names: Partial<Record<GateView['gate'], string>> = {
  approval: 'Supervisor’s approval',
  'victim-conferral': 'Conferral with victims',
  'minimum-days': 'Time to decide',
  expiry: 'Last day',
}

interface GatesPanelProps {
  readonly caseId: string
  readonly draft: OfferDraftView
}

/** What has to be done before the draft goes out, why, and by what rule: first what still stands, then the rest. */
export function GatesPanel({ caseId, draft }: GatesPanelProps) {
  const read = useRead(previewGates, { params: { caseId, draftId: draft.id } })
  return (
    <Section title="Before it goes out">
      <Loaded read={read} what="the gates">
        {(view) => {
          const standing = standingGates(view)
          const passed = view.gates.filter((gate) => gate.passed)
          return (
            <>
              <p role="status">{standingText(standing.length)}</p>
              {[standing, passed].map(
                (gates) =>
                  gates.length > 0 && (
                    <ul key={gates === standing ? 'standing' : 'passed'} className="gates">
                      {gates.map((gate) => (
                        <Gate key={`${gate.gate} ${gate.text}`} caseId={caseId} draft={draft} view={view} gate={gate} />
                      ))}
                    </ul>
                  ),
              )}
            </>
          )
        }}
      </Loaded>
    </Section>
  )
}

function standingText(count: number): string {
  if (count === 0) return 'Every gate of the saved revision is passed.'
  return `The saved revision cannot go out yet. ${count === 1 ? 'One thing stands' : `${count} things stand`} before it:`
}

function Standing({ gate }: { readonly gate: GateView }) {
  if (gate.settledBy === 'no-rule') return <StatusTag tone="neutral">No rule</StatusTag>
  if (gate.settledBy === 'lawyer') return <StatusTag tone="neutral">See to it</StatusTag>
  return <StatusTag tone={gate.passed ? 'good' : 'waiting'}>{gate.passed ? 'Passed' : 'Missing'}</StatusTag>
}

interface GateProps extends GatesPanelProps {
  readonly view: GatesView
  readonly gate: GateView
}

function Gate({ caseId, draft, view, gate }: GateProps) {
  const name = names[gate.gate]
  const heading = <strong>{name ?? gate.text}</strong>
  const toDo = gate.passed ? null : whatToDo(gate, view, draft.state)
  return (
    <li>
      <Standing gate={gate} />{' '}
      {gate.source === null ? (
        heading
      ) : (
        <Because
          what={name ?? gate.text}
          because={[name === undefined ? gate.because : gate.text]}
          missing={gate.missing}
          sources={[{ citation: gate.source, verified: gate.verified }]}
        >
          {heading}
        </Because>
      )}
      <div className={gate.settledBy === 'no-rule' ? 'quiet' : undefined}>
        {gate.because}
        {toDo !== null && ` ${toDo}`}
      </div>
      {gate.gate === 'victim-conferral' && !gate.passed && (
        <Link to="/cases/$caseId/conferral" params={{ caseId }} className="usa-link">
          Record a conferral
        </Link>
      )}
    </li>
  )
}
