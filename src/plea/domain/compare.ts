import { chargeTermKey, type Comparison, type Movement } from '../../../contract/plea.ts'
import { daysBetween } from '../../vocabulary/legal-date.ts'
import { chargeMovements } from './compare-charges.ts'
import { clauseMovements } from './compare-clauses.ts'
import { sentenceMovements } from './compare-sentence.ts'
import { chargeTermLabel, sentenceTermInWords } from './term-words.ts'
import type { Comparable } from './comparable.ts'

/**
 * What moved from one version to another, charge by charge and term by term, and towards whom. Terms are matched by
 * their ids; messages are not terms and are left out. Turning the comparison around turns every movement around.
 */
export function compareProposals(from: Comparable, to: Comparable): Comparison {
  const movements = termMovements(from, to)
  const moved = new Set(movements.map((movement) => movement.key))
  const still = to.proposal.terms
  return {
    movements: [...movements, ...dayMovement(from, to), ...formality(from, to)],
    same: [
      ...still.charges
        .filter((term) => !moved.has(chargeTermKey(term)))
        .map((term) => chargeTermLabel(term, to.charges)),
      ...still.sentence.filter((term) => !moved.has(term.id)).map(sentenceTermInWords),
      ...[...still.conditions, ...still.waivers].filter((term) => !moved.has(term.id)).map((term) => term.text),
    ].filter((line) => line !== ''),
  }
}

/** Whether two versions have the same terms: a version of the same terms as a counter accepts it, any other answers it. */
export function sameTerms(one: Comparable, other: Comparable): boolean {
  return termMovements(one, other).length === 0
}

function termMovements(from: Comparable, to: Comparable): Movement[] {
  return [
    ...chargeMovements(from, to),
    ...sentenceMovements(from, to),
    ...clauseMovements('condition', from.proposal.terms.conditions, to.proposal.terms.conditions),
    ...clauseMovements('waiver', from.proposal.terms.waivers, to.proposal.terms.waivers),
  ]
}

function dayMovement(from: Comparable, to: Comparable): Movement[] {
  const [before, after] = [from.proposal.expiresOn, to.proposal.expiresOn]
  if (before === after) return []
  const days = daysBetween(before, after)
  const n = Math.abs(days)
  return [
    {
      part: 'expiry',
      key: 'expiry',
      label: 'Last day to accept',
      aspect: 'day',
      before,
      after,
      towards: days > 0 ? 'defense' : 'prosecution',
      by: `${n} ${n === 1 ? 'day' : 'days'} ${days > 0 ? 'later' : 'earlier'}`,
    },
  ]
}

function formality(from: Comparable, to: Comparable): Movement[] {
  const [before, after] = [from.proposal.formal, to.proposal.formal]
  if (before === after) return []
  return [
    {
      part: 'formality',
      key: 'formality',
      label: 'Formality',
      aspect: 'wording',
      before: formalityWords(before),
      after: formalityWords(after),
      towards: 'neither',
      by: null,
    },
  ]
}

const formalityWords = (formal: boolean): string => (formal ? 'Formal' : 'Informal')
