import './law.css'
import { Link } from '@tanstack/react-router'
import { listPacks, type PackSummary } from '../../contract/law.ts'
import { useRead } from '../app/use-read.ts'
import { DataTable, type Column } from '../design/data-table.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Page, PageHeader } from '../design/page.tsx'

/** Asked as soon as one goes there. */
export const opensWith = [listPacks]

/** The packs of rules that the program runs on: one is chosen. */
export function LawPage() {
  const read = useRead(listPacks, {})
  return (
    <Page title="Law">
      <PageHeader
        title="Law"
        lead="Every rule that the program applies, with its source. Choose a jurisdiction. Nothing here is of a case."
      />
      <Loaded read={read} what="the jurisdictions">
        {({ packs }) => (
          <DataTable
            caption="Jurisdictions"
            hidesCaption
            columns={columns}
            rows={packs}
            rowKey={({ pack }) => pack}
            empty="No rule pack is loaded. The operator adds one to the folder of rule packs."
          />
        )}
      </Loaded>
    </Page>
  )
}

const columns: readonly Column<PackSummary>[] = [
  {
    id: 'name',
    header: 'Jurisdiction',
    isRowHeader: true,
    cell: ({ pack, name, invented }) => (
      <>
        <Link to="/law/$pack" params={{ pack }} className="usa-link">
          {name}
        </Link>
        {invented && <span className="quiet"> (invented, for training)</span>}
      </>
    ),
  },
  { id: 'rules', header: 'Rules', align: 'right', cell: ({ rules }) => rules },
  {
    id: 'unverified',
    header: 'Not checked by a lawyer',
    align: 'right',
    cell: ({ unverified }) => unverified,
  },
]
