import { z } from 'zod'

/** A time of day of the court's clock, `HH:MM`. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter a time, such as 9:30 or 2:15 pm')

const noon = 12

/**
 * A time of day of the court's clock (`HH:MM`) as people say it: `14:30` is `2:30 PM`, and `24:00`, at which a day ends, is
 * midnight. Anything else is given back as it is.
 */
export function timeOfDay(time: string): string {
  if (time === '24:00') return 'midnight'
  const told = partsOf(time)
  return told === null ? time : `${told.clock} ${told.half}`
}

/** From an hour to an hour of a day: `9:00–11:30 AM`, `9:00 AM–12:30 PM`. */
export function hoursOfDay(from: string, to: string): string {
  const [first, last] = [partsOf(from), partsOf(to)]
  return `${first !== null && first.half === last?.half ? first.clock : timeOfDay(from)}–${timeOfDay(to)}`
}

function partsOf(time: string): { readonly clock: string; readonly half: 'AM' | 'PM' } | null {
  const [whole, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? []
  if (whole === undefined) return null
  const hour = Number(hours)
  return { clock: `${hour % noon === 0 ? noon : hour % noon}:${minutes}`, half: hour < noon ? 'AM' : 'PM' }
}
