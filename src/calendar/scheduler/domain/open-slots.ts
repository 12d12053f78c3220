import type { HearingLine } from '../../../../contract/cases.ts'
import { closedBecause, type ClosedDays } from '../../../law/domain/court-calendar.ts'
import type { Transport } from '../../../law/domain/court-practice.ts'
import { compareDays, daysBetween, type LegalDate } from '../../../vocabulary/legal-date.ts'
import { hourText, minuteOf, overlap, stretchBetween, type Stretch } from '../../domain/court-hours.ts'
import { obstaclesAt, obstacleWords, type Busy, type Needed } from '../../domain/obstacles.ts'
import { notBrought } from '../../domain/transport.ts'

/** A session in which a hearing may be set. */
export interface SessionOffered {
  readonly id: string
  readonly judge: string
  readonly room: string
  readonly kind: 'any' | HearingLine['kind']
  readonly day: LegalDate
  readonly starts: string
  readonly ends: string
  readonly placesLeft: number
  /** Times of it that its hearings take. */
  readonly taken: readonly Stretch[]
}

/** A last day of the case that a hearing should keep: of a clock, or of a deadline. */
export interface LastDay {
  readonly title: string
  readonly day: LegalDate
}

/** What is asked of the scheduler. */
export interface Wanted {
  readonly kind: HearingLine['kind']
  readonly minutes: number
  /** No earlier than this day. */
  readonly from: LegalDate
  readonly today: LegalDate
}

/** What the scheduler knows of the case and the court. */
export interface Known {
  readonly closed: ClosedDays
  readonly needed: readonly Needed[]
  readonly busy: readonly Busy[]
  /** When the jail brings people; null for one who comes by himself, or where the court has no rule. */
  readonly transport: Transport | null
  readonly isDetained: boolean
  readonly lastDays: readonly LastDay[]
}

/** A time that fits everybody. */
export interface Slot {
  readonly sessionId: string
  readonly day: LegalDate
  readonly time: string
  readonly room: string
  readonly judge: string
  readonly minutes: number
  readonly placesLeft: number
  /** Why it is offered. */
  readonly reasons: readonly string[]
  /** What it costs: how long it takes until then, and what it passes. */
  readonly costs: readonly string[]
  /** It comes after a last day of the case. */
  readonly isLate: boolean
}

/** A session that was passed by, and why. */
export interface PassedBy {
  readonly day: LegalDate
  readonly room: string
  readonly because: string
}

/**
 * The next times, in the order of the days, at which a session of the court has a place and the minutes for the
 * hearing, everybody who is needed is free, and one who is in custody is brought. One that comes after a last day of
 * the case is offered too and says so, since there may be none before it.
 * @param most how many are offered
 */
export function openSlots(
  wanted: Wanted,
  sessions: readonly SessionOffered[],
  known: Known,
  most: number,
): { readonly slots: readonly Slot[]; readonly passedBy: readonly PassedBy[] } {
  const slots: Slot[] = []
  const passedBy: PassedBy[] = []
  const inOrder = sessions
    .filter(({ day, kind }) => day >= wanted.from && (kind === 'any' || kind === wanted.kind))
    .toSorted((a, b) => compareDays(a.day, b.day) || minuteOf(a.starts) - minuteOf(b.starts))
  for (const session of inOrder) {
    if (slots.length >= most) break
    const found = timeIn(session, wanted, known)
    if (typeof found === 'number') slots.push(slotAt(session, found, wanted, known))
    else passedBy.push({ day: session.day, room: session.room, because: found.because })
  }
  return { slots, passedBy }
}

/** The first minute of a session at which the hearing fits, or why there is none. */
function timeIn(session: SessionOffered, { minutes }: Wanted, known: Known): number | { readonly because: string } {
  const closed = closedBecause(known.closed, session.day)
  if (closed !== null) return { because: `The court is closed: ${closed}` }
  if (session.placesLeft <= 0) return { because: 'The session has no place left' }
  const sits = stretchBetween(session)
  const starts = startsWorthTrying(session, known).filter((at) => sits.from <= at && at + minutes <= sits.to)
  const free = starts.filter((from) => !session.taken.some((one) => overlap(one, { from, to: from + minutes })))
  const [first] = free
  if (first === undefined) return { because: `No ${minutes} minutes of it are free` }
  const fits = free.find((from) => hindrance(session, from, minutes, known) === null)
  return fits ?? { because: hindrance(session, first, minutes, known) ?? '' }
}

/** The beginning of the session, and whenever something that was in the way has ended. */
function startsWorthTrying(session: SessionOffered, { busy, transport }: Known): number[] {
  const ends = [...session.taken, ...busy.filter(({ day }) => day === session.day)].map(({ to }) => to)
  const brought = transport === null ? [] : [minuteOf(transport.from)]
  return [...new Set([minuteOf(session.starts), ...ends, ...brought])]
    .filter((minute) => Number.isFinite(minute))
    .toSorted((a, b) => a - b)
}

function hindrance(session: SessionOffered, from: number, minutes: number, known: Known): string | null {
  const at = { day: session.day, room: session.room, from, to: from + minutes }
  const [obstacle] = obstaclesAt(at, known.needed, known.busy, null)
  if (obstacle) return obstacleWords(obstacle)
  return known.isDetained ? notBrought(known.transport, session.day, at) : null
}

function slotAt(session: SessionOffered, minute: number, wanted: Wanted, known: Known): Slot {
  const { id: sessionId, day, room, judge, placesLeft } = session
  const passed = known.lastDays.filter((one) => one.day < day)
  const ahead = known.lastDays.filter((one) => one.day >= day).toSorted((a, b) => compareDays(a.day, b.day))
  const [next] = ahead
  return {
    sessionId,
    day,
    time: hourText(minute),
    room,
    judge,
    minutes: wanted.minutes,
    placesLeft,
    reasons: [
      `${judge} sits in courtroom ${room}; ${placesLeft === 1 ? 'one place is' : `${placesLeft} places are`} left`,
      ...(known.needed.length === 0 ? [] : [`Free: ${known.needed.map(({ name }) => name).join(', ')}`]),
      ...(known.isDetained ? ['The defendant is in custody; the jail brings people then'] : []),
      ...(next ? [`${next.title} ${daysText(daysBetween(day, next.day))} later`] : []),
    ],
    costs: [
      `${daysText(daysBetween(wanted.today, day))} from today`,
      ...passed.map((one) => `${daysText(daysBetween(one.day, day))} after: ${one.title}`),
    ],
    isLate: passed.length > 0,
  }
}

const daysText = (n: number): string => (n === 1 ? '1 day' : `${n} days`)
