import type { Quantity } from '../../../contract/plea.ts'
import { cents, moneyInWords } from '../../vocabulary/money.ts'
import { unreachable } from '../../vocabulary/outcome.ts'
import { compareTerms, termInWords, type Term } from '../../vocabulary/term.ts'

type Language = 'en' | 'es'

const words = {
  en: { to: 'to', hour: ['hour', 'hours'], more: 'more', less: 'less' },
  es: { to: 'a', hour: ['hora', 'horas'], more: 'más', less: 'menos' },
} as const

/** The quantity as it is said: `12 months`, `2 years to 5 years`, `$1,250`, `100 hours`; empty when only the text says it. */
export function quantityInWords(quantity: Quantity, language: Language = 'en'): string {
  const { to, hour } = words[language]
  switch (quantity.measure) {
    case 'term':
      return termInWords(quantity.term, language)
    case 'term-range':
      return `${termInWords(quantity.min, language)} ${to} ${termInWords(quantity.max, language)}`
    case 'money':
      return moneyInWords(quantity.cents)
    case 'money-range':
      return `${moneyInWords(quantity.min)} ${to} ${moneyInWords(quantity.max)}`
    case 'hours':
      return `${quantity.n} ${hour[quantity.n === 1 ? 0 : 1]}`
    case 'as-stated':
      return ''
    default:
      return unreachable(quantity)
  }
}

/** How the second quantity stands to the first. `unclear` when they have no common measure or a range moved both ways. */
export type Change = 'more' | 'less' | 'same' | 'unclear'

/** Compares two quantities by both their ends. Days stand to months by the mean month: an order, not a legal figure. */
export function changeOf(before: Quantity, after: Quantity): Change {
  const [low, high] = endsCompared(before, after)
  if (low === null || high === null) return 'unclear'
  if (low === 0 && high === 0) return 'same'
  if (low >= 0 && high >= 0) return 'more'
  return low <= 0 && high <= 0 ? 'less' : 'unclear'
}

/** How each end moved: positive when it rose; null when there is nothing to compare. */
function endsCompared(before: Quantity, after: Quantity): readonly [number, number] | readonly [null, null] {
  const [terms, termsAfter] = [termEnds(before), termEnds(after)]
  if (terms && termsAfter) return [compareTerms(termsAfter[0], terms[0]), compareTerms(termsAfter[1], terms[1])]
  const [sums, sumsAfter] = [moneyEnds(before), moneyEnds(after)]
  if (sums && sumsAfter) return [sumsAfter[0] - sums[0], sumsAfter[1] - sums[1]]
  if (before.measure === 'hours' && after.measure === 'hours') return [after.n - before.n, after.n - before.n]
  if (before.measure === 'as-stated' && after.measure === 'as-stated') return [0, 0]
  return [null, null]
}

function termEnds(quantity: Quantity): readonly [Term, Term] | null {
  if (quantity.measure === 'term') return [quantity.term, quantity.term]
  return quantity.measure === 'term-range' ? [quantity.min, quantity.max] : null
}

function moneyEnds(quantity: Quantity): readonly [number, number] | null {
  if (quantity.measure === 'money') return [quantity.cents, quantity.cents]
  return quantity.measure === 'money-range' ? [quantity.min, quantity.max] : null
}

/**
 * How far it moved, with its unit: `12 months less`, `$500 more`. Null for ranges, for life, and where the units have
 * no exact common measure (days against months).
 */
export function differenceInWords(before: Quantity, after: Quantity): string | null {
  const moved = difference(before, after)
  if (!moved || moved.by === 0) return null
  return `${moved.say(Math.abs(moved.by))} ${moved.by > 0 ? words.en.more : words.en.less}`
}

function difference(before: Quantity, after: Quantity): { by: number; say: (n: number) => string } | null {
  if (before.measure === 'money' && after.measure === 'money')
    return { by: after.cents - before.cents, say: (n) => moneyInWords(cents(n)) }
  if (before.measure === 'hours' && after.measure === 'hours')
    return { by: after.n - before.n, say: (n) => quantityInWords({ measure: 'hours', n }) }
  if (before.measure === 'term' && after.measure === 'term') return termDifference(before.term, after.term)
  return null
}

const monthsInAYear = 12

function termDifference(before: Term, after: Term): { by: number; say: (n: number) => string } | null {
  if (before === 'life' || after === 'life') return null
  const unit = commonUnit(before, after)
  if (!unit) return null
  const count = (term: Exclude<Term, 'life'>): number =>
    unit === 'months' && term.unit === 'years' ? term.n * monthsInAYear : term.n
  return { by: count(after) - count(before), say: (n) => termInWords({ unit, n }) }
}

function commonUnit(a: Exclude<Term, 'life'>, b: Exclude<Term, 'life'>): 'days' | 'months' | 'years' | null {
  if (a.unit === b.unit) return a.unit
  return a.unit === 'days' || b.unit === 'days' ? null : 'months'
}
