import { sql } from 'kysely'
import type { HearingLine } from '../../contract/cases.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import type { LegalDate } from '../vocabulary/legal-date.ts'

/** A hearing to be set. */
export interface NewHearing {
  readonly hearingId: string
  readonly kind: HearingLine['kind']
  readonly day: LegalDate
  /** HH:MM in the court's zone. */
  readonly time: string
  readonly room: string
  readonly entered: HearingLine['entered']
}

/** Sets a hearing and brings the case's next date in step. */
export async function insertHearing(tx: Tx, caseId: CaseId, hearing: NewHearing, today: LegalDate): Promise<void> {
  await tx.db
    .insertInto('hearing')
    .values({
      case_id: caseId,
      hearing_id: hearing.hearingId,
      kind: hearing.kind,
      on_day: hearing.day,
      at_time: hearing.time,
      room: hearing.room,
      status: 'set',
      entered: hearing.entered,
    })
    .execute()
  await keepNextDate(tx, caseId, today)
}

/** The next date of a case is that of its first hearing that is set and not past. */
export async function keepNextDate(tx: Tx, caseId: CaseId, today: LegalDate): Promise<void> {
  await sql`update court_case c set (next_date, next_event) = (
      select h.on_day, h.kind from (select 1) one left join lateral (
        select on_day, kind from hearing where case_id = ${caseId}::uuid and status = 'set' and on_day >= ${today}::date
        order by on_day, at_time limit 1) h on true)
    where c.case_id = ${caseId}::uuid`.execute(tx.db)
}

/** A hearing of a case, or null when whoever acts does not see it. */
export async function hearingSeen(tx: Tx, caseId: CaseId, hearingId: string) {
  const row = await tx.db
    .selectFrom('hearing')
    .select(['kind', 'on_day', 'status', 'version'])
    .where('case_id', '=', caseId)
    .where('hearing_id', '=', hearingId)
    .executeTakeFirst()
  return row ?? null
}

/** Marks a hearing vacated. @returns false when another version of it stands */
export async function markVacated(tx: Tx, caseId: CaseId, hearingId: string, version: number): Promise<boolean> {
  const updated = await tx.db
    .updateTable('hearing')
    .set({ status: 'vacated', version: version + 1 })
    .where('case_id', '=', caseId)
    .where('hearing_id', '=', hearingId)
    .where('version', '=', version)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}
