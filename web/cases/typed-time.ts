import { TimeOfDay } from '../../src/vocabulary/time-of-day.ts'

const noon = 12

/** The time of day that somebody typed, as `HH:MM`; null when it is none. `930`, `9:30`, `9.30 pm` and `9 pm` are times. */
export function typedTime(text: string): string | null {
  const typed = /^(\d{1,2})(?:[:.]?(\d{2}))?\s*([ap])?\.?(?:m\.?)?$/i.exec(text.trim())
  if (!typed) return null
  const half = typed[3]?.toLowerCase()
  const hour = Number(typed[1])
  if (typed[2] === undefined && half === undefined) return null
  if (half !== undefined && (hour < 1 || hour > noon)) return null
  const hours = half === undefined ? hour : (hour % noon) + (half === 'p' ? noon : 0)
  const time = `${String(hours).padStart(2, '0')}:${typed[2] ?? '00'}`
  return TimeOfDay.safeParse(time).success ? time : null
}
