import '../cases/cases.css'
import { Link } from '@tanstack/react-router'
import { listApprovals, type ApprovalRow } from '../../contract/plea.ts'
import { useRead } from '../app/use-read.ts'
import { DataTable, type Column } from '../design/data-table.tsx'
import { Day } from '../design/day.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Page, PageHeader } from '../design/page.tsx'
import { TimeText } from '../design/time-text.tsx'

/** Asked as soon as one goes there. */
export const opensWith = [listApprovals]

/** The supervisor's queue: drafts of offers that wait for a decision. */
export function ApprovalsPage() {
  const read = useRead(listApprovals, {})
  return (
    <Page title="Approvals">
      <PageHeader title="Approvals" lead="Drafts of offers that wait for a supervisor, the oldest first." />
      <Loaded read={read} what="the approvals">
        {({ waiting, more }) => (
          <>
            <DataTable
              caption="Drafts that wait for approval"
              hidesCaption
              columns={columns}
              rows={waiting}
              rowKey={(row) => row.draftId}
              empty="Nothing waits for approval. A draft appears here as soon as a prosecutor submits it."
            />
            {more && <p className="quiet">There are more: they appear as these are decided.</p>}
          </>
        )}
      </Loaded>
    </Page>
  )
}

const columns: readonly Column<ApprovalRow>[] = [
  {
    id: 'case',
    header: 'Defendant',
    isRowHeader: true,
    cell: (row) => (
      <>
        <Link
          to="/cases/$caseId/negotiation/drafts/$draftId"
          params={{ caseId: row.caseId, draftId: row.draftId }}
          className="usa-link"
        >
          {row.defendant ?? row.number ?? 'A case'}
        </Link>
        {/* Beneath the name, so that the offer stands in sight on a phone. */}
        <div className="quiet case-number">{row.number ?? 'no number yet'}</div>
      </>
    ),
  },
  {
    id: 'offer',
    header: 'The offer in short',
    cell: (row) => (
      <>
        {row.inShort.map((line) => (
          <div key={line}>{line}</div>
        ))}
      </>
    ),
  },
  {
    id: 'expires',
    header: 'Last day',
    sortBy: (row) => row.expiresOn,
    cell: (row) => <Day day={row.expiresOn} weekday />,
  },
  { id: 'by', header: 'Submitted by', cell: (row) => row.submittedBy.name },
  {
    id: 'at',
    header: 'Submitted',
    sortBy: (row) => row.submittedAt,
    cell: (row) => <TimeText at={row.submittedAt} relative />,
  },
  {
    id: 'act',
    header: 'Who decides',
    cell: (row) =>
      row.abilities.includes('approve') ? 'You' : <span className="quiet">Another supervisor: you wrote it</span>,
  },
]
