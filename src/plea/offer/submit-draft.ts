import type { DraftId, OfferStatement } from '../../../contract/plea.ts'
import { record } from '../../ledger/record.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { Outcome } from '../../vocabulary/outcome.ts'
import { submit } from '../domain/draft.ts'
import { actsForProsecution } from '../domain/policies.ts'
import type { PleaRefusal } from '../problems.ts'
import { draftToChange, moveOrStale, type DraftRef } from './draft-to-change.ts'

/** Puts a draft before a supervisor as it stands, with what its terms do not show. */
export async function submitDraft(
  tx: Tx,
  actor: Actor,
  input: DraftRef & { readonly stated: OfferStatement | null },
): Promise<Outcome<DraftId, PleaRefusal>> {
  const found = await draftToChange(tx, actor, input, actsForProsecution)
  if (!found.ok) return found
  const { draft } = found.value.stored
  const submitted = submit(draft)
  if (!submitted.ok) return submitted
  const { stated } = input
  const moved = await moveOrStale(tx, input, { ...submitted.value, submitted: { by: actor.person, stated } })
  if (!moved.ok) return moved
  await record(tx, {
    kind: 'plea.draft-submitted',
    caseId: input.caseId,
    compartment: 'prosecution',
    subject: input.draftId,
    data: { revision: draft.revision, stated },
  })
  return moved
}
