import { epochMs } from './moment.ts'

/**
 * A moment in the court's zone: `Mon 03/16/2026, 2:30 PM CDT`.
 * @param zone IANA name
 */
export function momentText(moment: string, zone: string): string {
  return format(moment, {
    timeZone: zone,
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  })
}

/** The clock time only: `2:30 PM`. */
export function clockText(moment: string, zone: string): string {
  return format(moment, { timeZone: zone, hour: 'numeric', minute: '2-digit' })
}

/** The calendar day of a moment in a zone, as `YYYY-MM-DD`; an empty text when it is none. */
export function dayIn(moment: string, zone: string): string {
  const ms = epochMs(moment)
  return Number.isNaN(ms) ? '' : dayOf(ms, zone)
}

/** A Swedish date is written as `YYYY-MM-DD`. */
const dayOf = (ms: number, zone: string): string => new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(ms)

function format(moment: string, options: Intl.DateTimeFormatOptions): string {
  const ms = epochMs(moment)
  // The narrow space that formats put before AM would break the words that tests and people search for.
  return Number.isNaN(ms) ? moment : new Intl.DateTimeFormat('en-US', options).format(ms).replaceAll('\u202f', ' ')
}

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

const relative = new Intl.RelativeTimeFormat('en-US', { numeric: 'auto' })

/**
 * How long ago or from now, in one unit: `5 minutes ago`, `in 3 days`, `just now`. Less than a day is told in hours;
 * from then on the days of the court are counted, so that `tomorrow` is never the day after it.
 * @param zone IANA name
 */
export function relativeText(moment: string, now: number, zone: string): string {
  const away = epochMs(moment) - now
  const inOneUnit = (steps: typeof long): string | null => {
    const step = steps.find(({ ms, from }) => Math.abs(away) >= ms * from)
    return step ? relative.format(Math.trunc(away / step.ms), step.unit) : null
  }
  if (Math.abs(away) < dayMs) return inOneUnit(short) ?? 'just now'
  return inOneUnit(long) ?? relative.format(daysBetween(now, epochMs(moment), zone), 'day')
}

/** Days of the court between two moments. A day ends at midnight: that moment still belongs to the day it ends. */
function daysBetween(from: number, to: number, zone: string): number {
  const day = (ms: number): number => epochMs(dayOf(ms, zone))
  return (day(to - 1) - day(from)) / dayMs
}
