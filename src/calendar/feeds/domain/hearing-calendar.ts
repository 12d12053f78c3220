import { hearingKindWords } from '../../../../contract/calendar.ts'
import type { FeedDetail } from '../../../../contract/feeds.ts'
import type { HearingLine } from '../../../../contract/cases.ts'
import type { LegalDate } from '../../../vocabulary/legal-date.ts'
import { calendarObject, eventComponent, type EventIdentity, type FeedLook } from './calendar-object.ts'
import { contentLine, textValue } from './content-line.ts'
import { localTime, timeZone } from './time-zone.ts'

/** A hearing of a feed, under the id it keeps when it is moved. */
export interface FeedHearing extends EventIdentity {
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

/**
 * The hearings as a calendar that programs follow: each keeps its id, says how often it was changed, and one that was
 * vacated stays as cancelled. Where nobody said how long it takes, it has no end.
 * @source RFC 5545 §3.6.1
 */
export const hearingCalendar = (hearings: readonly FeedHearing[], look: FeedLook): string =>
  calendarObject(
    look.title,
    zonesOf(hearings),
    hearings.map((hearing) => eventOf(hearing, look)),
  )

function zonesOf(hearings: readonly FeedHearing[]): readonly string[] {
  return [...new Set(hearings.map((hearing) => hearing.zone))].toSorted().flatMap((zone) => {
    const days = hearings.filter((hearing) => hearing.zone === zone).map((hearing) => hearing.day)
    const [first, last] = [days.toSorted().at(0), days.toSorted().at(-1)]
    return first === undefined || last === undefined ? [] : [timeZone(zone, first, last)]
  })
}

function eventOf(hearing: FeedHearing, { detail, host }: FeedLook): string {
  const starts = localTime(Temporal.PlainDateTime.from(`${hearing.day}T${hearing.time}`))
  return eventComponent(hearing, host, [
    contentLine(`DTSTART;TZID=${hearing.zone}`, starts),
    ...(hearing.minutes === null ? [] : [contentLine('DURATION', `PT${hearing.minutes}M`)]),
    contentLine('SUMMARY', textValue(summaryOf(hearing, detail))),
    contentLine('LOCATION', textValue(roomName(hearing.room))),
    contentLine('STATUS', hearing.isVacated ? 'CANCELLED' : 'CONFIRMED'),
  ])
}

/** Of a sealed case a calendar says no more than that there is court. */
function summaryOf({ kind, number, defendant, isSealed }: FeedHearing, detail: FeedDetail): string {
  if (isSealed || detail === 'busy') return 'Court'
  const words = hearingKindWords[kind]
  const minimal = number === null ? words : `${words}, ${number}`
  return detail === 'full' && defendant !== null ? `${minimal}, ${defendant}` : minimal
}

const roomName = (room: string): string => (/^\d/.test(room) ? `Courtroom ${room}` : room)
