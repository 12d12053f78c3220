import { Link } from '@tanstack/react-router'
import { previewGates, type GateView, type OfferDraftView } from '../../contract/plea.ts'
import { useRead } from '../app/use-read.ts'
import { Because } from '../design/because.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Section } from '../design/section.tsx'
import { StatusTag } from '../design/status-tag.tsx'

const names: Record<GateView['gate'], string> = {
  approval: 'Supervisor’s approval',
  'victim-conferral': 'Conferral with victims',
  'approval-matrix': 'Further approval',
  'minimum-days': 'Time to decide',
  'discovery-lead': 'Discovery before it ends',
  'plea-restriction': 'What the law forbids or asks',
  expiry: 'Last day',
}

/** What has to be done before the draft goes out, why, and by what rule. */
export function GatesPanel({ caseId, draft }: { readonly caseId: string; readonly draft: OfferDraftView }) {
  const read = useRead(previewGates, { params: { caseId, draftId: draft.id } })
  return (
    <Section title="Before it goes out">
      <Loaded read={read} what="the gates">
        {({ gates, open }) => (
          <>
            <ul className="gates">
              {gates.map((gate) => (
                <Gate key={`${gate.gate} ${gate.text}`} caseId={caseId} gate={gate} />
              ))}
            </ul>
            <p role="status">
              {open ? 'Every gate of the saved revision is passed.' : 'The saved revision cannot go out yet.'}
            </p>
          </>
        )}
      </Loaded>
    </Section>
  )
}

/** Gates of which there may be several of a kind, told apart by what they ask. */
const saysMore: ReadonlySet<GateView['gate']> = new Set(['approval-matrix', 'discovery-lead', 'plea-restriction'])

function Standing({ gate }: { readonly gate: GateView }) {
  if (gate.settledBy === 'no-rule') return <StatusTag tone="neutral">No rule</StatusTag>
  if (gate.settledBy === 'lawyer') return <StatusTag tone="neutral">See to it</StatusTag>
  return <StatusTag tone={gate.passed ? 'good' : 'waiting'}>{gate.passed ? 'Passed' : 'Missing'}</StatusTag>
}

function Gate({ caseId, gate }: { readonly caseId: string; readonly gate: GateView }) {
  return (
    <li>
      <Standing gate={gate} />{' '}
      {gate.source === null ? (
        <strong>{names[gate.gate]}</strong>
      ) : (
        <Because
          what={saysMore.has(gate.gate) ? gate.text : names[gate.gate]}
          because={[saysMore.has(gate.gate) ? gate.because : gate.text]}
          missing={gate.missing}
          sources={[{ citation: gate.source, verified: gate.verified }]}
        >
          <strong>{names[gate.gate]}</strong>
        </Because>
      )}
      {saysMore.has(gate.gate) && <div>{gate.text}</div>}
      <div className={gate.settledBy === 'no-rule' ? 'quiet' : undefined}>{gate.because}</div>
      {gate.gate === 'victim-conferral' && !gate.passed && (
        <Link to="/cases/$caseId/conferral" params={{ caseId }} className="usa-link">
          Record a conferral
        </Link>
      )}
    </li>
  )
}
