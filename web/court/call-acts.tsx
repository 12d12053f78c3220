import type { EnterableOutcome, outcomeKeys } from './outcome-questions.ts'

interface CallActsProps {
  readonly enterable: typeof outcomeKeys
  readonly onBegin: (outcome: EnterableOutcome) => void
  readonly onArrange: ((step: 1 | -1) => void) | null
}

/** What can be done on the line that the keys are about; each button names its key. */
export function CallActs({ enterable, onBegin, onArrange }: CallActsProps) {
  return (
    <div className="call-line__acts">
      {enterable.map(({ key, outcome, label }) => (
        <button key={key} type="button" className="answer" onClick={() => onBegin(outcome)}>
          <kbd aria-hidden="true">{key}</kbd> {label}
        </button>
      ))}
      {onArrange !== null && (
        <>
          <button type="button" className="answer" onClick={() => onArrange(-1)}>
            <kbd aria-hidden="true">K</kbd> Call it earlier
          </button>
          <button type="button" className="answer" onClick={() => onArrange(1)}>
            <kbd aria-hidden="true">J</kbd> Call it later
          </button>
        </>
      )}
    </div>
  )
}
