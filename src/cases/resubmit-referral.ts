import { record } from '../ledger/record.ts'
import { isPolice } from '../people/domain/policies.ts'
import { seeCase } from '../people/seen-case.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { moveCase } from './move-case.ts'
import type { CaseRefusal } from './problems.ts'
import { requestsSeen } from './referral-store.ts'

/** The police send a returned referral again; every request has its answer. */
export async function resubmitReferral(
  tx: Tx,
  actor: Actor,
  input: { caseId: CaseId; version: number },
): Promise<Outcome<{ caseId: CaseId }, CaseRefusal>> {
  const seen = await seeCase(tx, actor, input.caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  if (!isPolice(seen)) return refuse({ kind: 'not-allowed' })
  const open = (await requestsSeen(tx, seen.caseId)).filter((request) => request.answered_at === null).length
  if (open > 0) return refuse({ kind: 'requests-open', open })
  const moved = await moveCase(tx, seen.caseId, 'screening', input.version)
  if (!moved.ok) return moved
  await record(tx, {
    kind: 'case.referral-resubmitted',
    caseId: seen.caseId,
    compartment: 'investigation',
    subject: seen.caseId,
  })
  return done({ caseId: seen.caseId })
}
