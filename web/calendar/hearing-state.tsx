import type { CalendarHearing, EnteredOutcome } from '../../contract/calendar.ts'
import { Day } from '../design/day.tsx'
import { StatusTag } from '../design/status-tag.tsx'
import { TimeText } from '../design/time-text.tsx'
import { outcomeDetail, outcomeLabel, outcomeTones } from './outcome-text.ts'

/** Where a hearing stands: set, or what became of it, by whom, with every earlier entry that was corrected. */
export function HearingState({ hearing: { status, outcomes, excluded } }: { readonly hearing: CalendarHearing }) {
  const [last, ...earlier] = outcomes
  return (
    <>
      {status === 'set' ? (
        <StatusTag>Set</StatusTag>
      ) : (
        <StatusTag tone={outcomeTones[status]}>{outcomeLabel({ outcome: status })}</StatusTag>
      )}
      {last && (
        <div>
          {outcomeDetail(last)} <Entered entry={last} />
        </div>
      )}
      {excluded !== null && (
        <div>
          Time excluded, <Day day={excluded.from} />
          {excluded.to !== null && (
            <>
              {' '}
              to <Day day={excluded.to} />
            </>
          )}
          {excluded.findings !== null && <>: {excluded.findings}</>}
        </div>
      )}
      {earlier.length > 0 && (
        <details>
          <summary>Corrected: {last?.correction}</summary>
          {earlier.map((entry) => (
            <p key={entry.at}>
              {[outcomeLabel(entry), outcomeDetail(entry)].filter((part) => part !== '').join(': ')}{' '}
              <Entered entry={entry} />
            </p>
          ))}
        </details>
      )}
    </>
  )
}

function Entered({ entry: { by, at } }: { readonly entry: EnteredOutcome }) {
  return (
    <span className="quiet">
      Entered {by !== null && `by ${by}, `}
      <TimeText at={at} />
    </span>
  )
}
