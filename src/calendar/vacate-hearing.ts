import { maySetHearing } from '../cases/domain/policies.ts'
import { record } from '../ledger/record.ts'
import { seeCase } from '../people/seen-case.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import type { CalendarRefusal } from './problems.ts'
import { hearingSeen, hearingsAhead, saveVacated } from './store.ts'

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
  if (!(await saveVacated(tx, seen.caseId, input.hearingId, input.version)))
    return refuse({ kind: 'stale', version: hearing.version })
  await record(tx, {
    kind: 'calendar.hearing-vacated',
    caseId: seen.caseId,
    compartment: 'court-file',
    subject: input.hearingId,
    data: { kind: hearing.kind, day: hearing.on_day, why: input.why },
  })
  return done({ caseId: seen.caseId })
}

/**
 * Takes every hearing that is still set off the calendar, for a step that ends the case. Whoever acts must be able to
 * write the court's file.
 */
export async function vacateHearings(tx: Tx, caseId: CaseId, why: string): Promise<void> {
  for (const { hearing_id, kind, on_day, version } of await hearingsAhead(tx, caseId)) {
    await saveVacated(tx, caseId, hearing_id, version)
    await record(tx, {
      kind: 'calendar.hearing-vacated',
      caseId,
      compartment: 'court-file',
      subject: hearing_id,
      data: { kind, day: on_day, why },
    })
  }
}
