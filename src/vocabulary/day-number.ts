import type { LegalDate } from './legal-date.ts'

/*
 * Days as whole numbers, for arithmetic over many of them: a clock is asked of every case at once. The proleptic Gregorian
 * calendar counts from March, so that the leap day is the last of its year and a year of 400 is one era.
 */

/** The same few thousand days are asked for over and over. */
const numbers = new Map<LegalDate, number>()
const days = new Map<number, LegalDate>()

const daysOfEra = 146_097
const daysToEpoch = 719_468

/** Days since January 1, 1970. */
export function dayNumber(day: LegalDate): number {
  const known = numbers.get(day)
  if (known !== undefined) return known
  const counted = countedFromEpoch(day)
  numbers.set(day, counted)
  return counted
}

function countedFromEpoch(day: LegalDate): number {
  const month = Number(day.slice(5, 7))
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(day.slice(8, 10)) - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * daysOfEra + dayOfEra - daysToEpoch
}

/** The day of a number of days since January 1, 1970. */
export function dayOfNumber(n: number): LegalDate {
  const known = days.get(n)
  if (known !== undefined) return known
  const day = dayCountedFromEpoch(n)
  days.set(n, day)
  return day
}

function dayCountedFromEpoch(n: number): LegalDate {
  const shifted = n + daysToEpoch
  const era = Math.floor(shifted / daysOfEra)
  const dayOfEra = shifted - era * daysOfEra
  const leapsBefore = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leapsBefore) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const march = Math.floor((5 * dayOfYear + 2) / 153)
  const month = march < 10 ? march + 3 : march - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  const dayOfMonth = dayOfYear - Math.floor((153 * march + 2) / 5) + 1
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}` as LegalDate
}

/** ISO weekday of a day by its number: 1 is Monday, 7 is Sunday. January 1, 1970 was a Thursday. */
export function weekdayOfNumber(n: number): number {
  return ((((n + 3) % 7) + 7) % 7) + 1
}

function pad(n: number, length: number): string {
  return String(n).padStart(length, '0')
}
