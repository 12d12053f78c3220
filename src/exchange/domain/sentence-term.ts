import type { Term, TermUnit } from '../../vocabulary/term.ts'

const units: Readonly<Record<string, TermUnit>> = {
  'Year(s)': 'years',
  Months: 'months',
  Days: 'days',
}
const monthsInAYear = 12

/**
 * The length of a sentence as a term, or null when the source states none that is one (a boot-camp "Term", no unit, a
 * fraction that is no whole number of months). A fraction of a year that is whole in months is stated in months.
 */
export function sentenceTerm(term: number | null, unit: string | null): Term | null {
  if (unit === 'Natural Life') return 'life'
  const known = unit === null ? undefined : units[unit]
  if (term === null || known === undefined) return null
  if (Number.isInteger(term)) return { unit: known, n: term }
  const months = term * monthsInAYear
  return known === 'years' && Number.isInteger(months) ? { unit: 'months', n: months } : null
}
