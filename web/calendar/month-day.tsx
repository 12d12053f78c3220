import type { z } from 'zod'
import type { readRoomMonth, ScheduledHearing } from '../../contract/weeks.ts'
import { hoursOfDay, timeOfDay } from '../../src/vocabulary/time-of-day.ts'
import { dayText } from '../design/day-text.ts'
import type { useCarriedHearing } from './use-carried-hearing.ts'

interface MonthDayProps {
  readonly day: z.infer<typeof readRoomMonth.response>['days'][number]
  readonly isToday: boolean
  /** A hearing is held over this day. */
  readonly isOver: boolean
  /** What the line of a hearing listens to, so that it can be carried. */
  readonly handlesOf: ReturnType<typeof useCarriedHearing>['handlesOf']
  /** A hearing is to be moved from here. */
  readonly onOpen: (hearing: ScheduledHearing) => void
}

/** A day of a courtroom's month: its sessions, and its hearings to be carried to another day or moved by their button. */
export function MonthDay({ day, isToday, isOver, handlesOf, onOpen }: MonthDayProps) {
  const className = [day.closed === null ? '' : 'month__closed', isOver ? 'month__over' : ''].join(' ').trim()
  return (
    <td className={className} data-day={day.day}>
      <span className={isToday ? 'month__number month__number--today' : 'month__number'}>
        {Number(day.day.slice(-2))}
        {isToday && <span className="usa-sr-only"> (today)</span>}
      </span>{' '}
      {day.closed !== null && day.closed !== 'Weekend' && <span className="quiet">{day.closed}</span>}
      {day.sessions.map((session) => (
        <span key={session.id} className="month__session quiet">
          {hoursOfDay(session.starts, session.ends)} {session.chambers.name}, {session.placesLeft} of {session.capacity}{' '}
          left
        </span>
      ))}
      {day.hearings.map((hearing) => (
        <HearingOfDay
          key={hearing.hearingId}
          hearing={hearing}
          handles={handlesOf(hearing)}
          onOpen={() => onOpen(hearing)}
        />
      ))}
    </td>
  )
}

interface HearingOfDayProps {
  readonly hearing: ScheduledHearing
  readonly handles: ReturnType<MonthDayProps['handlesOf']>
  readonly onOpen: () => void
}

function HearingOfDay({ hearing, handles, onOpen }: HearingOfDayProps) {
  const words = `${timeOfDay(hearing.time)} ${hearing.title}, ${hearing.kindLabel.toLowerCase()}`
  if (!hearing.abilities.includes('move')) return <div className="month__hearing month__hearing--done">{words}</div>
  return (
    <div className="month__hearing month__hearing--movable" {...handles}>
      {words}{' '}
      <button
        type="button"
        className="usa-button usa-button--unstyled"
        aria-label={`Move: ${words}, ${dayText(hearing.day)}`}
        onClick={onOpen}
      >
        Move
      </button>
    </div>
  )
}
