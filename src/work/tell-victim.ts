import type { VictimNoticeHow } from '../../contract/work.ts'
import { record } from '../ledger/record.ts'
import { seeCase } from '../people/seen-case.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import type { LegalDate } from '../vocabulary/legal-date.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import type { WorkRefusal } from './problems.ts'
import { hearingAndVictim } from './victim-store.ts'

/**
 * Records that a victim was told of a hearing, or that it was tried and failed. It lies with the victim's file.
 * @source 18 U.S.C. § 3771(a)(2)
 */
export async function tellVictim(
  tx: Tx,
  actor: Actor,
  input: {
    readonly caseId: CaseId
    readonly participantId: string
    readonly hearingId: string
    readonly on: LegalDate
    readonly how: VictimNoticeHow
    readonly note: string
  },
): Promise<Outcome<CaseId, WorkRefusal>> {
  const { caseId, participantId, hearingId } = input
  const seen = await seeCase(tx, actor, caseId)
  const found = seen && (await hearingAndVictim(tx, caseId, participantId, hearingId))
  if (!seen || !found) return refuse({ kind: 'not-found' })
  if (!seen.relations.has('prosecution') && !seen.relations.has('victim-advocate'))
    return refuse({ kind: 'not-allowed' })
  if (found.told) return refuse({ kind: 'told-already' })
  if (input.on > seen.today) return refuse({ kind: 'told-in-the-future' })
  if (input.how === 'could-not-reach' && input.note === '') return refuse({ kind: 'says-nothing-of-the-attempt' })
  await tx.db
    .insertInto('victim_notice')
    .values({
      case_id: caseId,
      participant_id: participantId,
      hearing_id: hearingId,
      on_day: input.on,
      how: input.how,
      note: input.note,
      by: actor.person,
    })
    .execute()
  await record(tx, {
    kind: 'work.victim-told',
    caseId,
    compartment: 'victim',
    subject: participantId,
    data: { hearingId, on: input.on, how: input.how },
  })
  return done(caseId)
}
