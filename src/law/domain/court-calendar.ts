import { z } from 'zod'
import { dayNumber, weekdayOfNumber } from '../../vocabulary/day-number.ts'
import { addDays, LegalDate, legalDateOf, plainDate } from '../../vocabulary/legal-date.ts'

const Month = z.int().min(1).max(12)
/** ISO weekday: 1 is Monday, 7 is Sunday. */
const Weekday = z.int().min(1).max(7)

const years = {
  firstYear: z.int().optional(),
  lastYear: z.int().optional(),
  /** A holiday that closes the court only for periods that run forward, as Fed. R. Crim. P. 45(a)(6)(C) has it for a state's. */
  forwardOnly: z.literal(true).optional(),
}

/**
 * On which day a holiday is kept that falls on a weekend: the nearest weekday, the Monday after either day, the Monday
 * after a Sunday only, or its own day whatever it is.
 */
const Observed = z.enum(['nearest-weekday', 'next-monday', 'monday-after-sunday', 'same-day'])

/** A holiday as a rule: on a date of the year (kept on another day when that is on a weekend), or on a weekday of a month. */
export const Holiday = z.union([
  z.strictObject({
    name: z.string().min(1),
    month: Month,
    day: z.int().min(1).max(31),
    observed: Observed,
    ...years,
  }),
  z.strictObject({
    name: z.string().min(1),
    month: Month,
    weekday: Weekday,
    nth: z.union([z.int().min(1).max(4), z.literal('last')]),
    /** Days after that weekday: 1 for the Friday after the fourth Thursday. */
    plusDays: z.int().min(0).default(0),
    ...years,
  }),
])
export type Holiday = z.infer<typeof Holiday>

/** When the court is closed: weekly, on holidays, and on days that an order declares. */
export const ClosedDays = z.strictObject({
  weekly: z.array(Weekday),
  holidays: z.array(Holiday),
  declared: z.array(z.strictObject({ day: LegalDate, name: z.string().min(1) })).default([]),
})
export type ClosedDays = z.infer<typeof ClosedDays>

export const weekend = 'Weekend'

/**
 * The name of what closes the court on a day (`Weekend` for the weekly days), or null when it is open.
 * @param counting which way the period runs at whose end the day stands
 */
export function closedBecause(
  closed: ClosedDays,
  day: LegalDate,
  counting: 'after' | 'before' = 'after',
): string | null {
  const declared = closed.declared.find((one) => one.day === day)
  if (declared) return declared.name
  const holiday = holidaysOfYear(closed, Number(day.slice(0, 4)))
    .get(day)
    ?.find((one) => counting === 'after' || one.forwardOnly === undefined)
  if (holiday) return holiday.name
  return closed.weekly.includes(weekdayOfNumber(dayNumber(day))) ? weekend : null
}

export function isClosed(closed: ClosedDays, day: LegalDate): boolean {
  return closedBecause(closed, day) !== null
}

/** The day itself when the court is open, else the first open day after it. */
export function nextOpenDay(closed: ClosedDays, day: LegalDate): LegalDate {
  let candidate = day
  while (isClosed(closed, candidate)) candidate = addDays(candidate, 1)
  return candidate
}

/** The moment at which the day has ended in a time zone: what expires on the day lapses then. */
export function endOfDayIn(zone: string, day: LegalDate): Temporal.Instant {
  return plainDate(addDays(day, 1)).toZonedDateTime(zone).toInstant()
}

type HolidaysOfYear = ReadonlyMap<LegalDate, readonly Holiday[]>

/** Asked of the same court over and over: the holidays of a year are worked out once. */
const known = new WeakMap<ClosedDays, Map<number, HolidaysOfYear>>()

function holidaysOfYear(closed: ClosedDays, year: number): HolidaysOfYear {
  const years = known.get(closed) ?? new Map<number, HolidaysOfYear>()
  known.set(closed, years)
  const found = years.get(year) ?? keptIn(closed, year)
  years.set(year, found)
  return found
}

/** A holiday of January 1 may be kept in the year before: the next year is looked at too. */
function keptIn(closed: ClosedDays, year: number): HolidaysOfYear {
  const kept = new Map<LegalDate, Holiday[]>()
  for (const holiday of closed.holidays)
    for (const one of [year, year + 1]) {
      if (!inForce(holiday, one)) continue
      const day = observedDay(holiday, one)
      if (Number(day.slice(0, 4)) === year) kept.set(day, [...(kept.get(day) ?? []), holiday])
    }
  return kept
}

function inForce(holiday: Holiday, year: number): boolean {
  return year >= (holiday.firstYear ?? year) && year <= (holiday.lastYear ?? year)
}

/** The day on which a holiday of a year is kept. */
export function observedDay(holiday: Holiday, year: number): LegalDate {
  if ('nth' in holiday) return weekdayOfMonth(holiday, year)
  const date = Temporal.PlainDate.from({ year, month: holiday.month, day: holiday.day })
  return legalDateOf(date.add({ days: shift(holiday.observed, date.dayOfWeek) }))
}

const saturday = 6
const sunday = 7

function shift(observed: z.infer<typeof Observed>, weekday: number): number {
  if (observed === 'same-day') return 0
  if (weekday === sunday) return 1
  if (weekday !== saturday || observed === 'monday-after-sunday') return 0
  return observed === 'nearest-weekday' ? -1 : 2
}

function weekdayOfMonth(holiday: Extract<Holiday, { nth: unknown }>, year: number): LegalDate {
  const first = Temporal.PlainDate.from({ year, month: holiday.month, day: 1 })
  const firstMatch = first.add({ days: (holiday.weekday - first.dayOfWeek + 7) % 7 })
  const weeks = holiday.nth === 'last' ? Math.floor((first.daysInMonth - firstMatch.day) / 7) : holiday.nth - 1
  return legalDateOf(firstMatch.add({ weeks, days: holiday.plusDays }))
}

/** What closes the court on a day, and when it sits again; null when it is open. */
export function closedUntil(
  closed: ClosedDays,
  day: LegalDate,
): { readonly because: string; readonly open: LegalDate } | null {
  const because = closedBecause(closed, day)
  return because === null ? null : { because, open: nextOpenDay(closed, day) }
}
