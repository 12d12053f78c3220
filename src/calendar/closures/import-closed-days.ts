import type { z } from 'zod'
import type { importClosedDays as route } from '../../../contract/closures.ts'
import { isClosed } from '../../law/domain/court-calendar.ts'
import type { Services } from '../../law/services.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import { todayIn } from '../../vocabulary/legal-date.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { closedDaysOf } from '../closed-days.ts'
import { courtOf } from '../court-day-store.ts'
import type { CalendarRefusal } from '../problems.ts'
import { courtServed, mayKeepSessions } from '../sessions/policies.ts'
import { sessionsBetween } from '../sessions/session-store.ts'
import { insertClosures } from './closure-store.ts'
import { readClosedDays } from './domain/calendar-file.ts'

/** A clerk looks at the closed days of a calendar file, and takes them over. What the court closes already stays as it is. */
export async function importClosedDays(
  tx: Tx,
  packs: Services['packs'],
  actor: Actor,
  { fileName, file, save }: z.output<typeof route.body>,
): Promise<Outcome<z.input<typeof route.response>, CalendarRefusal>> {
  const courtId = courtServed(actor)
  if (courtId === null || !mayKeepSessions(actor)) return refuse({ kind: 'not-allowed' })
  const court = await courtOf(tx, courtId)
  if (!court) return refuse({ kind: 'not-found' })
  const today = todayIn(court.zone, tx.now)
  const read = readClosedDays(file, today)
  if (!read.ok) return read
  const { days, leftOut } = read.value
  const [first] = days
  const last = days.at(-1)
  const closed = await closedDaysOf(tx, packs, { id: courtId, pack: court.pack }, today)
  const sessions = first && last ? await sessionsBetween(tx, courtId, first.day, last.day) : []
  const fresh = days.filter(({ day }) => !isClosed(closed, day))
  if (save) await insertClosures(tx, courtId, fresh, fileName)
  return done({
    days: days.map((one) => ({
      ...one,
      standing: fresh.includes(one) ? ('new' as const) : ('closed-already' as const),
      sessions: sessions.filter(({ day }) => day === one.day).length,
    })),
    leftOut: [...leftOut],
    saved: save,
  })
}
