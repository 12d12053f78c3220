import './plea.css'
import { readNegotiation } from '../../contract/plea.ts'
import { useRead } from '../app/use-read.ts'
import { Empty } from '../design/empty.tsx'
import { Loaded } from '../design/loaded.tsx'
import { UntoldOfferView } from './untold-offer.tsx'
import { untoldOffers } from './untold-offers.ts'

/** The offers that the client was not told of yet, each with its terms and the record that he was. */
export function ConveyHere({ caseId }: { readonly caseId: string }) {
  const read = useRead(readNegotiation, { params: { caseId } })
  return (
    <Loaded read={read} what="the offer">
      {(talks) => {
        const untold = untoldOffers(talks)
        if (untold.length === 0) return <Empty>Your client was told of every offer.</Empty>
        return untold.map((one) => <UntoldOfferView key={one.offer.id} talks={talks} untold={one} />)
      }}
    </Loaded>
  )
}
