import type { ChargeAsStood, ChargeTerm, Quantity, SentenceTerm, WaiverTerm } from '../../../../contract/plea.ts'
import { waiverKindWords } from '../../../../contract/plea.ts'
import { pleaKindWords, sentenceKindWords } from '../../../vocabulary/code-lists.ts'
import { moneyInWords } from '../../../vocabulary/money.ts'
import { unreachable } from '../../../vocabulary/outcome.ts'
import { termInWords } from '../../../vocabulary/term.ts'

/** How much, in words; empty where the text alone says it. */
export function quantityInWords(quantity: Quantity): string {
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
      return `${quantity.n} ${quantity.n === 1 ? 'hour' : 'hours'}`
    case 'as-stated':
      return ''
    default:
      return unreachable(quantity)
  }
}

type SentencePart = Pick<SentenceTerm, 'chargeId' | 'kind' | 'quantity' | 'running' | 'text'>

const kindInWords = (kind: SentenceTerm['kind']): string =>
  kind === 'credit-for-time' ? 'Credit for time in custody' : sentenceKindWords[kind]

/** One part of a sentence as a paper states it: `Probation, 24 months, concurrent, on count 1. Standard conditions.` */
export function sentenceInWords(term: SentencePart, charges: readonly ChargeAsStood[]): string {
  const charge = charges.find((one) => one.chargeId === term.chargeId)
  const parts = [
    kindInWords(term.kind),
    quantityInWords(term.quantity),
    term.running ?? '',
    charge ? `on count ${charge.count}` : '',
  ].filter((part) => part !== '')
  return `${parts.join(', ')}.${term.text === '' ? '' : ` ${term.text}`}`
}

/** What is done with a charge, as a paper states it. */
export function dispositionInWords(term: ChargeTerm): string {
  switch (term.action) {
    case 'plead':
      return 'The defendant pleads to the charge.'
    case 'plead-to-lesser':
      return `The defendant pleads to the lesser offense of ${offenseInWords(term.lesser)}.`
    case 'dismiss':
      return 'The prosecution moves to dismiss the charge.'
    case 'not-file':
      return `The prosecution does not charge ${offenseInWords(term.offense)}.`
    default:
      return unreachable(term)
  }
}

/** The kind of plea to a charge, or null when none is entered. */
export const pleaInWords = (term: ChargeTerm): string | null =>
  term.action === 'plead' || term.action === 'plead-to-lesser' ? pleaKindWords[term.pleaKind] : null

const offenseInWords = (offense: { title: string; statute: string }): string =>
  offense.statute === '' ? offense.title : `${offense.title} (${offense.statute})`

/** A waiver as a paper states it. */
export const waiverInWords = (waiver: WaiverTerm): string =>
  waiver.text === '' ? `${waiverKindWords[waiver.kind]}.` : `${waiverKindWords[waiver.kind]}. ${waiver.text}`
