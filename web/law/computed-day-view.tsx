import { timeOfDay } from '../../src/vocabulary/time-of-day.ts'
import { DataTable, type Column } from '../design/data-table.tsx'
import { Day } from '../design/day.tsx'
import type { ComputedDay } from './computed-day.ts'
import { SourceLine } from './source-line.tsx'

/** The last day of a period, with each step that led to it. */
export function ComputedDayView({ computed }: { readonly computed: ComputedDay }) {
  if ('refused' in computed) return <p>{computed.words}</p>
  const { lastDay, lastMoment, trace } = computed
  return (
    <>
      <p className="law-result">
        <Day day={lastDay} weekday />, until {endText(lastMoment)} by the court’s clock
      </p>
      <DataTable
        caption="Step by step"
        columns={columns}
        rows={trace.map((step, index) => ({ ...step, number: index + 1 }))}
        rowKey={({ number }) => String(number)}
        empty="There were no steps."
      />
    </>
  )
}

const hoursAndMinutes = 'HH:MM'.length

/** The day that ends at midnight has its last moment where the next one begins. */
function endText(moment: string): string {
  const time = moment.slice(-hoursAndMinutes)
  return timeOfDay(time === '00:00' ? '24:00' : time)
}

type Step = Extract<ComputedDay, { trace: unknown }>['trace'][number] & { readonly number: number }

const columns: readonly Column<Step>[] = [
  { id: 'number', header: 'Step', align: 'right', cell: ({ number }) => number },
  { id: 'words', header: 'What was done', isRowHeader: true, cell: ({ words }) => words },
  {
    id: 'day',
    header: 'Leads to',
    cell: ({ day, time }) => (
      <>
        <Day day={day} weekday />
        {time !== null && ` ${timeOfDay(time)}`}
      </>
    ),
  },
  {
    id: 'source',
    header: 'Source',
    cell: ({ source }) => (source === null ? <span className="quiet">–</span> : <SourceLine citation={source} />),
  },
]
