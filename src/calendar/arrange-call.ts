import { record } from '../ledger/record.ts'
import { seeCase } from '../people/seen-case.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { courtDayRows, savePlaces } from './court-day-store.ts'
import { calledBefore } from './domain/call-order.ts'
import { mayEnterOutcome } from './domain/policies.ts'
import type { CalendarRefusal } from './problems.ts'
import { hearingSeen } from './store.ts'

/**
 * The clerk or the bench calls a hearing before another of its courtroom on that day. Hearings of the courtroom that
 * are not theirs keep their places.
 */
export async function arrangeCall(
  tx: Tx,
  actor: Actor,
  input: { caseId: CaseId; hearingId: string; before: string | null },
): Promise<Outcome<{ caseId: CaseId }, CalendarRefusal>> {
  const { caseId, hearingId, before } = input
  const seen = await seeCase(tx, actor, caseId)
  const hearing = seen && (await hearingSeen(tx, caseId, hearingId))
  if (!seen || !hearing) return refuse({ kind: 'not-found' })
  if (!mayEnterOutcome(seen)) return refuse({ kind: 'not-allowed' })
  const rows = (await courtDayRows(tx, hearing.day, hearing.room)).filter((row) => row.room === hearing.room)
  const called = calledBefore(
    rows.map((row) => row.hearing_id),
    hearingId,
    before,
  )
  if (!called) return refuse({ kind: 'call-changed' })
  const caseOf = new Map(rows.map((row) => [row.hearing_id, row.case_id]))
  await savePlaces(
    tx,
    called.flatMap((id, index) => {
      const of = caseOf.get(id)
      return of === undefined ? [] : [{ caseId: of, hearingId: id, place: index + 1 }]
    }),
  )
  await record(tx, {
    kind: 'calendar.call-arranged',
    caseId,
    compartment: 'court-file',
    subject: hearingId,
    data: { day: hearing.day, room: hearing.room, place: called.indexOf(hearingId) + 1 },
  })
  return done({ caseId })
}
