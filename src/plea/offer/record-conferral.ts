import { ConferralId, type ConferralRecord } from '../../../contract/plea.ts'
import { record } from '../../ledger/record.ts'
import { newId } from '../../platform/clock.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { mayRecordConferral, seesVictims } from '../domain/policies.ts'
import type { PleaRefusal } from '../problems.ts'
import { caseSeenBy } from './case-of-talks.ts'
import { insertConferral, victimsOf } from './conferral-store.ts'

/**
 * Puts on record that a victim was conferred with and what was said, or why not. It lies with the victims' side; the
 * parties learn from the system that it is on record, and nothing else.
 * @source 18 U.S.C. § 3771(a)(5)
 */
export async function recordConferral(
  tx: Tx,
  actor: Actor,
  input: { readonly caseId: CaseId; readonly conferral: ConferralRecord },
): Promise<Outcome<ConferralId, PleaRefusal>> {
  const { caseId, conferral } = input
  const seen = await caseSeenBy(tx, actor, caseId)
  if (!seen || !seesVictims(seen.part)) return refuse({ kind: 'not-found' })
  if (!mayRecordConferral(seen.part)) return refuse({ kind: 'not-allowed' })
  if (conferral.victim !== null) {
    const victims = await victimsOf(tx, caseId)
    if (!victims.some((victim) => victim.id === conferral.victim)) return refuse({ kind: 'not-found' })
  }
  if (conferral.on > seen.today) return refuse({ kind: 'day-out-of-range', earliest: null, latest: seen.today })
  const id = newId(ConferralId)
  await insertConferral(tx, caseId, id, actor.person, conferral)
  await record(tx, {
    kind: 'plea.conferral-recorded',
    caseId,
    compartment: 'victim',
    subject: id,
    data: { on: conferral.on, outcome: conferral.outcome },
  })
  return done(id)
}
