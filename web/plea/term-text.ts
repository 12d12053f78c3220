import {
  waiverKindWords,
  type ChargeAsStood,
  type ChargeTerm,
  type Quantity,
  type SentenceTerm,
  type SentenceTermKind,
  type WaiverTerm,
} from '../../contract/plea.ts'
import { chargeActionWords, pleaKindWords, sentenceKindWords } from '../../src/vocabulary/code-lists.ts'
import { moneyInWords } from '../../src/vocabulary/money.ts'
import { termInWords } from '../../src/vocabulary/term.ts'

/** The kind of a sentence term, as lawyers name it. */
export function kindText(kind: SentenceTermKind): string {
  return kind === 'credit-for-time' ? 'Credit for time served' : sentenceKindWords[kind]
}

/** The quantity of a term: `12 months`, `$500 to $1,000`; empty when only its words say it. */
export function quantityText(quantity: Quantity): string {
  switch (quantity.measure) {
    case 'term':
      return termInWords(quantity.term)
    case 'term-range':
      return `${termInWords(quantity.min)} to ${termInWords(quantity.max)}`
    case 'money':
      return moneyInWords(quantity.cents)
    case 'money-range':
      return `${moneyInWords(quantity.min)} to ${moneyInWords(quantity.max)}`
    case 'hours':
      return quantity.n === 1 ? '1 hour' : `${quantity.n} hours`
    case 'as-stated':
      return ''
  }
}

/** `Count 2, Theft`. */
export function chargeText(chargeId: string, charges: readonly ChargeAsStood[]): string {
  const charge = charges.find((one) => one.chargeId === chargeId)
  return charge ? `Count ${charge.count}, ${charge.offense.title}` : 'A charge no longer in the case'
}

/** What a charge term is about. */
export function chargeTermSubject(term: ChargeTerm, charges: readonly ChargeAsStood[]): string {
  return term.action === 'not-file' ? `Not charged: ${term.offense.title}` : chargeText(term.chargeId, charges)
}

/** What is done with the charge. */
export function chargeTermText(term: ChargeTerm): string {
  switch (term.action) {
    case 'plead':
      return `Plead: ${pleaKindWords[term.pleaKind]}`
    case 'plead-to-lesser':
      return `Plead to ${term.lesser.title}: ${pleaKindWords[term.pleaKind]}`
    case 'dismiss':
    case 'not-file':
      return chargeActionWords[term.action]
  }
}

/** A sentence term without its type: `Prison, 3 years, concurrent, for Count 1, Burglary`. */
export function sentenceTermText(term: SentenceTerm, charges: readonly ChargeAsStood[]): string {
  const parts = [
    kindText(term.kind),
    quantityText(term.quantity),
    term.running ?? '',
    term.chargeId === null ? '' : `for ${chargeText(term.chargeId, charges)}`,
  ]
  return parts.filter((part) => part !== '').join(', ')
}

export function waiverText(waiver: WaiverTerm): string {
  return waiver.text === '' ? waiverKindWords[waiver.kind] : `${waiverKindWords[waiver.kind]}: ${waiver.text}`
}
