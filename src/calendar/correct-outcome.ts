import type { HearingOutcome } from '../../contract/calendar.ts'
import { maySetHearing } from '../cases/domain/policies.ts'
import type { Services } from '../law/services.ts'
import { record } from '../ledger/record.ts'
import { seeCase, type SeenCase } from '../people/seen-case.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { obstaclesTo } from './clear-the-time.ts'
import { mayEnterOutcome } from './domain/policies.ts'
import { putOnRecord } from './enter-outcome.ts'
import { saveExcludedTime } from './exclusions/excluded-time-store.ts'
import { excludedWith } from './excluded-with.ts'
import { insertOutcome, isReliedOn, lastOutcome } from './outcome-store.ts'
import type { CalendarRefusal } from './problems.ts'
import { asItStood, hearingSeen, putBack, type FoundHearing } from './store.ts'
import { takeOff } from './vacate-hearing.ts'

/**
 * Corrects what was entered of a hearing while nothing rests on it: both entries stay in the record, and the hearing
 * that had been set with the first is vacated.
 */
export async function correctOutcome(
  tx: Tx,
  packs: Services['packs'],
  actor: Actor,
  input: { caseId: CaseId; hearingId: string; why: string; to: HearingOutcome | null; version: number },
): Promise<Outcome<{ caseId: CaseId }, CalendarRefusal>> {
  const { caseId, hearingId, why, to } = input
  const seen = await seeCase(tx, actor, caseId)
  const hearing = seen && (await hearingSeen(tx, caseId, hearingId))
  if (!seen || !hearing) return refuse({ kind: 'not-found' })
  if (!mayEnterOutcome(seen)) return refuse({ kind: 'not-allowed' })
  const entered = await lastOutcome(tx, caseId, hearingId)
  if (!entered || hearing.status === 'set') return refuse({ kind: 'no-outcome' })
  if (hearing.version !== input.version) return refuse({ kind: 'stale', version: hearing.version })
  if (await isReliedOn(tx, caseId, hearingId)) return refuse({ kind: 'outcome-relied-on' })
  const following = entered.next_hearing_id === null ? null : await hearingSeen(tx, caseId, entered.next_hearing_id)
  if (following) await takeOff(tx, caseId, following, { outcome: 'vacated', reason: 'set-in-error', note: why })
  await strikeExcluded(tx, caseId, hearingId, why)
  return to === null
    ? await setAgain(tx, seen, hearing, why)
    : await putOnRecord(tx, packs, actor, seen, hearing, to, why)
}

/** What the court left out of a clock with a continuance that was none, it did not leave out. */
async function strikeExcluded(tx: Tx, caseId: CaseId, hearingId: string, why: string): Promise<void> {
  for (const entry of await excludedWith(tx, caseId, hearingId)) {
    await saveExcludedTime(tx, caseId, entry, { struck: why })
    await record(tx, {
      kind: 'calendar.time-struck',
      caseId,
      compartment: 'court-file',
      subject: entry.id,
      data: { clock: entry.clock, exclusion: entry.exclusion, from: entry.from, to: entry.to, why },
    })
  }
}

/** Nothing happened yet after all: the hearing is back on the calendar. */
async function setAgain(
  tx: Tx,
  seen: SeenCase,
  hearing: FoundHearing,
  why: string,
): Promise<Outcome<{ caseId: CaseId }, CalendarRefusal>> {
  const { caseId } = seen
  if (!maySetHearing(seen)) return refuse({ kind: 'not-before-the-court' })
  // It was there before whatever took its time meanwhile.
  const obstacles = await obstaclesTo(tx, seen, hearing, hearing.id)
  const passedOver = obstacles.length === 0 ? null : { reason: why, of: obstacles.map(({ what }) => what) }
  if (!(await putBack(tx, caseId, hearing, passedOver))) return refuse({ kind: 'stale', version: hearing.version + 1 })
  const outcome = { outcome: 'set-again', note: '' } as const
  await insertOutcome(tx, caseId, hearing.id, { outcome, nextHearingId: null, correction: why })
  await record(tx, {
    kind: 'calendar.outcome-corrected',
    caseId,
    compartment: 'court-file',
    subject: hearing.id,
    data: {
      ...asItStood(hearing),
      outcome: outcome.outcome,
      correction: why,
    },
  })
  return done({ caseId })
}
