import { weekdayOf } from '../design/day-text.ts'
import { epochMs } from '../design/moment.ts'

const order = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const daysInWeek = 7
const monthsInYear = 12

/** The days of a month in weeks from Monday to Sunday; null where a week reaches into another month. */
export function weeksOf<D extends { readonly day: string }>(days: readonly D[]): (D | null)[][] {
  const [first] = days
  if (!first) return []
  const blank = Array.from({ length: order.indexOf(weekdayOf(first.day)) }, () => null)
  const cells: (D | null)[] = [...blank, ...days]
  while (cells.length % daysInWeek !== 0) cells.push(null)
  return Array.from({ length: cells.length / daysInWeek }, (_, week) =>
    cells.slice(week * daysInWeek, (week + 1) * daysInWeek),
  )
}

/** The month so many months later, or earlier when negative: `2026-12` and 1 is `2027-01`. */
export function monthAfter(month: string, months: number): string {
  const count = Number(month.slice(0, 4)) * monthsInYear + Number(month.slice(5)) - 1 + months
  return `${Math.floor(count / monthsInYear)}-${String((count % monthsInYear) + 1).padStart(2, '0')}`
}

const names = new Intl.DateTimeFormat('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** `2026-03` as March 2026. */
export const monthText = (month: string): string => names.format(epochMs(`${month}-15T12:00:00Z`))
