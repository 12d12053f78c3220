import type { ChargeAsStood, OfferId, OfferTerms } from '../../../contract/plea.ts'
import { LegalDate } from '../../vocabulary/legal-date.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { noteRead, type Tx } from '../../platform/postgres/tx.ts'
import { acceptedOffer } from '../accepted-offer.ts'

/** The version of an offer from which an agreement is drafted. */
export interface Ground {
  readonly offerId: OfferId
  readonly n: number
  readonly terms: OfferTerms
  readonly charges: readonly ChargeAsStood[]
}

/** What an agreement may be drafted from: the accepted offer, unless an agreement from it was already before the court. */
export async function groundOf(tx: Tx, caseId: CaseId): Promise<Ground | null> {
  const accepted = await acceptedOffer(tx, caseId)
  if (!accepted) return null
  noteRead(tx, caseId, 'parties')
  const { offerId, n, proposal, charges } = accepted
  return (await wasBeforeCourt(tx, caseId, offerId)) ? null : { offerId, n, terms: proposal.terms, charges }
}

async function wasBeforeCourt(tx: Tx, caseId: CaseId, offerId: OfferId): Promise<boolean> {
  const row = await tx.db
    .selectFrom('agreement')
    .select('agreement_id')
    .where('case_id', '=', caseId)
    .where('offer_id', '=', offerId)
    .where('status', 'in', ['tendered', 'accepted', 'rejected', 'withdrawn'])
    .executeTakeFirst()
  return row !== undefined
}

/** The last day on which the defendant was told of the offer. */
export async function offerConveyedOn(tx: Tx, caseId: CaseId, offerId: OfferId): Promise<LegalDate | null> {
  const row = await tx.db
    .selectFrom('offer_conveyed')
    .select('conveyed_on')
    .where('case_id', '=', caseId)
    .where('offer_id', '=', offerId)
    .orderBy('n', 'desc')
    .executeTakeFirst()
  return row ? LegalDate.parse(row.conveyed_on) : null
}
