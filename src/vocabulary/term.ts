import { z } from 'zod'

export const termUnits = ['days', 'months', 'years'] as const
export const TermUnit = z.enum(termUnits)
export type TermUnit = z.infer<typeof TermUnit>

/** A length of sentence, in the unit in which it was stated, or for life. Units are never converted in storage. */
export const Term = z
  .union([z.object({ unit: TermUnit, n: z.int().min(0).max(9_999) }), z.literal('life')])
  .describe('A length of sentence with its unit, or "life".')
export type Term = z.infer<typeof Term>

/** `days(30)`, `months(6)`, `years(4)`: terms as they are said. */
export const days = (n: number): Term => Term.parse({ unit: 'days', n })
export const months = (n: number): Term => Term.parse({ unit: 'months', n })
export const years = (n: number): Term => Term.parse({ unit: 'years', n })

/**
 * Days of one unit in the mean Gregorian calendar. Only for ordering and drawing: the days somebody serves are
 * counted from a date.
 */
const meanDays: Record<TermUnit, number> = { days: 1, months: 30.436875, years: 365.2425 }

/** Order of two terms for `sort`: negative when the first is shorter. Twelve months and one year are equal. */
export function compareTerms(a: Term, b: Term): number {
  const [first, second] = [exactLength(a), exactLength(b)]
  if (first === second) return 0
  return first < second ? -1 : 1
}

/** Months and years compare exactly, as 12 to 1; days against them by the mean month. */
function exactLength(term: Term): number {
  if (term === 'life') return Number.POSITIVE_INFINITY
  return term.unit === 'years' ? term.n * 12 * meanDays.months : term.n * meanDays[term.unit]
}

const unitWords = {
  en: {
    days: ['day', 'days'],
    months: ['month', 'months'],
    years: ['year', 'years'],
    life: 'life',
  },
  es: {
    days: ['día', 'días'],
    months: ['mes', 'meses'],
    years: ['año', 'años'],
    life: 'cadena perpetua',
  },
} as const

/** The term in plain words: `6 months`, `1 year`, `life`; in Spanish `6 meses`. */
export function termInWords(term: Term, language: 'en' | 'es' = 'en'): string {
  const words = unitWords[language]
  if (term === 'life') return words.life
  return `${term.n} ${words[term.unit][term.n === 1 ? 0 : 1]}`
}
