import { loadRulePack } from '../law/load-rule-pack.ts'
import type { Town } from '../people/testing.ts'
import { uuidv7 } from '../platform/clock.ts'
import { attemptAs } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import type { Instant } from '../vocabulary/instant.ts'
import { granted } from '../vocabulary/testing.ts'
import { loadWorkRules } from './load-rules.ts'
import { viewMyDay } from './view-my-day.ts'

export const workRules = loadWorkRules()
const packs = new Map([['training-county', await loadRulePack('training-county')]])

/** The day of somebody at a moment. */
export async function dayOf(town: Town, actor: Actor, at?: Instant) {
  const outcome = await attemptAs(town.db, actor, async (tx) => await viewMyDay(tx, actor, workRules, packs), at)
  return granted(outcome)
}

/** The situations that somebody's day shows of a case, sorted: what needs him, and what waits for others. */
export async function situationsOf(town: Town, actor: Actor, caseId: string, at?: Instant): Promise<readonly string[]> {
  const day = await dayOf(town, actor, at)
  return [...day.now, ...day.waiting]
    .filter((item) => item.case.caseId === caseId)
    .map((item) => item.situation)
    .toSorted()
}

/** A hearing of a case on a day, at nine in courtroom 302. @returns its id */
export async function aHearing(town: Town, caseId: CaseId, day: string): Promise<string> {
  const hearingId = uuidv7()
  await town.system
    .insertInto('hearing')
    .values({
      case_id: caseId,
      hearing_id: hearingId,
      kind: 'status',
      on_day: day,
      at_time: '09:00',
      room: '302',
      status: 'set',
    })
    .execute()
  return hearingId
}
