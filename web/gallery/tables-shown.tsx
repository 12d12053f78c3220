import { DataTable, type Column } from '../design/data-table.tsx'
import { DiffTable } from '../design/diff-table.tsx'
import { Section } from '../design/section.tsx'
import { StatusTag } from '../design/status-tag.tsx'
import { Stepper } from '../design/stepper.tsx'
import { Timeline } from '../design/timeline.tsx'

interface Row {
  readonly name: string
  readonly charge: string
  readonly days: number
}

const rows: readonly Row[] = [
  { name: 'Dana Whitlock', charge: 'Burglary', days: 30 },
  { name: 'Søren Ångström', charge: 'Theft over $500', days: 112 },
]

const columns: readonly Column<Row>[] = [
  {
    id: 'name',
    header: 'Defendant',
    isRowHeader: true,
    cell: ({ name }) => <bdi>{name}</bdi>,
    sortBy: ({ name }) => name,
  },
  { id: 'charge', header: 'Lead charge', cell: ({ charge }) => charge },
  { id: 'days', header: 'Days open', align: 'right', cell: ({ days }) => days, sortBy: ({ days }) => days },
  { id: 'stage', header: 'Stage', cell: () => <StatusTag>Pending</StatusTag> },
]

/** Tables, two versions side by side, where something stands, what happened. */
export function TablesShown() {
  return (
    <Section title="Lists and tables">
      <DataTable caption="Cases" columns={columns} rows={rows} rowKey={({ name }) => name} empty="" />
      <DataTable
        caption="Cases that wait"
        columns={columns}
        rows={[]}
        rowKey={({ name }) => name}
        empty="No case waits."
      />
      <DiffTable
        caption="Two versions"
        beforeLabel="Version 1"
        afterLabel="Version 2"
        groups={[
          {
            id: 'sentence',
            label: 'Sentence',
            rows: [
              { id: '1', label: 'Probation', before: '24 months', after: '18 months', moved: 'defense' },
              { id: '2', label: 'Restitution', before: '$500', after: '$900', moved: 'prosecution' },
              { id: '3', label: 'Place of service', before: null, after: 'Elmford', moved: 'neither' },
              { id: '4', label: 'Costs', before: '$120', after: '$120', moved: null },
            ],
          },
        ]}
      />
      <Stepper
        label="Where the case stands"
        steps={[
          { id: 'referred', label: 'Referred', state: 'done' },
          { id: 'filed', label: 'Filed', state: 'current', note: 'since yesterday' },
          { id: 'trial', label: 'Trial', state: 'skipped' },
          { id: 'judgment', label: 'Judgment', state: 'ahead' },
        ]}
        next={[{ id: 'plea', what: 'Tender an agreement', who: 'Prosecution', needs: 'All signatures.' }]}
      />
      <Timeline
        empty=""
        items={[
          { id: '1', at: '2026-03-16T19:30:00Z', what: 'Offer extended', who: 'Marisol Reyes' },
          { id: '2', at: '2026-03-17T15:00:00Z', what: 'Conveyed to the defendant', detail: 'In person, in English.' },
        ]}
      />
    </Section>
  )
}
