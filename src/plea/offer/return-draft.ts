import type { DraftId } from '../../../contract/plea.ts'
import { record } from '../../ledger/record.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { Outcome } from '../../vocabulary/outcome.ts'
import { returnForWork } from '../domain/draft.ts'
import { mayDecideOnDrafts } from '../domain/policies.ts'
import type { PleaRefusal } from '../problems.ts'
import { insertDecision } from './draft-store.ts'
import { draftToChange, moveOrStale, type DraftRef } from './draft-to-change.ts'

/** A supervisor returns a submitted draft with a reason. */
export async function returnDraft(
  tx: Tx,
  actor: Actor,
  input: DraftRef & { readonly reason: string },
): Promise<Outcome<DraftId, PleaRefusal>> {
  const found = await draftToChange(tx, actor, input, mayDecideOnDrafts)
  if (!found.ok) return found
  const { draft } = found.value.stored
  const returned = returnForWork(draft, actor.person)
  if (!returned.ok) return returned
  const moved = await moveOrStale(tx, input, returned.value)
  if (!moved.ok) return moved
  const { revision } = draft
  await insertDecision(tx, input.caseId, input.draftId, {
    revision,
    by: actor.person,
    at: tx.now,
    decision: 'returned',
    rank: null,
    reason: input.reason,
  })
  await record(tx, {
    kind: 'plea.draft-returned',
    caseId: input.caseId,
    compartment: 'prosecution',
    subject: input.draftId,
    data: { revision, reason: input.reason },
  })
  return moved
}
