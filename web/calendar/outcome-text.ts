import { outcomeWords, requesterWords, type EnteredOutcome } from '../../contract/calendar.ts'
import { dayText, weekdayOf } from '../design/day-text.ts'
import type { Tone } from '../design/status-tag.tsx'

type Entry = Omit<EnteredOutcome, 'correction'>

export const outcomeTones: Record<EnteredOutcome['outcome'], Tone> = {
  held: 'good',
  continued: 'waiting',
  vacated: 'done',
  'failed-to-appear': 'alert',
  'set-again': 'neutral',
}

export const outcomeLabel = ({ outcome }: Pick<Entry, 'outcome'>): string => outcomeWords[outcome]

/** Who asked, why, and what follows: all of an outcome but its name. */
export function outcomeDetail({ requestedBy, reason, note, next, daysAdded }: Entry): string {
  const asked = requestedBy === null ? null : `asked by ${requesterWords[requestedBy].toLowerCase()}`
  const following = next === null ? null : `${next.kindLabel} on ${weekdayOf(next.day)} ${dayText(next.day)}`
  const added = daysAdded === null ? null : daysAdded === 1 ? '1 day added' : `${daysAdded} days added`
  return [following, added, asked, reason?.toLowerCase() ?? null, note === '' ? null : note]
    .filter((part) => part !== null)
    .join(' · ')
}
