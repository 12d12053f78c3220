import type { HearingCharge, PleaHearing } from '../../contract/hearing.ts'
import type { Quantity, SentenceTerm } from '../../contract/plea.ts'
import type { TermType } from '../../src/vocabulary/code-lists.ts'
import { quantitySent, typedSentence, type TypedSentence } from '../plea/proposal-draft.ts'

/** What becomes of a charge, as it is typed. */
export interface TypedResult {
  readonly chargeId: string
  readonly result: 'convicted' | 'dismissed' | ''
  readonly why: string
}

/** A judgment as it is typed. */
export interface TypedJudgment {
  readonly charges: readonly TypedResult[]
  readonly sentence: readonly TypedSentence[]
  readonly remarks: string
}

/** Charges on which judgment is still to be entered. */
export const openCharges = ({ charges }: Pick<PleaHearing, 'charges'>): readonly HearingCharge[] =>
  charges.filter(({ status }) => status === 'pending' || status === 'pleaded')

/** Terms of an agreement that the court may still take into the judgment. */
export function agreedSentence({ agreement }: Pick<PleaHearing, 'agreement'>): readonly SentenceTerm[] {
  return agreement && agreement.action !== 'rejected' && agreement.action !== 'ended'
    ? agreement.content.terms.sentence
    : []
}

/** The judgment that the plea and the agreement lead to, to go on from. */
export function judgmentFrom(hearing: PleaHearing): TypedJudgment {
  return {
    charges: openCharges(hearing).map((charge) => resultFrom(charge, hearing)),
    sentence: agreedSentence(hearing).map(definiteTerm),
    remarks: '',
  }
}

function resultFrom({ chargeId, agreed }: HearingCharge, { pleas }: PleaHearing): TypedResult {
  if (agreed === 'dismiss')
    return { chargeId, result: 'dismissed', why: 'Dismissed on the prosecution’s motion under the agreement.' }
  const accepted = pleas.some((plea) => plea.chargeId === chargeId && plea.status === 'accepted')
  return { chargeId, result: accepted ? 'convicted' : '', why: '' }
}

/** A judgment states one figure: of an agreed range it begins with none. */
function definiteTerm(term: SentenceTerm): TypedSentence {
  const typed = typedSentence(term)
  if (typed.measure === 'term-range') return { ...typed, measure: 'term', term: null, max: null }
  if (typed.measure === 'money-range') return { ...typed, measure: 'money', cents: null, maxCents: null }
  return typed
}

/** What is sent of it; what is missing is sent as missing, and the server says at which field. */
export function judgmentSent({ charges, sentence, remarks }: TypedJudgment): unknown {
  return {
    charges,
    sentence: sentence.map((term) => ({
      chargeId: term.chargeId === '' ? null : term.chargeId,
      kind: term.kind,
      quantity: quantitySent(term),
      running: term.running === '' ? null : term.running,
      text: term.text,
    })),
    remarks,
  }
}

const typeWords: Record<TermType, string> = {
  A: 'Agreed (type A)',
  B: 'Recommended (type B): does not bind',
  C: 'Agreed (type C): goes into the judgment when the agreement is accepted',
}

/** What the agreement says of a term that was taken from it: its type, and the range that was agreed. */
export function agreedAs(term: SentenceTerm, rangeText: (quantity: Quantity) => string): string {
  const isRange = term.quantity.measure === 'term-range' || term.quantity.measure === 'money-range'
  return isRange ? `${typeWords[term.type]}, ${rangeText(term.quantity)}` : typeWords[term.type]
}
