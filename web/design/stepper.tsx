import type { ReactNode } from 'react'

export interface Step {
  readonly id: string
  readonly label: string
  readonly state: 'done' | 'current' | 'ahead' | 'skipped'
  /** When it was done, or by when it is due. */
  readonly note?: ReactNode
}

interface StepperProps {
  readonly label: string
  readonly steps: readonly Step[]
  /** What comes next: who does what, and what it needs. */
  readonly next?: readonly {
    readonly id: string
    readonly what: ReactNode
    readonly who?: ReactNode
    readonly needs?: ReactNode
  }[]
}

const none: readonly never[] = []

const stateWords: Record<Step['state'], string> = {
  done: 'done',
  current: 'here now',
  ahead: 'ahead',
  skipped: 'not taken',
}
const signs: Record<Step['state'], string> = { done: '✓', current: '●', ahead: '○', skipped: '–' }

/** Where something stands and what comes next, drawn from data. */
export function Stepper({ label, steps, next = none }: StepperProps) {
  return (
    <div className="stepper">
      <ol className="stepper__steps" aria-label={label}>
        {steps.map((step) => (
          <li
            key={step.id}
            className={`stepper__step stepper__step--${step.state}`}
            aria-current={step.state === 'current' ? 'step' : undefined}
          >
            <span className="stepper__sign" aria-hidden="true">
              {signs[step.state]}
            </span>
            <span className="stepper__label">
              {step.label}
              <span className="usa-sr-only"> ({stateWords[step.state]})</span>
            </span>
            {step.note !== undefined && <span className="stepper__note">{step.note}</span>}
          </li>
        ))}
      </ol>
      {next.length > 0 && (
        <div className="stepper__next">
          <p className="stepper__title">What comes next</p>
          <ul>
            {next.map((move) => (
              <li key={move.id}>
                {move.what}
                {move.who !== undefined && <span className="quiet"> · {move.who}</span>}
                {move.needs !== undefined && <div className="quiet">Needs: {move.needs}</div>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
