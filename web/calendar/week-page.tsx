import '../cases/cases.css'
import './calendar.css'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { z } from 'zod'
import { readMyWeek } from '../../contract/weeks.ts'
import { hoursOfDay, timeOfDay } from '../../src/vocabulary/time-of-day.ts'
import { useCommands } from '../app/commands.ts'
import { useRead } from '../app/use-read.ts'
import { ActionButton } from '../design/buttons.tsx'
import { dayAfter } from '../design/day-text.ts'
import { Day } from '../design/day.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Page, PageHeader } from '../design/page.tsx'
import { outcomeWords } from '../../contract/calendar.ts'
import { SessionLine } from './session-line.tsx'

type Week = z.infer<typeof readMyWeek.response>
type WeekDay = Week['days'][number]

const route = getRouteApi('/my-week')
const daysInWeek = 7

/** One's own week: what is in court, what is due, and when one's judge sits. */
export function WeekPage() {
  const { from } = route.useSearch()
  const navigate = route.useNavigate()
  const read = useRead(readMyWeek, { query: { from } }, { keepLast: true })
  const first = read.state === 'ready' ? read.data.days[0]?.day : undefined
  const show = (day: string | undefined) => void navigate({ search: { from: day }, replace: true })
  const step = (days: number) => {
    if (first !== undefined) show(dayAfter(first, days))
  }
  const group = 'On this screen' as const
  useCommands([
    { id: 'next-week', label: 'Next week', group, keys: 'j', run: () => step(daysInWeek) },
    { id: 'week-before', label: 'Week before', group, keys: 'k', run: () => step(-daysInWeek) },
    { id: 'this-week', label: 'This week', group, keys: 't', run: () => show(undefined) },
  ])
  return (
    <Page title="My week">
      <PageHeader
        title="My week"
        lead="Hearings, deadlines and sessions of a week, in the court’s time."
        actions={
          <div className="calendar-steps">
            <ActionButton onClick={() => step(-daysInWeek)}>Week before</ActionButton>
            <ActionButton onClick={() => show(undefined)}>This week</ActionButton>
            <ActionButton onClick={() => step(daysInWeek)}>Next week</ActionButton>
          </div>
        }
      />
      <Loaded read={read} what="the week">
        {({ days, today, hasMore }) => (
          <>
            {hasMore && (
              <p className="quiet">There is more in this week than is shown; the hearings of a day show all.</p>
            )}
            <div className="week">
              {days.map((day) => (
                <DayOfWeek key={day.day} day={day} isToday={day.day === today} />
              ))}
            </div>
          </>
        )}
      </Loaded>
    </Page>
  )
}

function DayOfWeek({ day, isToday }: { readonly day: WeekDay; readonly isToday: boolean }) {
  const { hearings, deadlines, sessions, dates, closed } = day
  const isEmpty = hearings.length + deadlines.length + sessions.length + dates.length === 0
  return (
    <section className={isToday ? 'week__day week__day--today' : 'week__day'} aria-label={day.day}>
      <h2>
        <Day day={day.day} weekday />
        {isToday && <div className="quiet">Today</div>}
        {closed !== null && <div className="quiet">Closed: {closed}</div>}
      </h2>
      {isEmpty ? (
        <p className="quiet">Nothing.</p>
      ) : (
        <ul className="week__lines">
          {sessions.map((session) => (
            <li key={session.id}>
              <span className="week__when">{hoursOfDay(session.starts, session.ends)}</span>
              <SessionLine session={session} />
            </li>
          ))}
          {hearings.map((hearing) => (
            <li key={hearing.hearingId}>
              <span className="week__when">{timeOfDay(hearing.time)}</span>
              <span>
                <Link to="/cases/$caseId/calendar" params={{ caseId: hearing.caseId }} className="usa-link">
                  {hearing.title}
                </Link>
                , {hearing.kindLabel.toLowerCase()}, courtroom {hearing.room}{' '}
                <span className="quiet">
                  {hearing.number}
                  {hearing.status !== 'set' && ` · ${outcomeWords[hearing.status]}`}
                </span>
              </span>
            </li>
          ))}
          {deadlines.map((deadline) => (
            <li key={deadline.deadlineId}>
              <span className="week__when">Due</span>
              <span>
                {deadline.title}:{' '}
                <Link to="/cases/$caseId" params={{ caseId: deadline.caseId }} className="usa-link">
                  {deadline.case}
                </Link>
              </span>
            </li>
          ))}
          {dates.map((date) => (
            <li key={date.caseId}>
              <span className="week__when">In court</span>
              <span>
                <Link to="/cases/$caseId" params={{ caseId: date.caseId }} className="usa-link">
                  {date.case}
                </Link>{' '}
                {date.event}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
