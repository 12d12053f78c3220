import { DataTable, type Column } from '../design/data-table.tsx'
import { Day } from '../design/day.tsx'
import { daysText } from './days-text.ts'
import type { Stretch } from './reckoned.ts'
import { SourceLine } from './source-line.tsx'
import { StripPicture } from './strip-picture.tsx'

/** Every day of a clock, charged or excluded: a picture, each stretch to be opened, and the same as a table. */
export function DayStrip({ stretches }: { readonly stretches: readonly Stretch[] }) {
  if (stretches.length === 0) return <p className="quiet">No day has been counted yet.</p>
  return (
    <>
      <h4>Day by day</h4>
      <StripPicture stretches={stretches} />
      <ol className="law-stretches">
        {stretches.map((stretch) => (
          <li key={stretch.from}>
            <details>
              <summary>
                <Day day={stretch.from} /> to <Day day={stretch.to} />: {countText(stretch)}
              </summary>
              <Authority stretch={stretch} />
            </details>
          </li>
        ))}
      </ol>
      <details>
        <summary>The same as a table</summary>
        <DataTable
          caption="Days charged and excluded"
          columns={columns}
          rows={stretches}
          rowKey={({ from }) => from}
          empty="No day has been counted yet."
        />
      </details>
    </>
  )
}

const countText = ({ days, found, contested }: Stretch): string =>
  `${daysText(days)} ${found}${contested ? ', contested' : ''}`

const standings = {
  'by-law': 'by law',
  found: 'found by the court',
  asserted: 'asserted by a party',
  'not-settled': 'the rule does not say',
} as const

/** Days are charged by themselves; what excludes them, or would, is named. */
function Authority({ stretch: { under, found } }: { readonly stretch: Stretch }) {
  if (under.length === 0) return <p>No exclusion covers these days: they are counted.</p>
  return (
    <>
      {found === 'charged' && <p>Counted, because the court has not found what is asserted:</p>}
      <ul className="law-plain">
        {under.map(({ title, source, standing, contested }) => (
          <li key={`${title} ${standing}`}>
            {title}, {standings[standing]}
            {contested && ', disputed'}: <SourceLine citation={source} />
          </li>
        ))}
      </ul>
    </>
  )
}

const columns: readonly Column<Stretch>[] = [
  { id: 'from', header: 'From', isRowHeader: true, cell: ({ from }) => <Day day={from} weekday /> },
  { id: 'to', header: 'To', cell: ({ to }) => <Day day={to} weekday /> },
  { id: 'days', header: 'Days', align: 'right', cell: ({ days }) => days },
  { id: 'found', header: 'As found', cell: ({ found }) => found },
  { id: 'asserted', header: 'As asserted', cell: ({ asserted }) => asserted },
  { id: 'authority', header: 'Authority', cell: (stretch) => <Authority stretch={stretch} /> },
]
