import { ConferralId, ConferralRecord } from '../../../contract/plea.ts'
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
export async function conferralsOf(tx: Tx, caseId: CaseId): Promise<readonly StoredConferral[]> {
  const rows = await tx.db
    .selectFrom('conferral')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('at', 'desc')
    .execute()
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
export async function victimsOf(tx: Tx, caseId: CaseId): Promise<readonly { id: string; name: string }[]> {
  const rows = await tx.db
    .selectFrom('participant')
    .select(['participant_id', 'given_name', 'family_name'])
    .where('case_id', '=', caseId)
    .where('compartment', '=', 'victim')
    .where('role', '=', 'victim')
    .orderBy('participant_id')
    .execute()
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
