import { listImports, type ImportRun } from '../../contract/exchange.ts'
import { useRead } from '../app/use-read.ts'
import { DataTable, type Column } from '../design/data-table.tsx'
import { Empty } from '../design/empty.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Page, PageHeader } from '../design/page.tsx'
import { Section } from '../design/section.tsx'
import { TimeText } from '../design/time-text.tsx'
import { QuarantineSection } from './quarantine-section.tsx'
import { RunReport } from './run-report.tsx'

/** What imports brought: every row accounted for, what was doubted, what was held back. */
export function ImportsPage() {
  const read = useRead(listImports, {})
  return (
    <Page title="Import">
      <PageHeader
        title="Import"
        lead="What was read from published extracts into a court of its own. The source has no names: every name in that court is generated."
      />
      <Loaded read={read} what="the imports">
        {({ runs }) => <Runs runs={runs} />}
      </Loaded>
    </Page>
  )
}

function Runs({ runs }: { readonly runs: readonly ImportRun[] }) {
  const [latest, ...earlier] = runs
  if (latest === undefined) {
    return (
      <Empty>
        Nothing was imported yet. An operator runs <code>npm run -s colloquy -- import cook-county DIR</code>.
      </Empty>
    )
  }
  return (
    <>
      <RunReport run={latest} />
      <QuarantineSection court={latest.court.id} />
      {earlier.length > 0 && (
        <Section title="Earlier runs">
          <DataTable
            caption="Earlier runs, the newest first"
            hidesCaption
            columns={earlierColumns}
            rows={earlier}
            rowKey={(run) => run.id}
            empty="There are none."
          />
        </Section>
      )}
    </>
  )
}

const earlierColumns: readonly Column<ImportRun>[] = [
  { id: 'finished', header: 'Finished', isRowHeader: true, cell: (run) => <TimeText at={run.finishedAt} /> },
  { id: 'court', header: 'Court', cell: (run) => run.court.name },
  { id: 'opened', header: 'Cases opened', align: 'right', cell: (run) => run.casesOpened.toLocaleString('en-US') },
  {
    id: 'completed',
    header: 'Cases completed',
    align: 'right',
    cell: (run) => run.casesCompleted.toLocaleString('en-US'),
  },
  { id: 'known', header: 'Rows known before', align: 'right', cell: (run) => run.rowsKnown.toLocaleString('en-US') },
]
