import { makeSessions } from '../../../../contract/court-sessions.ts'
import type { LegalDate } from '../../../vocabulary/legal-date.ts'
import { trainingTeamId } from '../training-county.ts'
import type { Player } from './player.ts'

const courtrooms = [
  { chambers: trainingTeamId('chambers-abara'), room: '204' },
  { chambers: trainingTeamId('chambers-winter'), room: '207' },
] as const

const halves = [
  { starts: '09:00', ends: '12:00', capacity: 14 },
  { starts: '13:00', ends: '16:30', capacity: 10 },
] as const

const mondayToFriday = [1, 2, 3, 4, 5]
const weeks = 14

/** The clerk makes the sessions of both judges for the weeks to come: mornings and afternoons, from Monday to Friday. */
export async function seedSessions(player: Player, now: Temporal.Instant, from: LegalDate): Promise<void> {
  for (const sits of courtrooms)
    for (const half of halves)
      await player.call(now, 'clerk.pell', makeSessions, {
        body: { ...sits, ...half, kind: 'any', from, weekdays: mondayToFriday, weeks },
      })
}
