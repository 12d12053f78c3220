import type { OfferId } from '../../contract/plea.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import type { Comparable } from './domain/comparable.ts'
import { offersOf, versionSeenBy } from './offer/offer-store.ts'

/** The version that both sides agreed on. */
export interface AcceptedOffer extends Comparable {
  readonly offerId: OfferId
  readonly n: number
}

/** The offer that was accepted last, with the version that was: what an agreement is written from. Null without one. */
export async function acceptedOffer(tx: Tx, caseId: CaseId): Promise<AcceptedOffer | null> {
  const offers = await offersOf(tx, caseId)
  const [accepted] = offers
    .map(({ offer }) => offer)
    .filter((offer) => offer.state === 'accepted')
    .toSorted((a, b) => Temporal.Instant.compare(b.since, a.since))
  if (!accepted) return null
  const version = await versionSeenBy(tx, caseId, accepted.id, accepted.current)
  if (!version) return null
  return { offerId: accepted.id, n: version.n, proposal: version.proposal, charges: version.charges }
}
