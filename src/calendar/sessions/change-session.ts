import type { z } from 'zod'
import type { changeSession as route } from '../../../contract/court-sessions.ts'
import type { Services } from '../../law/services.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import { todayIn } from '../../vocabulary/legal-date.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { courtOf } from '../court-day-store.ts'
import type { CalendarRefusal } from '../problems.ts'
import { takenBy } from '../taken-meanwhile.ts'
import { hearingsOfSession } from './hearings-of-session.ts'
import { moveHearings } from './move-hearings.ts'
import { courtServed, mayKeepSessions } from './policies.ts'
import { noteSessionChange, saveSession, sessionOf } from './session-store.ts'

/**
 * A clerk or a case manager moves a session, with its hearings, or changes how many it takes. Refused where a hearing
 * of it is not his to move.
 */
export async function changeSession(
  tx: Tx,
  packs: Services['packs'],
  actor: Actor,
  input: { sessionId: string; version: number } & z.output<typeof route.body>,
): Promise<Outcome<{ sessionId: string }, CalendarRefusal>> {
  const courtId = courtServed(actor)
  if (courtId === null || !mayKeepSessions(actor)) return refuse({ kind: 'not-allowed' })
  const [court, session] = await Promise.all([courtOf(tx, courtId), sessionOf(tx, courtId, input.sessionId)])
  if (!court || !session) return refuse({ kind: 'not-found' })
  if (session.version !== input.version) return refuse({ kind: 'stale', version: session.version })
  const { day, starts, ends, room, capacity, why } = input
  if (day < todayIn(court.zone, tx.now)) return refuse({ kind: 'day-passed' })
  const isMoved = day !== session.day || starts !== session.starts || room !== session.room
  const hearings = isMoved ? await hearingsOfSession(tx, session) : []
  if (isMoved && hearings.length < session.hearings) return refuse({ kind: 'session-has-others' })
  let saved = false
  const taken = await takenBy(async () => {
    saved = await saveSession(tx, session, { day, starts, ends, room, capacity })
  })
  if (taken === 'court_session_capacity') return refuse({ kind: 'too-many-hearings', room, capacity })
  if (taken === 'court_session_room') return refuse({ kind: 'courtroom-taken', day, room, starts, ends })
  if (taken !== null)
    return refuse({ kind: 'judge-sits-elsewhere', day, room, starts, ends, chambers: session.chambers.name })
  if (!saved) return refuse({ kind: 'stale', version: session.version + 1 })
  const moved = await moveHearings(tx, packs, actor, session, hearings, input, {
    why,
    despite: input.despite ? why : null,
  })
  if (!moved.ok) return moved
  await noteSessionChange(tx, courtId, [session.id], { what: 'changed', why, was: session })
  return done({ sessionId: session.id })
}
