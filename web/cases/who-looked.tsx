import { useState } from 'react'
import { readWhoLooked, type DayOfReads } from '../../contract/case-record.ts'
import type { CaseId } from '../../src/vocabulary/ids.ts'
import type { LegalDate } from '../../src/vocabulary/legal-date.ts'
import { useRead } from '../app/use-read.ts'
import { ActionButton, ButtonRow } from '../design/buttons.tsx'
import { DataTable, type Column } from '../design/data-table.tsx'
import { Day } from '../design/day.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Section } from '../design/section.tsx'
import { TimeText } from '../design/time-text.tsx'

const columns: readonly Column<DayOfReads>[] = [
  { id: 'day', header: 'Day', cell: (read) => <Day day={read.day} weekday /> },
  { id: 'by', header: 'Who', isRowHeader: true, cell: (read) => read.by ?? 'A person you may not know' },
  { id: 'part', header: 'Part of the file', cell: (read) => read.compartmentLabel },
  { id: 'times', header: 'Times', align: 'right', cell: (read) => read.times },
  { id: 'last', header: 'Last', cell: (read) => <TimeText at={read.lastAt} relative /> },
]

/** Who opened the walled parts of the file. Each side sees its own readers, never the other's. */
export function WhoLooked({ caseId }: { readonly caseId: CaseId }) {
  const [before, setBefore] = useState<LegalDate | undefined>(undefined)
  const read = useRead(readWhoLooked, { params: { caseId }, query: { before } }, { keepLast: true })
  return (
    <Section title="Who looked">
      <p>
        Of what your side alone keeps you see everybody; of what both sides share, your own office. A line in a list of
        cases is not counted.
      </p>
      <Loaded read={read} what="who looked">
        {({ reads, next }) => (
          <>
            <DataTable
              caption="Who opened which part of the file"
              hidesCaption
              columns={columns}
              rows={reads}
              rowKey={(row) => `${row.day} ${row.by ?? ''} ${row.compartment} ${row.lastAt}`}
              empty="Nobody opened a walled part of this file yet."
            />
            <ButtonRow>
              {before !== undefined && (
                <ActionButton kind="other" onClick={() => setBefore(undefined)}>
                  Newest days
                </ActionButton>
              )}
              {next !== null && (
                <ActionButton kind="other" onClick={() => setBefore(next)}>
                  Earlier days
                </ActionButton>
              )}
            </ButtonRow>
          </>
        )}
      </Loaded>
    </Section>
  )
}
