import type { UploadQuery } from '../../contract/filing.ts'
import { record } from '../ledger/record.ts'
import { seeCase } from '../people/seen-case.ts'
import { uuidv7 } from '../platform/clock.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { CaseId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import type { Sha256 } from '../vocabulary/sha256.ts'
import { documentSeen, insertDocument, siblingsSeen } from './document-store.ts'
import type { FilingRefusal } from './problems.ts'
import { uploadPlaces } from './upload-places.ts'

interface StoredFile {
  readonly sha256: Sha256
  readonly size: number
  readonly mediaType: string
}

/** Whether the actor may add a file there: asked before any byte is taken. */
export async function mayAddTo(
  tx: Tx,
  actor: Actor,
  caseId: CaseId,
  compartment: UploadQuery['compartment'],
): Promise<Outcome<null, FilingRefusal>> {
  const seen = await seeCase(tx, actor, caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  const places = await uploadPlaces(tx, seen)
  return places.some((place) => place === compartment) ? done(null) : refuse({ kind: 'cannot-add-here' })
}

/**
 * Writes an uploaded file down in the case, and in the other cases of the matter when asked, of those in which the
 * actor may. A repeat with the same id and the same bytes finds what it made.
 */
export async function addFile(
  tx: Tx,
  actor: Actor,
  input: { caseId: CaseId; documentId: string; query: UploadQuery; file: StoredFile },
): Promise<Outcome<{ documentId: string }, FilingRefusal>> {
  const { caseId, documentId, query, file } = input
  const may = await mayAddTo(tx, actor, caseId, query.compartment)
  if (!may.ok) return may
  if (!(await writeDown(tx, actor, { ...input, caseId, documentId }))) {
    const before = await documentSeen(tx, caseId, documentId)
    return before?.sha256 === file.sha256 ? done({ documentId }) : refuse({ kind: 'key-reused' })
  }
  if (query.wholeMatter === 'yes')
    for (const sibling of await siblingsSeen(tx, caseId)) {
      const other = CaseId.parse(sibling)
      const there = await mayAddTo(tx, actor, other, query.compartment)
      if (there.ok) await writeDown(tx, actor, { ...input, caseId: other, documentId: uuidv7() })
    }
  return done({ documentId })
}

async function writeDown(
  tx: Tx,
  actor: Actor,
  { caseId, documentId, query, file }: { caseId: CaseId; documentId: string; query: UploadQuery; file: StoredFile },
): Promise<boolean> {
  const inserted = await insertDocument(tx, caseId, {
    documentId,
    compartment: query.compartment,
    kind: query.kind,
    title: query.title,
    sha256: file.sha256,
    bytes: file.size,
    mediaType: file.mediaType,
    by: actor.person,
  })
  if (inserted)
    await record(tx, {
      kind: 'filing.file-added',
      caseId,
      compartment: query.compartment,
      subject: documentId,
      data: { sha256: file.sha256, title: query.title },
    })
  return inserted
}
