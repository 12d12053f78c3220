import type { FeedDetail } from '../../../../contract/feeds.ts'
import { contentLine, textValue } from './content-line.ts'
import { localTime } from './time-zone.ts'

/** How a feed looks to whoever follows it. */
export interface FeedLook {
  readonly title: string
  readonly detail: FeedDetail
  /** Tells our ids from those of other installations. */
  readonly host: string
}

/**
 * A calendar that programs follow, of events and the zones they need.
 * @source RFC 5545 §3.4, §3.6; RFC 7986 §5.1, §5.7
 */
export function calendarObject(title: string, zones: readonly string[], events: readonly string[]): string {
  return [
    contentLine('BEGIN', 'VCALENDAR'),
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', '-//Colloquy//Calendar//EN'),
    contentLine('CALSCALE', 'GREGORIAN'),
    contentLine('NAME', textValue(title)),
    contentLine('X-WR-CALNAME', textValue(title)),
    contentLine('REFRESH-INTERVAL;VALUE=DURATION', 'PT30M'),
    contentLine('X-PUBLISHED-TTL', 'PT30M'),
    ...zones,
    ...events,
    contentLine('END', 'VCALENDAR'),
  ].join('')
}

/** What an event is known by when it changes. */
export interface EventIdentity {
  readonly uid: string
  /** How often it was changed: a program takes the higher number for the newer. */
  readonly sequence: number
  readonly revisedAt: Temporal.Instant
}

/**
 * An event under the id that it keeps, with how often it was changed, and with what else is said of it.
 * @source RFC 5545 §3.6.1
 */
export function eventComponent(
  { uid, sequence, revisedAt }: EventIdentity,
  host: string,
  lines: readonly string[],
): string {
  return [
    contentLine('BEGIN', 'VEVENT'),
    contentLine('UID', `${uid}@${host}`),
    contentLine('SEQUENCE', String(sequence)),
    contentLine('DTSTAMP', moment(revisedAt)),
    contentLine('LAST-MODIFIED', moment(revisedAt)),
    ...lines,
    contentLine('CLASS', 'PRIVATE'),
    contentLine('END', 'VEVENT'),
  ].join('')
}

const moment = (at: Temporal.Instant): string => `${localTime(at.toZonedDateTimeISO('UTC').toPlainDateTime())}Z`
