import { sql } from 'kysely'
import type { HearingLine } from '../../contract/cases.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { LegalDate } from '../vocabulary/legal-date.ts'

/** A hearing to be put on the calendar. */
export interface NewHearing {
  readonly kind: HearingLine['kind']
  readonly day: LegalDate
  /** HH:MM in the court's zone. */
  readonly time: string
  readonly room: string
  readonly entered: HearingLine['entered']
}

/** A hearing as a verb finds it. */
export interface FoundHearing {
  readonly id: string
  readonly status: HearingLine['status']
  readonly version: number
  readonly kind: HearingLine['kind']
  readonly day: LegalDate
  readonly time: string
  readonly room: string
}

const hoursAndMinutes = 5

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

export async function hearingSeen(tx: Tx, caseId: CaseId, hearingId: string): Promise<FoundHearing | null> {
  const row = await tx.db
    .selectFrom('hearing')
    .select(['hearing_id', 'status', 'version', 'kind', 'on_day', 'at_time', 'room'])
    .where('case_id', '=', caseId)
    .where('hearing_id', '=', hearingId)
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.hearing_id,
    status: row.status,
    version: row.version,
    kind: row.kind,
    day: LegalDate.parse(row.on_day),
    time: row.at_time.slice(0, hoursAndMinutes),
    room: row.room,
  }
}

/** Changes how a hearing of that version and status stands. @returns false when it is not so any more */
export async function saveStatus(
  tx: Tx,
  caseId: CaseId,
  hearing: Pick<FoundHearing, 'id' | 'status' | 'version'>,
  status: HearingLine['status'],
): Promise<boolean> {
  const saved = await tx.db
    .updateTable('hearing')
    .set({ status, version: hearing.version + 1 })
    .where('case_id', '=', caseId)
    .where('hearing_id', '=', hearing.id)
    .where('version', '=', hearing.version)
    .where('status', '=', hearing.status)
    .executeTakeFirst()
  return saved.numUpdatedRows > 0n
}

/** The hearings of a case that are set for today or later, by the court's day. */
export async function hearingsAhead(tx: Tx, caseId: CaseId): Promise<readonly string[]> {
  const rows = await tx.db
    .selectFrom('hearing as h')
    .innerJoin('court_case as c', 'c.case_id', 'h.case_id')
    .innerJoin('court as k', 'k.court_id', 'c.court_id')
    .select('h.hearing_id')
    .where('h.case_id', '=', caseId)
    .where('h.status', '=', 'set')
    .where((where) =>
      where('h.on_day', '>=', sql<string>`(${tx.now.toString()}::timestamptz at time zone k.zone)::date`),
    )
    .orderBy('h.on_day')
    .orderBy('h.hearing_id')
    .execute()
  return rows.map((row) => row.hearing_id)
}
