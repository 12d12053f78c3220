import type { HearingOutcome } from '../../contract/calendar.ts'
import { maySetHearing } from '../cases/domain/policies.ts'
import { record } from '../ledger/record.ts'
import { seeCase } from '../people/seen-case.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { insertOutcome } from './outcome-store.ts'
import type { CalendarRefusal } from './problems.ts'
import { asItStood, hearingSeen, hearingsAhead, saveStatus, type FoundHearing } from './store.ts'

/** The clerk or the bench takes a hearing off the calendar. */
export async function vacateHearing(
  tx: Tx,
  actor: Actor,
  input: { caseId: CaseId; hearingId: string; why: string; version: number },
): Promise<Outcome<{ caseId: CaseId }, CalendarRefusal>> {
  const seen = await seeCase(tx, actor, input.caseId)
  const hearing = seen && (await hearingSeen(tx, input.caseId, input.hearingId))
  if (!seen || !hearing) return refuse({ kind: 'not-found' })
  if (!maySetHearing(seen)) return refuse({ kind: 'not-allowed' })
  if (hearing.status !== 'set') return refuse({ kind: 'hearing-not-set', status: hearing.status })
  const found = { ...hearing, version: input.version }
  if (!(await takeOff(tx, seen.caseId, found, { outcome: 'vacated', reason: 'other', note: input.why })))
    return refuse({ kind: 'stale', version: hearing.version })
  return done({ caseId: seen.caseId })
}

/**
 * Takes every hearing that is still set off the calendar, for a step that ends the case. Whoever acts must be able to
 * write the court's file.
 */
export async function vacateHearings(tx: Tx, caseId: CaseId, why: string): Promise<void> {
  for (const hearingId of await hearingsAhead(tx, caseId)) {
    const hearing = await hearingSeen(tx, caseId, hearingId)
    if (hearing) await takeOff(tx, caseId, hearing, { outcome: 'vacated', reason: 'case-ended', note: why })
  }
}

/** Vacates a hearing that is set and records it. @returns false when another version is there */
export async function takeOff(
  tx: Tx,
  caseId: CaseId,
  hearing: FoundHearing,
  outcome: Extract<HearingOutcome, { outcome: 'vacated' }>,
): Promise<boolean> {
  if (!(await saveStatus(tx, caseId, hearing, 'vacated'))) return false
  await insertOutcome(tx, caseId, hearing.id, { outcome, nextHearingId: null, correction: null })
  await record(tx, {
    kind: 'calendar.hearing-vacated',
    caseId,
    compartment: 'court-file',
    subject: hearing.id,
    data: {
      ...asItStood(hearing),
      reason: outcome.reason,
      why: outcome.note,
    },
  })
  return true
}
