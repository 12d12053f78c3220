import '../cases/cases.css'
import { Link } from '@tanstack/react-router'
import { listFilings, type QueueLine } from '../../contract/filing.ts'
import { useRead } from '../app/use-read.ts'
import { CaseNumber } from '../cases/case-number.tsx'
import { Pager } from '../cases/pager.tsx'
import { usePages } from '../cases/use-pages.ts'
import { DataTable, type Column } from '../design/data-table.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Page, PageHeader } from '../design/page.tsx'
import { StatusTag } from '../design/status-tag.tsx'
import { TimeText } from '../design/time-text.tsx'

/** The clerk's queue: papers that wait for review. */
export function FilingsPage() {
  const pages = usePages()
  const read = useRead(listFilings, { query: { after: pages.after } }, { keepLast: true })
  return (
    <Page title="Filing review">
      <PageHeader
        title="Filing review"
        lead="Papers that wait for the clerk: defendants in custody first, then the oldest."
      />
      <Loaded read={read} what="the filings">
        {({ filings, next }) => (
          <>
            <DataTable
              caption="Filings that wait for review"
              hidesCaption
              columns={columns}
              rows={filings}
              rowKey={(line) => line.filingId}
              empty="Nothing waits for review. A paper appears here as soon as a party files it."
            />
            <Pager what="filings" pages={pages} next={next} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

const unknown = <span className="quiet">–</span>

const columns: readonly Column<QueueLine>[] = [
  {
    id: 'defendant',
    header: 'Defendant',
    isRowHeader: true,
    cell: (line) => (
      <Link
        to="/filings/$caseId/$filingId"
        params={{ caseId: line.caseId, filingId: line.filingId }}
        className="usa-link"
      >
        {line.defendant ?? line.caseNumber ?? 'A filing'}
      </Link>
    ),
  },
  {
    id: 'kind',
    header: 'Paper',
    cell: (line) => (
      <>
        {line.kindLabel} {line.again && <StatusTag tone="waiting">Filed again</StatusTag>}
      </>
    ),
  },
  { id: 'charge', header: 'Lead charge', cell: (line) => line.leadCharge ?? unknown },
  { id: 'custody', header: 'Custody', cell: (line) => line.custody ?? unknown },
  { id: 'at', header: 'Submitted', cell: (line) => <TimeText at={line.submittedAt} relative /> },
  {
    id: 'by',
    header: 'By',
    cell: (line) => [line.submittedBy, line.office].filter((part) => part !== null).join(', ') || unknown,
  },
  { id: 'number', header: 'Case number', cell: (line) => <CaseNumber number={line.caseNumber} /> },
]
