/** Hours of the court's clock, as minutes since midnight. */

/** A stretch of a day: from a minute up to, and without, another. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

const minutesInHour = 60

/** Minutes since midnight of an hour written as HH:MM or HH:MM:SS. */
export function minuteOf(hour: string): number {
  const [hours = '', minutes = ''] = hour.split(':')
  return Number(hours) * minutesInHour + Number(minutes)
}

/** An hour as HH:MM. */
export function hourText(minute: number): string {
  const hours = Math.floor(minute / minutesInHour)
  return `${String(hours).padStart(2, '0')}:${String(minute % minutesInHour).padStart(2, '0')}`
}

/** The time of a hearing; one of which nobody knows how long it takes has its first minute. */
export function stretchOf(time: string, minutes: number | null): Stretch {
  const from = minuteOf(time)
  return { from, to: from + (minutes ?? 1) }
}

/** Whether two stretches have a minute in common. */
export const overlap = (a: Stretch, b: Stretch): boolean => a.from < b.to && b.from < a.to

/** The time from an hour to an hour. */
export const stretchBetween = ({ starts, ends }: { readonly starts: string; readonly ends: string }): Stretch => ({
  from: minuteOf(starts),
  to: minuteOf(ends),
})
