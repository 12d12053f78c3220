import type { WalledRead } from '../../contract/oversight.ts'
import { DataTable, type Column } from '../design/data-table.tsx'
import { Section } from '../design/section.tsx'
import { TimeText } from '../design/time-text.tsx'
import { CaseNamed } from './case-named.tsx'
import { LookedAt } from './looked-at.tsx'
import { LookedTag } from './looked-tag.tsx'

/** Reads by somebody whom a wall keeps out, in cases that one has; nothing while there are none, as there should be. */
export function WalledReadsSection({ reads }: { readonly reads: readonly WalledRead[] }) {
  if (reads.length === 0) return null
  return (
    <Section title="Read behind a wall">
      <p>The system refuses such a read. That there is one means that somebody came to it by another way.</p>
      <LookedAt lines={reads} what="these reads" />
      <DataTable
        caption="Reads behind a wall, the newest first"
        hidesCaption
        columns={columns}
        rows={reads}
        rowKey={({ id }) => id}
        empty="None."
      />
    </Section>
  )
}

const columns: readonly Column<WalledRead>[] = [
  { id: 'by', header: 'By', isRowHeader: true, cell: ({ by }) => by },
  { id: 'case', header: 'Case', cell: (read) => <CaseNamed of={read.case} part={null} /> },
  { id: 'at', header: 'When', cell: ({ at }) => <TimeText at={at} /> },
  { id: 'looked', header: 'Looked at', cell: ({ looked }) => <LookedTag looked={looked} /> },
]
