import { DraftId, type OfferId, type OfferProposal } from '../../../contract/plea.ts'
import { record } from '../../ledger/record.ts'
import { newId } from '../../platform/clock.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { mayDraft } from '../domain/policies.ts'
import type { PleaRefusal } from '../problems.ts'
import { talksSeenBy } from './case-of-talks.ts'
import type { Packs } from './court-law.ts'
import { insertDraft } from './draft-store.ts'
import { offerSeenBy } from './offer-store.ts'
import { soundTerms } from './sound-terms.ts'
import { talksAreOpen } from './talks-lock.ts'

interface DraftOffer {
  readonly caseId: CaseId
  readonly offerId: OfferId | null
  readonly proposal: OfferProposal
}

/** The prosecution drafts a new offer, or an answer on an open one. */
export async function draftOffer(
  tx: Tx,
  actor: Actor,
  packs: Packs,
  input: DraftOffer,
): Promise<Outcome<DraftId, PleaRefusal>> {
  const seen = await talksSeenBy(tx, actor, input.caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  if (!mayDraft(seen.part)) return refuse({ kind: 'not-allowed' })
  const open = talksAreOpen(seen)
  if (!open.ok) return open
  if (input.offerId !== null && !(await offerSeenBy(tx, input.caseId, input.offerId)))
    return refuse({ kind: 'not-found' })
  const sound = await soundTerms(tx, packs, seen, input.proposal)
  if (!sound.ok) return sound
  const id = newId(DraftId)
  await insertDraft(tx, input.caseId, { ...sound.value, id, offerId: input.offerId, drafter: actor.person })
  await record(tx, {
    kind: 'plea.offer-drafted',
    caseId: input.caseId,
    compartment: 'prosecution',
    subject: id,
    data: { revision: 1, offerId: input.offerId, proposal: input.proposal },
  })
  return done(id)
}
