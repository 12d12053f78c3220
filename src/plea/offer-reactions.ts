import type { Services } from '../law/services.ts'
import type { Reaction } from '../ledger/reactions.ts'
import { keepSheetsInStep } from './offer/keep-sheets-in-step.ts'
import { markConferral } from './offer/mark-conferral.ts'
import { serveSelfRepresented } from './offer/serve-self-represented.ts'

/** What the system writes into compartments that whoever acted does not hold. */
export const offerReactions = ({ packs }: Pick<Services, 'packs'>): readonly Reaction[] => [
  { name: 'plea/mark-conferral', on: 'plea.conferral-recorded', react: markConferral },
  {
    name: 'plea/serve-self-represented',
    on: 'plea.offer-extended',
    react: (tx, entry) => serveSelfRepresented(tx, packs, entry),
  },
  {
    name: 'plea/keep-sheets-in-step',
    on: [
      'plea.offer-extended',
      'plea.offer-countered',
      'plea.offer-accepted',
      'plea.offer-rejected',
      'plea.offer-lapsed',
      'plea.offer-withdrawn',
    ],
    react: keepSheetsInStep,
  },
]
