import type { Negotiation, OfferVersion, OfferView } from '../../contract/plea.ts'

/** What every act on an offer needs. */
export interface OfferActProps {
  readonly talks: Negotiation
  readonly offer: OfferView
  /** The version on the table. */
  readonly current: OfferVersion
}
