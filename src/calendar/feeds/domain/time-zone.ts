import type { LegalDate } from '../../../vocabulary/legal-date.ts'
import { contentLine } from './content-line.ts'

/** A moment of a clock without a zone, as iCalendar writes it. @source RFC 5545 §3.3.5 */
export const localTime = (time: Temporal.PlainDateTime): string =>
  time.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')

const day = { hours: 24 }

/** An offset from UTC, with seconds only where it has some. @source RFC 5545 §3.3.14 */
function offsetText(nanoseconds: number): string {
  const seconds = Math.abs(Math.round(nanoseconds / 1e9))
  const parts = [Math.trunc(seconds / 3600), Math.trunc(seconds / 60) % 60, seconds % 60]
  const [hours, minutes, rest] = parts.map((part) => String(part).padStart(2, '0'))
  return `${nanoseconds < 0 ? '-' : '+'}${hours}${minutes}${rest === '00' ? '' : rest}`
}

/** The offset that holds in January or July, whichever is the smaller: what is above it is summer time. */
function standardOffset(at: Temporal.ZonedDateTime): number {
  const noon = (month: number) => at.with({ month, day: 1, hour: 12, minute: 0 }).offsetNanoseconds
  return Math.min(noon(1), noon(7))
}

/**
 * The rules of a zone between two days: one observance for each stretch of them, from the change that begins it. A program
 * that knows the zone by its name uses its own; one that does not has here all it needs.
 * @source RFC 5545 §3.6.5
 */
export function timeZone(zone: string, from: LegalDate, to: LegalDate): string {
  const start = Temporal.PlainDate.from(from).toZonedDateTime(zone).subtract(day)
  const end = Temporal.PlainDate.from(to).toZonedDateTime(zone).add({ hours: 48 })
  const first = start.getTimeZoneTransition('previous') ?? start
  const changes = [first]
  for (
    let next = first.getTimeZoneTransition('next');
    next !== null && Temporal.ZonedDateTime.compare(next, end) <= 0;
    next = next.getTimeZoneTransition('next')
  )
    changes.push(next)
  return [
    contentLine('BEGIN', 'VTIMEZONE'),
    contentLine('TZID', zone),
    ...changes.map((change) => observance(change)),
    contentLine('END', 'VTIMEZONE'),
  ].join('')
}

function observance(change: Temporal.ZonedDateTime): string {
  const before = change.subtract({ nanoseconds: 1 })
  const name = change.offsetNanoseconds > standardOffset(change) ? 'DAYLIGHT' : 'STANDARD'
  // It begins at the time that the clock showed before it was moved.
  const shown = change
    .toInstant()
    .toZonedDateTimeISO('UTC')
    .toPlainDateTime()
    .add({ nanoseconds: before.offsetNanoseconds })
  return [
    contentLine('BEGIN', name),
    contentLine('DTSTART', localTime(shown)),
    contentLine('TZOFFSETFROM', offsetText(before.offsetNanoseconds)),
    contentLine('TZOFFSETTO', offsetText(change.offsetNanoseconds)),
    contentLine('END', name),
  ].join('')
}
