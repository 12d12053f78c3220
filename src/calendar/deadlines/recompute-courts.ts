import { createHash } from 'node:crypto'
import { setTimeout as rest } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { packOf } from '../../cases/packs.ts'
import { rulesOf } from '../../law/domain/rules-of.ts'
import type { RulePack } from '../../law/domain/rule-pack.ts'
import { statementOf } from '../../law/domain/statement.ts'
import type { Services } from '../../law/services.ts'
import type { Log } from '../../platform/log.ts'
import type { DB } from '../../platform/postgres/schema.ts'
import { runAsSystem } from '../../platform/postgres/tx.ts'
import { CourtId, type CaseId } from '../../vocabulary/ids.ts'
import { todayIn } from '../../vocabulary/legal-date.ts'
import {
  beginRun,
  casesAfter,
  casesThatStand,
  courtsOfDeadlines,
  noteStanding,
  runOf,
  saveProgress,
} from './run-store.ts'
import { hasDeadlines, recomputeDeadlines } from './recompute-deadlines.ts'

/** Cases in one transaction: few, so that nobody waits for a lock for long. */
const chunk = 25

/** How the work gives way to what others ask meanwhile. */
export interface Pace {
  /** For each moment of work so many of rest. */
  readonly restPerWork: number
  /** Tells it to leave off; the next round goes on. */
  until(): boolean
}

/** What the worker takes: requests beside it are slowed by about a tenth at most (`bench/deadlines.ts`). */
export const restPerWork = 8

/** A pack never changes: one that is read again is another. */
const known = new WeakMap<RulePack, Buffer>()

/** SHA-256 of all that the deadlines of a court follow from: its clocks and deadlines, its closed days, how it counts. */
function lawOfDeadlines(pack: RulePack): Buffer {
  const before = known.get(pack)
  if (before !== undefined) return before
  const hash = createHash('sha256')
  for (const { id, rule } of rulesOf(pack))
    if (/^(clock\.|deadline\.|court\.|time\.)/.test(id)) hash.update(id).update(statementOf(rule))
  const statement = hash.digest()
  known.set(pack, statement)
  return statement
}

/**
 * Recomputes the deadlines of every court whose rules or closed days were changed since they were last computed, or into
 * which cases were imported; and once a day those of clocks that stand still. It goes on where it stopped, in small steps with rests
 * between them, and its progress is kept.
 * @returns how many deadlines changed
 */
export async function recomputeCourts(
  systemDb: Kysely<DB>,
  packs: Services['packs'],
  log: Log,
  pace: Pace,
): Promise<number> {
  let changed = 0
  for (const court of await runAsSystem(systemDb, courtsOfDeadlines)) {
    const pack = packOf(packs, court)
    if (!hasDeadlines(pack)) continue
    const statement = lawOfDeadlines(pack)
    const courtId = CourtId.parse(court.id)
    const ofCourt = { courtId, zone: court.zone, pack }
    await runAsSystem(systemDb, async (tx) => await beginRun(tx, courtId, statement, todayIn(court.zone, tx.now)))
    // A pack that was read again begins anew, in the next round.
    for (let going = true; going && !pace.until() && packOf(packs, court) === pack;) {
      const begun = performance.now()
      const step = await oneStep(systemDb, ofCourt)
      changed += step.changed
      going = step.more
      if (step.finished) log.info({ court: courtId, ...step.finished }, 'the deadlines of a court were recomputed')
      if (going) await rest((performance.now() - begun) * pace.restPerWork)
    }
    changed += await standingClocks(systemDb, ofCourt)
  }
  return changed
}

interface OfCourt {
  readonly courtId: CourtId
  readonly zone: string
  readonly pack: RulePack
}

async function oneStep(
  systemDb: Kysely<DB>,
  { courtId, zone, pack }: OfCourt,
): Promise<{ changed: number; more: boolean; finished?: { cases: number; changed: number } }> {
  return await runAsSystem(systemDb, async (tx) => {
    const run = await runOf(tx, courtId)
    // Another process is at it, or it is done.
    if (run === null || run.finished) return { changed: 0, more: false }
    const caseIds = await casesAfter(tx, courtId, run.after, chunk)
    const changed = await recomputeDeadlines(
      tx,
      { id: courtId, zone, pack },
      caseIds,
      'The rules or the closed days of the court have changed.',
    )
    const more = caseIds.length === chunk
    await saveProgress(tx, courtId, { after: caseIds.at(-1) ?? null, cases: caseIds.length, changed, finished: !more })
    return more
      ? { changed, more }
      : { changed, more, finished: { cases: run.done + caseIds.length, changed: run.changed + changed } }
  })
}

/** A clock that stands still would end a day later with every day that passes. */
async function standingClocks(systemDb: Kysely<DB>, { courtId, zone, pack }: OfCourt): Promise<number> {
  let changed = 0
  let after: CaseId | null = null
  for (;;) {
    const step: { last: CaseId | null; changed: number } = await runAsSystem(systemDb, async (tx) => {
      const today = todayIn(zone, tx.now)
      const caseIds = await casesThatStand(tx, courtId, today, after, chunk)
      if (caseIds.length < chunk) await noteStanding(tx, courtId, today)
      return {
        last: caseIds.length < chunk ? null : (caseIds.at(-1) ?? null),
        changed: await recomputeDeadlines(tx, { id: courtId, zone, pack }, caseIds, 'A day has passed.'),
      }
    })
    changed += step.changed
    if (step.last === null) return changed
    after = step.last
  }
}
