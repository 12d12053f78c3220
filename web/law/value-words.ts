import { z } from 'zod'
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
  return names[text] ?? (isCode ? text.replaceAll('-', ' ') : dayText(text))
}

const keyWords = new Map([
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
  ['does', 'What must be done'],
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
