import type { DraftId, OfferProposal } from '../../../contract/plea.ts'
import { record } from '../../ledger/record.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { Outcome } from '../../vocabulary/outcome.ts'
import { revise } from '../domain/draft.ts'
import { mayDraft } from '../domain/policies.ts'
import type { PleaRefusal } from '../problems.ts'
import type { Packs } from './court-law.ts'
import { insertRevision } from './draft-store.ts'
import { draftToChange, moveOrStale, type DraftRef } from './draft-to-change.ts'
import { soundTerms } from './sound-terms.ts'

/** Saves a draft as a new revision; what a supervisor approved was the one before. */
export async function reviseDraft(
  tx: Tx,
  actor: Actor,
  packs: Packs,
  input: DraftRef & { readonly proposal: OfferProposal },
): Promise<Outcome<DraftId, PleaRefusal>> {
  const found = await draftToChange(tx, actor, input, mayDraft)
  if (!found.ok) return found
  const revised = revise(found.value.stored.draft)
  if (!revised.ok) return revised
  const sound = await soundTerms(tx, packs, found.value.seen, input.proposal)
  if (!sound.ok) return sound
  const { revision } = revised.value
  const moved = await moveOrStale(tx, input, revised.value)
  if (!moved.ok) return moved
  await insertRevision(tx, input.caseId, { ...sound.value, id: input.draftId, revision, savedBy: actor.person })
  await record(tx, {
    kind: 'plea.draft-revised',
    caseId: input.caseId,
    compartment: 'prosecution',
    subject: input.draftId,
    data: { revision, proposal: input.proposal },
  })
  return moved
}
