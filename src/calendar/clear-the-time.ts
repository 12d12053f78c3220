import type { HearingLine } from '../../contract/cases.ts'
import { packOf } from '../cases/packs.ts'
import { lawIfAny } from '../law/domain/ask.ts'
import type { Services } from '../law/services.ts'
import type { SeenCase } from '../people/seen-case.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { LegalDate } from '../vocabulary/legal-date.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { peopleNeeded, timesTaken } from './attendance-store.ts'
import { stretchOf } from './domain/court-hours.ts'
import { mayPassOver, obstaclesAt, obstacleWords, type Obstacle } from './domain/obstacles.ts'
import type { TimeRefusal } from './problems.ts'
import { sessionSittingAt } from './sessions/session-store.ts'

/** When and where a hearing of a case is to be. */
export interface WantedTime {
  readonly day: LegalDate
  /** HH:MM in the court's zone. */
  readonly time: string
  readonly room: string
  readonly minutes: number | null
}

/** What was passed over when a hearing was set, and why. */
export interface PassedOver {
  readonly reason: string
  readonly of: readonly Obstacle['what'][]
}

/** How long a hearing of a kind takes by the court's rules; null where they do not say. */
export function expectedMinutes(packs: Services['packs'], seen: SeenCase, kind: HearingLine['kind']): number | null {
  return lawIfAny(packOf(packs, seen.court), 'calendar.hearing-minutes', seen.today)?.[kind] ?? null
}

/**
 * What stands in the way of a hearing of the case at that time.
 * @param except the hearing that is moved there
 */
export async function obstaclesTo(
  tx: Tx,
  seen: SeenCase,
  wanted: WantedTime,
  except: string | null,
): Promise<readonly Obstacle[]> {
  const { day, room } = wanted
  const courtId = seen.court.id
  const [needed, session] = await Promise.all([
    peopleNeeded(tx, seen.caseId),
    sessionSittingAt(tx, courtId, { day, time: wanted.time, room }),
  ])
  const busy = await timesTaken(tx, needed, { courtId, from: day, to: day, except })
  const at = { day, room, ...stretchOf(wanted.time, wanted.minutes) }
  return obstaclesAt(at, needed, busy, session && session.placesLeft)
}

/**
 * Whether a hearing of the case may be set at that time: everybody is free, or a rule lets whoever acts pass over what
 * stands in the way, and he says why.
 * @param why the reason, when it is to be set all the same; null when nothing is to be passed over
 * @returns what is passed over; null when nothing stands in the way
 */
export async function clearTheTime(
  tx: Tx,
  packs: Services['packs'],
  seen: SeenCase,
  wanted: WantedTime,
  why: string | null,
  except: string | null = null,
): Promise<Outcome<PassedOver | null, TimeRefusal>> {
  const obstacles = await obstaclesTo(tx, seen, wanted, except)
  if (obstacles.length === 0) return done(null)
  const rules = lawIfAny(packOf(packs, seen.court), 'calendar.passed-over', seen.today) ?? []
  const passable = mayPassOver(seen, rules, obstacles)
  if (why === null || !passable) return refuse({ kind: 'not-free', obstacles: obstacles.map(obstacleWords), passable })
  return done({ reason: why, of: [...new Set(obstacles.map(({ what }) => what))] })
}
