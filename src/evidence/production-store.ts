import { noteRead, type Tx } from '../platform/postgres/tx.ts'
import type { CaseId, PersonId } from '../vocabulary/ids.ts'

/** A file to be disclosed: it keeps the hash that it had. */
export interface NewItem {
  readonly documentId: string
  readonly title: string
  readonly sha256: string
  readonly bytes: string
  readonly mediaType: string
}

/** Writes a production down with the next number, and its items with the next Bates numbers of the case. */
export async function insertProduction(
  tx: Tx,
  caseId: CaseId,
  production: { productionId: string; note: string; by: PersonId; items: readonly NewItem[] },
): Promise<{ number: number }> {
  // The case's row is held, so that no number is given twice.
  await tx.db.selectFrom('court_case').select('case_id').where('case_id', '=', caseId).forUpdate().executeTakeFirst()
  const last = await tx.db
    .selectFrom('production')
    .select((of) => of.fn.max('number').as('number'))
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  const lastItem = await tx.db
    .selectFrom('production_item')
    .select((of) => of.fn.max('bates_number').as('bates'))
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  const number = (last?.number ?? 0) + 1
  const { productionId, note, by } = production
  await tx.db
    .insertInto('production')
    .values({ case_id: caseId, production_id: productionId, number, note, by })
    .execute()
  await tx.db
    .insertInto('production_item')
    .values(
      production.items.map((item, index) => ({
        case_id: caseId,
        production_id: productionId,
        n: index + 1,
        bates_number: (lastItem?.bates ?? 0) + index + 1,
        document_id: item.documentId,
        title: item.title,
        sha256: item.sha256,
        bytes: item.bytes,
        media_type: item.mediaType,
      })),
    )
    .execute()
  return { number }
}

/** The productions of a case, first to last. */
export async function productionsSeen(tx: Tx, caseId: CaseId) {
  const rows = await tx.db
    .selectFrom('production')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('number')
    .execute()
  if (rows.length > 0) noteRead(tx, caseId, 'parties')
  return rows
}

/** The disclosed files of a case by their number. */
export async function itemsSeen(tx: Tx, caseId: CaseId) {
  return await tx.db
    .selectFrom('production_item')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('bates_number')
    .execute()
}

/** When each disclosed file was first opened; empty for everyone but the defense. */
export async function openedSeen(tx: Tx, caseId: CaseId): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.db
    .selectFrom('item_opened')
    .select(['document_id', (of) => of.fn.min('opened_at').as('at')])
    .where('case_id', '=', caseId)
    .groupBy('document_id')
    .execute()
  if (rows.length > 0) noteRead(tx, caseId, 'defense')
  return new Map(rows.map((row) => [row.document_id, row.at]))
}

/** A production, or null when whoever acts does not see it. */
export async function productionSeen(tx: Tx, caseId: CaseId, productionId: string) {
  const row = await tx.db
    .selectFrom('production')
    .select(['number', 'version', 'received_at'])
    .where('case_id', '=', caseId)
    .where('production_id', '=', productionId)
    .executeTakeFirst()
  return row ?? null
}

/** Writes the receipt. @returns false when another version stands */
export async function writeReceipt(
  tx: Tx,
  caseId: CaseId,
  productionId: string,
  receipt: { by: PersonId; version: number },
): Promise<boolean> {
  const updated = await tx.db
    .updateTable('production')
    .set({ received_by: receipt.by, received_at: tx.now.toString(), version: receipt.version + 1 })
    .where('case_id', '=', caseId)
    .where('production_id', '=', productionId)
    .where('version', '=', receipt.version)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}
