import { z } from 'zod'
import { ChargeAsStood, OfferId, OfferProposal, type OfferTerms } from '../../../contract/plea.ts'
import { LegalDate } from '../../vocabulary/legal-date.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { noteRead, type Tx } from '../../platform/postgres/tx.ts'

/** The version of an offer that was accepted. */
export interface AcceptedOffer {
  readonly offerId: OfferId
  readonly n: number
  readonly terms: OfferTerms
  readonly charges: readonly ChargeAsStood[]
}

/**
 * The accepted offer that an agreement may be drafted from: the last one, unless an agreement from it has already been
 * before the court.
 */
export async function acceptedOffer(tx: Tx, caseId: CaseId): Promise<AcceptedOffer | null> {
  const row = await tx.db
    .selectFrom('offer as o')
    .innerJoin('offer_version as v', (join) =>
      join
        .onRef('v.case_id', '=', 'o.case_id')
        .onRef('v.offer_id', '=', 'o.offer_id')
        .onRef('v.n', '=', 'o.current')
        .on('v.case_id', '=', caseId),
    )
    .where('o.case_id', '=', caseId)
    .where('o.state', '=', 'accepted')
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('agreement as a')
            .select('a.agreement_id')
            .where('a.case_id', '=', caseId)
            .whereRef('a.offer_id', '=', 'o.offer_id')
            .where('a.status', 'in', ['tendered', 'accepted', 'rejected', 'withdrawn']),
        ),
      ),
    )
    .select(['o.offer_id', 'v.n', 'v.proposal', 'v.charges'])
    .orderBy('o.since', 'desc')
    .executeTakeFirst()
  if (!row) return null
  noteRead(tx, caseId, 'parties')
  return {
    offerId: OfferId.parse(row.offer_id),
    n: row.n,
    terms: OfferProposal.parse(row.proposal).terms,
    charges: z.array(ChargeAsStood).parse(row.charges),
  }
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
