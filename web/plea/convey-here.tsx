import './plea.css'
import { readNegotiation } from '../../contract/plea.ts'
import { useRead } from '../app/use-read.ts'
import { Day } from '../design/day.tsx'
import { Empty } from '../design/empty.tsx'
import { Loaded } from '../design/loaded.tsx'
import { ConveyOffer } from './convey-offer.tsx'
import { TermsView } from './terms-view.tsx'

/** The offers that the client was not told of yet, each with its terms and the record that he was. */
export function ConveyHere({ caseId }: { readonly caseId: string }) {
  const read = useRead(readNegotiation, { params: { caseId } })
  return (
    <Loaded read={read} what="the offer">
      {(talks) => {
        const untold = talks.offers.flatMap((offer) => {
          const current = offer.versions.at(-1)
          return current && current.conveyedOn === null && offer.abilities.includes('convey')
            ? [{ offer, current }]
            : []
        })
        if (untold.length === 0) return <Empty>Your client was told of every offer.</Empty>
        return untold.map(({ offer, current }) => (
          <div key={offer.id}>
            <TermsView proposal={current.proposal} charges={current.charges} level={3} />
            <p>
              Last day to accept: <Day day={offer.expiresOn} weekday />
            </p>
            <ConveyOffer talks={talks} offer={offer} current={current} />
          </div>
        ))
      }}
    </Loaded>
  )
}
