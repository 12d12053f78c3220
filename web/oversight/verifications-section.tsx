import { askVerification, type RecordVerification } from '../../contract/oversight.ts'
import { useWrite } from '../app/use-write.ts'
import { ActionButton, ButtonRow } from '../design/buttons.tsx'
import { DataTable, type Column } from '../design/data-table.tsx'
import { Section } from '../design/section.tsx'
import { StatusTag } from '../design/status-tag.tsx'
import { TimeText } from '../design/time-text.tsx'
import { WriteNotice } from '../design/write-notice.tsx'
import { useReadAgain } from '../exchange/use-read-again.ts'

interface VerificationsSectionProps {
  readonly verifications: readonly RecordVerification[]
  readonly reload: (() => void) | undefined
}

/** Verifications of the whole record, and the button that asks for one. */
export function VerificationsSection({ verifications, reload }: VerificationsSectionProps) {
  const ask = useWrite(askVerification)
  const isToCome = verifications.some(({ came }) => came === null)
  useReadAgain(reload, isToCome ? 2000 : 60_000)
  return (
    <Section title="Verifications of the record">
      <p>
        Every entry of every case is followed to the one before it and to the checkpoints. Where a record does not hold
        is told to whoever operates the system, by the command <code>colloquy audit verify</code>.
      </p>
      <WriteNotice outcome={ask.outcome} />
      <ButtonRow>
        <ActionButton
          pending={ask.pending || isToCome}
          pendingText="The worker verifies the record"
          onClick={() => void ask.send({ body: {} })}
        >
          Verify the record
        </ActionButton>
      </ButtonRow>
      <DataTable
        caption="Verifications, the newest first"
        hidesCaption
        columns={columns}
        rows={verifications}
        rowKey={({ id }) => id}
        empty="The record was not verified yet."
      />
    </Section>
  )
}

const columns: readonly Column<RecordVerification>[] = [
  {
    id: 'at',
    header: 'Verified',
    isRowHeader: true,
    cell: ({ came }) => (came === null ? 'Still to come' : <TimeText at={came.at} />),
  },
  {
    id: 'standing',
    header: 'Record',
    cell: ({ came }) => came && <Standing broken={came.broken} />,
  },
  { id: 'entries', header: 'Entries', align: 'right', cell: ({ came }) => came && number(came.entries) },
  { id: 'checkpoints', header: 'Checkpoints', align: 'right', cell: ({ came }) => came && number(came.checkpoints) },
  {
    id: 'asked',
    header: 'Asked for',
    cell: ({ asked }) =>
      asked === null ? (
        'Run by hand'
      ) : (
        <>
          {asked.by}, <TimeText at={asked.at} />
        </>
      ),
  },
]

function Standing({ broken }: { readonly broken: number }) {
  if (broken === 0) return <StatusTag tone="good">Whole</StatusTag>
  return (
    <StatusTag tone="alert">{broken === 1 ? 'Broken in one place' : `Broken in ${number(broken)} places`}</StatusTag>
  )
}

const number = (count: number): string => count.toLocaleString('en-US')
