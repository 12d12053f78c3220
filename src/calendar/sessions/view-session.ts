import { sessionKindWords, type CourtSession } from '../../../contract/court-sessions.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import { mayKeepSessions } from './policies.ts'
import type { FoundSession } from './session-store.ts'

/** A session as it is shown to somebody of its court. */
export function sessionView(actor: Actor, session: FoundSession): CourtSession {
  const { courtId: _, hearings: __, placesLeft, ...shown } = session
  return {
    ...shown,
    kindLabel: sessionKindWords[session.kind],
    placesLeft: Math.max(placesLeft, 0),
    abilities: mayKeepSessions(actor) ? ['change', 'cancel'] : [],
  }
}
