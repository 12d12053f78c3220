import { mayReviewFiling } from '../cases/domain/policies.ts'
import { moveCase } from '../cases/move-case.ts'
import { record } from '../ledger/record.ts'
import { seeCase } from '../people/seen-case.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { FilingReturnReason } from '../vocabulary/code-lists.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { filingSeen, saveReview } from './filing-store.ts'
import type { FilingRefusal } from './problems.ts'

/** The clerk returns a filing with the reason; what it had moved goes back. */
export async function returnFiling(
  tx: Tx,
  actor: Actor,
  input: { caseId: CaseId; filingId: string; reason: FilingReturnReason; text: string; version: number },
): Promise<Outcome<{ caseId: CaseId; filingId: string }, FilingRefusal>> {
  const seen = await seeCase(tx, actor, input.caseId)
  const filing = seen && (await filingSeen(tx, input.caseId, input.filingId))
  if (!seen || !filing) return refuse({ kind: 'not-found' })
  if (!mayReviewFiling(seen)) return refuse({ kind: 'not-allowed' })
  if (filing.status !== 'submitted') return refuse({ kind: 'decided-already' })
  if (filing.version !== input.version) return refuse({ kind: 'stale', version: filing.version })
  const back = filing.kind === 'charging-document' ? 'returned-to-prosecutor' : 'open'
  if (
    filing.kind === 'charging-document' ||
    (filing.kind === 'plea-hearing-request' && seen.stage === 'plea-hearing-requested')
  ) {
    const moved = await moveCase(tx, seen.caseId, back)
    if (!moved.ok) return moved
  }
  const saved = await saveReview(tx, seen.caseId, input.filingId, input.version, {
    status: 'returned',
    by: actor.person,
    reason: input.text,
    detail: { ...filing.detail, returnReason: input.reason },
  })
  if (!saved) return refuse({ kind: 'decided-already' })
  await record(tx, {
    kind: 'filing.returned',
    caseId: seen.caseId,
    compartment: 'court-file',
    subject: input.filingId,
    data: { kind: filing.kind, reason: input.reason, text: input.text },
  })
  return done({ caseId: seen.caseId, filingId: input.filingId })
}
