import { readInsight, talksAges, type Insight } from '../../contract/insight.ts'
import { useRead } from '../app/use-read.ts'
import { DataTable, type Column } from '../design/data-table.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Page, PageHeader } from '../design/page.tsx'
import { Section } from '../design/section.tsx'
import { TimeText } from '../design/time-text.tsx'

/** Three counts with what they count and over which cases: open, in talks by age, resolved by plea. */
export function InsightPage() {
  const read = useRead(readInsight, {})
  return (
    <Page title="Insight">
      <PageHeader title="Insight" lead="Counts of cases, kept from the record. They describe; they judge nobody." />
      <Loaded read={read} what="the figures">
        {(insight) => <Figures insight={insight} />}
      </Loaded>
    </Page>
  )
}

function Figures({ insight: { population, asOf, open, talks, resolved } }: { readonly insight: Insight }) {
  return (
    <>
      <p>
        {population.name}, as of <TimeText at={asOf} />. Small numbers are shown: these figures are for the office
        alone.
      </p>
      <Section title={`Open cases: ${inWords(open.cases)}`}>
        <p>{open.definition}</p>
        <p>{open.over}</p>
      </Section>
      {talks && (
        <Section title={`In talks: ${inWords(talks.cases)}`}>
          <p>{talks.definition}</p>
          <p>{talks.over}</p>
          <DataTable
            caption="Cases in talks, by how long the talks have gone on"
            columns={ageColumns}
            rows={talks.ages}
            rowKey={(row) => row.age}
            empty="No case is in talks."
          />
        </Section>
      )}
      <Section title={`Resolved by plea: ${inWords(resolved.byPlea)} of ${inWords(resolved.cases)}`}>
        <p>{resolved.definition}</p>
        <p>{resolved.over}</p>
      </Section>
    </>
  )
}

const inWords = (count: number): string => count.toLocaleString('en-US')

const ageColumns: readonly Column<NonNullable<Insight['talks']>['ages'][number]>[] = [
  { id: 'age', header: 'Age of the talks', isRowHeader: true, cell: (row) => talksAges[row.age] },
  { id: 'cases', header: 'Cases', align: 'right', cell: (row) => inWords(row.cases) },
]
