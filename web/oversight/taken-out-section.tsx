import { takenOutWords, type TakenOut } from '../../contract/oversight.ts'
import { DataTable, type Column } from '../design/data-table.tsx'
import { Section } from '../design/section.tsx'
import { TimeText } from '../design/time-text.tsx'
import { CaseNamed } from './case-named.tsx'
import { LookedAt } from './looked-at.tsx'
import { LookedTag } from './looked-tag.tsx'

/** Files that were handed out of the system by those whom one audits. */
export function TakenOutSection({ taken }: { readonly taken: readonly TakenOut[] }) {
  return (
    <Section title="Taken out of the system">
      <LookedAt lines={taken} what="what was taken out" />
      <DataTable
        caption="What was taken out, the newest first"
        hidesCaption
        columns={columns}
        rows={taken}
        rowKey={({ id }) => id}
        empty="Nothing was taken out. Extracts of a record and lists that somebody saves as a file appear here."
      />
    </Section>
  )
}

const columns: readonly Column<TakenOut>[] = [
  { id: 'what', header: 'What', isRowHeader: true, cell: ({ what }) => takenOutWords[what] },
  {
    id: 'case',
    header: 'Case',
    cell: (taken) => taken.what === 'extract' && <CaseNamed of={taken.case} part={taken.part} />,
  },
  { id: 'by', header: 'By', cell: ({ by }) => by ?? 'Whoever operates the system' },
  { id: 'at', header: 'When', cell: ({ at }) => <TimeText at={at} /> },
  { id: 'looked', header: 'Looked at', cell: ({ looked }) => <LookedTag looked={looked} /> },
]
