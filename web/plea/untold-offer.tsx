import type { Negotiation } from '../../contract/plea.ts'
import { Day } from '../design/day.tsx'
import { ConveyOffer } from './convey-offer.tsx'
import { TermsView } from './terms-view.tsx'
import type { UntoldOffer } from './untold-offers.ts'

/** An offer that the client was not told of yet, with its terms and the record that he was. */
export function UntoldOfferView({ talks, untold }: { readonly talks: Negotiation; readonly untold: UntoldOffer }) {
  const { offer, current } = untold
  return (
    <div>
      <TermsView proposal={current.proposal} charges={current.charges} level={3} />
      <p>
        Last day to accept: <Day day={offer.expiresOn} weekday />
      </p>
      <ConveyOffer talks={talks} offer={offer} current={current} />
    </div>
  )
}
