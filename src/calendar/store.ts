import { sql } from 'kysely'
import type { HearingLine } from '../../contract/cases.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { LegalDate } from '../vocabulary/legal-date.ts'
import type { PassedOver } from './clear-the-time.ts'

/** A hearing to be put on the calendar. */
export interface NewHearing {
  readonly kind: HearingLine['kind']
  readonly day: LegalDate
  /** HH:MM in the court's zone. */
  readonly time: string
  readonly room: string
  /** How long it is expected to take; null where nobody said. */
  readonly minutes: number | null
  readonly entered: HearingLine['entered']
  /** What was passed over to set it; null when nothing stood in the way. */
  readonly passedOver: PassedOver | null
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
  readonly minutes: number | null
}

/** Which hearing an entry of the ledger is about, as it stood before. */
export const asItStood = ({ kind, day, time, room }: FoundHearing) => ({ kind, day, at: { time, room } })

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
      minutes: hearing.minutes,
      entered: hearing.entered,
      ...passedOverColumns(hearing.passedOver),
    })
    .execute()
}

const passedOverColumns = (passed: PassedOver | null) => ({
  despite: passed && passed.reason,
  despite_of: passed && [...passed.of],
})

/** Moves a hearing that is set, of that version, to another hour or courtroom of its day. @returns false when it is not so any more */
export async function saveTime(
  tx: Tx,
  caseId: CaseId,
  hearing: Pick<FoundHearing, 'id' | 'version'>,
  to: { readonly time: string; readonly room: string; readonly minutes: number | null },
  passed: PassedOver | null,
): Promise<boolean> {
  const saved = await tx.db
    .updateTable('hearing')
    .set({
      at_time: to.time,
      room: to.room,
      minutes: to.minutes,
      call_place: null,
      version: hearing.version + 1,
      ...passedOverColumns(passed),
    })
    .where('case_id', '=', caseId)
    .where('hearing_id', '=', hearing.id)
    .where('version', '=', hearing.version)
    .where('status', '=', 'set')
    .executeTakeFirst()
  return saved.numUpdatedRows > 0n
}

export async function hearingSeen(tx: Tx, caseId: CaseId, hearingId: string): Promise<FoundHearing | null> {
  const row = await tx.db
    .selectFrom('hearing')
    .select(['hearing_id', 'status', 'version', 'kind', 'on_day', 'at_time', 'room', 'minutes'])
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
    minutes: row.minutes,
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

/** Puts a hearing back on the calendar, whatever took its time meanwhile. @returns false when another version is there */
export async function putBack(
  tx: Tx,
  caseId: CaseId,
  hearing: Pick<FoundHearing, 'id' | 'version'>,
  passed: PassedOver | null,
): Promise<boolean> {
  const saved = await tx.db
    .updateTable('hearing')
    .set({ status: 'set', version: hearing.version + 1, ...passedOverColumns(passed) })
    .where('case_id', '=', caseId)
    .where('hearing_id', '=', hearing.id)
    .where('version', '=', hearing.version)
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
