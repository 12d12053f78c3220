import type { ReactNode } from 'react'
import type { DocumentLine } from '../../contract/filing.ts'
import { Abbr } from '../design/abbr.tsx'
import { DataTable, type Column } from '../design/data-table.tsx'
import { Day } from '../design/day.tsx'
import { TimeText } from '../design/time-text.tsx'
import { FileLink, fileSizeText } from './file-link.tsx'
import { HashText } from './hash-text.tsx'

interface DocumentTableProps {
  readonly caption: string
  readonly documents: readonly DocumentLine[]
  readonly empty: ReactNode
}

/** Files with what they are, where they lie and by which hash their bytes are known. */
export function DocumentTable({ caption, documents, empty }: DocumentTableProps) {
  return (
    <DataTable
      caption={caption}
      hidesCaption
      columns={columnsFor(documents)}
      rows={documents}
      rowKey={(document) => document.id}
      empty={empty}
    />
  )
}

/** A column that would say nothing, or the same in each row, is left out. */
function columnsFor(documents: readonly DocumentLine[]): readonly Column<DocumentLine>[] {
  const hasDocket = documents.some((document) => document.docketNumber !== null)
  const places = new Set(documents.map((document) => document.compartment))
  return columns.filter(({ id }) => (id === 'docket' ? hasDocket : id === 'where' ? places.size > 1 : true))
}

const columns: readonly Column<DocumentLine>[] = [
  {
    id: 'docket',
    header: 'Docket no.',
    align: 'right',
    cell: (document) => document.docketLabel ?? <span className="quiet">–</span>,
  },
  {
    id: 'title',
    header: 'File',
    isRowHeader: true,
    cell: (document) => (
      <>
        <FileLink file={document.file}>{document.title}</FileLink>
        <div className="quiet">
          {document.kindLabel} · {fileSizeText(document)}
        </div>
      </>
    ),
  },
  { id: 'where', header: 'Lies in', cell: (document) => document.compartmentLabel },
  {
    id: 'when',
    header: 'Filed or added',
    cell: (document) =>
      document.filedOn === null ? <TimeText at={document.at} /> : <Day day={document.filedOn} weekday />,
  },
  { id: 'by', header: 'By', cell: (document) => document.by ?? <span className="quiet">the system</span> },
  { id: 'hash', header: <Abbr word="SHA-256" />, cell: (document) => <HashText sha256={document.sha256} /> },
]
