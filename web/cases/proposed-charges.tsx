import type { ProposedCharge } from '../../contract/cases.ts'
import { DataTable, type Column } from '../design/data-table.tsx'
import { Section } from '../design/section.tsx'

/** The charges that the police propose. */
export function ProposedCharges({ charges }: { readonly charges: readonly ProposedCharge[] }) {
  return (
    <Section title="Charges proposed by the police">
      <DataTable
        caption="Charges proposed by the police"
        hidesCaption
        columns={columns}
        rows={charges}
        rowKey={(charge) => charge.id}
        empty="No charge was proposed."
      />
    </Section>
  )
}

const columns: readonly Column<ProposedCharge>[] = [
  { id: 'n', header: 'No.', align: 'right', cell: (charge) => charge.n },
  { id: 'offense', header: 'Offense', isRowHeader: true, cell: (charge) => charge.offenseTitle },
  { id: 'statute', header: 'Statute', cell: (charge) => charge.statute },
  { id: 'class', header: 'Class', cell: (charge) => charge.classLabel },
  { id: 'note', header: 'Conduct', cell: (charge) => charge.note },
]
