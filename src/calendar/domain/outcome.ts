import type { HearingOutcome } from '../../../contract/calendar.ts'
import type { HearingLine } from '../../../contract/cases.ts'
import { closedBecause, nextOpenDay, type ClosedDays } from '../../law/domain/court-calendar.ts'
import { addDays, type LegalDate } from '../../vocabulary/legal-date.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'

type Kind = HearingLine['kind']

/** What an outcome asks of the calendar. */
export interface FollowingHearing {
  readonly kind: Kind
  readonly day: LegalDate
  /** Another hour or courtroom than that of the hearing. */
  readonly time?: string | undefined
  readonly room?: string | undefined
}

export type OutcomeFault =
  | { readonly kind: 'hearing-to-come'; readonly day: LegalDate }
  | { readonly kind: 'day-passed' }
  | { readonly kind: 'day-not-later'; readonly day: LegalDate }
  | { readonly kind: 'court-closed'; readonly day: LegalDate; readonly because: string; readonly open: LegalDate }

/** The hearing that follows: the same one on another day when it was continued, none when it was vacated. */
export function followingHearing(outcome: HearingOutcome, kind: Kind): FollowingHearing | null {
  switch (outcome.outcome) {
    case 'continued':
      return { kind, day: outcome.to, time: outcome.time, room: outcome.room }
    case 'vacated':
      return null
    case 'held':
    case 'failed-to-appear':
      return outcome.next
  }
}

/**
 * Whether an outcome fits the days: nobody was heard, or missing, on a day to come; what follows comes later, not
 * before today, and on a day on which the court is open.
 * @returns the hearing that follows, or null
 */
export function outcomeOn(
  closed: ClosedDays,
  hearing: { readonly kind: Kind; readonly day: LegalDate },
  outcome: HearingOutcome,
  today: LegalDate,
): Outcome<FollowingHearing | null, OutcomeFault> {
  const supposesTheDay = outcome.outcome === 'held' || outcome.outcome === 'failed-to-appear'
  if (supposesTheDay && hearing.day > today) return refuse({ kind: 'hearing-to-come', day: hearing.day })
  const following = followingHearing(outcome, hearing.kind)
  if (!following) return done(null)
  const { day } = following
  if (day < today) return refuse({ kind: 'day-passed' })
  if (day <= hearing.day) return refuse({ kind: 'day-not-later', day: hearing.day })
  const because = closedBecause(closed, day)
  if (because !== null)
    return refuse({ kind: 'court-closed', day, because, open: nextOpenDay(closed, addDays(day, 1)) })
  return done(following)
}
