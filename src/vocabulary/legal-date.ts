import { z } from 'zod'

/**
 * A legal day: a calendar day in the court's time zone, with no time and no zone of its own.
 * It is the text `YYYY-MM-DD` everywhere (wire, database, domain), so days compare and sort as text.
 */
export const LegalDate = z.iso
  .date()
  .brand<'LegalDate'>()
  .describe('A calendar day in the court’s time zone, YYYY-MM-DD.')
export type LegalDate = z.infer<typeof LegalDate>

/**
 * A day from its text.
 * @throws ZodError when the text is not a day of the calendar
 */
export function legalDate(text: string): LegalDate {
  return LegalDate.parse(text)
}

/** The day of a `Temporal.PlainDate`. */
export function legalDateOf(day: Temporal.PlainDate): LegalDate {
  return legalDate(day.toString({ calendarName: 'never' }))
}

/** The day as a `Temporal.PlainDate`, for calendar arithmetic. */
export function plainDate(day: LegalDate): Temporal.PlainDate {
  return Temporal.PlainDate.from(day)
}

/** The day it is in a time zone at an instant. The court's zone is asked once, at the edge. */
export function todayIn(zone: string, instant: Temporal.Instant): LegalDate {
  return legalDateOf(instant.toZonedDateTimeISO(zone).toPlainDate())
}

/** The day `days` calendar days later (earlier when negative). */
export function addDays(day: LegalDate, days: number): LegalDate {
  return legalDateOf(plainDate(day).add({ days }))
}

/** Whole calendar days from the first to the second; negative when the second is earlier. */
export function daysBetween(from: LegalDate, to: LegalDate): number {
  return plainDate(from).until(plainDate(to), { largestUnit: 'days' }).days
}

/** Order of two days for `sort`: negative when the first is earlier. */
export function compareDays(a: LegalDate, b: LegalDate): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** The first moment of a day in a time zone (not always midnight: a zone may skip it). */
export function startOfDayIn(zone: string, day: LegalDate): Temporal.Instant {
  return plainDate(day).toZonedDateTime(zone).toInstant()
}
