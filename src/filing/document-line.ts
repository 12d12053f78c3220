import { DocumentKind, type DocumentLine } from '../../contract/filing.ts'
import { compartmentWords } from '../vocabulary/compartment-words.ts'
import { wireMoment } from '../people/moment.ts'
import { namesIn } from '../people/names.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { LegalDate } from '../vocabulary/legal-date.ts'
import { docketLabel } from './docket.ts'
import { documentSeen, documentsSeen } from './document-store.ts'
import { documentKindWords } from './domain/words.ts'

type Row = Awaited<ReturnType<typeof documentsSeen>>[number]

/** The path from which a file is downloaded. */
export function filePath(caseId: CaseId, documentId: string): string {
  return `/api/cases/${caseId}/documents/${documentId}/file`
}

function documentLine(caseId: CaseId, row: Row, names: ReadonlyMap<string, string>): DocumentLine {
  const kind = DocumentKind.catch('other').parse(row.kind)
  return {
    id: row.document_id,
    kind,
    kindLabel: documentKindWords[kind],
    title: row.title,
    compartment: row.compartment,
    compartmentLabel: compartmentWords(row.compartment),
    sha256: row.sha256,
    bytes: Number(row.bytes),
    mediaType: row.media_type,
    filedOn: row.filed_on === null ? null : LegalDate.parse(row.filed_on),
    docketNumber: row.docket_number,
    docketLabel: docketLabel(row.compartment, row.docket_number),
    by: row.by === null ? null : (names.get(row.by) ?? null),
    at: wireMoment(row.at),
    file: filePath(caseId, row.document_id),
  }
}

/** The files of a case that whoever acts may see. */
export async function documentLines(tx: Tx, caseId: CaseId): Promise<DocumentLine[]> {
  const rows = await documentsSeen(tx, caseId)
  const names = await namesIn(
    tx,
    caseId,
    rows.map((row) => row.by),
  )
  return rows.map((row) => documentLine(caseId, row, names))
}

/** One file, or null when there is none for whoever acts. */
export async function lineOfDocument(tx: Tx, caseId: CaseId, documentId: string | null): Promise<DocumentLine | null> {
  const row = documentId === null ? null : await documentSeen(tx, caseId, documentId)
  return row ? documentLine(caseId, row, await namesIn(tx, caseId, [row.by])) : null
}
