import type { Services } from '../../law/services.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import type { CalendarRefusal } from '../problems.ts'
import { hearingsOfSession } from './hearings-of-session.ts'
import { moveHearings } from './move-hearings.ts'
import { courtServed, mayKeepSessions } from './policies.ts'
import { noteSessionChange, saveSession, sessionOf } from './session-store.ts'

interface CancelSession {
  readonly sessionId: string
  readonly version: number
  readonly why: string
  /** The session that takes its hearings over; null when it has none. */
  readonly into: string | null
  readonly despite: boolean
}

/** A clerk or a case manager cancels a session; no hearing is left without one. */
export async function cancelSession(
  tx: Tx,
  packs: Services['packs'],
  actor: Actor,
  { sessionId, version, why, into, despite }: CancelSession,
): Promise<Outcome<{ sessionId: string }, CalendarRefusal>> {
  const courtId = courtServed(actor)
  if (courtId === null || !mayKeepSessions(actor)) return refuse({ kind: 'not-allowed' })
  const session = await sessionOf(tx, courtId, sessionId)
  const target = into === null || into === sessionId ? null : await sessionOf(tx, courtId, into)
  if (!session || (into !== null && !target)) return refuse({ kind: 'not-found' })
  if (session.version !== version) return refuse({ kind: 'stale', version: session.version })
  const hearings = await hearingsOfSession(tx, session)
  if (hearings.length < session.hearings) return refuse({ kind: 'session-has-others' })
  if (hearings.length > 0 && !target) return refuse({ kind: 'session-needs-another', hearings: hearings.length })
  if (!(await saveSession(tx, session, { status: 'cancelled' })))
    return refuse({ kind: 'stale', version: session.version + 1 })
  if (target) {
    const said = { why, despite: despite ? why : null }
    const moved = await moveHearings(tx, packs, actor, session, hearings, target, said)
    if (!moved.ok) return moved
  }
  await noteSessionChange(tx, courtId, [session.id], { what: 'cancelled', why, was: session })
  return done({ sessionId })
}
