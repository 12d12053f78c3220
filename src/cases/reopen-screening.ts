import { record } from '../ledger/record.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import { seeCase } from '../people/seen-case.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { mayScreen } from './domain/policies.ts'
import { moveCase } from './move-case.ts'
import type { CaseRefusal } from './problems.ts'
import { insertDecision } from './referral-store.ts'

/** The prosecution takes up a referral that it declined. */
export async function reopenScreening(
  tx: Tx,
  actor: Actor,
  input: { caseId: CaseId; why: string; version: number },
): Promise<Outcome<{ caseId: CaseId }, CaseRefusal>> {
  const seen = await seeCase(tx, actor, input.caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  if (!mayScreen(seen)) return refuse({ kind: 'not-allowed' })
  const moved = await moveCase(tx, seen.caseId, 'screening', input.version)
  if (!moved.ok) return moved
  await insertDecision(tx, seen.caseId, { decision: 'reopened', reason: null, words: input.why, by: actor.person })
  await record(tx, {
    kind: 'case.screening-reopened',
    caseId: seen.caseId,
    compartment: 'investigation',
    subject: seen.caseId,
    data: { why: input.why },
  })
  return done({ caseId: seen.caseId })
}
