import type { ChargeAsStood, ChargeTerm, SentenceTerm, WaiverTerm } from '../../../../contract/plea.ts'
import { waiverKindWords } from '../../../../contract/plea.ts'
import { pleaKindWords } from '../../../vocabulary/code-lists.ts'
import { unreachable } from '../../../vocabulary/outcome.ts'
import { quantityInWords } from '../../domain/quantity.ts'
import { sentenceTermKindInWords } from '../../domain/term-words.ts'

type SentencePart = Pick<SentenceTerm, 'chargeId' | 'kind' | 'quantity' | 'running' | 'text'>

/** One part of a sentence as a paper states it: `Probation, 24 months, concurrent, on count 1. Standard conditions.` */
export function sentenceInWords(term: SentencePart, charges: readonly ChargeAsStood[]): string {
  const charge = charges.find((one) => one.chargeId === term.chargeId)
  const parts = [
    sentenceTermKindInWords(term.kind),
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
