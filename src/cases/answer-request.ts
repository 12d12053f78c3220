import { record } from '../ledger/record.ts'
import { isPolice } from '../people/domain/policies.ts'
import { seeCase } from '../people/seen-case.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import type { CaseRefusal } from './problems.ts'
import { requestsSeen, saveAnswer } from './referral-store.ts'

/** The police answer what the prosecution asked for. */
export async function answerRequest(
  tx: Tx,
  actor: Actor,
  input: { caseId: CaseId; requestId: string; answer: string },
): Promise<Outcome<{ caseId: CaseId }, CaseRefusal>> {
  const seen = await seeCase(tx, actor, input.caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  const request = (await requestsSeen(tx, seen.caseId)).find((one) => one.request_id === input.requestId)
  if (!request) return refuse({ kind: 'not-found' })
  if (!isPolice(seen)) return refuse({ kind: 'not-allowed' })
  if (!(await saveAnswer(tx, seen.caseId, input.requestId, input.answer, actor.person)))
    return refuse({ kind: 'answered-already' })
  await record(tx, {
    kind: 'case.referral-answered',
    caseId: seen.caseId,
    compartment: 'investigation',
    subject: input.requestId,
  })
  return done({ caseId: seen.caseId })
}
