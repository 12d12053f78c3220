import type { DraftId } from '../../../contract/plea.ts'
import { record } from '../../ledger/record.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { Outcome } from '../../vocabulary/outcome.ts'
import { discard } from '../domain/draft.ts'
import { mayDraft } from '../domain/policies.ts'
import type { PleaRefusal } from '../problems.ts'
import { draftToChange, moveOrStale, type DraftRef } from './draft-to-change.ts'

/** Sets a draft aside; its revisions stay on record. */
export async function discardDraft(tx: Tx, actor: Actor, input: DraftRef): Promise<Outcome<DraftId, PleaRefusal>> {
  const found = await draftToChange(tx, actor, input, mayDraft)
  if (!found.ok) return found
  const discarded = discard(found.value.stored.draft)
  if (!discarded.ok) return discarded
  const moved = await moveOrStale(tx, input, discarded.value)
  if (!moved.ok) return moved
  await record(tx, {
    kind: 'plea.draft-discarded',
    caseId: input.caseId,
    compartment: 'prosecution',
    subject: input.draftId,
  })
  return moved
}
