import type { SessionKind } from '../../../contract/court-sessions.ts'
import type { Services } from '../../law/services.ts'
import { uuidv7 } from '../../platform/clock.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { TeamId } from '../../vocabulary/ids.ts'
import { todayIn, type LegalDate } from '../../vocabulary/legal-date.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { closedDaysOf } from '../closed-days.ts'
import { courtOf } from '../court-day-store.ts'
import { overlap, stretchBetween } from '../domain/court-hours.ts'
import type { CalendarRefusal } from '../problems.ts'
import { takenBy } from '../taken-meanwhile.ts'
import { sessionDays } from './domain/pattern.ts'
import { courtServed, mayKeepSessions } from './policies.ts'
import { chambersOf, insertSessions, noteSessionChange, sessionsBetween, type NewSession } from './session-store.ts'

interface MakeSessions {
  readonly chambers: TeamId
  readonly room: string
  readonly kind: SessionKind
  readonly from: LegalDate
  readonly weekdays: readonly number[]
  readonly weeks: number
  readonly starts: string
  readonly ends: string
  readonly capacity: number
}

/** What was made, to be told again. */
export interface MadeSessions {
  readonly sessions: readonly { readonly id: string; readonly day: LegalDate }[]
  readonly skipped: readonly { readonly day: LegalDate; readonly because: string }[]
}

/** A clerk or a case manager makes a court session, or a weekly pattern of them: all of them or none. */
export async function makeSessions(
  tx: Tx,
  packs: Services['packs'],
  actor: Actor,
  input: MakeSessions,
): Promise<Outcome<MadeSessions, CalendarRefusal>> {
  const courtId = courtServed(actor)
  if (courtId === null || !mayKeepSessions(actor)) return refuse({ kind: 'not-allowed' })
  const court = await courtOf(tx, courtId)
  if (!court) return refuse({ kind: 'not-found' })
  if (!(await chambersOf(tx, courtId)).some(({ id }) => id === input.chambers)) return refuse({ kind: 'not-chambers' })
  const today = todayIn(court.zone, tx.now)
  if (input.from < today) return refuse({ kind: 'day-passed' })
  const closed = await closedDaysOf(tx, packs, { id: courtId, pack: court.pack }, today)
  const { days, skipped } = sessionDays(closed, input)
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined) return refuse({ kind: 'no-open-day' })
  const { chambers, room, kind, starts, ends, capacity } = input
  const inTheWay = (await sessionsBetween(tx, courtId, first, last)).find(
    (one) =>
      days.includes(one.day) &&
      overlap(stretchBetween(one), stretchBetween(input)) &&
      (one.chambers.id === chambers || one.room.toLowerCase() === room.toLowerCase()),
  )
  if (inTheWay) return refuse(sessionInTheWay(inTheWay, room))
  const sessions: NewSession[] = days.map((day) => ({
    id: uuidv7(),
    chambers,
    room,
    kind,
    day,
    starts,
    ends,
    capacity,
  }))
  const pattern = input.weekdays.length === 0 ? null : uuidv7()
  const taken = await takenBy(async () => await insertSessions(tx, courtId, sessions, pattern))
  if (taken === 'court_session_capacity') return refuse({ kind: 'too-many-hearings', room, capacity })
  if (taken !== null) return refuse({ kind: 'taken-meanwhile' })
  const why = pattern === null ? 'Made singly.' : `Made weekly for ${input.weeks} weeks from ${input.from}.`
  await noteSessionChange(
    tx,
    courtId,
    sessions.map(({ id }) => id),
    { what: 'made', why, was: null },
  )
  return done({ sessions: sessions.map(({ id, day }) => ({ id, day })), skipped })
}

/** A session that sits there already, or whose judge it is. */
export function sessionInTheWay(
  other: {
    readonly day: LegalDate
    readonly room: string
    readonly starts: string
    readonly ends: string
    readonly chambers: { readonly name: string }
  },
  room: string,
): CalendarRefusal {
  const { day, starts, ends, chambers } = other
  return other.room.toLowerCase() === room.toLowerCase()
    ? { kind: 'courtroom-taken', day, room: other.room, starts, ends }
    : { kind: 'judge-sits-elsewhere', day, room: other.room, starts, ends, chambers: chambers.name }
}
