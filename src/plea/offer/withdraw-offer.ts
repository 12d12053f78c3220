import type { OfferId } from '../../../contract/plea.ts'
import { record } from '../../ledger/record.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { Outcome } from '../../vocabulary/outcome.ts'
import { withdraw } from '../domain/offer.ts'
import { actsForProsecution } from '../domain/policies.ts'
import type { PleaRefusal } from '../problems.ts'
import { keepTalksInStep } from './negotiation-store.ts'
import { offerToChange, saveOrStale, type OfferRef } from './offer-to-change.ts'

/** The prosecution takes an open offer back; the defense reads why. */
export async function withdrawOffer(
  tx: Tx,
  actor: Actor,
  input: OfferRef & { readonly reason: string },
): Promise<Outcome<OfferId, PleaRefusal>> {
  const found = await offerToChange(tx, actor, input, actsForProsecution)
  if (!found.ok) return found
  const withdrawn = withdraw(found.value.offer, input.reason, found.value.seen.moment)
  if (!withdrawn.ok) return withdrawn
  const saved = await saveOrStale(tx, input, withdrawn.value)
  if (!saved.ok) return saved
  await record(tx, {
    kind: 'plea.offer-withdrawn',
    caseId: input.caseId,
    compartment: 'parties',
    subject: input.offerId,
    data: { n: withdrawn.value.current, reason: input.reason },
  })
  await keepTalksInStep(tx, input.caseId)
  return saved
}
