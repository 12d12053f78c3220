import './insight.css'
import { readInsight, talksAges, type Insight } from '../../contract/insight.ts'
import { useRead } from '../app/use-read.ts'
import { DataTable, type Column } from '../design/data-table.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Page, PageHeader } from '../design/page.tsx'
import { Figure } from './figure.tsx'
import { useKeptFresh } from './use-kept-fresh.ts'

/** Asked as soon as one goes there. */
export const opensWith = [readInsight]

/** What supervisors and auditors know of all their cases together. */
export function InsightPage() {
  const read = useRead(readInsight, {})
  useKeptFresh(read.state === 'loading' ? undefined : read.reload)
  return (
    <Page title="Insight">
      <PageHeader
        title="Insight"
        lead={read.state === 'ready' ? read.data.population.name : 'Figures over all cases of an office or a court.'}
      />
      <Loaded read={read} what="the figures">
        {(insight) => <Figures insight={insight} />}
      </Loaded>
    </Page>
  )
}

function Figures({ insight }: { readonly insight: Insight }) {
  const { asOf, open, talks, resolved } = insight
  return (
    <div className="columns">
      <Figure title="Open cases" value={number(open.cases)} {...meaningOf(open)} asOf={asOf} />
      {talks && (
        <Figure title="Cases in talks" value={number(talks.cases)} {...meaningOf(talks)} asOf={asOf}>
          <DataTable
            caption="Cases in talks by the age of the talks"
            columns={ages}
            rows={talks.ages}
            rowKey={({ age }) => age}
            empty="No ages."
          />
        </Figure>
      )}
      <Figure title="Resolved by plea" value={<Share {...resolved} />} {...meaningOf(resolved)} asOf={asOf} />
    </div>
  )
}

const meaningOf = ({ definition, over }: { readonly definition: string; readonly over: string }) => ({
  definition,
  over,
})

/** The part and the whole; a percentage only where there is something to divide by. */
function Share({ byPlea, cases }: Insight['resolved']) {
  return (
    <>
      {number(byPlea)} of {number(cases)}
      {cases > 0 && <span className="quiet"> ({(byPlea / cases).toLocaleString('en-US', percent)})</span>}
    </>
  )
}

const percent = { style: 'percent', maximumFractionDigits: 0 } as const

const number = (count: number): string => count.toLocaleString('en-US')

const ages: readonly Column<NonNullable<Insight['talks']>['ages'][number]>[] = [
  { id: 'age', header: 'Since the first offer', isRowHeader: true, cell: ({ age }) => talksAges[age] },
  { id: 'cases', header: 'Cases', align: 'right', cell: ({ cases }) => number(cases) },
]
