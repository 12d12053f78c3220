import { useState, type DragEvent } from 'react'
import type { z } from 'zod'
import type { readRoomMonth, ScheduledHearing } from '../../contract/weeks.ts'
import { dayText } from '../design/day-text.ts'

interface MonthDayProps {
  readonly day: z.infer<typeof readRoomMonth.response>['days'][number]
  readonly isToday: boolean
  /** A hearing is to be moved from here. */
  readonly onOpen: (hearing: ScheduledHearing) => void
  /** A hearing was dropped on this day. */
  readonly onDrop: (hearingId: string) => void
}

/** Carried as text, which every browser hands on; what else is dropped here is nothing of ours. */
const carried = 'text/plain'
const mark = 'hearing:'

const accepts = (event: DragEvent): boolean => event.dataTransfer.types.includes(carried)

/** A day of a courtroom's month: its sessions, and its hearings to be dragged or opened. */
export function MonthDay({ day, isToday, onOpen, onDrop }: MonthDayProps) {
  const [isOver, setOver] = useState(false)
  const className = [day.closed === null ? '' : 'month__closed', isOver ? 'month__over' : ''].join(' ').trim()
  return (
    <td
      className={className}
      onDragOver={(event) => {
        if (!accepts(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const dropped = event.dataTransfer.getData(carried)
        if (dropped.startsWith(mark)) onDrop(dropped.slice(mark.length))
      }}
    >
      <span className={isToday ? 'month__number month__number--today' : 'month__number'}>
        {Number(day.day.slice(-2))}
        {isToday && <span className="usa-sr-only"> (today)</span>}
      </span>{' '}
      {day.closed !== null && day.closed !== 'Weekend' && <span className="quiet">{day.closed}</span>}
      {day.sessions.map((session) => (
        <span key={session.id} className="month__session quiet">
          {session.starts}–{session.ends} {session.chambers.name}, {session.placesLeft} of {session.capacity} left
        </span>
      ))}
      {day.hearings.map((hearing) => (
        <HearingOfDay key={hearing.hearingId} hearing={hearing} onOpen={() => onOpen(hearing)} />
      ))}
    </td>
  )
}

function HearingOfDay({ hearing, onOpen }: { readonly hearing: ScheduledHearing; readonly onOpen: () => void }) {
  const words = `${hearing.time} ${hearing.title}, ${hearing.kindLabel}`
  if (!hearing.abilities.includes('move')) return <div className="month__hearing month__hearing--done">{words}</div>
  return (
    <div
      className="month__hearing month__hearing--movable"
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData(carried, `${mark}${hearing.hearingId}`)
        event.dataTransfer.effectAllowed = 'move'
      }}
    >
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
