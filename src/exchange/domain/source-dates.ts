import { type LegalDate, legalDateOf } from '../../vocabulary/legal-date.ts'
import type { SourceDate } from './fields.ts'
import type { DateShape } from './source-definition.ts'

interface Parts {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly time: { readonly hour: number; readonly minute: number; readonly second: number } | null
}

const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/
const americanTimed = /^(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{1,2}):(\d{2}):(\d{2}) ?([AP])M$/i
const iso = /^(\d{4})-(\d{2})-(\d{2})$/
const isoTimed = /^(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2})(?::(\d{2}))?$/

const readers: Record<DateShape, (text: string) => Parts | null> = {
  'M/D/YYYY': (text) => {
    const [, month, day, year] = american.exec(text) ?? []
    return year === undefined ? null : { year: Number(year), month: Number(month), day: Number(day), time: null }
  },
  'M/D/YYYY h:mm:ss AM': (text) => {
    const [, month, day, year, hour, minute, second, half] = americanTimed.exec(text) ?? []
    if (half === undefined || Number(hour) < 1 || Number(hour) > 12) return null
    const hours = (Number(hour) % 12) + (half.toUpperCase() === 'P' ? 12 : 0)
    const time = { hour: hours, minute: Number(minute), second: Number(second) }
    return { year: Number(year), month: Number(month), day: Number(day), time }
  },
  'YYYY-MM-DD': (text) => {
    const [, year, month, day] = iso.exec(text) ?? []
    return day === undefined ? null : { year: Number(year), month: Number(month), day: Number(day), time: null }
  },
  'YYYY-MM-DD HH:MM': (text) => {
    const [, year, month, day, hour, minute, second = '0'] = isoTimed.exec(text) ?? []
    if (minute === undefined) return null
    const time = { hour: Number(hour), minute: Number(minute), second: Number(second) }
    return { year: Number(year), month: Number(month), day: Number(day), time }
  },
}

/**
 * A date of a source in one of its shapes; null when the text is none or names a day or an hour that does not exist.
 * Midnight is no time: sources write it where they know none. A time repeated or skipped by a change of clock is read as
 * `Temporal` does by default: the earlier of two, the later side of a gap.
 * @param zone where the clock of the source hangs
 */
export function sourceDate(text: string, shapes: readonly DateShape[], zone: string): SourceDate | null {
  for (const shape of shapes) {
    const parts = readers[shape](text)
    if (parts) return dateOf(parts, zone)
  }
  return null
}

function dateOf({ year, month, day, time }: Parts, zone: string): SourceDate | null {
  const plain = plainDateOrNull(year, month, day)
  if (!plain) return null
  const on: LegalDate = legalDateOf(plain)
  if (!time) return { on, at: null }
  const { hour, minute, second } = time
  if (hour > 23 || minute > 59 || second > 59) return null
  if (hour === 0 && minute === 0 && second === 0) return { on, at: null }
  const plainTime = Temporal.PlainTime.from({ hour, minute, second })
  return { on, at: plain.toZonedDateTime({ timeZone: zone, plainTime }).toInstant() }
}

function plainDateOrNull(year: number, month: number, day: number): Temporal.PlainDate | null {
  if (year < 1 || month < 1 || month > 12 || day < 1) return null
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  return day > first.daysInMonth ? null : first.with({ day })
}
