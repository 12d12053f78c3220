import type { RuleView } from '../../contract/law.ts'
import { Day } from '../design/day.tsx'
import { useToday } from '../design/use-today.ts'
import { SourceLine } from './source-line.tsx'
import { ValueView } from './value-view.tsx'
import type { Names } from './value-words.ts'

type DatedValue = RuleView['values'][number]

interface ValueHistoryProps {
  readonly values: readonly DatedValue[]
  readonly names: Names
}

/** The values over time, the latest first; the one in force is open, and says so in words. */
export function ValueHistory({ values, names }: ValueHistoryProps) {
  const today = useToday()
  return (
    <>
      <h3>{values.length === 1 ? 'Value' : 'Values over time'}</h3>
      <ol className="law-history">
        {values.toReversed().map((one) => (
          <li key={one.from} className={`law-history__${standingOf(one, today)}`}>
            <details open={standingOf(one, today) === 'current' || values.length === 1}>
              <summary>
                <Days value={one} /> · {standingWords[standingOf(one, today)]}
              </summary>
              <div className="law-value">
                <ValueView value={one.value} names={names} />
              </div>
              <p>
                Source: <SourceLine citation={one.source.citation} tag={one.source.tag} />
              </p>
            </details>
          </li>
        ))}
      </ol>
    </>
  )
}

type Standing = 'past' | 'current' | 'coming'
const standingWords: Record<Standing, string> = {
  past: 'no longer in force',
  current: 'in force',
  coming: 'not yet in force',
}

function standingOf({ from, to }: DatedValue, today: string): Standing {
  if (from > today) return 'coming'
  return to !== null && to < today ? 'past' : 'current'
}

function Days({ value: { from, to } }: { readonly value: DatedValue }) {
  return (
    <>
      From <Day day={from} />
      {to !== null && (
        <>
          {' '}
          to <Day day={to} />
        </>
      )}
    </>
  )
}
