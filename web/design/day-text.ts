import { epochMs } from './moment.ts'
import { LegalDate } from '../../src/vocabulary/legal-date.ts'
import { timeOfDay } from '../../src/vocabulary/time-of-day.ts'

const century = 2000

/** A legal day as it is written on paper: `2026-03-16` → `03/16/2026`. Anything else is given back as it is. */
export function dayText(day: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  return parts ? `${parts[2]}/${parts[3]}/${parts[1]}` : day
}

/**
 * The day that somebody typed, or null when it is none: `3/16/26`, `03/16/2026`, `3-16-2026`, `03162026` and
 * `2026-03-16` are all 16 March 2026. Years of two digits are of this century.
 */
export function typedDay(text: string): LegalDate | null {
  const typed = text.trim()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed)
  const american =
    /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/.exec(typed) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(typed)
  if (iso) return dayOf(iso[1], iso[2], iso[3])
  if (american) return dayOf(american[3], american[1], american[2])
  return null
}

function dayOf(year = '', month = '', day = ''): LegalDate | null {
  const fullYear = year.length === 2 ? String(century + Number(year)) : year
  const parsed = LegalDate.safeParse(`${fullYear}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  return parsed.success ? parsed.data : null
}

interface Bounds {
  readonly min?: string | undefined
  readonly max?: string | undefined
}

/** A day farther away than this is asked about where a field has no bounds: nobody sets a hearing in thirty years. */
const usual = { yearsAhead: 30, yearsBack: 110 }
/** A day so near to the bounds is wrong by days or by a year, and no other century was meant. */
const nearMs = 366 * 86_400_000

/**
 * The day that was probably meant, when the one that was typed lies out of bounds or a lifetime away: the same day
 * and month in the century nearest to today that lies within. Null when there is nothing to ask, and for one just out of
 * bounds.
 */
export function dayMeant(day: LegalDate, today: LegalDate, bounds: Bounds = {}): LegalDate | null {
  const year = Number(today.slice(0, 4))
  const min = bounds.min ?? `${year - usual.yearsBack}-01-01`
  const max = bounds.max ?? `${year + usual.yearsAhead}-12-31`
  const beyond = epochMs(day < min ? min : day) - epochMs(day > max ? max : day)
  if (beyond <= nearMs) return null
  const candidates = [century - 100, century, century + 100]
    .map((begins) => LegalDate.safeParse(`${begins + Number(day.slice(2, 4))}${day.slice(4)}`))
    .flatMap((parsed) => (parsed.success ? [parsed.data] : []))
    .filter((one) => one !== day && one >= min && one <= max)
  const away = (one: LegalDate) => Math.abs(epochMs(one) - epochMs(today))
  return candidates.toSorted((a, b) => away(a) - away(b))[0] ?? null
}

const weekdays = new Intl.DateTimeFormat('en-US', { weekday: 'short', timeZone: 'UTC' })

/** The weekday of a legal day: `Mon`; an empty text when it is no day. */
export function weekdayOf(day: string): string {
  return LegalDate.safeParse(day).success ? weekdays.format(epochMs(`${day}T12:00:00Z`)) : ''
}

const spanishDay = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
const daysInSpanish = new Intl.DateTimeFormat('es-US', spanishDay)
const weekdaysInSpanish = new Intl.DateTimeFormat('es-US', { ...spanishDay, weekday: 'long' })

/** A legal day in Spanish, with its month in words: whoever reads `03/04` in Spanish may take it for the third of April. */
export function spanishDayText(day: string, weekday: boolean): string {
  if (!LegalDate.safeParse(day).success) return day
  return (weekday ? weekdaysInSpanish : daysInSpanish).format(epochMs(`${day}T12:00:00Z`))
}

/** A time of day of the court's clock (`HH:MM`) in Spanish: `14:30` is `2:30 p. m.` */
export const spanishTimeOfDay = (time: string): string =>
  timeOfDay(time)
    .replace('midnight', 'medianoche')
    .replace(' AM', '\u00a0a.\u00a0m.')
    .replace(' PM', '\u00a0p.\u00a0m.')

/** A sentence of the server with the days in it written as the page writes days: `Mon 03/16/2026`. */
export function daysTold(sentence: string): string {
  return sentence.replaceAll(/(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])/g, (day) =>
    `${weekdayOf(day)} ${dayText(day)}`.trim(),
  )
}

const dayMs = 86_400_000

/**
 * The day some calendar days later, or earlier when negative.
 * @throws RangeError when `day` is no day
 */
export function dayAfter(day: LegalDate, days: number): LegalDate {
  // Noon in UTC has no change of clocks; a Swedish date is written as `YYYY-MM-DD`.
  const shifted = epochMs(`${day}T12:00:00Z`) + days * dayMs
  return LegalDate.parse(new Intl.DateTimeFormat('sv-SE', { timeZone: 'UTC' }).format(shifted))
}
