import type { Services } from '../../law/services.ts'
import { seeCase } from '../../people/seen-case.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import type { CourtDayRow } from '../court-day-store.ts'
import { moveSeen } from '../move-hearing.ts'
import type { CalendarRefusal } from '../problems.ts'
import { hearingSeen } from '../store.ts'
import { movedWith, type Sitting } from './hearings-of-session.ts'
import type { FoundSession } from './session-store.ts'

/**
 * Moves hearings of a session to where it sits now, or to another: on another day each is continued by the court. All
 * of them or none.
 * @param despite why somebody who is not free is passed over; null when nobody is
 */
export async function moveHearings(
  tx: Tx,
  packs: Services['packs'],
  actor: Actor,
  session: FoundSession,
  hearings: readonly CourtDayRow[],
  to: Sitting,
  said: { readonly why: string; readonly despite: string | null },
): Promise<Outcome<null, CalendarRefusal>> {
  for (const row of hearings) {
    const seen = await seeCase(tx, actor, row.case_id)
    const hearing = seen && (await hearingSeen(tx, row.case_id, row.hearing_id))
    if (!seen || !hearing) return refuse({ kind: 'session-has-others' })
    const moved = await moveSeen(tx, packs, actor, seen, hearing, {
      to: movedWith(session, to, hearing.time),
      continuance: { requestedBy: 'court', reason: 'court-calendar', note: said.why },
      ...(said.despite === null ? {} : { despite: said.despite }),
    })
    if (!moved.ok) return moved
  }
  return done(null)
}
