import { waiverKindWords, type ConditionTerm, type Movement, type WaiverTerm } from '../../../contract/plea.ts'
import { joined, leaning, movement } from './movement.ts'

/** What moved in conditions or waivers: one more is heavier for the defendant, other words lean to neither side. */
export function clauseMovements<T extends ConditionTerm | WaiverTerm>(
  part: 'condition' | 'waiver',
  before: readonly T[],
  after: readonly T[],
): Movement[] {
  return joined(before, after, (term) => term.id).flatMap(({ key, before: was, after: is }) => {
    const about = { part, key, label: labelOf(is ?? was) }
    if (!was || !is)
      return [movement(about, was ? 'removed' : 'added', was && wordsOf(was), is && wordsOf(is), leaning(is ? 1 : -1))]
    return [
      ...(kindOf(was) === kindOf(is) ? [] : [movement(about, 'kind', labelOf(was), labelOf(is), 'neither')]),
      ...(typeOf(was) === typeOf(is) ? [] : [movement(about, 'type', typeOf(was), typeOf(is), 'neither')]),
      ...(was.text === is.text ? [] : [movement(about, 'wording', was.text, is.text, 'neither')]),
    ]
  })
}

const kindOf = (term: ConditionTerm | WaiverTerm): string => ('kind' in term ? term.kind : '')
const typeOf = (term: ConditionTerm | WaiverTerm): string => ('type' in term ? `Type ${term.type}` : '')
const labelOf = (term: ConditionTerm | WaiverTerm | null): string =>
  term && 'kind' in term ? waiverKindWords[term.kind] : 'Condition'
const wordsOf = (term: ConditionTerm | WaiverTerm): string => (term.text === '' ? labelOf(term) : term.text)
