import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import {
  ChargeAsStood,
  ChargeTerm,
  ConditionTerm,
  OfferProposal,
  SentenceTerm,
  TermId,
  WaiverTerm,
  type WaiverKind,
} from '../../../contract/plea.ts'
import type { OffenseClass, PleaKind } from '../../vocabulary/code-lists.ts'

/** A fresh id of a term. */
export const aTermId = (): TermId => TermId.parse(randomUUID())

/** A charge as it stands in the case. */
export function aCharge(
  count: number,
  title: string,
  offenseClass: OffenseClass = 'felony-3',
  chargeId: string = randomUUID(),
): ChargeAsStood {
  return ChargeAsStood.parse({ chargeId, count, offense: offense(title, offenseClass) })
}

const offense = (title: string, offenseClass: OffenseClass) => ({
  code: title.toLowerCase(),
  title,
  statute: '§ 1',
  class: offenseClass,
})

export const pleaTo = (charge: ChargeAsStood, pleaKind: PleaKind = 'guilty'): ChargeTerm =>
  ChargeTerm.parse({ action: 'plead', chargeId: charge.chargeId, pleaKind })
export const pleaToLesser = (
  charge: ChargeAsStood,
  title: string,
  offenseClass: OffenseClass,
  pleaKind: PleaKind = 'guilty',
): ChargeTerm =>
  ChargeTerm.parse({
    action: 'plead-to-lesser',
    chargeId: charge.chargeId,
    pleaKind,
    lesser: offense(title, offenseClass),
  })
export const dismissal = (charge: ChargeAsStood): ChargeTerm =>
  ChargeTerm.parse({ action: 'dismiss', chargeId: charge.chargeId })

/** A year of probation, type B, unless said otherwise. */
export function aSentence(given: Partial<z.input<typeof SentenceTerm>> = {}): SentenceTerm {
  return SentenceTerm.parse({
    id: aTermId(),
    chargeId: null,
    kind: 'probation',
    quantity: { measure: 'term', term: { unit: 'years', n: 1 } },
    running: null,
    type: 'B',
    text: '',
    ...given,
  })
}

export const aCondition = (text: string): ConditionTerm => ConditionTerm.parse({ id: aTermId(), text, type: 'B' })
export const aWaiver = (kind: WaiverKind, text = ''): WaiverTerm => WaiverTerm.parse({ id: aTermId(), kind, text })

/** The charge of a proposal that names none. */
export const onlyCharge = aCharge(1, 'Burglary')

interface ProposalParts extends Partial<z.input<typeof OfferProposal>['terms']> {
  readonly expiresOn?: string
  readonly message?: string
}

/** A formal offer that names only what matters: a plea to one charge, no sentence, to be accepted within the year 2030. */
export function aProposal({ expiresOn = '2030-12-31', message = '', ...terms }: ProposalParts = {}): OfferProposal {
  return OfferProposal.parse({
    terms: { charges: [pleaTo(onlyCharge)], sentence: [], conditions: [], waivers: [], ...terms },
    message,
    expiresOn,
    formal: true,
  })
}
