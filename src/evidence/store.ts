import { sql } from 'kysely'
import { noteRead, type Tx } from '../platform/postgres/tx.ts'
import type { CaseId, PersonId } from '../vocabulary/ids.ts'

/** The productions of a case with their items, the newest first. */
export async function productionsSeen(tx: Tx, caseId: CaseId) {
  noteRead(tx, caseId, 'parties')
  const productions = await tx.db
    .selectFrom('production')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('number', 'desc')
    .execute()
  const items = await tx.db
    .selectFrom('production_item')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('production_id')
    .orderBy('n')
    .execute()
  return productions.map((production) => ({
    ...production,
    items: items.filter((item) => item.production_id === production.production_id),
  }))
}

/** When the defense first opened each disclosed file; empty for all but the defense. */
export async function openedSeen(tx: Tx, caseId: CaseId): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.db
    .selectFrom('item_opened')
    .select(['document_id', sql<string>`min(opened_at)`.as('opened_at')])
    .where('case_id', '=', caseId)
    .groupBy('document_id')
    .execute()
  return new Map(rows.map((row) => [row.document_id, row.opened_at]))
}

/** The files of the investigation and of the prosecution that may be disclosed. */
export async function disclosable(tx: Tx, caseId: CaseId) {
  return await tx.db
    .selectFrom('document')
    .select(['document_id', 'compartment', 'title', 'sha256', 'bytes', 'media_type', 'kind'])
    .where('case_id', '=', caseId)
    .where('compartment', 'in', ['investigation', 'prosecution'])
    .where('kind', '<>', 'charging-draft')
    .orderBy('at')
    .orderBy('document_id')
    .execute()
}
export type Disclosable = Awaited<ReturnType<typeof disclosable>>[number]

/** The hashes of what was disclosed already. */
export async function disclosedHashes(tx: Tx, caseId: CaseId): Promise<ReadonlySet<string>> {
  const rows = await tx.db.selectFrom('production_item').select('sha256').where('case_id', '=', caseId).execute()
  return new Set(rows.map((row) => row.sha256))
}

/** The numbers that come next. The case's row is held, so that none is given twice. */
export async function nextNumbers(tx: Tx, caseId: CaseId): Promise<{ production: number; bates: number }> {
  await tx.db.selectFrom('court_case').select('case_id').where('case_id', '=', caseId).forUpdate().executeTakeFirst()
  const { rows } = await sql<{ production: number; bates: number }>`
    select coalesce((select max(number) from production where case_id = ${caseId}::uuid), 0) + 1 as production,
      coalesce((select max(bates_number) from production_item where case_id = ${caseId}::uuid), 0) + 1 as bates`.execute(
    tx.db,
  )
  const [next] = rows
  if (!next) throw new Error('No next numbers')
  return next
}

export async function insertProduction(
  tx: Tx,
  caseId: CaseId,
  production: { id: string; number: number; note: string; by: PersonId },
): Promise<void> {
  await tx.db
    .insertInto('production')
    .values({
      case_id: caseId,
      production_id: production.id,
      number: production.number,
      note: production.note,
      by: production.by,
    })
    .execute()
}

/** Writes a file into the compartment of the parties and the item that names it. */
export async function insertItem(
  tx: Tx,
  caseId: CaseId,
  item: {
    productionId: string
    n: number
    bates: number
    documentId: string
    title: string
    file: Disclosable
    by: PersonId
  },
): Promise<void> {
  const { file } = item
  const hashed = { sha256: file.sha256, bytes: file.bytes, media_type: file.media_type }
  await tx.db
    .insertInto('document')
    .values({
      case_id: caseId,
      compartment: 'parties',
      document_id: item.documentId,
      kind: 'evidence',
      title: item.title,
      ...hashed,
      by: item.by,
    })
    .execute()
  await tx.db
    .insertInto('production_item')
    .values({
      case_id: caseId,
      production_id: item.productionId,
      n: item.n,
      bates_number: item.bates,
      document_id: item.documentId,
      title: item.title,
      ...hashed,
    })
    .execute()
}

/** Notes receipt of a production of that version. @returns false when another version is there */
export async function saveReceipt(
  tx: Tx,
  caseId: CaseId,
  productionId: string,
  version: number,
  by: PersonId,
): Promise<boolean> {
  const saved = await tx.db
    .updateTable('production')
    .set({ received_by: by, received_at: tx.now.toString(), version: version + 1 })
    .where('case_id', '=', caseId)
    .where('production_id', '=', productionId)
    .where('version', '=', version)
    .where('received_at', 'is', null)
    .executeTakeFirst()
  return saved.numUpdatedRows > 0n
}
