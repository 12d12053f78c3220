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

function format(moment: string, options: Intl.DateTimeFormatOptions): string {
  const ms = epochMs(moment)
  // The narrow space that formats put before AM would break the words that tests and people search for.
  return Number.isNaN(ms) ? moment : new Intl.DateTimeFormat('en-US', options).format(ms).replaceAll('\u202f', ' ')
}

const steps: readonly { unit: Intl.RelativeTimeFormatUnit; ms: number }[] = [
  { unit: 'year', ms: 31_557_600_000 },
  { unit: 'month', ms: 2_629_800_000 },
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
]

const relative = new Intl.RelativeTimeFormat('en-US', { numeric: 'auto' })

/** How long ago or from now, in one unit: `5 minutes ago`, `in 3 days`, `just now`. */
export function relativeText(moment: string, now: number): string {
  const away = epochMs(moment) - now
  const step = steps.find(({ ms }) => Math.abs(away) >= ms)
  return step ? relative.format(Math.trunc(away / step.ms), step.unit) : 'just now'
}
