import type { FeedDetail } from '../../../../contract/feeds.ts'
import type { HearingLine } from '../../../../contract/cases.ts'
import { hearingKindWords } from '../../../cases/domain/hearing-words.ts'
import type { LegalDate } from '../../../vocabulary/legal-date.ts'
import { contentLine, textValue } from './content-line.ts'
import { localTime, timeZone } from './time-zone.ts'

/** A hearing of a feed, under the id it keeps when it is moved. */
export interface FeedHearing {
  readonly uid: string
  /** How often it was changed: a program takes the higher number for the newer. */
  readonly sequence: number
  readonly revisedAt: Temporal.Instant
  readonly day: LegalDate
  /** HH:MM in the court's zone. */
  readonly time: string
  readonly minutes: number | null
  readonly room: string
  readonly kind: HearingLine['kind']
  readonly isVacated: boolean
  readonly number: string | null
  readonly defendant: string | null
  readonly isSealed: boolean
  readonly zone: string
}

export interface FeedLook {
  readonly title: string
  readonly detail: FeedDetail
  /** Tells our ids from those of other installations. */
  readonly host: string
}

/**
 * The hearings as a calendar that programs follow: each keeps its id, says how often it was changed, and one that was
 * vacated stays as cancelled. Where nobody said how long it takes, it has no end.
 * @source RFC 5545 §3.4, §3.6.1; RFC 7986 §5.1, §5.7
 */
export function feedCalendar(hearings: readonly FeedHearing[], look: FeedLook): string {
  return [
    contentLine('BEGIN', 'VCALENDAR'),
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', '-//Colloquy//Hearings//EN'),
    contentLine('CALSCALE', 'GREGORIAN'),
    contentLine('NAME', textValue(look.title)),
    contentLine('X-WR-CALNAME', textValue(look.title)),
    contentLine('REFRESH-INTERVAL;VALUE=DURATION', 'PT30M'),
    contentLine('X-PUBLISHED-TTL', 'PT30M'),
    ...zonesOf(hearings),
    ...hearings.map((hearing) => eventOf(hearing, look)),
    contentLine('END', 'VCALENDAR'),
  ].join('')
}

function zonesOf(hearings: readonly FeedHearing[]): readonly string[] {
  return [...new Set(hearings.map((hearing) => hearing.zone))].toSorted().flatMap((zone) => {
    const days = hearings.filter((hearing) => hearing.zone === zone).map((hearing) => hearing.day)
    const [first, last] = [days.toSorted().at(0), days.toSorted().at(-1)]
    return first === undefined || last === undefined ? [] : [timeZone(zone, first, last)]
  })
}

const moment = (at: Temporal.Instant): string => `${localTime(at.toZonedDateTimeISO('UTC').toPlainDateTime())}Z`

function eventOf(hearing: FeedHearing, { detail, host }: FeedLook): string {
  const starts = localTime(Temporal.PlainDateTime.from(`${hearing.day}T${hearing.time}`))
  return [
    contentLine('BEGIN', 'VEVENT'),
    contentLine('UID', `${hearing.uid}@${host}`),
    contentLine('SEQUENCE', String(hearing.sequence)),
    contentLine('DTSTAMP', moment(hearing.revisedAt)),
    contentLine('LAST-MODIFIED', moment(hearing.revisedAt)),
    contentLine(`DTSTART;TZID=${hearing.zone}`, starts),
    ...(hearing.minutes === null ? [] : [contentLine('DURATION', `PT${hearing.minutes}M`)]),
    contentLine('SUMMARY', textValue(summaryOf(hearing, detail))),
    contentLine('LOCATION', textValue(roomName(hearing.room))),
    contentLine('STATUS', hearing.isVacated ? 'CANCELLED' : 'CONFIRMED'),
    contentLine('CLASS', 'PRIVATE'),
    contentLine('END', 'VEVENT'),
  ].join('')
}

/** Of a sealed case a calendar says no more than that there is court. */
function summaryOf({ kind, number, defendant, isSealed }: FeedHearing, detail: FeedDetail): string {
  if (isSealed || detail === 'busy') return 'Court'
  const words = hearingKindWords[kind]
  const minimal = number === null ? words : `${words}, ${number}`
  return detail === 'full' && defendant !== null ? `${minimal}, ${defendant}` : minimal
}

const roomName = (room: string): string => (/^\d/.test(room) ? `Courtroom ${room}` : room)
