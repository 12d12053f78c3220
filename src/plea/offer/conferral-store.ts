import { ConferralId, ConferralRecord } from '../../../contract/plea.ts'
import { question } from '../../platform/postgres/question.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import { noteRead } from '../../platform/postgres/tx.ts'
import { instantFromPg } from '../../platform/postgres/types.ts'
import type { CaseId, PersonId } from '../../vocabulary/ids.ts'
import type { Instant } from '../../vocabulary/instant.ts'

export interface StoredConferral {
  readonly id: ConferralId
  readonly record: ConferralRecord
  readonly by: string
  readonly at: Instant
}

/** What is on record about conferral in the case, the latest first. */
export const conferralRows = question((db, { caseId }: { caseId: CaseId }) =>
  db.selectFrom('conferral').selectAll().where('case_id', '=', caseId).orderBy('at', 'desc'),
)

/** As `conferralRows`, asked by itself. */
export async function conferralsOf(tx: Tx, caseId: CaseId): Promise<readonly StoredConferral[]> {
  return conferralsIn(tx, caseId, await conferralRows.ask(tx, { caseId }))
}

/** The rows of `conferralRows`; that they were read is noted. */
export function conferralsIn(
  tx: Tx,
  caseId: CaseId,
  rows: Awaited<ReturnType<typeof conferralRows.ask>>,
): readonly StoredConferral[] {
  if (rows.length > 0) noteRead(tx, caseId, 'victim')
  return rows.map((row) => ({
    id: ConferralId.parse(row.conferral_id),
    record: ConferralRecord.parse(
      row.outcome === 'conferred'
        ? { outcome: row.outcome, victim: row.victim, on: row.on_day, how: row.how, views: row.views }
        : {
            outcome: row.outcome,
            victim: row.victim,
            on: row.on_day,
            reason: row.reason,
            explanation: row.explanation,
          },
    ),
    by: row.by,
    at: instantFromPg(row.at),
  }))
}

/** The victims named in the case. */
export const victimRows = question((db, { caseId }: { caseId: CaseId }) =>
  db
    .selectFrom('participant')
    .select(['participant_id', 'given_name', 'family_name'])
    .where('case_id', '=', caseId)
    .where('compartment', '=', 'victim')
    .where('role', '=', 'victim')
    .orderBy('participant_id'),
)

interface Victim {
  readonly id: string
  readonly name: string
}

/** As `victimRows`, asked by itself. */
export async function victimsOf(tx: Tx, caseId: CaseId): Promise<readonly Victim[]> {
  return victimsIn(tx, caseId, await victimRows.ask(tx, { caseId }))
}

/** The rows of `victimRows`; that they were read is noted. */
export function victimsIn(tx: Tx, caseId: CaseId, rows: Awaited<ReturnType<typeof victimRows.ask>>): readonly Victim[] {
  if (rows.length > 0) noteRead(tx, caseId, 'victim')
  return rows.map((row) => ({ id: row.participant_id, name: `${row.given_name} ${row.family_name}` }))
}

/** Puts a conferral, or why there was none, on record. */
export async function insertConferral(
  tx: Tx,
  caseId: CaseId,
  id: ConferralId,
  by: PersonId,
  record: ConferralRecord,
): Promise<void> {
  const content =
    record.outcome === 'conferred'
      ? { how: record.how, views: record.views }
      : { reason: record.reason, explanation: record.explanation }
  await tx.db
    .insertInto('conferral')
    .values({
      case_id: caseId,
      conferral_id: id,
      outcome: record.outcome,
      victim: record.victim,
      on_day: record.on,
      ...content,
      by,
      at: tx.now.toString(),
    })
    .execute()
}
