import { OfferId } from '../../../contract/plea.ts'
import { uuidv7 } from '../../platform/clock.ts'
import { instant } from '../../vocabulary/instant.ts'
import { legalDate } from '../../vocabulary/legal-date.ts'
import type { Offer } from '../domain/offer.ts'

/** An offer in a state: one version, extended on March 2, to be accepted by March 16, 2026. */
export function anOffer(state: Offer['state'], given: Partial<Pick<Offer, 'current' | 'expiresOn'>> = {}): Offer {
  const since = instant('2026-03-02T15:00:00Z')
  const core = {
    id: OfferId.parse(uuidv7()),
    current: 1,
    expiresOn: legalDate('2026-03-16'),
    openedAt: since,
    since,
    ...given,
  }
  if (state === 'withdrawn') return { ...core, state, reason: 'New evidence.' }
  return state === 'rejected' ? { ...core, state, reason: null } : { ...core, state }
}
