import { dayNumber } from '../../vocabulary/day-number.ts'
import type { LegalDate } from '../../vocabulary/legal-date.ts'

/** Made once: a formatter costs more than all the days of a page. */
const inShort = new Intl.DateTimeFormat('en-US', {
  weekday: 'short',
  month: 'short',
  day: 'numeric',
  year: 'numeric',
  timeZone: 'UTC',
})
const dayMs = 86_400_000

/** A day as a sentence names it: "Mon, Mar 16, 2026". */
export const dayShort = (day: LegalDate): string => inShort.format(dayNumber(day) * dayMs)

export const daysWords = (n: number): string => (n === 0 ? 'less than a day' : n === 1 ? 'one day' : `${n} days`)

/** How far a day is, as people say it. */
export function dueWords(today: LegalDate, day: LegalDate): string {
  const left = dayNumber(day) - dayNumber(today)
  if (left === 0) return 'today'
  if (left === 1) return 'tomorrow'
  if (left === -1) return 'one day late'
  return left > 0 ? `in ${left} days` : `${-left} days late`
}
