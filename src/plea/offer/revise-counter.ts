import type { DraftId, OfferProposal } from '../../../contract/plea.ts'
import { record } from '../../ledger/record.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { Outcome } from '../../vocabulary/outcome.ts'
import type { PleaRefusal } from '../problems.ts'
import { counterToChange, saveCounterOrStale } from './counter-to-change.ts'
import type { Packs } from './court-law.ts'
import type { DraftRef } from './draft-to-change.ts'
import { soundTerms } from './sound-terms.ts'

/** Saves a draft of a counter. */
export async function reviseCounter(
  tx: Tx,
  actor: Actor,
  packs: Packs,
  input: DraftRef & { readonly proposal: OfferProposal },
): Promise<Outcome<DraftId, PleaRefusal>> {
  const found = await counterToChange(tx, actor, input)
  if (!found.ok) return found
  const sound = await soundTerms(tx, packs, found.value.seen, input.proposal)
  if (!sound.ok) return sound
  const saved = await saveCounterOrStale(tx, input, sound.value)
  if (!saved.ok) return saved
  await record(tx, {
    kind: 'plea.counter-revised',
    caseId: input.caseId,
    compartment: 'defense',
    subject: input.draftId,
  })
  return saved
}
