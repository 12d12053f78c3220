import '../cases/cases.css'
import './calendar.css'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { readRoomMonth, type ScheduledHearing } from '../../contract/weeks.ts'
import { useCommands } from '../app/commands.ts'
import { useRead } from '../app/use-read.ts'
import { ActionButton } from '../design/buttons.tsx'
import { Empty } from '../design/empty.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Page, PageHeader } from '../design/page.tsx'
import { SelectField } from '../design/select-field.tsx'
import { MonthDay } from './month-day.tsx'
import { monthAfter, monthText, weeksOf } from './month-grid.ts'
import { MoveHearing } from './move-hearing.tsx'
import { useCarriedHearing } from './use-carried-hearing.ts'

type Month = z.infer<typeof readRoomMonth.response>

const route = getRouteApi('/courtroom')
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

interface Moving {
  readonly hearing: ScheduledHearing
  readonly to: { readonly day: string; readonly time: string; readonly room: string }
}

/** The month of a courtroom. A hearing is carried to another day or moved by its button; what that brings about is shown first. */
export function MonthPage() {
  const { room, month } = route.useSearch()
  const navigate = route.useNavigate()
  const read = useRead(readRoomMonth, { query: { room, month } }, { keepLast: true })
  const [moving, setMoving] = useState<Moving | null>(null)
  const shown = read.state === 'ready' ? read.data : null
  const show = (next: { room?: string | undefined; month?: string | undefined }) =>
    void navigate({ search: { room, month, ...next }, replace: true })
  const step = (months: number) => {
    if (shown) show({ month: monthAfter(shown.month, months) })
  }
  const group = 'On this screen' as const
  useCommands([
    { id: 'next-month', label: 'Next month', group, keys: 'j', run: () => step(1) },
    { id: 'month-before', label: 'Month before', group, keys: 'k', run: () => step(-1) },
  ])
  return (
    <Page title="Courtroom">
      <PageHeader
        title="Courtroom"
        lead="The sessions of a courtroom in a month, and the hearings in your cases. Drag one to another day, or press its button."
      />
      <Loaded read={read} what="the month">
        {(data) =>
          data.room === null ? (
            <Empty>No session was made yet. The clerk makes sessions under Sessions.</Empty>
          ) : (
            <>
              <div className="side-by-side" role="search" aria-label="Choose the courtroom and the month">
                <SelectField
                  name="room"
                  label="Courtroom"
                  value={data.room}
                  onChange={(chosen) => show({ room: chosen === '' ? undefined : chosen })}
                  choices={data.rooms.map((one) => ({ value: one, label: one }))}
                />
                <div className="calendar-steps">
                  <ActionButton onClick={() => step(-1)}>Month before</ActionButton>
                  <ActionButton onClick={() => show({ month: undefined })}>This month</ActionButton>
                  <ActionButton onClick={() => step(1)}>Next month</ActionButton>
                </div>
              </div>
              <h2>
                Courtroom {data.room}, {monthText(data.month)}
              </h2>
              <MonthTable data={data} onMove={setMoving} />
            </>
          )
        }
      </Loaded>
      {moving && <MoveHearing {...moving} isOpen onClose={() => setMoving(null)} />}
    </Page>
  )
}

function MonthTable({ data, onMove }: { readonly data: Month; readonly onMove: (moving: Moving) => void }) {
  const carried = useCarriedHearing((hearing, day) =>
    onMove({ hearing, to: { day, time: hearing.time, room: hearing.room } }),
  )
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div className="month" role="group" aria-label="The month" tabIndex={0}>
      <table>
        <caption className="usa-sr-only">
          Courtroom {data.room}, {monthText(data.month)}
        </caption>
        <thead>
          <tr>
            {weekdays.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(data.days).map((week) => (
            <tr key={week.find((day) => day !== null)?.day}>
              {week.map((day, index) =>
                day === null ? (
                  <td key={weekdays[index]} className="month__closed">
                    <span className="usa-sr-only">No day of this month</span>
                  </td>
                ) : (
                  <MonthDay
                    key={day.day}
                    day={day}
                    isToday={day.day === data.today}
                    isOver={day.day === carried.over}
                    handlesOf={carried.handlesOf}
                    onOpen={(hearing) => onMove({ hearing, to: hearing })}
                  />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
