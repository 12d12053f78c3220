import type { z } from 'zod'
import type { listSessions } from '../../../contract/court-sessions.ts'
import type { CommonRefusal } from '../../platform/http/problems.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import { addDays, daysBetween, todayIn, type LegalDate } from '../../vocabulary/legal-date.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { courtOf } from '../court-day-store.ts'
import { courtServed, mayKeepSessions, maySeeSessions } from './policies.ts'
import { chambersOf, roomsOf, sessionsBetween } from './session-store.ts'
import { sessionView } from './view-session.ts'

const twoWeeks = 14
const mostDays = 366

/** The sessions of one's court, for those who set hearings there. */
export async function courtSessions(
  tx: Tx,
  actor: Actor,
  ask: { readonly from: LegalDate | undefined; readonly to: LegalDate | undefined },
): Promise<Outcome<z.input<typeof listSessions.response>, CommonRefusal>> {
  const courtId = courtServed(actor)
  if (courtId === null || !maySeeSessions(actor)) return refuse({ kind: 'not-allowed' })
  const court = await courtOf(tx, courtId)
  if (!court) return refuse({ kind: 'not-found' })
  const today = todayIn(court.zone, tx.now)
  const from = ask.from ?? today
  const wanted = ask.to ?? addDays(from, twoWeeks)
  const to = daysBetween(from, wanted) > mostDays ? addDays(from, mostDays) : wanted
  const [sessions, chambers, rooms] = await Promise.all([
    sessionsBetween(tx, courtId, from, to),
    chambersOf(tx, courtId),
    roomsOf(tx, courtId),
  ])
  return done({
    from,
    to,
    today,
    sessions: sessions.map((session) => sessionView(actor, session)),
    chambers: [...chambers],
    rooms: [...rooms],
    abilities: mayKeepSessions(actor) ? ['make'] : [],
  })
}
