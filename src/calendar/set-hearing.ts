import type { HearingLine } from '../../contract/cases.ts'
import { isClosed } from '../law/domain/court-calendar.ts'
import type { Services } from '../law/services.ts'
import { isBeforeTheCourt, isBench, isClerk } from '../people/domain/policies.ts'
import { seeCase, type SeenCase } from '../people/seen-case.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import type { LegalDate } from '../vocabulary/legal-date.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { closedDaysOf } from './closed-days.ts'
import { clearTheTime, expectedMinutes, type WantedTime } from './clear-the-time.ts'
import { enterHearing } from './enter-hearing.ts'
import type { CalendarRefusal } from './problems.ts'
import { sessionSittingAt } from './sessions/session-store.ts'

interface SetHearing {
  readonly caseId: CaseId
  readonly kind: HearingLine['kind']
  readonly day: LegalDate
  readonly time: string
  readonly room: string
  /** How long it is expected to take; by the court's rules when left out. */
  readonly minutes?: number | undefined
  /** Why it is set although somebody is not free, where a rule allows it. */
  readonly despite?: string | undefined
}

/**
 * The clerk or the bench sets a hearing. At an hour at which a session of the court sits, on an open day, it stands in
 * that session; on a day typed by hand it is marked so, since no rule stands behind it.
 */
export async function setHearing(
  tx: Tx,
  packs: Services['packs'],
  actor: Actor,
  input: SetHearing,
): Promise<Outcome<{ caseId: CaseId; hearingId: string }, CalendarRefusal>> {
  const seen = await seeCase(tx, actor, input.caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  if (!isClerk(seen) && !isBench(seen)) return refuse({ kind: 'not-allowed' })
  if (!isBeforeTheCourt(seen)) return refuse({ kind: 'not-before-the-court' })
  if (input.day < seen.today) return refuse({ kind: 'day-passed' })
  const { caseId, kind, day, time, room } = input
  const wanted = { day, time, room, minutes: input.minutes ?? expectedMinutes(packs, seen, kind) }
  const cleared = await clearTheTime(tx, packs, seen, wanted, input.despite ?? null)
  if (!cleared.ok) return cleared
  const entered = (await sitsThen(tx, packs, seen, wanted)) ? 'in-session' : 'by-hand'
  const set = await enterHearing(tx, caseId, { kind, ...wanted, entered, passedOver: cleared.value })
  return set.ok ? done({ caseId, hearingId: set.value }) : set
}

async function sitsThen(tx: Tx, packs: Services['packs'], seen: SeenCase, at: WantedTime): Promise<boolean> {
  const closed = await closedDaysOf(tx, packs, seen.court, seen.today)
  return !isClosed(closed, at.day) && (await sessionSittingAt(tx, seen.court.id, at)) !== null
}
