import { listDoubtedValues, type DoubtedValue } from '../../contract/exchange.ts'
import { useRead } from '../app/use-read.ts'
import { DataTable, type Column } from '../design/data-table.tsx'
import { Section } from '../design/section.tsx'

/** What is doubtful in an imported case, with the text of the source. Nothing for a case without doubts. */
export function DoubtedSection({ caseId }: { readonly caseId: string }) {
  const read = useRead(listDoubtedValues, { params: { caseId } })
  if (read.state !== 'ready' || read.data.values.length === 0) return null
  return (
    <Section title="As imported: doubted values">
      <DataTable
        caption="These values were loaded as the source writes them. Whether they are right is for a person to say."
        columns={columns}
        rows={read.data.values}
        rowKey={({ file, column, words, original }) => `${file} ${column} ${words} ${original ?? ''}`}
        empty="Nothing is doubted."
      />
    </Section>
  )
}

const columns: readonly Column<DoubtedValue>[] = [
  {
    id: 'original',
    header: 'In the source',
    isRowHeader: true,
    cell: ({ original }) => original ?? <span className="quiet">the row</span>,
  },
  { id: 'words', header: 'Doubt', cell: ({ words }) => words },
  { id: 'place', header: 'Where', cell: ({ file, column }) => (column === '' ? file : `${file}, ${column}`) },
]
