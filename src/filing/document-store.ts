import { sql } from 'kysely'
import { noteRead, type Tx } from '../platform/postgres/tx.ts'
import { Compartment } from '../vocabulary/compartments.ts'
import type { CaseId, PersonId } from '../vocabulary/ids.ts'
import type { LegalDate } from '../vocabulary/legal-date.ts'
import type { Sha256 } from '../vocabulary/sha256.ts'
import type { DocumentKind } from '../../contract/filing.ts'

/** A file to be written down; its bytes are stored already. */
export interface NewDocument {
  readonly documentId: string
  readonly compartment: Compartment
  readonly kind: DocumentKind
  readonly title: string
  readonly sha256: Sha256
  readonly bytes: number
  readonly mediaType: string
  readonly by: PersonId
}

/** Writes a file down in its compartment. @returns false when a document of this id is there already */
export async function insertDocument(tx: Tx, caseId: CaseId, document: NewDocument): Promise<boolean> {
  const inserted = await tx.db
    .insertInto('document')
    .values({
      case_id: caseId,
      compartment: document.compartment,
      document_id: document.documentId,
      kind: document.kind,
      title: document.title,
      sha256: document.sha256,
      bytes: document.bytes,
      media_type: document.mediaType,
      by: document.by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n
}

const columns = [
  'document_id',
  'compartment',
  'kind',
  'title',
  'sha256',
  'bytes',
  'media_type',
  'filed_on',
  'docket_number',
  'by',
  'at',
] as const

/** The files of a case that whoever acts may see: filed papers by docket number, then the rest, the newest first. */
export async function documentsSeen(tx: Tx, caseId: CaseId) {
  const rows = await tx.db
    .selectFrom('document')
    .select(columns)
    .where('case_id', '=', caseId)
    .orderBy(sql`docket_number is null`)
    .orderBy(sql`compartment <> 'court-file'`)
    .orderBy('compartment')
    .orderBy('docket_number')
    .orderBy('at', 'desc')
    .orderBy('document_id')
    .execute()
  for (const row of rows) noteRead(tx, caseId, Compartment.parse(row.compartment))
  return rows
}

/** One file of a case, by case and document together; null when whoever acts may not see it. */
export async function documentSeen(tx: Tx, caseId: CaseId, documentId: string) {
  const row = await tx.db
    .selectFrom('document')
    .select(columns)
    .where('case_id', '=', caseId)
    .where('document_id', '=', documentId)
    .executeTakeFirst()
  if (row) noteRead(tx, caseId, Compartment.parse(row.compartment))
  return row ?? null
}

/** The compartments of a case in which whoever acts may write. */
export async function writableCompartments(tx: Tx, caseId: CaseId): Promise<ReadonlySet<string>> {
  const rows = await tx.db
    .selectFrom('grant_')
    .select('compartment')
    .distinct()
    .where('case_id', '=', caseId)
    .where('writes', '=', true)
    .where('starts', '<=', sql<string>`now()`)
    .where((where) => where.or([where('until', 'is', null), where('until', '>', sql<string>`now()`)]))
    .execute()
  return new Set(rows.map((row) => row.compartment))
}

/**
 * Gives a filed paper the next docket number of its case, in the series of its own compartment: sealed and tendered
 * papers leave no gap in the public one. The case's row is held, so that no number is given twice.
 */
export async function giveDocketNumber(tx: Tx, caseId: CaseId, documentId: string, day: LegalDate): Promise<void> {
  await tx.db.selectFrom('court_case').select('case_id').where('case_id', '=', caseId).forUpdate().executeTakeFirst()
  await sql`update document p set filed_on = ${day}::date, docket_number = 1 + coalesce(
      (select max(d.docket_number) from document d where d.case_id = p.case_id and d.compartment = p.compartment), 0)
    where p.case_id = ${caseId}::uuid and p.document_id = ${documentId}::uuid and p.docket_number is null`.execute(
    tx.db,
  )
}

/** The other cases of the same matter that whoever acts sees. */
export async function siblingsSeen(tx: Tx, caseId: CaseId): Promise<readonly string[]> {
  const { rows } = await sql<{ case_id: string }>`
    select other.case_id from court_case mine join court_case other on other.matter_id = mine.matter_id
    where mine.case_id = ${caseId}::uuid and other.case_id <> ${caseId}::uuid`.execute(tx.db)
  return rows.map((row) => row.case_id)
}

/** The defendant's name as charged. */
export async function defendantCharged(tx: Tx, caseId: CaseId): Promise<string | null> {
  const row = await tx.db
    .selectFrom('participant')
    .select(['given_name', 'family_name'])
    .where('case_id', '=', caseId)
    .where('compartment', '=', 'court-file')
    .where('role', '=', 'defendant')
    .orderBy('participant_id')
    .executeTakeFirst()
  return row ? `${row.given_name} ${row.family_name}` : null
}
