import { type Instant } from '../../vocabulary/instant.ts'
import { type LegalDate, legalDateOf } from '../../vocabulary/legal-date.ts'

/** Where the clock of the source hangs. */
export const sourceZone = 'America/Chicago'

/** A day, and the moment when the source states a time. */
export interface SourceDate {
  readonly on: LegalDate
  /** Null when the source states midnight: it writes midnight where it knows no time. */
  readonly at: Instant | null
}

const shape = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: (\d{1,2}):(\d{2}):(\d{2}) ?([AP])M)?$/i

/**
 * A date of the source, `M/D/YYYY` or `M/D/YYYY h:mm:ss AM`; null when the text is none or names a day or an hour
 * that does not exist. A time repeated or skipped by a change of clock is read as `Temporal` does by default: the earlier
 * of two, the later side of a gap.
 */
export function sourceDate(text: string): SourceDate | null {
  const parts = shape.exec(text)
  if (!parts) return null
  const [month, day, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const on = plainDateOrNull(year, month, day)
  if (!on) return null
  if (parts[4] === undefined) return { on: legalDateOf(on), at: null }
  const time = plainTimeOrNull(Number(parts[4]), Number(parts[5]), Number(parts[6]), parts[7]?.toUpperCase() === 'P')
  if (!time) return null
  const midnight = Temporal.PlainTime.compare(time, Temporal.PlainTime.from('00:00')) === 0
  return {
    on: legalDateOf(on),
    at: midnight ? null : on.toZonedDateTime({ timeZone: sourceZone, plainTime: time }).toInstant(),
  }
}

function plainDateOrNull(year: number, month: number, day: number): Temporal.PlainDate | null {
  if (year < 1 || month < 1 || month > 12 || day < 1) return null
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  return day > first.daysInMonth ? null : first.with({ day })
}

function plainTimeOrNull(hour: number, minute: number, second: number, afternoon: boolean): Temporal.PlainTime | null {
  if (hour < 1 || hour > 12 || minute > 59 || second > 59) return null
  return Temporal.PlainTime.from({ hour: (hour % 12) + (afternoon ? 12 : 0), minute, second })
}
