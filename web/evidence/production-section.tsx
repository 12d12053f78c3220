import { acknowledgeProduction, type ProducedItem, type Production } from '../../contract/evidence.ts'
import { useWrite } from '../app/use-write.ts'
import { StaleRemedy } from '../cases/stale-remedy.tsx'
import { Abbr } from '../design/abbr.tsx'
import { ActionButton, ButtonRow } from '../design/buttons.tsx'
import { DataTable, type Column } from '../design/data-table.tsx'
import { Section } from '../design/section.tsx'
import { StatusTag } from '../design/status-tag.tsx'
import { TimeText } from '../design/time-text.tsx'
import { WriteNotice } from '../design/write-notice.tsx'
import { FileLink, fileSizeText } from '../filing/file-link.tsx'
import { HashText } from '../filing/hash-text.tsx'

interface ProductionSectionProps {
  readonly caseId: string
  readonly production: Production
}

/** One production: its files with number and hash, and the defense’s receipt. */
export function ProductionSection({ caseId, production }: ProductionSectionProps) {
  const { number, note, by, at, items } = production
  const showsOpened = items.some((item) => item.openedAt !== null)
  return (
    <Section title={`Production ${number}`} actions={<ReceiptTag production={production} />}>
      <p className="quiet">
        Disclosed by {by}, <TimeText at={at} relative />
      </p>
      {note !== '' && <p className="prose">{note}</p>}
      <DataTable
        caption={`Files of production ${number}`}
        hidesCaption
        columns={showsOpened ? [...columns, opened] : columns}
        rows={items}
        rowKey={(item) => item.bates}
        empty="It holds no file."
      />
      <Receipt caseId={caseId} production={production} />
    </Section>
  )
}

function ReceiptTag({ production }: { readonly production: Production }) {
  return production.receipt ? (
    <StatusTag tone="good">Received</StatusTag>
  ) : (
    <StatusTag tone="waiting">No receipt yet</StatusTag>
  )
}

function Receipt({ caseId, production }: ProductionSectionProps) {
  const { id, version, number, receipt, abilities } = production
  const write = useWrite(acknowledgeProduction)
  if (receipt) {
    return (
      <p>
        Receipt acknowledged by {receipt.by}, <TimeText at={receipt.at} />
      </p>
    )
  }
  if (!abilities.includes('acknowledge')) return null
  return (
    <>
      <WriteNotice outcome={write.outcome}>
        <StaleRemedy outcome={write.outcome} caseId={caseId} />
      </WriteNotice>
      <ButtonRow>
        <ActionButton
          kind="main"
          pending={write.pending}
          onClick={() => void write.send({ params: { caseId, productionId: id }, version })}
        >
          Acknowledge receipt of production {number}
        </ActionButton>
        <span className="quiet">It says that these files, by their hashes, have reached you. Nothing more.</span>
      </ButtonRow>
    </>
  )
}

const columns: readonly Column<ProducedItem>[] = [
  { id: 'bates', header: 'Number', cell: (item) => item.bates },
  {
    id: 'title',
    header: 'File',
    isRowHeader: true,
    cell: (item) => (
      <>
        <FileLink file={item.file}>{item.title}</FileLink>
        <div className="quiet">{fileSizeText(item)}</div>
      </>
    ),
  },
  { id: 'hash', header: <Abbr word="SHA-256" />, cell: (item) => <HashText sha256={item.sha256} /> },
]

const opened: Column<ProducedItem> = {
  id: 'opened',
  header: 'First opened (only you see this)',
  cell: (item) => (item.openedAt === null ? <span className="quiet">not yet</span> : <TimeText at={item.openedAt} />),
}
