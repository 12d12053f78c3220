import type { MoveConsequences } from '../../contract/calendar.ts'
import { maySetHearing } from '../cases/domain/policies.ts'
import { packOf } from '../cases/packs.ts'
import { lawIfAny } from '../law/domain/ask.ts'
import { closedBecause } from '../law/domain/court-calendar.ts'
import type { Services } from '../law/services.ts'
import { seeCase } from '../people/seen-case.ts'
import type { CommonRefusal } from '../platform/http/problems.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { daysBetween, type LegalDate } from '../vocabulary/legal-date.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { peopleNeeded } from './attendance-store.ts'
import { closedDaysOf } from './closed-days.ts'
import { expectedMinutes, obstaclesTo } from './clear-the-time.ts'
import { isDetained } from './custody-of-case.ts'
import { stretchOf } from './domain/court-hours.ts'
import { mayPassOver, obstacleWords } from './domain/obstacles.ts'
import { notBrought } from './domain/transport.ts'
import { sessionSittingAt } from './sessions/session-store.ts'
import { lastDaysOfClocks } from './last-days.ts'
import { hearingSeen } from './store.ts'

interface Supposed {
  readonly caseId: CaseId
  readonly hearingId: string
  readonly day: LegalDate
  readonly time: string
  readonly room: string
}

/** What moving a hearing to a time would bring about. Nothing is changed. */
export async function previewMove(
  tx: Tx,
  packs: Services['packs'],
  actor: Actor,
  { caseId, hearingId, day, time, room }: Supposed,
): Promise<Outcome<MoveConsequences, CommonRefusal>> {
  const seen = await seeCase(tx, actor, caseId)
  const hearing = seen && (await hearingSeen(tx, caseId, hearingId))
  if (!seen || !hearing) return refuse({ kind: 'not-found' })
  if (!maySetHearing(seen)) return refuse({ kind: 'not-allowed' })
  const pack = packOf(packs, seen.court)
  const minutes = hearing.minutes ?? expectedMinutes(packs, seen, hearing.kind)
  const [obstacles, session, needed, detained, lastDays, closed] = await Promise.all([
    obstaclesTo(tx, seen, { day, time, room, minutes }, hearingId),
    sessionSittingAt(tx, seen.court.id, { day, time, room }),
    peopleNeeded(tx, caseId),
    isDetained(tx, caseId),
    lastDaysOfClocks(tx, caseId),
    closedDaysOf(tx, packs, seen.court, seen.today),
  ])
  const transport = lawIfAny(pack, 'calendar.transport', seen.today)
  return done({
    daysAdded: daysBetween(hearing.day, day),
    closed: closedBecause(closed, day),
    session: session && { judge: session.chambers.name, placesLeft: Math.max(session.placesLeft, 0) },
    obstacles: obstacles.map(obstacleWords),
    passable: mayPassOver(seen, lawIfAny(pack, 'calendar.passed-over', seen.today) ?? [], obstacles),
    clocks: lastDays.map((one) => ({ title: one.title, lastDay: one.day, daysLeft: daysBetween(day, one.day) })),
    told: [...needed.map(({ name }) => name), 'The defendant'],
    custody: detained ? notBrought(transport, day, stretchOf(time, minutes)) : null,
  })
}
