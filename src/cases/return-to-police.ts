import { record } from '../ledger/record.ts'
import { uuidv7 } from '../platform/clock.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import { seeCase } from '../people/seen-case.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { ReferralReturnReason } from '../vocabulary/code-lists.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { mayScreen } from './domain/policies.ts'
import { moveCase } from './move-case.ts'
import type { CaseRefusal } from './problems.ts'
import { insertRequest } from './referral-store.ts'

/** The prosecution asks the police for more before it decides. */
export async function returnToPolice(
  tx: Tx,
  actor: Actor,
  input: { caseId: CaseId; reason: ReferralReturnReason; text: string; version: number },
): Promise<Outcome<{ caseId: CaseId }, CaseRefusal>> {
  const seen = await seeCase(tx, actor, input.caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  if (!mayScreen(seen)) return refuse({ kind: 'not-allowed' })
  const moved = await moveCase(tx, seen.caseId, 'returned-to-police', input.version)
  if (!moved.ok) return moved
  const id = uuidv7()
  await insertRequest(tx, seen.caseId, { id, reason: input.reason, asked: input.text, by: actor.person })
  await record(tx, {
    kind: 'case.returned-to-police',
    caseId: seen.caseId,
    compartment: 'investigation',
    subject: id,
    data: { reason: input.reason, text: input.text },
  })
  return done({ caseId: seen.caseId })
}
