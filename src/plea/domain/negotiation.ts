import type { NegotiationState, OfferState, SheetStanding } from '../../../contract/plea.ts'
import type { LegalDate } from '../../vocabulary/legal-date.ts'
import { isOpen } from './offer.ts'

interface OfferMark {
  readonly state: OfferState
  readonly expiresOn: LegalDate
}

/** Where talks stand by the offers that are open in them, and the first day on which one runs out. */
export function negotiationOf(offers: readonly OfferMark[]): {
  readonly state: Extract<NegotiationState, 'none' | 'offer-open' | 'countered'>
  readonly expiresOn: LegalDate | null
} {
  const open = offers.filter(isOpen)
  const expiresOn = open.map((offer) => offer.expiresOn).toSorted()[0] ?? null
  if (open.some((offer) => offer.state === 'countered')) return { state: 'countered', expiresOn }
  return { state: open.length > 0 ? 'offer-open' : 'none', expiresOn }
}

/** States in which offers may be put and answered. */
export const talkingStates = ['none', 'offer-open', 'countered'] as const satisfies readonly NegotiationState[]

export function mayTalk(state: NegotiationState): boolean {
  return talkingStates.some((talking) => talking === state)
}

/**
 * Stages of a case in which there is something to bargain over: charges are before the court and none was disposed of.
 * A request for a plea hearing does not end talks; a tendered agreement does.
 */
export const negotiableStages: ReadonlySet<string> = new Set([
  'filed',
  'returned-to-prosecutor',
  'open',
  'plea-hearing-requested',
  'trial-track',
])

/** How the offer behind a sheet stands, as the defendant may know it. */
export function sheetStanding(
  offer: { readonly state: OfferState; readonly current: number },
  n: number,
): SheetStanding {
  if (n < offer.current) return offer.state === 'countered' && n === offer.current - 1 ? 'countered' : 'replaced'
  return offer.state === 'extended' || offer.state === 'conveyed' || offer.state === 'countered' ? 'open' : offer.state
}
