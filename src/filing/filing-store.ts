import { sql } from 'kysely'
import { z } from 'zod'
import { FilingReturnReason } from '../vocabulary/code-lists.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import { LegalDate } from '../vocabulary/legal-date.ts'
import { PersonId, TeamId, type CaseId, type PrincipalId } from '../vocabulary/ids.ts'
import type { ChambersLoad } from './domain/assign-chambers.ts'

export const Decision = z.object({
  number: z.string(),
  chambers: z.string(),
  chambersBecause: z.string(),
  firstDay: LegalDate,
  firstDayBecause: z.string(),
})
export type Decision = z.infer<typeof Decision>

/** What a filing says of itself beside its columns; other areas may keep more there. */
export const FilingDetail = z.looseObject({
  noticeId: z.uuid().optional(),
  statement: z.string().optional(),
  returnReason: FilingReturnReason.optional(),
  decision: Decision.optional(),
})
export type FilingDetail = z.infer<typeof FilingDetail>

/** The filings of a case, the newest first. */
export async function filingsSeen(tx: Tx, caseId: CaseId) {
  const rows = await tx.db
    .selectFrom('filing as f')
    .leftJoin('staff as s', 's.person_id', 'f.submitted_by')
    .leftJoin('office as o', 'o.office_id', 's.office_id')
    .selectAll('f')
    .select('o.name as office')
    .where('f.case_id', '=', caseId)
    .orderBy('f.submitted_at', 'desc')
    .orderBy('f.filing_id', 'desc')
    .execute()
  return rows.map((row) => ({
    ...row,
    detail: FilingDetail.parse(row.detail),
    submittedBy: row.submitted_by === null ? null : PersonId.parse(row.submitted_by),
  }))
}
export type FilingRow = Awaited<ReturnType<typeof filingsSeen>>[number]

export async function filingSeen(tx: Tx, caseId: CaseId, filingId: string): Promise<FilingRow | null> {
  return (await filingsSeen(tx, caseId)).find((row) => row.filing_id === filingId) ?? null
}

export async function insertFiling(
  tx: Tx,
  caseId: CaseId,
  filing: {
    id: string
    kind: 'charging-document' | 'plea-hearing-request' | 'motion' | 'other'
    documentId: string | null
    by: PersonId
    detail?: FilingDetail
  },
): Promise<void> {
  await tx.db
    .insertInto('filing')
    .values({
      case_id: caseId,
      filing_id: filing.id,
      kind: filing.kind,
      status: 'submitted',
      document_id: filing.documentId,
      submitted_by: filing.by,
      detail: JSON.stringify(filing.detail ?? {}),
    })
    .execute()
}

interface Review {
  readonly status: 'accepted' | 'returned'
  readonly by: PersonId
  readonly reason: string | null
  readonly detail: FilingDetail
}

/** Decides a submitted filing of that version. @returns false when another version is there, or it is decided */
export async function saveReview(
  tx: Tx,
  caseId: CaseId,
  filingId: string,
  version: number,
  review: Review,
): Promise<boolean> {
  const saved = await tx.db
    .updateTable('filing')
    .set({
      status: review.status,
      reviewed_by: review.by,
      reviewed_at: tx.now.toString(),
      reason: review.reason,
      detail: JSON.stringify(review.detail),
      version: version + 1,
    })
    .where('case_id', '=', caseId)
    .where('filing_id', '=', filingId)
    .where('version', '=', version)
    .where('status', '=', 'submitted')
    .executeTakeFirst()
  return saved.numUpdatedRows > 0n
}

/** The chambers of the court with their loads, for the clerk. */
export async function chambersLoads(tx: Tx, caseId: CaseId): Promise<readonly ChambersLoad[]> {
  const { rows } = await sql<{ team_id: string; name: string; open_cases: string; same_matter: boolean }>`
    select team_id, name, open_cases, same_matter from chambers_loads(${caseId}::uuid)`.execute(tx.db)
  return rows.map((row) => ({
    teamId: TeamId.parse(row.team_id),
    name: row.name,
    openCases: Number(row.open_cases),
    sameMatter: row.same_matter,
  }))
}

/** Gives the case its number. */
export async function numberCase(tx: Tx, caseId: CaseId, day: LegalDate): Promise<string> {
  const { rows } = await sql<{
    number: string
  }>`select number_matter(${caseId}::uuid, ${day}::date, 'CR') as number`.execute(tx.db)
  const number = rows[0]?.number
  if (number === undefined) throw new Error('number_matter gave no number')
  await tx.db.updateTable('court_case').set({ number }).where('case_id', '=', caseId).execute()
  return number
}

export interface QueueRow {
  readonly urgency: number
  readonly submitted_at: string
  readonly filing_id: string
  readonly case_id: string
  readonly kind: FilingRow['kind']
  readonly submitted_by: string | null
  readonly by_name: string | null
  readonly office: string | null
  readonly number: string | null
  readonly defendant_name: string | null
  readonly lead_charge: string | null
  readonly custody: string | null
  readonly again: boolean
}

/** The filings that wait for the review of one's division: custody first, then the oldest. Each is read in its own case. */
export async function queueOf(
  tx: Tx,
  principals: readonly PrincipalId[],
  after: { urgency: number; at: string; filingId: string } | null,
  limit: number,
): Promise<readonly QueueRow[]> {
  const { rows } = await sql<QueueRow>`
    select distinct on (q.urgency, q.submitted_at, q.filing_id)
      q.urgency, q.submitted_at, q.filing_id, q.case_id, f.kind, f.submitted_by, s.name as by_name, o.name as office, m.number,
      m.defendant_name, m.lead_charge, m.custody,
      exists (select from filing e where e.case_id = q.case_id and e.kind = f.kind and e.status = 'returned') as again
    from filing_queue q
    join filing f on f.case_id = q.case_id and f.filing_id = q.filing_id
    left join lateral (
      select mc.* from my_case mc where mc.case_id = q.case_id and mc.principal = q.principal limit 1
    ) m on true
    left join staff s on s.person_id = f.submitted_by
    left join office o on o.office_id = s.office_id
    where q.principal = any (${principals}::uuid[])
      and (${after?.at ?? null}::timestamptz is null
        or (q.urgency, q.submitted_at, q.filing_id) > (${after?.urgency ?? 0}::smallint, ${after?.at ?? null}::timestamptz, ${after?.filingId ?? null}::uuid))
    order by q.urgency, q.submitted_at, q.filing_id
    limit ${limit}`.execute(tx.db)
  return rows
}
