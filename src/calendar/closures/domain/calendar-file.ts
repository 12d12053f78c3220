import ICAL from 'ical.js'
import { addDays, compareDays, LegalDate } from '../../../vocabulary/legal-date.ts'
import { done, refuse, type Outcome } from '../../../vocabulary/outcome.ts'

/** What a calendar file says of closed days. */
export interface ClosedDaysFile {
  readonly days: readonly { readonly day: LegalDate; readonly name: string }[]
  readonly leftOut: readonly { readonly line: number; readonly because: string }[]
}

/** Where a file is wrong and why. */
export interface FileFault {
  readonly kind: 'file-refused'
  readonly line: number
  readonly because: string
}

/** A closure is a day or some days, never a season; a yearly one is taken over for the years to come, not forever. */
const most = { daysOfAnEntry: 31, yearsAhead: 3, days: 500 }

/**
 * The days that a calendar file closes: each day of its all-day events, with their names. An entry with hours, one that
 * was cancelled, and one that has passed closes none and is named.
 * @source RFC 5545 3.6.1: DTEND of an all-day event is the day after its last
 */
export function readClosedDays(text: string, today: LegalDate): Outcome<ClosedDaysFile, FileFault> {
  const parsed = parse(text)
  if (!parsed.ok) return parsed
  const events = parsed.value.getAllSubcomponents('vevent')
  if (events.length === 0) return refuse({ kind: 'file-refused', line: 1, because: 'it has no event (VEVENT)' })
  const lines = linesOfEvents(text)
  const found = new Map<LegalDate, string>()
  const leftOut: { line: number; because: string }[] = []
  for (const [index, component] of events.entries()) {
    const line = lines[index] ?? 1
    const read = daysOf(component, today)
    if (!read.ok) return refuse({ kind: 'file-refused', line, because: read.refusal })
    if (read.value.because !== null) leftOut.push({ line, because: read.value.because })
    for (const day of read.value.days) found.set(day, read.value.name)
    if (found.size > most.days)
      return refuse({ kind: 'file-refused', line, because: `it closes more than ${most.days} days` })
  }
  const days = [...found].map(([day, name]) => ({ day, name })).toSorted((a, b) => compareDays(a.day, b.day))
  return done({ days, leftOut })
}

function parse(text: string): Outcome<ICAL.Component, FileFault> {
  try {
    const component = ICAL.Component.fromString(text)
    return component.name === 'vcalendar'
      ? done(component)
      : refuse({ kind: 'file-refused', line: 1, because: 'it does not begin with BEGIN:VCALENDAR' })
  } catch (error) {
    const because = error instanceof Error ? error.message : 'it cannot be read'
    return refuse({ kind: 'file-refused', line: lineNamedIn(text, because), because })
  }
}

/** The parser quotes the line that it could not read and does not number it; a folded line is quoted from its first. */
function lineNamedIn(text: string, message: string): number {
  const lines = text.split(/\r?\n/)
  const at = lines.findIndex(
    (line) => line.trim() !== '' && (message.includes(`"${line}`) || message.includes(`'${line}`)),
  )
  return at === -1 ? lines.length : at + 1
}

const linesOfEvents = (text: string): readonly number[] =>
  text.split(/\r?\n/).flatMap((line, index) => (line.trim().toUpperCase() === 'BEGIN:VEVENT' ? [index + 1] : []))

interface DaysOfEvent {
  readonly days: readonly LegalDate[]
  readonly name: string
  /** Why it closes no day to come; null when it does. */
  readonly because: string | null
}

function daysOf(component: ICAL.Component, today: LegalDate): Outcome<DaysOfEvent, string> {
  const event = new ICAL.Event(component)
  const name = event.summary?.trim() || 'Closed'
  const starts: unknown = component.getFirstPropertyValue('dtstart')
  if (!(starts instanceof ICAL.Time)) return refuse('the event has no day on which it begins (DTSTART)')
  const first = writtenDay(component)
  if (first === null) return refuse(`${name} begins on no day of the calendar`)
  if (component.getFirstPropertyValue('status') === 'CANCELLED')
    return done({ days: [], name, because: `${name} was cancelled` })
  if (!starts.isDate) return done({ days: [], name, because: `${name} has hours; only whole days close the court` })
  const length = lengthOf(component, first)
  if (length < 1) return refuse(`${name} ends before it begins`)
  if (length > most.daysOfAnEntry) return refuse(`${name} is ${length} days long; the most is ${most.daysOfAnEntry}`)
  const days = beginnings(event, first, today)
    .flatMap((begins) => Array.from({ length }, (_, n) => addDays(begins, n)))
    .filter((day) => day >= today)
  return done({ days, name, because: days.length === 0 ? `${name} has passed` : null })
}

/** The day as the file writes it: the library would make a thirteenth month the first of the next year. */
function writtenDay(component: ICAL.Component): LegalDate | null {
  const [, , , written]: readonly unknown[] = component.getFirstProperty('dtstart')?.toJSON() ?? []
  return typeof written === 'string' ? (LegalDate.safeParse(written.slice(0, 'YYYY-MM-DD'.length)).data ?? null) : null
}

function dayOf(time: ICAL.Time): LegalDate | null {
  const parts = [
    String(time.year).padStart(4, '0'),
    String(time.month).padStart(2, '0'),
    String(time.day).padStart(2, '0'),
  ]
  return LegalDate.safeParse(parts.join('-')).data ?? null
}

function lengthOf(component: ICAL.Component, first: LegalDate): number {
  const ends: unknown = component.getFirstPropertyValue('dtend')
  const last = ends instanceof ICAL.Time ? dayOf(ends) : null
  if (last === null) return 1
  return Temporal.PlainDate.from(first).until(last, { largestUnit: 'days' }).days
}

/** The days on which it begins: one, or every one of a recurrence up to some years ahead. */
function beginnings(event: ICAL.Event, first: LegalDate, today: LegalDate): readonly LegalDate[] {
  if (!event.isRecurring()) return [first]
  const until = addDays(today, most.yearsAhead * 366)
  const days: LegalDate[] = []
  const each = event.iterator()
  for (let n = 0; n < 10_000; n += 1) {
    const next: unknown = each.next()
    const day = next instanceof ICAL.Time ? dayOf(next) : null
    if (day === null || day > until) return days
    days.push(day)
  }
  return days
}
