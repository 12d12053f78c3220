import type { ReactNode } from 'react'
import { readClocks, standingWords, type CaseClock } from '../../contract/clocks.ts'
import { PageLink } from '../app/page-link.tsx'
import { useRead } from '../app/use-read.ts'
import { daysText } from '../law/days-text.ts'
import './clocks.css'

type Reckoned = Extract<CaseClock, { kind: 'reckoned' }>

const over: ReadonlySet<Reckoned['standing']> = new Set(['satisfied', 'ceased'])

/** For each clock that runs in the case the days charged, excluded and left; it leads to the days themselves. */
export function HeaderClocks({ caseId }: { readonly caseId: string }) {
  const clocks = useRunning(caseId)
  if (clocks.length === 0) return null
  return (
    <ul className="header-clocks" aria-label="Clocks">
      {clocks.map((clock) => (
        <li key={clock.rule}>
          <PageLink to={`/cases/${caseId}/clocks`}>{clock.name}</PageLink>:{' '}
          <strong>{daysText(clock.found.left)} left</strong>
          <span className="quiet">
            <span className="header-clocks__counted">
              , {clock.found.charged} charged, {clock.found.excluded} excluded
            </span>
            {clock.standing !== 'running' && `; ${standingWords[clock.standing].toLowerCase()}`}
            {clock.asserted !== null && '; time is asserted that the court has not found'}
            {isUnverified(clock) && '; rule unverified'}
          </span>
        </li>
      ))}
    </ul>
  )
}

interface UrgentClockProps {
  readonly caseId: string
  /** What is told of a case in which no clock runs. */
  readonly otherwise?: ReactNode
}

/** The clock with the fewest days left; one that stands still presses less than any that runs. */
export function UrgentClock({ caseId, otherwise }: UrgentClockProps) {
  const [first] = useRunning(caseId).toSorted(
    (a, b) => Number(stands(a)) - Number(stands(b)) || a.found.left - b.found.left,
  )
  if (!first) return otherwise
  return (
    <>
      <strong>{daysText(first.found.left)} left</strong>
      {stands(first) && `, ${standingWords[first.standing].toLowerCase()}`}: {first.name}
    </>
  )
}

function useRunning(caseId: string): readonly Reckoned[] {
  const read = useRead(readClocks, { params: { caseId } })
  if (read.state !== 'ready') return []
  return read.data.clocks.flatMap((clock) => (clock.kind === 'reckoned' && !over.has(clock.standing) ? [clock] : []))
}

const stands = ({ standing }: Reckoned): boolean => standing === 'stopped' || standing === 'not-started'

const isUnverified = ({ verification }: Reckoned): boolean => verification === null || 'unverified' in verification
