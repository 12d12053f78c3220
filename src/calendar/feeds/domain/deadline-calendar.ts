import type { FeedDetail } from '../../../../contract/feeds.ts'
import type { Deadline } from '../../domain/deadline.ts'
import { calendarObject, eventComponent, type EventIdentity, type FeedLook } from './calendar-object.ts'
import { contentLine, textValue } from './content-line.ts'

/** A deadline of a feed, under the id it keeps when it moves. */
export interface FeedDeadline
  extends EventIdentity, Pick<Deadline, 'due' | 'title' | 'who' | 'direction' | 'fixed' | 'state' | 'compartment'> {
  /** Somebody typed it: its title may hold anything. */
  readonly isByHand: boolean
  readonly number: string | null
  readonly defendant: string | null
  readonly isSealed: boolean
}

/**
 * Deadlines as a calendar that programs follow: each is a whole day that makes nobody busy, as all programs show it, where
 * few show a to-do of a calendar that is subscribed to. One that is met, excused or moot stays as cancelled; the last day
 * of a clock that stands still is tentative.
 * @source RFC 5545 §3.6.1, §3.8.1.11, §3.8.2.7
 */
export const deadlineCalendar = (deadlines: readonly FeedDeadline[], look: FeedLook): string =>
  calendarObject(
    look.title,
    [],
    deadlines.map((deadline) => eventOf(deadline, look)),
  )

function eventOf(deadline: FeedDeadline, { detail, host }: FeedLook): string {
  return eventComponent(deadline, host, [
    contentLine('DTSTART;VALUE=DATE', deadline.due.replaceAll('-', '')),
    contentLine('SUMMARY', textValue(summaryOf(deadline, detail))),
    contentLine('STATUS', statusOf(deadline)),
    contentLine('TRANSP', 'TRANSPARENT'),
  ])
}

function statusOf({ state, fixed }: FeedDeadline): string {
  if (state !== 'open') return 'CANCELLED'
  return fixed ? 'CONFIRMED' : 'TENTATIVE'
}

/**
 * A calendar is read outside our walls: it says no more than that something is due of what lies outside the court's
 * file, such as a day that an offer gave, and of a sealed case. What somebody typed is in the fullest calendar alone.
 */
function summaryOf(deadline: FeedDeadline, detail: FeedDetail): string {
  const { compartment, isSealed, isByHand, title, who, direction, number, defendant } = deadline
  if (isSealed || compartment !== 'court-file' || detail === 'busy') return 'Deadline'
  const what = isByHand && detail !== 'full' ? 'Deadline' : title
  const named = `${direction === 'not-earlier-than' ? 'Not before: ' : ''}${what} (${who})`
  const minimal = number === null ? named : `${named}, ${number}`
  return detail === 'full' && defendant !== null ? `${minimal}, ${defendant}` : minimal
}
