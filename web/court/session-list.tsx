import type { CourtDayHearing } from '../../contract/calendar.ts'
import { timeOfDay } from '../../src/vocabulary/time-of-day.ts'
import { Day } from '../design/day.tsx'
import { counselText } from './call-facts.tsx'

interface SessionListProps {
  readonly court: string
  readonly on: string
  readonly hearings: readonly CourtDayHearing[]
}

/**
 * The list of the session as it is posted, on paper only: what is public in court and nothing else. A sealed case is not
 * on it, whoever prints it.
 */
export function SessionList({ court, on, hearings }: SessionListProps) {
  const called = hearings.filter(({ isSealed, status }) => !isSealed && status === 'set')
  return (
    <div className="session-list">
      <p className="session-list__court">{court}</p>
      <h2>
        Hearings of <Day day={on} weekday />
      </h2>
      {called.length === 0 && <p>No hearing is set.</p>}
      {[...Map.groupBy(called, ({ room }) => room)].map(([room, lines]) => (
        <section key={room} aria-label={`Courtroom ${room}, as posted`}>
          <h3>
            Courtroom {room}
            {judgesOf(lines)}
          </h3>
          <table>
            <thead>
              <tr>
                <th scope="col">No.</th>
                <th scope="col">Time</th>
                <th scope="col">Case</th>
                <th scope="col">Number</th>
                <th scope="col">Hearing</th>
                <th scope="col">For the defendant</th>
                <th scope="col">For the People</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line, index) => (
                <tr key={line.hearingId}>
                  <td>{index + 1}</td>
                  <td>{timeOfDay(line.time)}</td>
                  <th scope="row">{line.title}</th>
                  <td>{line.number}</td>
                  <td>{line.kindLabel}</td>
                  <td>{counselText(line)}</td>
                  <td>{line.prosecutor}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </div>
  )
}

function judgesOf(lines: readonly CourtDayHearing[]): string {
  const judges = [...new Set(lines.flatMap(({ judge }) => (judge === null ? [] : [judge])))]
  return judges.length === 0 ? '' : ` · ${judges.join(', ')}`
}
