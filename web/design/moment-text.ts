import type { WrittenLanguage } from '../../src/vocabulary/code-lists.ts'
import { epochMs } from './moment.ts'

const locales: Readonly<Record<WrittenLanguage, string>> = { en: 'en-US', es: 'es-US' }
const justNow: Readonly<Record<WrittenLanguage, string>> = { en: 'just now', es: 'ahora mismo' }

const clock = { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' } as const
const inFigures = { weekday: 'short', year: 'numeric', month: '2-digit', day: '2-digit', ...clock } as const
/** Read in Spanish, `03/04` may be taken for the third of April. */
const inWords = { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric', ...clock } as const

/**
 * A moment in the court's zone, its day written as every day: `Mon 03/16/2026, 2:30 PM CDT`; in Spanish with its month in words.
 * @param zone IANA name
 */
export function momentText(moment: string, zone: string, language: WrittenLanguage = 'en'): string {
  const ms = epochMs(moment)
  if (Number.isNaN(ms)) return moment
  const text = new Intl.DateTimeFormat(locales[language], {
    ...(language === 'es' ? inWords : inFigures),
    timeZone: zone,
  })
  const told = text.format(ms)
  return (
    (language === 'en' ? told.replace(',', '') : told)
      // The narrow space that formats put before AM would break the words that tests and people search for.
      .replaceAll(/[\u202f\u00a0]/g, ' ')
  )
}

/** The calendar day of a moment in a zone, as `YYYY-MM-DD`; an empty text when it is none. */
export function dayIn(moment: string, zone: string): string {
  const ms = epochMs(moment)
  return Number.isNaN(ms) ? '' : dayOf(ms, zone)
}

/** A Swedish date is written as `YYYY-MM-DD`. */
const dayOf = (ms: number, zone: string): string => new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(ms)

/* `next month` would leave open on which of its days: days are counted until there are two months of them. */
const long: readonly { unit: Intl.RelativeTimeFormatUnit; ms: number; from: number }[] = [
  { unit: 'year', ms: 31_557_600_000, from: 2 },
  { unit: 'month', ms: 2_629_800_000, from: 2 },
]
const short: typeof long = [
  { unit: 'hour', ms: 3_600_000, from: 1 },
  { unit: 'minute', ms: 60_000, from: 1 },
]
const dayMs = 86_400_000

const relative: Readonly<Record<WrittenLanguage, Intl.RelativeTimeFormat>> = {
  en: new Intl.RelativeTimeFormat(locales.en, { numeric: 'auto' }),
  es: new Intl.RelativeTimeFormat(locales.es, { numeric: 'auto' }),
}

/**
 * How long ago or from now, in one unit: `5 minutes ago`, `in 3 days`, `just now`. Less than a day is told in hours;
 * from then on the days of the court are counted, so that `tomorrow` is never the day after it.
 * @param zone IANA name
 */
export function relativeText(moment: string, now: number, zone: string, language: WrittenLanguage = 'en'): string {
  const away = epochMs(moment) - now
  const inOneUnit = (steps: typeof long): string | null => {
    const step = steps.find(({ ms, from }) => Math.abs(away) >= ms * from)
    return step ? relative[language].format(Math.trunc(away / step.ms), step.unit) : null
  }
  if (Math.abs(away) < dayMs) return inOneUnit(short) ?? justNow[language]
  return inOneUnit(long) ?? relative[language].format(daysBetween(now, epochMs(moment), zone), 'day')
}

/** Days of the court between two moments. A day ends at midnight: that moment still belongs to the day it ends. */
function daysBetween(from: number, to: number, zone: string): number {
  const day = (ms: number): number => epochMs(dayOf(ms, zone))
  return (day(to - 1) - day(from)) / dayMs
}
