import { Link } from '@tanstack/react-router'
import type { CourtDayHearing } from '../../contract/calendar.ts'
import { timeOfDay } from '../../src/vocabulary/time-of-day.ts'
import { outcomeDetail, outcomeLabel, outcomeTones } from '../calendar/outcome-text.ts'
import { CaseNumber } from '../cases/case-number.tsx'
import { StatusTag } from '../design/status-tag.tsx'
import { pendingText } from './pending-text.ts'

interface CallFactsProps {
  readonly hearing: CourtDayHearing
  readonly place: number
}

/** Who is called, for what, who stands beside him, and what is ready. */
export function CallFacts({ hearing, place }: CallFactsProps) {
  const { caseId, number, leadCharge, furtherCharges, custody, prosecutor } = hearing
  const pending = pendingText(hearing)
  return (
    <>
      <span className="call-line__place" aria-hidden="true">
        {place}
      </span>
      <span className="call-line__time">{timeOfDay(hearing.time)}</span>
      <div className="call-line__who">
        <Link to="/cases/$caseId/hearing" params={{ caseId }} className="usa-link" tabIndex={-1}>
          {hearing.defendant}
        </Link>{' '}
        <CaseNumber number={number} /> {hearing.isSealed && <StatusTag tone="alert">Sealed</StatusTag>}
        <div className="quiet">
          {leadCharge ?? 'No charge on file'}
          {furtherCharges > 0 && ` and ${furtherCharges} more`}
        </div>
      </div>
      <div className="call-line__what">
        {hearing.kindLabel}
        <div>
          {custody === null ? (
            <span className="quiet">Custody not recorded</span>
          ) : custody.isDetained ? (
            <StatusTag tone="alert">{custody.status}</StatusTag>
          ) : (
            <span className="quiet">{custody.status}</span>
          )}
        </div>
      </div>
      <div className="call-line__counsel">
        {counselText(hearing)}
        <div className="quiet">{prosecutor === null ? 'No prosecutor assigned' : `for the People: ${prosecutor}`}</div>
      </div>
      <div className="call-line__state">
        <CallState hearing={hearing} />
        {pending !== null && <div className="call-line__pending">{pending}</div>}
      </div>
    </>
  )
}

export function counselText({
  counsel,
  isSelfRepresented,
}: Pick<CourtDayHearing, 'counsel' | 'isSelfRepresented'>): string {
  if (isSelfRepresented) return 'Represents himself or herself'
  return counsel.length === 0 ? 'No counsel of record' : counsel.join(', ')
}

function CallState({ hearing: { outcome, status } }: Pick<CallFactsProps, 'hearing'>) {
  if (status === 'set') return null
  const entry = outcome ?? { outcome: status }
  return (
    <>
      <StatusTag tone={outcomeTones[entry.outcome]}>{outcomeLabel(entry)}</StatusTag>
      {outcome && <div className="quiet">{outcomeDetail(outcome)}</div>}
    </>
  )
}
