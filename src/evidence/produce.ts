import { mayProduce } from '../cases/domain/policies.ts'
import { documentsSeen } from '../filing/document-store.ts'
import { record } from '../ledger/record.ts'
import { seeCase } from '../people/seen-case.ts'
import { uuidv7 } from '../platform/clock.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { Sha256 } from '../vocabulary/sha256.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { insertDocument } from '../filing/document-store.ts'
import { mayBeProduced } from './domain/may-be-produced.ts'
import type { EvidenceRefusal } from './problems.ts'
import { insertProduction, type NewItem } from './production-store.ts'

/**
 * Discloses files to the defense in one numbered production. A file is not opened up where it lies: a document of the same
 * bytes is written into `parties`, and its hash and number never change.
 */
export async function produce(
  tx: Tx,
  actor: Actor,
  input: { caseId: CaseId; note: string; items: readonly { documentId: string; title?: string | undefined }[] },
): Promise<Outcome<{ caseId: CaseId }, EvidenceRefusal>> {
  const { caseId } = input
  const seen = await seeCase(tx, actor, caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  if (!mayProduce(seen)) return refuse({ kind: 'not-allowed' })
  if (new Set(input.items.map((item) => item.documentId)).size < input.items.length)
    return refuse({ kind: 'file-named-twice' })
  const files = new Map((await documentsSeen(tx, caseId)).filter(mayBeProduced).map((row) => [row.document_id, row]))
  const items: NewItem[] = []
  for (const { documentId, title } of input.items) {
    const file = files.get(documentId)
    if (!file) return refuse({ kind: 'no-such-file' })
    const disclosed = uuidv7()
    await insertDocument(tx, caseId, {
      documentId: disclosed,
      compartment: 'parties',
      kind: 'evidence',
      title: title ?? file.title,
      sha256: Sha256.parse(file.sha256),
      bytes: Number(file.bytes),
      mediaType: file.media_type,
      by: actor.person,
    })
    items.push({
      documentId: disclosed,
      title: title ?? file.title,
      sha256: file.sha256,
      bytes: file.bytes,
      mediaType: file.media_type,
    })
  }
  const productionId = uuidv7()
  const { number } = await insertProduction(tx, caseId, { productionId, note: input.note, by: actor.person, items })
  await record(tx, {
    kind: 'evidence.produced',
    caseId,
    compartment: 'parties',
    subject: productionId,
    data: { number, items: items.map(({ documentId, title, sha256 }) => ({ documentId, title, sha256 })) },
  })
  return done({ caseId })
}
