import { Day } from '../design/day.tsx'
import type { SupposedEvent } from './supposed-event.ts'
import { ValueView } from './value-view.tsx'
import { memberWords, plainWords, type Names } from './value-words.ts'

interface EventLinesProps {
  readonly events: readonly SupposedEvent[]
  readonly names: Names
}

/** Events of an invented case, a line each: the day, what happened, and what else is said of it. */
export function EventLines({ events, names }: EventLinesProps) {
  return (
    <ul className="law-plain">
      {events.map(({ kind, day, ...rest }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- two events may be alike, and their places do not change
        <li key={index}>
          <Day day={day} />: {plainWords(kind, names)}
          {Object.entries(rest)
            .filter(([, value]) => value !== undefined)
            .map(([key, value]) => (
              <span key={key} className="quiet">
                ; {memberWords(key).toLowerCase()} <ValueView value={value} names={names} />
              </span>
            ))}
        </li>
      ))}
    </ul>
  )
}
