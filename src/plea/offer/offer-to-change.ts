import type { OfferId } from '../../../contract/plea.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import type { Offer } from '../domain/offer.ts'
import type { Part } from '../domain/policies.ts'
import type { PleaRefusal } from '../problems.ts'
import type { CaseOfTalks } from './case-of-talks.ts'
import { offerSeenBy, saveOffer } from './offer-store.ts'
import { talksToChange } from './talks-lock.ts'

/** An offer named by its case and id, with the version that was read. */
export interface OfferRef {
  readonly caseId: CaseId
  readonly offerId: OfferId
  readonly version: number
}

export interface OfferInCase {
  readonly seen: CaseOfTalks
  readonly offer: Offer
}

/** The offer that whoever acts wants to change, held with its talks, if he may see it, may do it, and read it as it is. */
export async function offerToChange(
  tx: Tx,
  actor: Actor,
  ref: OfferRef,
  may: (part: Part) => boolean,
): Promise<Outcome<OfferInCase, PleaRefusal>> {
  const held = await talksToChange(tx, actor, ref.caseId, may)
  if (!held.ok) return held
  const stored = await offerSeenBy(tx, ref.caseId, ref.offerId)
  if (!stored) return refuse({ kind: 'not-found' })
  if (stored.version !== ref.version) return refuse({ kind: 'stale', version: stored.version })
  return done({ seen: held.value, offer: stored.offer })
}

/** Saves the offer, or says that someone else changed it in the meantime. */
export async function saveOrStale(tx: Tx, ref: OfferRef, offer: Offer): Promise<Outcome<OfferId, PleaRefusal>> {
  if (await saveOffer(tx, ref.caseId, offer, ref.version)) return done(offer.id)
  const now = await offerSeenBy(tx, ref.caseId, ref.offerId)
  return refuse({ kind: 'stale', version: now?.version ?? ref.version })
}
