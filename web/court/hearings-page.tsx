import '../cases/cases.css'
import './hearing.css'
import { getRouteApi, Link } from '@tanstack/react-router'
import { listHearings, type HearingRow } from '../../contract/hearing.ts'
import { LegalDate } from '../../src/vocabulary/legal-date.ts'
import { useRead } from '../app/use-read.ts'
import { CaseNumber } from '../cases/case-number.tsx'
import { ActionButton } from '../design/buttons.tsx'
import { DataTable, type Column } from '../design/data-table.tsx'
import { DateField } from '../design/date-field.tsx'
import { dayAfter } from '../design/day-text.ts'
import { Day } from '../design/day.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Page, PageHeader } from '../design/page.tsx'
import { StatusTag } from '../design/status-tag.tsx'
import { pendingText } from './pending-text.ts'

const route = getRouteApi('/hearings')

/** The day's list of a chambers or a clerk's division, in call order. */
export function HearingsPage() {
  const { on } = route.useSearch()
  const navigate = route.useNavigate()
  const read = useRead(listHearings, { query: { on } }, { keepLast: true })
  const show = (day: string | undefined) => void navigate({ search: { on: day }, replace: true })
  return (
    <Page title="Hearings">
      <PageHeader title="Hearings" lead="The hearings of a day in your cases, in the order of the call." />
      <Loaded read={read} what="the hearings">
        {(list) => (
          <>
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
            <DataTable
              caption="Hearings of the day"
              hidesCaption
              columns={columns(list.hearings)}
              rows={list.hearings}
              rowKey={(row) => row.hearingId}
              empty="No hearing is set in your cases on this day. A hearing appears here when it is set on the calendar of its case."
            />
          </>
        )}
      </Loaded>
    </Page>
  )
}

const kinds: Record<HearingRow['kind'], string> = {
  arraignment: 'Arraignment',
  status: 'Status',
  plea: 'Plea',
  motion: 'Motion',
  sentencing: 'Sentencing',
  trial: 'Trial',
}

const columns = (rows: readonly HearingRow[]): readonly Column<HearingRow>[] => [
  { id: 'call', header: 'Call', align: 'right', cell: (row) => rows.indexOf(row) + 1 },
  { id: 'time', header: 'Time', cell: ({ time }) => time },
  {
    id: 'defendant',
    header: 'Defendant',
    isRowHeader: true,
    cell: ({ caseId, defendant }) => (
      <Link to="/cases/$caseId/hearing" params={{ caseId }} className="usa-link">
        {defendant}
      </Link>
    ),
  },
  { id: 'number', header: 'Case number', cell: ({ number }) => <CaseNumber number={number} /> },
  {
    id: 'kind',
    header: 'Hearing',
    cell: ({ kind, status }) => (
      <>
        {kinds[kind]} {status !== 'set' && <StatusTag tone="done">{status === 'held' ? 'Held' : 'Vacated'}</StatusTag>}
      </>
    ),
  },
  { id: 'pending', header: 'Pending', cell: (row) => pendingText(row) ?? <span className="quiet">–</span> },
  { id: 'room', header: 'Courtroom', cell: ({ room }) => room },
  { id: 'charge', header: 'Lead charge', cell: ({ leadCharge }) => leadCharge ?? <span className="quiet">–</span> },
]
