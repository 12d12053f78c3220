import type { ChargeView } from '../../contract/cases.ts'
import { DataTable, type Column } from '../design/data-table.tsx'
import { Day } from '../design/day.tsx'
import { Section } from '../design/section.tsx'
import { StatusTag, type Tone } from '../design/status-tag.tsx'
import { ChargeHistory } from './charge-history.tsx'

/** The counts as they stand, each with its whole history. */
export function ChargesSection({ charges }: { readonly charges: readonly ChargeView[] }) {
  return (
    <Section title="Charges">
      <DataTable
        caption="Charges"
        hidesCaption
        columns={columns}
        rows={charges}
        rowKey={(charge) => charge.id}
        empty="No charge is filed yet. Counts appear here once the clerk accepts the charging document."
      />
    </Section>
  )
}

const tones: Record<ChargeView['status'], Tone> = {
  pending: 'neutral',
  dismissed: 'done',
  pleaded: 'waiting',
  convicted: 'done',
  acquitted: 'done',
  'not-filed': 'done',
}

const columns: readonly Column<ChargeView>[] = [
  { id: 'count', header: 'Count', align: 'right', cell: (charge) => charge.count },
  {
    id: 'offense',
    header: 'Offense',
    isRowHeader: true,
    cell: (charge) => (
      <>
        {charge.offenseTitle}
        <div className="quiet">
          {charge.statute} · {charge.classLabel}
        </div>
      </>
    ),
  },
  {
    id: 'status',
    header: 'Status',
    cell: (charge) => (
      <>
        <StatusTag tone={tones[charge.status]}>{charge.statusLabel}</StatusTag>
        {charge.disposition !== null && <div>{charge.disposition}</div>}
        {charge.disposedOn !== null && (
          <div className="quiet">
            <Day day={charge.disposedOn} weekday />
          </div>
        )}
      </>
    ),
  },
  {
    id: 'particulars',
    header: 'Particulars',
    cell: (charge) => <span className="prose">{charge.particulars ?? '–'}</span>,
  },
  { id: 'history', header: 'History', cell: (charge) => <ChargeHistory charge={charge} /> },
]
