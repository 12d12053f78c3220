import { sql } from 'kysely'
import { OfferId } from '../../../contract/plea.ts'
import { record } from '../../ledger/record.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import { CaseId } from '../../vocabulary/ids.ts'
import { lapse, openStates } from '../domain/offer.ts'
import { keepTalksInStep } from './negotiation-store.ts'
import { offerSeenBy, saveOffer } from './offer-store.ts'
import { lockTalks } from './talks-lock.ts'

/** Offers marked in one go; the rest follows a minute later. */
const most = 500

/**
 * Marks as lapsed every open offer whose last day has ended in its court's zone. An offer that ran out is refused
 * whether it is marked or not: this only makes it seen.
 * @returns how many were marked
 */
export async function lapseOffers(tx: Tx): Promise<number> {
  const rows = await tx.db
    .selectFrom('offer')
    .innerJoin('court_case', 'court_case.case_id', 'offer.case_id')
    .innerJoin('court', 'court.court_id', 'court_case.court_id')
    .select(['offer.case_id', 'offer.offer_id', 'court.zone'])
    .where('offer.state', 'in', openStates)
    .where(sql<boolean>`offer.expires_on < (${tx.now.toString()}::timestamptz at time zone court.zone)::date`)
    .orderBy('offer.case_id')
    .orderBy('offer.offer_id')
    .limit(most)
    .execute()
  let lapsed = 0
  for (const row of rows) {
    if (await lapseOne(tx, CaseId.parse(row.case_id), OfferId.parse(row.offer_id), row.zone)) lapsed += 1
  }
  return lapsed
}

async function lapseOne(tx: Tx, caseId: CaseId, offerId: OfferId, zone: string): Promise<boolean> {
  await lockTalks(tx, caseId)
  const stored = await offerSeenBy(tx, caseId, offerId)
  if (!stored) return false
  const after = lapse(stored.offer, { at: tx.now, zone })
  if (after.state === stored.offer.state || !(await saveOffer(tx, caseId, after, stored.version))) return false
  await record(tx, {
    kind: 'plea.offer-lapsed',
    caseId,
    compartment: 'parties',
    subject: offerId,
    data: { n: after.current, expiredOn: after.expiresOn },
  })
  await keepTalksInStep(tx, caseId)
  return true
}
