import { Alert, AlertHeading, AlertText } from '@trussworks/react-uswds'
import type { FileAccount, ImportDoubt, ImportRun } from '../../contract/exchange.ts'
import { DataTable, type Column } from '../design/data-table.tsx'
import { Day } from '../design/day.tsx'
import { DefinitionList } from '../design/definition-list.tsx'
import { Section } from '../design/section.tsx'
import { TimeText } from '../design/time-text.tsx'

const figure = (n: number): string => n.toLocaleString('en-US')

/** The accounting of one run. */
export function RunReport({ run }: { readonly run: ImportRun }) {
  return (
    <>
      <Section title="Latest run">
        {run.damage.length > 0 && (
          <Alert type="error" role="alert">
            <AlertHeading level="h3">Not every file could be read to its end</AlertHeading>
            {run.damage.map((damage) => (
              <AlertText key={damage}>{damage} Send the whole file again: what is there already is kept.</AlertText>
            ))}
          </Alert>
        )}
        <DefinitionList
          items={[
            { term: 'Court', value: run.court.name },
            { term: 'Finished', value: <TimeText at={run.finishedAt} relative /> },
            { term: 'Dates doubted after', value: <Day day={run.asOf} /> },
            { term: 'Matters', value: figure(run.matters) },
            { term: 'Cases (one a defendant)', value: figure(run.cases) },
            { term: 'Charges', value: figure(run.charges) },
            { term: 'Dispositions', value: figure(run.dispositions) },
            {
              term: 'Charges disposed of by plea',
              value: `${figure(run.pleaCharges)}, of ${figure(run.participantsWithPlea)} defendants`,
            },
            { term: 'Sentences', value: figure(run.sentences) },
            { term: 'Cases opened by this run', value: figure(run.casesOpened) },
            { term: 'Cases completed by this run', value: figure(run.casesCompleted) },
            { term: 'Rows known before', value: figure(run.rowsKnown) },
          ]}
        />
      </Section>
      <Section title="Every row, once">
        <DataTable
          caption="Rows of each file: loaded without remark, loaded and doubted, or held back"
          columns={fileColumns}
          rows={run.files}
          rowKey={({ file }) => file}
          empty="No file was read."
        />
      </Section>
      <Section title="Doubted">
        <DataTable
          caption="Values that are doubtful; they were loaded as they stand"
          columns={doubtColumns}
          rows={run.doubts}
          rowKey={({ file, column, suspicion }) => `${file} ${column} ${suspicion}`}
          empty="Nothing was doubtful."
        />
      </Section>
    </>
  )
}

const fileColumns: readonly Column<FileAccount>[] = [
  { id: 'file', header: 'File', isRowHeader: true, cell: ({ file }) => file },
  { id: 'rows', header: 'Rows', align: 'right', cell: ({ rows }) => figure(rows) },
  { id: 'loaded', header: 'Loaded', align: 'right', cell: ({ loaded }) => figure(loaded) },
  { id: 'flagged', header: 'Loaded, doubted', align: 'right', cell: ({ flagged }) => figure(flagged) },
  { id: 'quarantined', header: 'Quarantined', align: 'right', cell: ({ quarantined }) => figure(quarantined) },
]

const doubtColumns: readonly Column<ImportDoubt>[] = [
  { id: 'words', header: 'Doubt', isRowHeader: true, cell: ({ words }) => words, sortBy: ({ words }) => words },
  { id: 'file', header: 'File', cell: ({ file }) => file, sortBy: ({ file }) => file },
  {
    id: 'column',
    header: 'Column',
    cell: ({ column }) => (column === '' ? <span className="quiet">the whole row</span> : column),
    sortBy: ({ column }) => column,
  },
  { id: 'count', header: 'Rows', align: 'right', cell: ({ count }) => figure(count), sortBy: ({ count }) => count },
]
