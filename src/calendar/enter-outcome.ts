import type { HearingOutcome } from '../../contract/calendar.ts'
import type { EventKind } from '../../contract/events.ts'
import type { Services } from '../law/services.ts'
import { record } from '../ledger/record.ts'
import { isBeforeTheCourt } from '../people/domain/policies.ts'
import { seeCase, type SeenCase } from '../people/seen-case.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { addDays } from '../vocabulary/legal-date.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { clearTheTime, expectedMinutes } from './clear-the-time.ts'
import { closedDaysOf } from './closed-days.ts'
import { outcomeOn, type FollowingHearing } from './domain/outcome.ts'
import { mayEnterOutcome } from './domain/policies.ts'
import { enterHearing } from './enter-hearing.ts'
import { excludeTime } from './exclusions/exclude-time.ts'
import { insertOutcome } from './outcome-store.ts'
import type { CalendarRefusal } from './problems.ts'
import { asItStood, hearingSeen, saveStatus, type FoundHearing } from './store.ts'

/** The clerk or the bench enters what became of a hearing; the one that follows is set with it. */
export async function enterOutcome(
  tx: Tx,
  packs: Services['packs'],
  actor: Actor,
  input: { caseId: CaseId; hearingId: string; outcome: HearingOutcome; version: number },
): Promise<Outcome<{ caseId: CaseId }, CalendarRefusal>> {
  const seen = await seeCase(tx, actor, input.caseId)
  const hearing = seen && (await hearingSeen(tx, input.caseId, input.hearingId))
  if (!seen || !hearing) return refuse({ kind: 'not-found' })
  if (!mayEnterOutcome(seen)) return refuse({ kind: 'not-allowed' })
  if (hearing.status !== 'set') return refuse({ kind: 'hearing-not-set', status: hearing.status })
  if (hearing.version !== input.version) return refuse({ kind: 'stale', version: hearing.version })
  return await putOnRecord(tx, packs, actor, seen, hearing, input.outcome, null)
}

const happenings: Record<HearingOutcome['outcome'], EventKind> = {
  held: 'calendar.hearing-held',
  continued: 'calendar.hearing-continued',
  vacated: 'calendar.hearing-vacated',
  'failed-to-appear': 'calendar.failed-to-appear',
}

/**
 * Saves an outcome of a hearing and sets what follows, at the same time and in the same courtroom unless it says
 * otherwise.
 * @param correction why the entry before it was not right; null when it corrects nothing
 */
export async function putOnRecord(
  tx: Tx,
  packs: Services['packs'],
  actor: Actor,
  seen: SeenCase,
  hearing: FoundHearing,
  outcome: HearingOutcome,
  correction: string | null,
): Promise<Outcome<{ caseId: CaseId }, CalendarRefusal>> {
  const { caseId } = seen
  const closed = await closedDaysOf(tx, packs, seen.court, seen.today)
  const following = outcomeOn(closed, hearing, outcome, seen.today)
  if (!following.ok) return following
  if (following.value && !isBeforeTheCourt(seen)) return refuse({ kind: 'not-before-the-court' })
  if (!(await saveStatus(tx, caseId, hearing, outcome.outcome)))
    return refuse({ kind: 'stale', version: hearing.version + 1 })
  const next = following.value && (await setFollowing(tx, packs, seen, hearing, following.value, despiteOf(outcome)))
  if (next && !next.ok) return next
  const nextHearingId = next && next.value
  await insertOutcome(tx, caseId, hearing.id, { outcome, nextHearingId, correction })
  await record(tx, {
    kind: correction === null ? happenings[outcome.outcome] : 'calendar.outcome-corrected',
    caseId,
    compartment: 'court-file',
    subject: hearing.id,
    data: {
      ...asItStood(hearing),
      ...outcome,
      ...(nextHearingId === null ? {} : { nextHearingId }),
      ...(correction === null ? {} : { correction }),
    },
  })
  const excluded = await excludeAdded(tx, packs, actor, seen, hearing, outcome)
  return excluded.ok ? done({ caseId }) : excluded
}

/** The days that a continuance adds, from the day of the hearing to the day before the next, are left out of a clock. */
async function excludeAdded(
  tx: Tx,
  packs: Services['packs'],
  actor: Actor,
  seen: SeenCase,
  { id: hearingId, day }: FoundHearing,
  outcome: HearingOutcome,
): Promise<Outcome<unknown, CalendarRefusal>> {
  if (outcome.outcome !== 'continued' || !outcome.excludes) return done(null)
  const days = { from: day, to: addDays(outcome.to, -1) }
  return await excludeTime(tx, packs, actor, { caseId: seen.caseId, hearingId, ...days, ...outcome.excludes })
}

const despiteOf = (outcome: HearingOutcome): string | null =>
  outcome.outcome === 'vacated' ? null : (outcome.despite ?? null)

async function setFollowing(
  tx: Tx,
  packs: Services['packs'],
  seen: SeenCase,
  hearing: FoundHearing,
  following: FollowingHearing,
  despite: string | null,
): Promise<Outcome<string, CalendarRefusal>> {
  const { kind, day, time = hearing.time, room = hearing.room } = following
  const minutes = (kind === hearing.kind ? hearing.minutes : null) ?? expectedMinutes(packs, seen, kind)
  const wanted = { day, time, room, minutes }
  const cleared = await clearTheTime(tx, packs, seen, wanted, despite)
  if (!cleared.ok) return cleared
  return await enterHearing(tx, seen.caseId, { kind, ...wanted, entered: 'in-court', passedOver: cleared.value })
}
