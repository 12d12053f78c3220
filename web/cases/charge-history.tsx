import type { ChargeView } from '../../contract/cases.ts'
import { Timeline } from '../design/timeline.tsx'

type ChargeStep = ChargeView['history'][number]

/** What became of a count from the referral on: what, why and by whom. Closed until it is wanted. */
export function ChargeHistory({ charge }: { readonly charge: ChargeView }) {
  const { history } = charge
  return (
    <details>
      <summary>
        {history.length === 1 ? '1 step' : `${history.length} steps`}
        <span className="usa-sr-only"> of count {charge.count}</span>
      </summary>
      <Timeline
        empty="Nothing is recorded."
        items={history.map((step) => ({
          id: String(step.n),
          at: step.at,
          what: `${step.whatLabel}: ${step.offenseTitle}`,
          ...(step.by === null ? {} : { who: step.by }),
          detail: <StepDetail step={step} />,
        }))}
      />
    </details>
  )
}

function StepDetail({ step }: { readonly step: ChargeStep }) {
  const { asReferred } = step
  return (
    <>
      <div>{step.statute}</div>
      {step.why !== '' && <div>{step.why}</div>}
      {asReferred && (
        <div className="quiet">
          As referred: {asReferred.offenseTitle}, {asReferred.statute}
        </div>
      )}
    </>
  )
}
