import type { OfferTerms } from '../../../contract/plea.ts'

/** Whether the terms waive appeal or collateral attack. */
export const waivesAppeal = ({ waivers }: Pick<OfferTerms, 'waivers'>): boolean =>
  waivers.some(({ kind }) => kind === 'appeal' || kind === 'collateral-attack')
