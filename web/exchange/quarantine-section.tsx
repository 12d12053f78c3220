import { useState } from 'react'
import { listQuarantine, type QuarantinedRow } from '../../contract/exchange.ts'
import { useRead } from '../app/use-read.ts'
import { ActionButton, ButtonRow } from '../design/buttons.tsx'
import { DataTable, type Column } from '../design/data-table.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Section } from '../design/section.tsx'

/** Rows that were not loaded, page by page: the place and the reason, never the row. */
export function QuarantineSection({ court }: { readonly court: string }) {
  const [pages, setPages] = useState<readonly string[]>([])
  const after = pages.at(-1)
  const read = useRead(
    listQuarantine,
    { params: { courtId: court }, query: after === undefined ? {} : { after } },
    { keepLast: true },
  )
  return (
    <Section title="Quarantined">
      <Loaded read={read} what="the quarantined rows">
        {({ rows, next }) => (
          <>
            <DataTable
              caption="Rows that were not loaded. Each is kept whole and may be mended at its source."
              columns={columns}
              rows={rows}
              rowKey={({ file, line, reason }) => `${file} ${line} ${reason}`}
              empty="No row was held back."
            />
            <ButtonRow>
              {pages.length > 0 && (
                <ActionButton kind="plain" onClick={() => setPages(pages.slice(0, -1))}>
                  Previous rows
                </ActionButton>
              )}
              {next !== null && (
                <ActionButton kind="plain" onClick={() => setPages([...pages, next])}>
                  Next rows
                </ActionButton>
              )}
            </ButtonRow>
          </>
        )}
      </Loaded>
    </Section>
  )
}

const columns: readonly Column<QuarantinedRow>[] = [
  { id: 'file', header: 'File', isRowHeader: true, cell: ({ file }) => file },
  { id: 'line', header: 'Line', align: 'right', cell: ({ line }) => line.toLocaleString('en-US') },
  { id: 'reason', header: 'Reason', cell: ({ reason }) => reason },
]
