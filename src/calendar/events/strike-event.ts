import { record } from '../../ledger/record.ts'
import { seeCase } from '../../people/seen-case.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import type { EventRefusal } from '../clock-problems.ts'
import { mayStrikeEvent, sideOf } from '../domain/policies.ts'
import { caseEventsSeen, strikeCaseEvent } from './case-event-store.ts'

/** Strikes an event that was entered in error: the court any, a side its own. It stays in the record and moves nothing. */
export async function strikeEvent(
  tx: Tx,
  actor: Actor,
  input: { readonly caseId: CaseId; readonly eventId: string; readonly version: number; readonly why: string },
): Promise<Outcome<{ caseId: CaseId }, EventRefusal>> {
  const { caseId, eventId, version, why } = input
  const seen = await seeCase(tx, actor, caseId)
  const event = seen && (await caseEventsSeen(tx, [caseId])).find((one) => one.id === eventId)
  if (!seen || !event) return refuse({ kind: 'not-found' })
  if (!mayStrikeEvent(sideOf(seen), event.by)) return refuse({ kind: 'not-allowed' })
  if (event.struck !== null) return refuse({ kind: 'event-struck' })
  if (event.version !== version) return refuse({ kind: 'stale', version: event.version })
  if (!(await strikeCaseEvent(tx, caseId, event, { why, byName: actor.name })))
    return refuse({ kind: 'stale', version: version + 1 })
  await record(tx, {
    kind: 'calendar.event-struck',
    caseId,
    compartment: 'court-file',
    subject: eventId,
    data: { event: event.kind, day: event.day, why },
  })
  return done({ caseId })
}
