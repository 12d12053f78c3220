import type { z } from 'zod'
import type { MyDay } from '../../contract/work.ts'
import type { Services } from '../law/services.ts'
import type { CommonRefusal } from '../platform/http/problems.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { done, type Outcome } from '../vocabulary/outcome.ts'
import { agendaOf, hearingListOf } from './agenda.ts'
import { changedFor } from './changed.ts'
import { closedToday } from './closed-today.ts'
import { orderInWords } from './domain/place-item.ts'
import { gapsFor } from './gaps.ts'
import { todayOf } from './item-store.ts'
import { itemsNow, itemsWaiting } from './items-for.ts'
import { putOffsOf } from './put-off-store.ts'
import type { WorkRules } from './load-rules.ts'
import { upkeepOf } from './upkeep.ts'

/** The day of whoever asks, through his own eyes: what needs him, what changed, what waits for others, what he put off. */
export async function viewMyDay(
  tx: Tx,
  actor: Actor,
  rules: WorkRules,
  packs: Services['packs'],
): Promise<Outcome<z.input<typeof MyDay>, CommonRefusal>> {
  const { day } = rules
  const { zone, today } = await todayOf(tx, actor.court)
  const clock = { zone, today }
  const now = await itemsNow(tx, actor, day, clock)
  const waiting = await itemsWaiting(tx, actor, day, clock)
  const agenda = await agendaOf(tx, actor, today, day.limits.agenda)
  return done({
    today,
    closed: await closedToday(tx, packs, actor.court, today),
    bands: day.bands,
    order: orderInWords(day),
    now: now.items,
    more: now.more,
    gaps: await gapsFor(tx, actor, day),
    upkeep: await upkeepOf(tx, day),
    ...agenda,
    hearingsAt: hearingListOf(actor),
    ...(await changedFor(tx, actor, rules.notices, day.limits.changed)),
    waiting: waiting.items,
    moreWaiting: waiting.more,
    putOff: await putOffsOf(tx, actor, day, today),
    nothing:
      day.nothing.find((one) => one.positions.some((position) => actor.positions.includes(position)))?.words ?? '',
  })
}
