import '../cases/cases.css'
import './hearing.css'
import './court-day.css'
import { getRouteApi } from '@tanstack/react-router'
import type { z } from 'zod'
import { readCourtDay, type CourtDayHearing } from '../../contract/calendar.ts'
import { LegalDate } from '../../src/vocabulary/legal-date.ts'
import { useCommands } from '../app/commands.ts'
import { useRead } from '../app/use-read.ts'
import { ActionButton } from '../design/buttons.tsx'
import { DateField } from '../design/date-field.tsx'
import { dayAfter, dayText, weekdayOf } from '../design/day-text.ts'
import { Day } from '../design/day.tsx'
import { Empty } from '../design/empty.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Page, PageHeader } from '../design/page.tsx'
import { CallList } from './call-list.tsx'
import { SessionList } from './session-list.tsx'

const route = getRouteApi('/hearings')

const print = () => window.print()

/** The day's list of a chambers or a clerk's division, in call order; what becomes of each hearing is entered here. */
export function HearingsPage() {
  const { on, hearing } = route.useSearch()
  const navigate = route.useNavigate()
  const read = useRead(readCourtDay, { query: { on } }, { keepLast: true })
  const show = (day: string | undefined) => void navigate({ search: { on: day }, replace: true })
  useCommands([{ id: 'print-list', label: 'Print the list', group: 'On this screen', keys: 'p', run: print }])
  return (
    <Page title="Hearings">
      <PageHeader
        title="Hearings"
        lead="The hearings of a day in your cases, in the order of the call."
        actions={<ActionButton onClick={print}>Print the list</ActionButton>}
      />
      <Loaded read={read} what="the hearings">
        {(list) => (
          <>
            <div className="court-day">
              <div className="side-by-side" role="search" aria-label="Choose the day">
                <DateField
                  key={list.on}
                  name="on"
                  label="Day"
                  value={on ?? list.on}
                  onChange={(typed) => {
                    const day = LegalDate.safeParse(typed)
                    if (day.success) show(day.data)
                  }}
                />
                <div className="day-steps">
                  <ActionButton onClick={() => show(dayAfter(list.on, -1))}>Day before</ActionButton>
                  <ActionButton onClick={() => show(undefined)}>Today</ActionButton>
                  <ActionButton onClick={() => show(dayAfter(list.on, 1))}>Day after</ActionButton>
                </div>
              </div>
              <h2>
                <Day day={list.on} weekday />
              </h2>
              {list.closed !== null && <ClosedDay on={list.on} closed={list.closed} onOpen={show} />}
              {list.hearings.length === 0 ? (
                <Empty>
                  No hearing is set in your cases on this day. A hearing appears here when it is set on the calendar of
                  its case.
                </Empty>
              ) : (
                <>
                  <p className="quiet">{summaryOf(list.hearings)}</p>
                  <CallList
                    key={list.on}
                    hearings={list.hearings}
                    days={list.offeredDays}
                    exclusions={list.exclusions}
                    first={hearing ?? null}
                    isToCome={list.on > list.today}
                  />
                </>
              )}
            </div>
            <SessionList court={list.court} on={list.on} hearings={list.hearings} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

interface ClosedDayProps {
  readonly on: string
  readonly closed: NonNullable<z.infer<typeof readCourtDay.response>['closed']>
  readonly onOpen: (day: string) => void
}

/** That the court does not sit on the day, and the next one on which it does. */
function ClosedDay({ on, closed: { because, open }, onOpen }: ClosedDayProps) {
  return (
    <p className="court-day__closed" role="status">
      {`The court is closed on ${weekdayOf(on)} ${dayText(on)}: ${because}. `}
      <ActionButton kind="plain" onClick={() => onOpen(open)}>
        {`Go to the next open day, ${weekdayOf(open)} ${dayText(open)}`}
      </ActionButton>
    </p>
  )
}

function summaryOf(hearings: readonly CourtDayHearing[]): string {
  const open = hearings.filter(({ status }) => status === 'set').length
  const all = hearings.length === 1 ? '1 hearing' : `${hearings.length} hearings`
  const detained = hearings.filter(({ custody }) => custody?.isDetained === true).length
  return `${all}, ${open} still to be called, ${detained} in custody.`
}
