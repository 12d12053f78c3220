import type { Standing } from '../../contract/cases.ts'
import { Section } from '../design/section.tsx'
import { Stepper } from '../design/stepper.tsx'
import { TimeText } from '../design/time-text.tsx'
import { journeyOf } from './journey.ts'

/** Where the case stands on its way, and the steps that lead on: whose they are and what they need. */
export function StandingStepper({ standing }: { readonly standing: Standing }) {
  const steps = journeyOf(standing.stage).map(({ id, label, state }) => ({
    id,
    label: state === 'current' ? standing.label : label,
    state,
    ...(state === 'current' ? { note: <TimeText at={standing.since} relative /> } : {}),
  }))
  const next = standing.next.map((step) => ({
    id: step.to,
    what: step.yours ? <strong>{step.what}</strong> : step.what,
    who: step.yours ? `${step.who} (yours)` : step.who,
    needs: step.needs,
  }))
  return (
    <Section title="Where it stands and what comes next">
      <p>{standing.meaning}</p>
      <Stepper label="Where the case stands" steps={steps} next={next} />
    </Section>
  )
}
