import { sql } from 'kysely'
import { z } from 'zod'
import { Count } from '../../contract/filing.ts'
import type { AsReferred } from '../cases/domain/as-referred.ts'
import { noteRead, type Tx } from '../platform/postgres/tx.ts'
import { OffenseClass } from '../vocabulary/code-lists.ts'
import { TeamId, type CaseId, type CourtId, type PersonId } from '../vocabulary/ids.ts'
import type { DraftCount } from './domain/charging-paper.ts'

/** A count as a draft keeps it. */
export const KeptCount = Count.extend({
  n: z.int().positive(),
  offenseTitle: z.string(),
  statute: z.string(),
  class: OffenseClass,
  classLabel: z.string(),
})
export type KeptCount = z.infer<typeof KeptCount> & DraftCount

/** The charging draft of a case, or null when there is none for whoever acts. */
export async function draftSeen(tx: Tx, caseId: CaseId) {
  noteRead(tx, caseId, 'prosecution')
  const row = await tx.db.selectFrom('charging_draft').selectAll().where('case_id', '=', caseId).executeTakeFirst()
  return row ? { ...row, counts: z.array(KeptCount).parse(row.counts) } : null
}

interface DraftColumns {
  readonly memo: string
  readonly counts: readonly KeptCount[]
  readonly documentId: string
  readonly by: PersonId
}

/** Saves a draft of that version (0 for the first). @returns false when another version is there */
export async function saveDraft(tx: Tx, caseId: CaseId, version: number, draft: DraftColumns): Promise<boolean> {
  const values = {
    memo: draft.memo,
    counts: JSON.stringify(draft.counts),
    document_id: draft.documentId,
    saved_by: draft.by,
    saved_at: tx.now.toString(),
    version: version + 1,
  }
  if (version === 0) {
    const inserted = await tx.db
      .insertInto('charging_draft')
      .values({ case_id: caseId, ...values })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n
  }
  const updated = await tx.db
    .updateTable('charging_draft')
    .set(values)
    .where('case_id', '=', caseId)
    .where('version', '=', version)
    .executeTakeFirst()
  return updated.numUpdatedRows > 0n
}

/** The prosecution's own copy of the charging document takes the bytes of the last save. */
export async function replaceDraftFile(
  tx: Tx,
  caseId: CaseId,
  documentId: string,
  file: { sha256: string; size: number },
): Promise<void> {
  await tx.db
    .updateTable('document')
    .set({ sha256: file.sha256, bytes: file.size, at: tx.now.toString() })
    .where('case_id', '=', caseId)
    .where('document_id', '=', documentId)
    .where('kind', '=', 'charging-draft')
    .execute()
}

/** The clerk's division of a court, or null when it has none. */
export async function divisionOf(tx: Tx, courtId: CourtId): Promise<TeamId | null> {
  const row = await tx.db
    .selectFrom('team as t')
    .innerJoin('office as o', 'o.office_id', 't.office_id')
    .select('t.team_id')
    .where('o.court_id', '=', courtId)
    .where('o.kind', '=', 'court')
    .where('t.kind', '=', 'division')
    .orderBy('t.name')
    .executeTakeFirst()
  return row ? TeamId.parse(row.team_id) : null
}

interface ChargeColumns {
  readonly offense_code: string
  readonly offense_title: string
  readonly statute: string
  readonly class: string
}

/** The counts that are in the court's file, by number. */
export async function countsFiled(tx: Tx, caseId: CaseId) {
  return await tx.db.selectFrom('charge').selectAll().where('case_id', '=', caseId).orderBy('count_number').execute()
}

export async function insertCount(
  tx: Tx,
  caseId: CaseId,
  chargeId: string,
  count: ChargeColumns & { readonly n: number; readonly particulars: string },
): Promise<void> {
  const { n, particulars, ...offense } = count
  await tx.db
    .insertInto('charge')
    .values({ case_id: caseId, charge_id: chargeId, count_number: n, ...offense, particulars, status: 'pending' })
    .execute()
}

export async function changeCount(
  tx: Tx,
  caseId: CaseId,
  chargeId: string,
  change: Partial<ChargeColumns> & { readonly particulars?: string; readonly status: 'pending' | 'not-filed' },
): Promise<void> {
  await tx.db
    .updateTable('charge')
    .set((set) => ({ ...change, version: set('version', '+', 1) }))
    .where('case_id', '=', caseId)
    .where('charge_id', '=', chargeId)
    .execute()
}

/** Adds a step to the history of a count. */
export async function insertStep(
  tx: Tx,
  caseId: CaseId,
  chargeId: string,
  step: ChargeColumns & {
    what: 'filed' | 'amended' | 'added' | 'withdrawn'
    why: string
    by: PersonId
    asReferred: AsReferred | null
  },
): Promise<void> {
  await sql`insert into charge_history (case_id, charge_id, n, what, offense_code, offense_title, statute, class, why, by, as_referred)
    select ${caseId}::uuid, ${chargeId}::uuid, coalesce(max(n), 0) + 1, ${step.what}, ${step.offense_code}, ${step.offense_title}, ${step.statute},
      ${step.class}, ${step.why}, ${step.by}::uuid, ${step.asReferred === null ? null : JSON.stringify(step.asReferred)}::jsonb
    from charge_history where case_id = ${caseId}::uuid and charge_id = ${chargeId}::uuid`.execute(tx.db)
}
