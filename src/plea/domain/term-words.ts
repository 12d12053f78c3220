import type {
  ChargeAsStood,
  ChargeTerm,
  OfferProposal,
  SentenceTerm,
  SentenceTermKind,
} from '../../../contract/plea.ts'
import { chargeActionWords, pleaKindWords, sentenceKindWords } from '../../vocabulary/code-lists.ts'
import { unreachable } from '../../vocabulary/outcome.ts'
import { quantityInWords } from './quantity.ts'

/** The kind of a sentence term as lawyers name it. */
export function sentenceTermKindInWords(kind: SentenceTermKind): string {
  return kind === 'credit-for-time' ? 'Credit for time served' : sentenceKindWords[kind]
}

/** A charge as the papers name it: `Count 2: Burglary`. */
export function countInWords(chargeId: string, charges: readonly ChargeAsStood[]): string {
  const charge = charges.find((one) => one.chargeId === chargeId)
  return charge ? `Count ${charge.count}: ${charge.offense.title}` : 'A charge no longer in the case'
}

/** What a charge term is about. */
export function chargeTermLabel(term: ChargeTerm, charges: readonly ChargeAsStood[]): string {
  return term.action === 'not-file' ? `Not charged: ${term.offense.title}` : countInWords(term.chargeId, charges)
}

/** What is done with the charge: `Plead to the charge: Guilty`. */
export function chargeTermInWords(term: ChargeTerm): string {
  switch (term.action) {
    case 'plead':
      return `${chargeActionWords.plead}: ${pleaKindWords[term.pleaKind]}`
    case 'plead-to-lesser':
      return `${chargeActionWords['plead-to-lesser']}, ${term.lesser.title}: ${pleaKindWords[term.pleaKind]}`
    case 'dismiss':
    case 'not-file':
      return chargeActionWords[term.action]
    default:
      return unreachable(term)
  }
}

/** A sentence term in a line: `Prison, 3 years, concurrent (type C)`. */
export function sentenceTermInWords(term: SentenceTerm): string {
  const parts = [
    sentenceTermKindInWords(term.kind),
    quantityInWords(term.quantity),
    term.running ?? '',
    term.quantity.measure === 'as-stated' ? term.text : '',
  ]
  return `${parts.filter((part) => part !== '').join(', ')} (type ${term.type})`
}

/** An offer in a few lines, for a queue. */
export function proposalInShort(proposal: OfferProposal, charges: readonly ChargeAsStood[]): readonly string[] {
  const { terms } = proposal
  const beyond = [counted(terms.conditions.length, 'condition'), counted(terms.waivers.length, 'waiver')].filter(
    (part) => part !== '',
  )
  return [
    ...terms.charges.map((term) => `${chargeTermLabel(term, charges)}. ${chargeTermInWords(term)}`),
    ...terms.sentence.map(sentenceTermInWords),
    ...(beyond.length > 0 ? [beyond.join(', ')] : []),
  ]
}

function counted(n: number, what: string): string {
  if (n === 0) return ''
  return n === 1 ? `1 ${what}` : `${n} ${what}s`
}
