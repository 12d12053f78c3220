import type { OfferId, OfferState, Side } from '../../../contract/plea.ts'
import { endOfDayIn } from '../../law/domain/court-calendar.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import type { LegalDate } from '../../vocabulary/legal-date.ts'
import { done, refuse, unreachable, type Outcome } from '../../vocabulary/outcome.ts'

/** What an offer is in every state: versions are never changed, the last one is on the table. */
interface OfferCore {
  readonly id: OfferId
  /** The version on the table. */
  readonly current: number
  readonly expiresOn: LegalDate
  readonly openedAt: Instant
  readonly since: Instant
}

/** An offer. In `countered` the version on the table is the defense's; a closed offer says why, if a reason was given. */
export type Offer = OfferCore &
  (
    | { readonly state: 'extended' }
    | { readonly state: 'conveyed' }
    | { readonly state: 'countered' }
    | { readonly state: 'accepted' }
    | { readonly state: 'lapsed' }
    | { readonly state: 'rejected'; readonly reason: string | null }
    | { readonly state: 'withdrawn'; readonly reason: string }
  )

/** The moment at which a rule is asked, in the zone of the court. */
export interface CourtMoment {
  readonly at: Instant
  readonly zone: string
}

export type OfferRefusal =
  | { readonly kind: 'offer-not-open'; readonly state: OfferState }
  | { readonly kind: 'offer-expired'; readonly expiredOn: LegalDate }
  | { readonly kind: 'not-on-the-table'; readonly current: number }
  | { readonly kind: 'not-your-turn'; readonly mustAct: Side }
  | { readonly kind: 'not-conveyed' }

export const openStates = ['extended', 'conveyed', 'countered'] as const satisfies readonly OfferState[]

export function isOpen(offer: Pick<Offer, 'state'>): boolean {
  return openStates.some((state) => state === offer.state)
}

/** Who must act for the offer to move. */
export function mustAct(offer: Pick<Offer, 'state'>): Side | 'nobody' {
  switch (offer.state) {
    case 'extended':
    case 'conveyed':
      return 'defense'
    case 'countered':
      return 'prosecution'
    case 'accepted':
    case 'rejected':
    case 'lapsed':
    case 'withdrawn':
      return 'nobody'
    default:
      return unreachable(offer.state)
  }
}

/**
 * Whether the last day of the version on the table has ended in the court's zone. The day itself still counts, to its
 * last moment, whatever its length.
 */
export function isExpired(offer: Pick<Offer, 'expiresOn'>, { at, zone }: CourtMoment): boolean {
  return Temporal.Instant.compare(at, endOfDayIn(zone, offer.expiresOn)) >= 0
}

/** The defendant was told of the version on the table. Being told later of another version changes no state. */
export function convey(offer: Offer, n: number, moment: CourtMoment): Offer {
  return offer.state === 'extended' && n === offer.current ? to(offer, { state: 'conveyed' }, moment) : offer
}

/**
 * The defense puts a version of its own on the table. The offer that it answers can then no longer be accepted.
 * Not modelled: an offer that its maker keeps open beside a counter.
 * @source Restatement (Second) of Contracts § 39
 */
export function counter(
  offer: Offer,
  answers: number,
  expiresOn: LegalDate,
  moment: CourtMoment,
): Outcome<Offer, OfferRefusal> {
  const answerable = onTheTable(offer, 'defense', answers, moment)
  if (!answerable.ok) return answerable
  return done({ ...to(offer, { state: 'countered' }, moment), current: offer.current + 1, expiresOn })
}

/** The prosecution puts a new version on the table: an answer to a counter, or a change of its own offer. */
export function putAgain(offer: Offer, expiresOn: LegalDate, moment: CourtMoment): Outcome<Offer, OfferRefusal> {
  const open = stillOpen(offer, moment)
  if (!open.ok) return open
  return done({ ...to(offer, { state: 'extended' }, moment), current: offer.current + 1, expiresOn })
}

/**
 * A side accepts what the other has on the table: on its last day still, after it no more, whether or not anything has
 * marked it lapsed. The defense accepts only what the defendant was told of, unless he represents himself.
 */
export function accept(
  offer: Offer,
  by: { readonly side: Side; readonly n: number; readonly selfRepresented: boolean },
  moment: CourtMoment,
): Outcome<Offer, OfferRefusal> {
  const answerable = onTheTable(offer, by.side, by.n, moment)
  if (!answerable.ok) return answerable
  if (offer.state === 'extended' && !by.selfRepresented) return refuse({ kind: 'not-conveyed' })
  return done(to(offer, { state: 'accepted' }, moment))
}

/** A side rejects what the other has on the table. */
export function reject(
  offer: Offer,
  by: { readonly side: Side; readonly n: number; readonly reason: string | null },
  moment: CourtMoment,
): Outcome<Offer, OfferRefusal> {
  const answerable = onTheTable(offer, by.side, by.n, moment)
  return answerable.ok ? done(to(offer, { state: 'rejected', reason: by.reason }, moment)) : answerable
}

/** The prosecution takes an open offer back. Once accepted it is no longer its to withdraw here. */
export function withdraw(offer: Offer, reason: string, moment: CourtMoment): Outcome<Offer, OfferRefusal> {
  const open = stillOpen(offer, moment)
  return open.ok ? done(to(offer, { state: 'withdrawn', reason }, moment)) : open
}

/** An open offer as it is closed when a side ends the talks: withdrawn by the prosecution, rejected by the defense. */
export function close(offer: Offer, side: Side, reason: string, moment: CourtMoment): Offer {
  if (isExpired(offer, moment)) return lapse(offer, moment)
  return to(offer, { state: side === 'prosecution' ? 'withdrawn' : 'rejected', reason }, moment)
}

/** An offer, open or accepted, whose charges are gone: withdrawn, unless its last day had ended before. */
export function endWithItsCharges(offer: Offer, reason: string, moment: CourtMoment): Offer {
  if (isOpen(offer) && isExpired(offer, moment)) return lapse(offer, moment)
  return isOpen(offer) || offer.state === 'accepted' ? to(offer, { state: 'withdrawn', reason }, moment) : offer
}

/** The offer as it is once its last day has ended; unchanged before that and when it is no longer open. */
export function lapse(offer: Offer, moment: CourtMoment): Offer {
  return isOpen(offer) && isExpired(offer, moment) ? to(offer, { state: 'lapsed' }, moment) : offer
}

type Standing =
  | { readonly state: 'extended' | 'conveyed' | 'countered' | 'accepted' | 'lapsed' }
  | { readonly state: 'rejected'; readonly reason: string | null }
  | { readonly state: 'withdrawn'; readonly reason: string }

function to({ id, current, expiresOn, openedAt }: Offer, standing: Standing, { at }: CourtMoment): Offer {
  return { id, current, expiresOn, openedAt, since: at, ...standing }
}

function stillOpen(offer: Offer, moment: CourtMoment): Outcome<Offer, OfferRefusal> {
  if (!isOpen(offer)) return refuse({ kind: 'offer-not-open', state: offer.state })
  if (isExpired(offer, moment)) return refuse({ kind: 'offer-expired', expiredOn: offer.expiresOn })
  return done(offer)
}

function onTheTable(offer: Offer, side: Side, n: number, moment: CourtMoment): Outcome<Offer, OfferRefusal> {
  const open = stillOpen(offer, moment)
  if (!open.ok) return open
  if (n !== offer.current) return refuse({ kind: 'not-on-the-table', current: offer.current })
  const turn = mustAct(offer)
  return turn === side || turn === 'nobody' ? open : refuse({ kind: 'not-your-turn', mustAct: turn })
}
