import type { ChargeAsStood, OfferProposal } from '../../../contract/plea.ts'

/** A proposal with the charges as they stood when it was written. */
export interface Comparable {
  readonly proposal: OfferProposal
  readonly charges: readonly ChargeAsStood[]
}
