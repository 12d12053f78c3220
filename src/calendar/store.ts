import { sql } from 'kysely'
import type { HearingLine } from '../../contract/cases.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import type { LegalDate } from '../vocabulary/legal-date.ts'

/** A hearing to be put on the calendar. */
export interface NewHearing {
  readonly kind: HearingLine['kind']
  readonly day: LegalDate
  /** HH:MM in the court's zone. */
  readonly time: string
  readonly room: string
  readonly entered: HearingLine['entered']
}

export async function insertHearing(tx: Tx, caseId: CaseId, hearingId: string, hearing: NewHearing): Promise<void> {
  await tx.db
    .insertInto('hearing')
    .values({
      case_id: caseId,
      hearing_id: hearingId,
      kind: hearing.kind,
      on_day: hearing.day,
      at_time: hearing.time,
      room: hearing.room,
      status: 'set',
      entered: hearing.entered,
    })
    .execute()
}

export async function hearingSeen(tx: Tx, caseId: CaseId, hearingId: string) {
  return await tx.db
    .selectFrom('hearing')
    .select(['status', 'version', 'kind', 'on_day'])
    .where('case_id', '=', caseId)
    .where('hearing_id', '=', hearingId)
    .executeTakeFirst()
}

/** Takes a set hearing of that version off the calendar. @returns false when another version is there */
export async function saveVacated(tx: Tx, caseId: CaseId, hearingId: string, version: number): Promise<boolean> {
  const saved = await tx.db
    .updateTable('hearing')
    .set({ status: 'vacated', version: version + 1 })
    .where('case_id', '=', caseId)
    .where('hearing_id', '=', hearingId)
    .where('version', '=', version)
    .where('status', '=', 'set')
    .executeTakeFirst()
  return saved.numUpdatedRows > 0n
}

/** The hearings of a case that are set for today or later, by the court's day. */
export async function hearingsAhead(tx: Tx, caseId: CaseId) {
  return await tx.db
    .selectFrom('hearing as h')
    .innerJoin('court_case as c', 'c.case_id', 'h.case_id')
    .innerJoin('court as k', 'k.court_id', 'c.court_id')
    .select(['h.hearing_id', 'h.kind', 'h.on_day', 'h.version'])
    .where('h.case_id', '=', caseId)
    .where('h.status', '=', 'set')
    .where((where) =>
      where('h.on_day', '>=', sql<string>`(${tx.now.toString()}::timestamptz at time zone k.zone)::date`),
    )
    .orderBy('h.on_day')
    .orderBy('h.hearing_id')
    .execute()
}
