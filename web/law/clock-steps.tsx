import { Day } from '../design/day.tsx'
import type { Reckoned } from './reckoned.ts'
import { SourceLine } from './source-line.tsx'

/** Each step by which a clock was reckoned, with its source, and what follows when its time has run. */
export function ClockSteps({ steps, consequence }: Pick<Reckoned, 'steps' | 'consequence'>) {
  return (
    <>
      <ol className="usa-list">
        {steps.map(({ day, words, source }) => (
          <li key={`${day} ${words}`}>
            <Day day={day} weekday />: {words} {source !== null && <SourceLine citation={source} />}
          </li>
        ))}
      </ol>
      <p>
        When the time has run: {consequence.text} <SourceLine citation={consequence.source} />
      </p>
    </>
  )
}
