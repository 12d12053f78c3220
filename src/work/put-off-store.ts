import { sql } from 'kysely'
import type { z } from 'zod'
import type { PutOff } from '../../contract/work.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { CaseId, PersonId } from '../vocabulary/ids.ts'
import type { LegalDate } from '../vocabulary/legal-date.ts'
import { caseMarks } from './case-marks.ts'
import { deadlineTitles } from './deadline-titles.ts'
import type { DayRules } from './domain/day-rules.ts'

export interface PutOffItem {
  readonly situation: string
  readonly caseId: CaseId
  readonly subject: string
  readonly until: LegalDate | null
}

/** What is put off now: neither its day has come nor has anything happened to it since. */
export async function putOffsOf(
  tx: Tx,
  actor: Actor,
  rules: DayRules,
  today: LegalDate,
): Promise<z.input<typeof PutOff>[]> {
  const { rows } = await sql<{
    put_off_id: string
    situation: string
    case_id: CaseId
    subject: string
    until: LegalDate | null
    version: number
  }>`
    select o.put_off_id, o.situation, o.case_id, o.subject, o.until, o.version from work_put_off o
    where (o.until is null or o.until > ${today}::date)
      and exists (select from work_item w where w.principal = any (${actor.principals}::uuid[]) and w.situation = o.situation
        and w.case_id = o.case_id and w.subject = o.subject and w.since <= o.as_of)
    order by o.until, o.put_off_id limit 200`.execute(tx.db)
  const marks = await caseMarks(
    tx,
    actor,
    rows.map((row) => row.case_id),
  )
  const titles = await deadlineTitles(tx, rows)
  return rows.flatMap((row) => {
    const [marked, rule] = [marks.get(row.case_id), rules.rules.find((one) => one.id === row.situation)]
    if (!marked || !rule) return []
    const words = [rule.words, ...(titles.has(row.subject) ? [titles.get(row.subject)] : [])].join(': ')
    return [{ id: row.put_off_id, version: row.version, words, case: marked.mark, until: row.until }]
  })
}

/** Puts an item off, or off again to another day. */
export async function savePutOff(
  tx: Tx,
  person: PersonId,
  id: string,
  { situation, caseId, subject, until }: PutOffItem,
  since: string,
): Promise<string> {
  const { put_off_id: saved } = await tx.db
    .insertInto('work_put_off')
    .values({ person, put_off_id: id, situation, case_id: caseId, subject, until, as_of: asOf(since) })
    .onConflict((conflict) =>
      conflict.columns(['person', 'situation', 'case_id', 'subject']).doUpdateSet((set) => ({
        until: set.ref('excluded.until'),
        as_of: set.ref('excluded.as_of'),
        version: sql<number>`work_put_off.version + 1`,
      })),
    )
    .returning('put_off_id')
    .executeTakeFirstOrThrow()
  return saved
}

/** The moment as the wire has it is cut to the millisecond: the next one is after it. */
const asOf = (since: string): string => Temporal.Instant.from(since).add({ milliseconds: 1 }).toString()

export async function putOffVersion(tx: Tx, id: string): Promise<number | null> {
  const row = await tx.db.selectFrom('work_put_off').select('version').where('put_off_id', '=', id).executeTakeFirst()
  return row?.version ?? null
}

export async function deletePutOff(tx: Tx, id: string): Promise<void> {
  await tx.db.deleteFrom('work_put_off').where('put_off_id', '=', id).execute()
}
