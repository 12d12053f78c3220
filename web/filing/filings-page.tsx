import '../cases/cases.css'
import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
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
import { useItemKeys } from '../work/use-item-keys.ts'

/** The clerk's queue: papers that wait for review. */
export function FilingsPage() {
  const pages = usePages()
  const list = useRef<HTMLDivElement>(null)
  useItemKeys(list)
  const read = useRead(listFilings, { query: { after: pages.after } }, { keepLast: true })
  return (
    <Page title="Filing review">
      <PageHeader
        title="Filing review"
        lead={
          <>
            Papers that wait for the clerk: defendants in custody first, then the oldest.{' '}
            <span className="of-keys">
              <kbd>j</kbd> and <kbd>k</kbd> go down and up, <kbd>Enter</kbd> opens.
            </span>
          </>
        }
      />
      <Loaded read={read} what="the filings">
        {({ filings, next }) => (
          <div ref={list}>
            <DataTable
              caption="Filings that wait for review"
              hidesCaption
              columns={columns}
              rows={filings}
              rowKey={(line) => line.filingId}
              empty="Nothing waits for review. A paper appears here as soon as a party files it."
            />
            <Pager what="filings" pages={pages} next={next} />
          </div>
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
      <span data-item>
        <Link
          to="/filings/$caseId/$filingId"
          params={{ caseId: line.caseId, filingId: line.filingId }}
          className="usa-link"
        >
          {line.defendant ?? line.caseNumber ?? 'A filing'}
        </Link>
      </span>
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
  {
    id: 'charge',
    header: 'Lead charge',
    cell: (line) => line.leadCharge ?? <StatusTag tone="waiting">Missing</StatusTag>,
  },
  {
    id: 'custody',
    header: 'Custody',
    // Whoever is in custody comes first: where nobody said so, the place in the queue may be wrong.
    cell: (line) => line.custody ?? <StatusTag tone="waiting">Missing</StatusTag>,
  },
  { id: 'at', header: 'Submitted', cell: (line) => <TimeText at={line.submittedAt} relative /> },
  {
    id: 'by',
    header: 'By',
    cell: (line) => [line.submittedBy, line.office].filter((part) => part !== null).join(', ') || unknown,
  },
  { id: 'number', header: 'Case number', cell: (line) => <CaseNumber number={line.caseNumber} /> },
]
