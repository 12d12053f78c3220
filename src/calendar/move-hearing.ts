import type { z } from 'zod'
import type { moveHearing as route } from '../../contract/calendar.ts'
import { maySetHearing } from '../cases/domain/policies.ts'
import type { Services } from '../law/services.ts'
import { record } from '../ledger/record.ts'
import { seeCase, type SeenCase } from '../people/seen-case.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { clearTheTime, type WantedTime } from './clear-the-time.ts'
import { putOnRecord } from './enter-outcome.ts'
import type { CalendarRefusal } from './problems.ts'
import { hearingSeen, saveTime, type FoundHearing } from './store.ts'
import { takenBy } from './taken-meanwhile.ts'

type Move = z.output<typeof route.body>

/**
 * The clerk or the bench moves a hearing: to another hour or courtroom of its day, or to another day, which is a
 * continuance and says who asked for it and why.
 */
export async function moveHearing(
  tx: Tx,
  packs: Services['packs'],
  actor: Actor,
  input: { caseId: CaseId; hearingId: string; version: number } & Move,
): Promise<Outcome<{ caseId: CaseId }, CalendarRefusal>> {
  const seen = await seeCase(tx, actor, input.caseId)
  const hearing = seen && (await hearingSeen(tx, input.caseId, input.hearingId))
  if (!seen || !hearing) return refuse({ kind: 'not-found' })
  if (!maySetHearing(seen)) return refuse({ kind: 'not-allowed' })
  if (hearing.status !== 'set') return refuse({ kind: 'hearing-not-set', status: hearing.status })
  if (hearing.version !== input.version) return refuse({ kind: 'stale', version: hearing.version })
  if (hearing.day < seen.today) return refuse({ kind: 'hearing-passed', day: hearing.day })
  return await moveSeen(tx, packs, actor, seen, hearing, input)
}

/** As `moveHearing`, for a hearing of a case that was seen, which is set. */
export async function moveSeen(
  tx: Tx,
  packs: Services['packs'],
  actor: Actor,
  seen: SeenCase,
  hearing: FoundHearing,
  { to, continuance, despite }: Move,
): Promise<Outcome<{ caseId: CaseId }, CalendarRefusal>> {
  if (to.day === hearing.day) {
    const wanted = { ...to, minutes: to.minutes ?? hearing.minutes }
    return await changeTime(tx, packs, seen, hearing, wanted, despite ?? null)
  }
  if (!continuance) return refuse({ kind: 'continuance-unexplained' })
  const outcome = { outcome: 'continued', to: to.day, time: to.time, room: to.room, ...continuance, despite } as const
  return await putOnRecord(tx, packs, actor, seen, hearing, outcome, null)
}

async function changeTime(
  tx: Tx,
  packs: Services['packs'],
  seen: SeenCase,
  hearing: FoundHearing,
  wanted: WantedTime,
  despite: string | null,
): Promise<Outcome<{ caseId: CaseId }, CalendarRefusal>> {
  const { caseId } = seen
  const cleared = await clearTheTime(tx, packs, seen, wanted, despite, hearing.id)
  if (!cleared.ok) return cleared
  let saved = false
  const taken = await takenBy(async () => {
    saved = await saveTime(tx, caseId, hearing, wanted, cleared.value)
  })
  if (taken !== null) return refuse({ kind: 'taken-meanwhile' })
  if (!saved) return refuse({ kind: 'stale', version: hearing.version + 1 })
  const { kind, day, time, room, minutes } = hearing
  await record(tx, {
    kind: 'calendar.hearing-moved',
    caseId,
    compartment: 'court-file',
    subject: hearing.id,
    data: {
      kind,
      day,
      from: { time, room, minutes },
      to: { time: wanted.time, room: wanted.room, minutes: wanted.minutes },
      ...(cleared.value === null ? {} : { passedOver: cleared.value }),
    },
  })
  return done({ caseId })
}
