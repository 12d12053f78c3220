import { type Term, TermUnit } from '../../vocabulary/term.ts'

const monthsInAYear = 12

/**
 * The length of a sentence as a term, or null when the source states none that is one (a boot-camp "Term", no unit, a
 * fraction that is no whole number of months). A fraction of a year that is whole in months is stated in months.
 * @param unit what the source's unit means, as UnitMeaning
 */
export function sentenceTerm(term: number | null, unit: string | null): Term | null {
  if (unit === 'life') return 'life'
  if (term === null || unit === null) return null
  const known = TermUnit.safeParse(unit)
  if (!known.success) return null
  if (Number.isInteger(term)) return { unit: known.data, n: term }
  const months = term * monthsInAYear
  return known.data === 'years' && Number.isInteger(months) ? { unit: 'months', n: months } : null
}
