import type { MoveConsequences } from '../../contract/calendar.ts'
import { Day } from '../design/day.tsx'
import { daysText } from '../law/days-text.ts'

/** What a move brings about, line by line; what stands in its way is marked by a word. */
export function Consequences({ seen }: { readonly seen: MoveConsequences }) {
  const { daysAdded, closed, session, obstacles, told, custody } = seen
  return (
    <dl className="consequences">
      <div>
        <dt>Days</dt>
        <dd>{addedText(daysAdded)}</dd>
      </div>
      <div>
        <dt>Session</dt>
        <dd>
          {session === null
            ? 'No session of the court sits there then; the hearing stands by itself.'
            : `${session.judge}, ${placesText(session.placesLeft)}.`}
        </dd>
      </div>
      {closed !== null && (
        <div>
          <dt>Closed</dt>
          <dd>
            <strong>The court is closed on that day: {closed}.</strong>
          </dd>
        </div>
      )}
      {obstacles.map((words) => (
        <div key={words}>
          <dt>In the way</dt>
          <dd>
            <strong>{words}.</strong>
          </dd>
        </div>
      ))}
      {custody !== null && (
        <div>
          <dt>Custody</dt>
          <dd>
            <strong>{custody}</strong>
          </dd>
        </div>
      )}
      {seen.clocks.map(({ title, lastDay, daysLeft }) => (
        <div key={title}>
          <dt>Clock</dt>
          <dd>
            {title} <Day day={lastDay} weekday />,{' '}
            {daysLeft < 0 ? <strong>{leftText(daysLeft)}</strong> : leftText(daysLeft)}
          </dd>
        </div>
      ))}
      <div>
        <dt>Told</dt>
        <dd>{told.join(', ')}</dd>
      </div>
    </dl>
  )
}

function addedText(days: number): string {
  if (days === 0) return 'The day stays.'
  const count = daysText(Math.abs(days))
  return days > 0 ? `${count} later.` : `${count} earlier.`
}

function leftText(days: number): string {
  const count = daysText(Math.abs(days))
  return days === 0 ? 'on that day' : days < 0 ? `passed by ${count}` : `${count} later`
}

const placesText = (left: number): string =>
  left === 0 ? 'no place left' : left === 1 ? 'one place left' : `${left} places left`
