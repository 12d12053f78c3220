import { Link } from '@tanstack/react-router'
import { listCaseFilings, type FilingView } from '../../contract/filing.ts'
import { useRead } from '../app/use-read.ts'
import { DataTable, type Column } from '../design/data-table.tsx'
import { Section } from '../design/section.tsx'
import { StatusTag, type Tone } from '../design/status-tag.tsx'
import { TimeText } from '../design/time-text.tsx'

/** The papers given to the clerk; nothing for those who do not hold the court's file. */
export function CaseFilings({ caseId }: { readonly caseId: string }) {
  const read = useRead(listCaseFilings, { params: { caseId } })
  if (read.state !== 'ready' || read.data.filings.length === 0) return null
  return (
    <Section title="Filed with the clerk">
      <DataTable
        caption="Filed with the clerk"
        hidesCaption
        columns={columns}
        rows={read.data.filings}
        rowKey={(filing) => filing.filingId}
        empty="Nothing was filed yet."
      />
    </Section>
  )
}

const statuses: Record<FilingView['status'], { words: string; tone: Tone }> = {
  submitted: { words: 'Waits for the clerk', tone: 'waiting' },
  accepted: { words: 'Accepted', tone: 'good' },
  returned: { words: 'Returned', tone: 'alert' },
}

/** Where a filing stands, in a word. */
export function FilingStatusTag({ status }: { readonly status: FilingView['status'] }) {
  return <StatusTag tone={statuses[status].tone}>{statuses[status].words}</StatusTag>
}

const columns: readonly Column<FilingView>[] = [
  {
    id: 'kind',
    header: 'Paper',
    isRowHeader: true,
    cell: (filing) => (
      <Link
        to="/filings/$caseId/$filingId"
        params={{ caseId: filing.caseId, filingId: filing.filingId }}
        className="usa-link"
      >
        {filing.kindLabel}
      </Link>
    ),
  },
  { id: 'status', header: 'Status', cell: (filing) => <FilingStatusTag status={filing.status} /> },
  { id: 'at', header: 'Submitted', cell: (filing) => <TimeText at={filing.submittedAt} /> },
  { id: 'by', header: 'By', cell: (filing) => filing.submittedBy ?? <span className="quiet">–</span> },
  {
    id: 'returned',
    header: 'Reason',
    cell: (filing) => (filing.returned === null ? '' : `${filing.returned.reasonLabel}: ${filing.returned.text}`),
  },
]
