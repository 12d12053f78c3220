import { useState } from 'react'
import { listImports, type ImportRun } from '../../contract/exchange.ts'
import { useRead } from '../app/use-read.ts'
import { DataTable, type Column } from '../design/data-table.tsx'
import { Empty } from '../design/empty.tsx'
import { Form } from '../design/form.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Page, PageHeader } from '../design/page.tsx'
import { Section } from '../design/section.tsx'
import { SelectField } from '../design/select-field.tsx'
import { TimeText } from '../design/time-text.tsx'
import './exchange.css'
import { QuarantineSection } from './quarantine-section.tsx'
import { RunReport } from './run-report.tsx'
import { UnderwaySection } from './underway-section.tsx'

/** Asked as soon as one goes there. */
export const opensWith = [listImports]

/** What imports brought: every row accounted for, what was doubted, what was held back. */
export function ImportsPage() {
  const read = useRead(listImports, {})
  return (
    <Page title="Import">
      <PageHeader
        title="Import"
        lead="What was read from the files of another system into a court of its own: every row is accounted for."
      />
      <UnderwaySection />
      <Loaded read={read} what="the imports">
        {({ runs }) => <Courts runs={runs} />}
      </Loaded>
    </Page>
  )
}

function Courts({ runs }: { readonly runs: readonly ImportRun[] }) {
  const [chosen, setChosen] = useState('')
  const courts = [...new Map(runs.map(({ court }) => [court.id, court.name])).entries()]
  const courtId = chosen === '' ? courts[0]?.[0] : chosen
  if (courtId === undefined) {
    return (
      <Empty>
        Nothing was imported yet. An operator runs <code>npm run -s colloquy -- import cook-county DIR</code>.
      </Empty>
    )
  }
  return (
    <>
      {courts.length > 1 && (
        <Form outcome={{ state: 'idle' }} onSubmit={() => undefined} label="Which court">
          <SelectField
            name="court"
            label="Court"
            value={courtId}
            onChange={setChosen}
            choices={courts.map(([value, label]) => ({ value, label }))}
          />
        </Form>
      )}
      <RunsOfCourt key={courtId} court={courtId} runs={runs.filter(({ court }) => court.id === courtId)} />
    </>
  )
}

function RunsOfCourt({ court, runs }: { readonly court: string; readonly runs: readonly ImportRun[] }) {
  const [latest, ...earlier] = runs
  return (
    <>
      <QuarantineSection court={court} />
      {latest && <RunReport run={latest} />}
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
  { id: 'opened', header: 'Cases opened', align: 'right', cell: (run) => run.casesOpened.toLocaleString('en-US') },
  {
    id: 'completed',
    header: 'Cases completed',
    align: 'right',
    cell: (run) => run.casesCompleted.toLocaleString('en-US'),
  },
  { id: 'known', header: 'Rows known before', align: 'right', cell: (run) => run.rowsKnown.toLocaleString('en-US') },
]
