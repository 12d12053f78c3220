import { useState } from 'react'
import { heldForWords, listQuarantine, type HeldGroup } from '../../contract/exchange.ts'
import { useRead } from '../app/use-read.ts'
import { ActionButton } from '../design/buttons.tsx'
import { DataTable, type Column } from '../design/data-table.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Section } from '../design/section.tsx'
import { AcceptCode } from './accept-code.tsx'
import { CorrectedFile } from './corrected-file.tsx'
import { HeldRows } from './held-rows.tsx'
import { useReadAgain } from './use-read-again.ts'

const whileWaitingMs = 1500
const otherwiseMs = 20_000

/** What is held back, by reason; and for those who may, the rows themselves, to be put right. */
export function QuarantineSection({ court }: { readonly court: string }) {
  const read = useRead(listQuarantine, { params: { courtId: court } })
  const waiting = read.state === 'ready' ? read.data.groups.reduce((sum, group) => sum + group.waiting, 0) : 0
  useReadAgain(read.state === 'ready' ? read.reload : undefined, waiting > 0 ? whileWaitingMs : otherwiseMs)
  return (
    <Section title="Quarantined">
      <Loaded read={read} what="the quarantined rows">
        {({ groups, mayMend }) => <Groups court={court} groups={groups} mayMend={mayMend} waiting={waiting} />}
      </Loaded>
    </Section>
  )
}

interface GroupsProps {
  readonly court: string
  readonly groups: readonly HeldGroup[]
  readonly mayMend: boolean
  readonly waiting: number
}

const keyOf = ({ source, file, heldFor, column, code }: HeldGroup): string =>
  [source, file, heldFor, column ?? '', code ?? ''].join(' ')

function Groups({ court, groups, mayMend, waiting }: GroupsProps) {
  const [open, setOpen] = useState<string | null>(null)
  const group = groups.find((each) => keyOf(each) === open)
  const files = [...new Set(groups.map(({ file }) => file))]
  return (
    <>
      {waiting > 0 && (
        <p role="status">
          {waiting === 1 ? 'One row is' : `${waiting.toLocaleString('en-US')} rows are`} put right and being loaded.
        </p>
      )}
      <DataTable
        caption="Rows that were not loaded, by reason. Each is kept whole."
        columns={[reason(mayMend ? court : null, (each) => setOpen(keyOf(each))), ...columns]}
        rows={groups}
        rowKey={keyOf}
        empty="No row is held back."
      />
      {!mayMend && groups.length > 0 && (
        <p className="quiet">
          Rows tell of cases: the clerks and case managers of the court read them and put them right.
        </p>
      )}
      {mayMend && group && <HeldRows key={keyOf(group)} court={court} group={group} onClose={() => setOpen(null)} />}
      {mayMend && files.length > 0 && <CorrectedFile court={court} files={files} />}
    </>
  )
}

const columns: readonly Column<HeldGroup>[] = [
  { id: 'file', header: 'File', cell: ({ file }) => file },
  {
    id: 'column',
    header: 'Column',
    cell: ({ column, code }) =>
      column === null ? (
        <span className="quiet">the whole row</span>
      ) : (
        <>
          {column}
          {code !== null && <> “{code}”</>}
        </>
      ),
  },
  { id: 'held', header: 'Rows', align: 'right', cell: ({ held, waiting }) => (held + waiting).toLocaleString('en-US') },
]

/** The reason opens its rows for those who may read them. @param court null for the others */
function reason(court: string | null, onOpen: (group: HeldGroup) => void): Column<HeldGroup> {
  return {
    id: 'reason',
    header: 'Reason',
    isRowHeader: true,
    cell: (group) => {
      const { file, heldFor, column, code, held } = group
      if (court === null) return heldForWords[heldFor]
      return (
        <div className="held-reason">
          <ActionButton kind="plain" onClick={() => onOpen(group)}>
            {heldForWords[heldFor]}
            <span className="usa-sr-only">
              : rows of {file} {column ?? ''} {code ?? ''}
            </span>
          </ActionButton>
          {code !== null && column !== null && held > 0 && (
            <AcceptCode court={court} group={group} code={code} column={column} />
          )}
        </div>
      )
    },
  }
}
