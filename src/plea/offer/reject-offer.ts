import type { OfferId } from '../../../contract/plea.ts'
import { record } from '../../ledger/record.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { Outcome } from '../../vocabulary/outcome.ts'
import { reject } from '../domain/offer.ts'
import { actsForAParty, sideOf } from '../domain/policies.ts'
import type { PleaRefusal } from '../problems.ts'
import { keepTalksInStep } from './negotiation-store.ts'
import { offerToChange, saveOrStale, type OfferRef } from './offer-to-change.ts'

/** A side rejects what the other has on the table. */
export async function rejectOffer(
  tx: Tx,
  actor: Actor,
  input: OfferRef & { readonly n: number; readonly reason: string },
): Promise<Outcome<OfferId, PleaRefusal>> {
  const found = await offerToChange(tx, actor, input, actsForAParty)
  if (!found.ok) return found
  const { seen, offer } = found.value
  const side = sideOf(seen.part)
  const reason = input.reason === '' ? null : input.reason
  const rejected = reject(offer, { side, n: input.n, reason }, seen.moment)
  if (!rejected.ok) return rejected
  const saved = await saveOrStale(tx, input, rejected.value)
  if (!saved.ok) return saved
  await record(tx, {
    kind: 'plea.offer-rejected',
    caseId: input.caseId,
    compartment: 'parties',
    subject: input.offerId,
    data: { n: input.n, side, reason },
  })
  await keepTalksInStep(tx, input.caseId)
  return saved
}
