import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../platform/postgres/tx.ts'
import { CaseId, type CourtId } from '../../vocabulary/ids.ts'
import type { LegalDate } from '../../vocabulary/legal-date.ts'

const Ids = z.array(z.object({ case_id: CaseId }))

export async function courtsOfDeadlines(tx: Tx) {
  return await tx.db
    .selectFrom('court')
    .select(['court_id as id', 'name', 'zone', 'pack'])
    .orderBy('court_id')
    .execute()
}

/**
 * Begins anew for a court whose rules or closed days were changed since, or into which cases were imported; else lets the
 * run be. It is asked every few seconds: the cases of the court are counted only when it begins.
 */
export async function beginRun(tx: Tx, courtId: CourtId, statement: Buffer, today: LegalDate): Promise<void> {
  // Asked once more of the row itself, where two begin at once.
  const isOutdated = sql<boolean>`(r.statement <> ${statement}::bytea
    or exists (select from import_run i where i.court_id = r.court_id and i.finished_at > r.started_at)
    or exists (select from court_closure o where o.court_id = r.court_id and o.entered_at > r.started_at))`
  await sql`
    insert into deadline_run as r (court_id, statement, cases_total, started_at, standing_on)
    select ${courtId}::uuid, ${statement}::bytea,
      (select count(*) from court_case c where c.court_id = ${courtId}::uuid and c.number is not null),
      ${tx.now.toString()}::timestamptz, ${today}::date
    where not exists (select from deadline_run r where r.court_id = ${courtId}::uuid and not ${isOutdated})
    on conflict (court_id) do update
    set statement = excluded.statement, after_case = null, cases_total = excluded.cases_total, cases_done = 0, changed = 0,
      started_at = excluded.started_at, finished_at = null
    where ${isOutdated}`.execute(tx.db)
}

/** How far the run of a court has come, held until the transaction ends; null while another process holds it. */
export async function runOf(tx: Tx, courtId: CourtId) {
  const row = await tx.db
    .selectFrom('deadline_run')
    .select(['after_case', 'cases_done', 'changed', 'finished_at'])
    .where('court_id', '=', courtId)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    after: row.after_case === null ? null : CaseId.parse(row.after_case),
    done: row.cases_done,
    changed: row.changed,
    finished: row.finished_at !== null,
  }
}

/** The next cases of a court that are before it, in the order of their ids. */
export async function casesAfter(
  tx: Tx,
  courtId: CourtId,
  after: CaseId | null,
  most: number,
): Promise<readonly CaseId[]> {
  const { rows } = await sql`
    select c.case_id from court_case c
    where c.court_id = ${courtId}::uuid and c.number is not null and c.case_id > coalesce(${after}::uuid, '00000000-0000-0000-0000-000000000000'::uuid)
    order by c.case_id limit ${most}`.execute(tx.db)
  return Ids.parse(rows).map((row) => row.case_id)
}

export async function saveProgress(
  tx: Tx,
  courtId: CourtId,
  step: {
    readonly after: CaseId | null
    readonly cases: number
    readonly changed: number
    readonly finished: boolean
  },
): Promise<void> {
  await tx.db
    .updateTable('deadline_run')
    .set((set) => ({
      after_case: step.after,
      cases_done: set('cases_done', '+', step.cases),
      changed: set('changed', '+', step.changed),
      finished_at: step.finished ? tx.now.toString() : null,
    }))
    .where('court_id', '=', courtId)
    .execute()
}

/** Cases of a court in which a clock stands still and that were not looked at today. */
export async function casesThatStand(
  tx: Tx,
  courtId: CourtId,
  today: LegalDate,
  after: CaseId | null,
  most: number,
): Promise<readonly CaseId[]> {
  const { rows } = await sql`
    select distinct d.case_id from deadline d join court_case c on c.case_id = d.case_id
    where (select r.standing_on < ${today}::date from deadline_run r where r.court_id = ${courtId}::uuid)
      and c.court_id = ${courtId}::uuid and d.state = 'open' and not d.fixed
      and d.case_id > coalesce(${after}::uuid, '00000000-0000-0000-0000-000000000000'::uuid)
    order by d.case_id limit ${most}`.execute(tx.db)
  return Ids.parse(rows).map((row) => row.case_id)
}

export async function noteStanding(tx: Tx, courtId: CourtId, today: LegalDate): Promise<void> {
  await tx.db
    .updateTable('deadline_run')
    .set({ standing_on: today })
    .where('court_id', '=', courtId)
    .where('standing_on', '<', today)
    .execute()
}

/** The last run of each court. */
export async function runsOfCourts(tx: Tx) {
  return await tx.db
    .selectFrom('deadline_run as r')
    .innerJoin('court as k', 'k.court_id', 'r.court_id')
    .select(['k.name', 'k.pack', 'r.cases_total', 'r.cases_done', 'r.changed', 'r.started_at', 'r.finished_at'])
    .orderBy('k.name')
    .execute()
}
