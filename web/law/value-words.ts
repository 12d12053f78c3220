import { z } from 'zod'
import { timeOfDay } from '../../src/vocabulary/time-of-day.ts'
import { dayText } from '../design/day-text.ts'

/** Words of the events and facts that a value names. */
export type Names = Readonly<Record<string, string>>

/** A length of time, as a rule states it. */
export const Length = z.strictObject({
  n: z.number(),
  unit: z.string(),
  direction: z.enum(['after', 'before']).optional(),
})

export function lengthWords({ n, unit, direction }: z.infer<typeof Length>): string {
  const words = n === 1 ? unit.replace(/s$/, '') : unit
  return `${n.toLocaleString('en-US')} ${words.replaceAll('-', ' ')}${direction === 'before' ? ' before' : ''}`
}

/** A number, a text, a yes or no, as it is read; a code becomes words. */
export function plainWords(value: unknown, names: Names): string {
  if (value === null || value === undefined) return 'none'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return value.toLocaleString('en-US', { useGrouping: false })
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const isCode = /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(text)
  return names[text] ?? (isCode ? text.replaceAll('-', ' ') : dayText(timeOfDay(text)))
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const months = new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' })
const monthWords = (n: number): string => months.format(Date.UTC(2000, n - 1))

/** Members whose numbers stand for names: of weekdays by ISO 8601, of months. */
const numbered = new Map<string, (n: number) => string>([
  ['weekly', (n) => weekdays[n - 1] ?? String(n)],
  ['weekday', (n) => weekdays[n - 1] ?? String(n)],
  ['month', monthWords],
])

/** The value of a member, with numbers that stand for names named. */
export function memberValue(key: string, value: unknown): unknown {
  const named = numbered.get(key)
  if (named === undefined) return value
  if (Array.isArray(value)) return value.map((one) => memberValue(key, one))
  return typeof value === 'number' ? named(value) : value
}

const keyWords = new Map([
  ['of', 'Of these events'],
  ['nth', 'Which of the month'],
  ['does', 'What must be done'],
  ['n', 'Number'],
  ['from', 'Counted from'],
  ['satisfiedBy', 'Satisfied by'],
  ['ceasesOn', 'No longer concerns the case after'],
  ['closedLastDay', 'When the court is closed on the last day'],
  ['firstDay', 'The day of the start'],
  ['exclusions', 'Time that is not counted'],
  ['resets', 'Begins anew from zero'],
  ['extensions', 'More time by order'],
  ['cures', 'More time after the limit'],
  ['ignores', 'What does not stop it'],
  ['floor', 'Not earlier than so long after excluded time'],
  ['metBy', 'Met by'],
  ['who', 'Who must act'],
  ['opens', 'Opened by'],
  ['closes', 'Closed by'],
  ['cap', 'No more than'],
  ['needs', 'What the law asks for'],
  ['barred', 'Reasons not admitted'],
])

/** The name of a member of a value: `lastMoment` is Last moment. */
export function memberWords(key: string): string {
  const known = keyWords.get(key)
  if (known !== undefined) return known
  const spaced = key
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase()
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}
