import type { Town } from '../../people/testing.ts'
import { runAsSystem } from '../../platform/postgres/tx.ts'
import { uuidv7 } from '../../platform/clock.ts'
import { legalDate } from '../../vocabulary/legal-date.ts'
import { insertSessions, type NewSession } from './session-store.ts'

/** A session of the town's court: what a test names of it, the rest is ordinary. */
export async function aSession(town: Town, named: Partial<NewSession> = {}): Promise<NewSession> {
  const session: NewSession = {
    id: uuidv7(),
    chambers: town.teams.chambers,
    room: '4B',
    kind: 'any',
    day: legalDate('2099-01-05'),
    starts: '09:00',
    ends: '12:00',
    capacity: 10,
    ...named,
  }
  await runAsSystem(town.system, async (tx) => await insertSessions(tx, town.courtId, [session], null))
  return session
}
