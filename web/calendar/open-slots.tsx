import type { OfferedSlot } from '../../contract/scheduler.ts'
import { offerSlots } from '../../contract/scheduler.ts'
import type { HearingLine } from '../../contract/cases.ts'
import { timeOfDay } from '../../src/vocabulary/time-of-day.ts'
import { useRead } from '../app/use-read.ts'
import { ActionButton } from '../design/buttons.tsx'
import { dayText, weekdayOf } from '../design/day-text.ts'
import { Loaded } from '../design/loaded.tsx'
import { StatusTag } from '../design/status-tag.tsx'
import './calendar.css'

interface OpenSlotsProps {
  readonly caseId: string
  readonly kind: HearingLine['kind']
  readonly onTake: (slot: OfferedSlot) => void
}

/** The next times that fit everybody who is needed, each with its reasons and what it costs. */
export function OpenSlots({ caseId, kind, onTake }: OpenSlotsProps) {
  const read = useRead(offerSlots, { params: { caseId }, query: { kind } }, { keepLast: true })
  return (
    <Loaded read={read} what="the open times">
      {({ slots, passedBy, minutes }) => (
        <>
          {slots.length === 0 ? (
            <p className="quiet">
              No session of the next months has {minutes} minutes that fit everybody. Type a day, or make a session.
            </p>
          ) : (
            <ol className="slots" aria-label="Open times">
              {slots.map((slot) => (
                <li key={`${slot.sessionId} ${slot.time}`}>
                  <span>
                    <ActionButton kind="plain" onClick={() => onTake(slot)}>
                      {weekdayOf(slot.day)} {dayText(slot.day)}, {timeOfDay(slot.time)}
                    </ActionButton>{' '}
                    {slot.isLate && <StatusTag tone="alert">After a last day</StatusTag>}
                  </span>
                  <p className="quiet">{[...slot.reasons, ...slot.costs].join(' · ')}</p>
                </li>
              ))}
            </ol>
          )}
          {passedBy.length > 0 && (
            <details>
              <summary>Sessions that were passed by</summary>
              <ul>
                {passedBy.map(({ day, room, because }) => (
                  <li key={`${day} ${room}`}>
                    {weekdayOf(day)} {dayText(day)}, courtroom {room}: {because}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
    </Loaded>
  )
}
