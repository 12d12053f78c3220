import { readClocks, standingWords, type CaseClock } from '../../contract/clocks.ts'
import { PageLink } from '../app/page-link.tsx'
import { useRead } from '../app/use-read.ts'
import { daysText } from '../law/days-text.ts'
import './clocks.css'

type Reckoned = Extract<CaseClock, { kind: 'reckoned' }>

const over: ReadonlySet<Reckoned['standing']> = new Set(['satisfied', 'ceased'])

/** For each clock that runs in the case the days charged, excluded and left; it leads to the days themselves. */
export function HeaderClocks({ caseId }: { readonly caseId: string }) {
  const read = useRead(readClocks, { params: { caseId } })
  if (read.state !== 'ready') return null
  const running = read.data.clocks.flatMap((clock) =>
    clock.kind === 'reckoned' && !over.has(clock.standing) ? [clock] : [],
  )
  if (running.length === 0) return null
  return (
    <ul className="header-clocks" aria-label="Clocks">
      {running.map((clock) => (
        <li key={clock.rule}>
          <PageLink to={`/cases/${caseId}/clocks`}>{clock.name}</PageLink>:{' '}
          <strong>{daysText(clock.found.left)} left</strong>
          <span className="quiet">
            , {clock.found.charged} charged, {clock.found.excluded} excluded
            {clock.standing !== 'running' && `; ${standingWords[clock.standing].toLowerCase()}`}
            {clock.asserted !== null && '; time is asserted that the court has not found'}
            {isUnverified(clock) && '; rule unverified'}
          </span>
        </li>
      ))}
    </ul>
  )
}

const isUnverified = ({ verification }: Reckoned): boolean => verification === null || 'unverified' in verification
