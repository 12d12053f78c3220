import type { ChargeAsStood, ChargeTerm, OfferProposal, Quantity, SentenceTerm } from '../../../contract/plea.ts'
import { pleaKindWords, type PleaKind } from '../../vocabulary/code-lists.ts'
import { compareTerms } from '../../vocabulary/term.ts'

/** Something in a proposal that cannot stand, and where. */
export interface TermsFault {
  readonly pointer: string
  readonly detail: string
}

/**
 * What cannot stand in a proposal: charges that are not pending in the case, kinds of plea that the court does not
 * take, ranges that end before they begin. Empty when it is sound.
 */
export function termsFaults(
  proposal: OfferProposal,
  charges: readonly ChargeAsStood[],
  pleaKinds: readonly PleaKind[],
): readonly TermsFault[] {
  const pending = new Set<string>(charges.map((charge) => charge.chargeId))
  return [
    ...proposal.terms.charges.flatMap((term, index) =>
      chargeFaults(term, `/proposal/terms/charges/${index}`, pending, pleaKinds),
    ),
    ...proposal.terms.sentence.flatMap((term, index) =>
      sentenceFaults(term, `/proposal/terms/sentence/${index}`, pending),
    ),
  ]
}

function chargeFaults(
  term: ChargeTerm,
  pointer: string,
  pending: ReadonlySet<string>,
  pleaKinds: readonly PleaKind[],
): TermsFault[] {
  if (term.action === 'not-file') return []
  if (!pending.has(term.chargeId)) return [{ pointer, detail: 'This charge is not pending in the case. Take it out.' }]
  if (term.action === 'dismiss' || pleaKinds.includes(term.pleaKind)) return []
  const kind = pleaKindWords[term.pleaKind]
  return [{ pointer: `${pointer}/pleaKind`, detail: `This court does not take this plea: ${kind}. Choose another.` }]
}

function sentenceFaults(term: SentenceTerm, pointer: string, pending: ReadonlySet<string>): TermsFault[] {
  return [
    ...(term.chargeId !== null && !pending.has(term.chargeId)
      ? [{ pointer: `${pointer}/chargeId`, detail: 'This charge is not pending in the case. Choose another.' }]
      : []),
    ...(endsBeforeItBegins(term.quantity)
      ? [{ pointer: `${pointer}/quantity`, detail: 'The range ends before it begins. Exchange its ends.' }]
      : []),
    ...(term.quantity.measure === 'as-stated' && term.text === ''
      ? [{ pointer: `${pointer}/text`, detail: 'Say what the term is, or enter a quantity.' }]
      : []),
  ]
}

function endsBeforeItBegins(quantity: Quantity): boolean {
  if (quantity.measure === 'term-range') return compareTerms(quantity.max, quantity.min) < 0
  return quantity.measure === 'money-range' && quantity.max < quantity.min
}
