import { isBeforeTheCourt, isBench, isClerk } from '../people/domain/policies.ts'
import { seeCase } from '../people/seen-case.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { enterHearing } from './enter-hearing.ts'
import type { CalendarRefusal } from './problems.ts'
import type { NewHearing } from './store.ts'

/** The clerk or the bench sets a hearing on a day typed by hand; it is marked so, since no rule stands behind it. */
export async function setHearing(
  tx: Tx,
  actor: Actor,
  input: { caseId: CaseId } & Omit<NewHearing, 'entered'>,
): Promise<Outcome<{ caseId: CaseId; hearingId: string }, CalendarRefusal>> {
  const seen = await seeCase(tx, actor, input.caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  if (!isClerk(seen) && !isBench(seen)) return refuse({ kind: 'not-allowed' })
  if (!isBeforeTheCourt(seen)) return refuse({ kind: 'not-before-the-court' })
  if (input.day < seen.today) return refuse({ kind: 'day-passed' })
  const { caseId, kind, day, time, room } = input
  const hearingId = await enterHearing(tx, caseId, { kind, day, time, room, entered: 'by-hand' })
  return done({ caseId, hearingId })
}
