import { record } from '../ledger/record.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import { seeCase } from '../people/seen-case.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { DeclineReason } from '../vocabulary/code-lists.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { mayScreen } from './domain/policies.ts'
import { moveCase } from './move-case.ts'
import type { CaseRefusal } from './problems.ts'
import { insertDecision } from './referral-store.ts'

/** The prosecution declines to charge; the police see the reason. */
export async function declineReferral(
  tx: Tx,
  actor: Actor,
  input: { caseId: CaseId; reason: DeclineReason; text: string; version: number },
): Promise<Outcome<{ caseId: CaseId }, CaseRefusal>> {
  const seen = await seeCase(tx, actor, input.caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  if (!mayScreen(seen)) return refuse({ kind: 'not-allowed' })
  const moved = await moveCase(tx, seen.caseId, 'declined', input.version)
  if (!moved.ok) return moved
  await insertDecision(tx, seen.caseId, {
    decision: 'declined',
    reason: input.reason,
    words: input.text,
    by: actor.person,
  })
  await record(tx, {
    kind: 'case.declined',
    caseId: seen.caseId,
    compartment: 'investigation',
    subject: seen.caseId,
    data: { reason: input.reason, text: input.text },
  })
  return done({ caseId: seen.caseId })
}
