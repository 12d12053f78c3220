import type { z } from 'zod'
import type { readRoomMonth } from '../../../contract/weeks.ts'
import { closedBecause } from '../../law/domain/court-calendar.ts'
import type { Services } from '../../law/services.ts'
import type { CommonRefusal } from '../../platform/http/problems.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import { addDays, legalDate, legalDateOf, plainDate, todayIn } from '../../vocabulary/legal-date.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { closedDaysOf } from '../closed-days.ts'
import { courtOf } from '../court-day-store.ts'
import { courtServed, maySeeSessions } from '../sessions/policies.ts'
import { roomsOf, sessionsBetween } from '../sessions/session-store.ts'
import { sessionView } from '../sessions/view-session.ts'
import { scheduledHearing } from './scheduled-hearing.ts'
import { myHearings } from './week-store.ts'

const mostHearings = 1000

/** The month of a courtroom, for those who set hearings in the court; a hearing of a case that one does not see is not in it. */
export async function roomMonth(
  tx: Tx,
  packs: Services['packs'],
  actor: Actor,
  ask: { readonly room: string | undefined; readonly month: string | undefined },
): Promise<Outcome<z.input<typeof readRoomMonth.response>, CommonRefusal>> {
  const courtId = courtServed(actor)
  if (courtId === null || !maySeeSessions(actor)) return refuse({ kind: 'not-allowed' })
  const [court, rooms] = await Promise.all([courtOf(tx, courtId), roomsOf(tx, courtId)])
  if (!court) return refuse({ kind: 'not-found' })
  const today = todayIn(court.zone, tx.now)
  const month = ask.month ?? today.slice(0, 'YYYY-MM'.length)
  const first = plainDate(legalDate(`${month}-01`))
  const from = legalDateOf(first)
  const to = addDays(from, first.daysInMonth - 1)
  const room = ask.room === undefined || ask.room === '' ? (rooms[0] ?? null) : ask.room
  const closed = await closedDaysOf(tx, packs, { id: courtId, pack: court.pack }, today)
  const [sessions, hearings] =
    room === null
      ? [[], []]
      : await Promise.all([sessionsBetween(tx, courtId, from, to), myHearings(tx, { from, to }, room, mostHearings)])
  const inRoom = sessions.filter((one) => one.room.toLowerCase() === room?.toLowerCase())
  return done({
    room,
    rooms: [...rooms],
    month,
    today,
    days: Array.from({ length: first.daysInMonth }, (_, n) => addDays(from, n)).map((day) => ({
      day,
      closed: closedBecause(closed, day),
      sessions: inRoom.filter((one) => one.day === day).map((one) => sessionView(actor, one)),
      hearings: hearings.filter((one) => one.on_day === day).map((one) => scheduledHearing(actor, one, today)),
    })),
  })
}
