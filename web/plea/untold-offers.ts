import type { Negotiation, OfferVersion, OfferView } from '../../contract/plea.ts'

/** An offer whose version on the table the defendant was not told of, so far as the record says. */
export interface UntoldOffer {
  readonly offer: OfferView
  readonly current: OfferVersion
}

/** The offers that whoever reads has to convey: each with the version that the defendant was not told of yet. */
export const untoldOffers = ({ offers }: Negotiation): readonly UntoldOffer[] =>
  offers.flatMap((offer) => {
    const current = offer.versions.at(-1)
    return current && current.conveyedOn === null && offer.abilities.includes('convey') ? [{ offer, current }] : []
  })
