import type { z } from 'zod'
import type { HearingLine } from '../../../contract/cases.ts'
import type { offerSlots as route } from '../../../contract/scheduler.ts'
import { maySetHearing } from '../../cases/domain/policies.ts'
import { packOf } from '../../cases/packs.ts'
import { lawIfAny } from '../../law/domain/ask.ts'
import type { Services } from '../../law/services.ts'
import { seeCase } from '../../people/seen-case.ts'
import type { CommonRefusal } from '../../platform/http/problems.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { addDays, type LegalDate } from '../../vocabulary/legal-date.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { peopleNeeded, placesTaken, timesTaken } from '../attendance-store.ts'
import { expectedMinutes } from '../clear-the-time.ts'
import { closedDaysOf } from '../closed-days.ts'
import { isDetained } from '../custody-of-case.ts'
import { lastDaysOfClocks } from '../last-days.ts'
import { sessionsBetween } from '../sessions/session-store.ts'
import { hearingSeen } from '../store.ts'
import { chambersOfCase } from './chambers-of-case.ts'
import { openSlots, type SessionOffered } from './domain/open-slots.ts'

interface AskForSlots {
  readonly caseId: CaseId
  readonly kind: HearingLine['kind']
  readonly minutes?: number | undefined
  readonly from?: LegalDate | undefined
  /** The hearing that is moved: its own place is free for it. */
  readonly hearingId?: string | undefined
}

/** How far ahead is looked, and how much is offered: habits of the scheduler, no rules of law. */
const daysAhead = 120
const most = { slots: 6, passedBy: 8 }
const minutesWhereNobodySays = 15

/** The next times at which a hearing of the case fits everybody, for those who may set one. */
export async function offerSlots(
  tx: Tx,
  packs: Services['packs'],
  actor: Actor,
  ask: AskForSlots,
): Promise<Outcome<z.input<typeof route.response>, CommonRefusal>> {
  const seen = await seeCase(tx, actor, ask.caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  if (!maySetHearing(seen)) return refuse({ kind: 'not-allowed' })
  // Nobody is told of a hearing of today in time, unless somebody asks for it.
  const from = ask.from === undefined ? addDays(seen.today, 1) : ask.from < seen.today ? seen.today : ask.from
  const minutes = ask.minutes ?? expectedMinutes(packs, seen, ask.kind) ?? minutesWhereNobodySays
  const pack = packOf(packs, seen.court)
  const [needed, chambers, moved] = await Promise.all([
    peopleNeeded(tx, seen.caseId),
    chambersOfCase(tx, seen.caseId),
    // Of another case's hearing it is not told whether it stands in the way.
    ask.hearingId === undefined ? null : hearingSeen(tx, ask.caseId, ask.hearingId),
  ])
  const span = { courtId: seen.court.id, from, to: addDays(from, daysAhead), except: moved?.id ?? null }
  const [sessions, busy, detained, lastDays, closed] = await Promise.all([
    sessionsOffered(tx, chambers, span),
    timesTaken(tx, needed, span),
    isDetained(tx, seen.caseId),
    lastDaysOfClocks(tx, seen.caseId),
    closedDaysOf(tx, packs, seen.court, seen.today),
  ])
  const offered = openSlots(
    { kind: ask.kind, minutes, from, today: seen.today },
    sessions,
    {
      closed,
      needed,
      busy,
      transport: lawIfAny(pack, 'calendar.transport', seen.today),
      isDetained: detained,
      lastDays,
    },
    most.slots,
  )
  return done({
    minutes,
    slots: offered.slots.map((slot) => ({ ...slot, reasons: [...slot.reasons], costs: [...slot.costs] })),
    passedBy: offered.passedBy.slice(0, most.passedBy),
  })
}

/** The sessions of the judge of the case; of every judge, while it has none. */
async function sessionsOffered(
  tx: Tx,
  chambers: readonly string[],
  span: Parameters<typeof timesTaken>[2],
): Promise<readonly SessionOffered[]> {
  const sessions = await sessionsBetween(tx, span.courtId, span.from, span.to, chambers)
  const ids = sessions.map(({ id }) => id)
  const taken = Map.groupBy(await placesTaken(tx, span.courtId, ids, span.except), ({ sessionId }) => sessionId)
  return sessions.map(({ chambers: { name }, ...session }) => ({
    ...session,
    judge: name,
    taken: taken.get(session.id) ?? [],
  }))
}
