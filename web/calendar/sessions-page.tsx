import '../cases/cases.css'
import './calendar.css'
import { getRouteApi } from '@tanstack/react-router'
import { listSessions, type CourtSession } from '../../contract/court-sessions.ts'
import { LegalDate } from '../../src/vocabulary/legal-date.ts'
import { hoursOfDay } from '../../src/vocabulary/time-of-day.ts'
import { useRead } from '../app/use-read.ts'
import { DataTable, type Column } from '../design/data-table.tsx'
import { DateField } from '../design/date-field.tsx'
import { Day } from '../design/day.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Page, PageHeader } from '../design/page.tsx'
import { Section } from '../design/section.tsx'
import { CancelSession, ChangeSession } from './change-session.tsx'
import { ImportClosedDays } from './import-closed-days.tsx'
import { MakeSessions } from './make-sessions.tsx'

const route = getRouteApi('/sessions')

/** The sessions of the court: when which judge sits where, and how many hearings there is room for. */
export function SessionsPage() {
  const { from } = route.useSearch()
  const navigate = route.useNavigate()
  const read = useRead(listSessions, { query: { from } }, { keepLast: true })
  return (
    <Page title="Sessions">
      <PageHeader
        title="Sessions"
        lead="When a judge sits in which courtroom, and how many hearings there is room for."
      />
      <Loaded read={read} what="the sessions">
        {(data) => (
          <>
            <div className="side-by-side" role="search" aria-label="Choose the first day">
              <DateField
                name="from"
                label="Two weeks from"
                value={from ?? data.from}
                onChange={(typed) => {
                  const day = LegalDate.safeParse(typed)
                  if (day.success) void navigate({ search: { from: day.data }, replace: true })
                }}
              />
            </div>
            <Section title="Sessions">
              <DataTable
                caption="Sessions of the court"
                hidesCaption
                columns={columns(data.sessions)}
                rows={data.sessions}
                rowKey={({ id }) => id}
                empty="No session in these weeks. Make one below."
              />
            </Section>
            {data.abilities.includes('make') && (
              <>
                <MakeSessions chambers={data.chambers} today={data.today} />
                <ImportClosedDays />
              </>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}

const columns = (all: readonly CourtSession[]): readonly Column<CourtSession>[] => [
  { id: 'day', header: 'Day', isRowHeader: true, cell: ({ day }) => <Day day={day} weekday /> },
  {
    id: 'hours',
    header: 'Hours',
    cell: ({ starts, ends }) => hoursOfDay(starts, ends),
  },
  { id: 'room', header: 'Courtroom', cell: ({ room }) => room },
  { id: 'judge', header: 'Judge', cell: ({ chambers }) => chambers.name },
  { id: 'kind', header: 'For', cell: ({ kindLabel }) => kindLabel },
  {
    id: 'places',
    header: 'Places left',
    align: 'right',
    cell: ({ placesLeft, capacity }) => `${placesLeft} of ${capacity}`,
  },
  {
    id: 'acts',
    header: <span className="usa-sr-only">Actions</span>,
    cell: (session) => (
      <div className="session-acts">
        <a className="usa-link" href={`/api/court-sessions/${session.id}/list`} target="_blank" rel="noreferrer">
          List<span className="usa-sr-only"> of the session as PDF (opens in a new tab)</span>
        </a>
        {session.abilities.includes('change') && <ChangeSession session={session} />}
        {session.abilities.includes('cancel') && <CancelSession session={session} others={all} />}
      </div>
    ),
  },
]
