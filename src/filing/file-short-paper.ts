import type { DocumentKind } from '../../contract/filing.ts'
import type { SeenCase } from '../people/seen-case.ts'
import { uuidv7 } from '../platform/clock.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { Services } from '../law/services.ts'
import { defendantCharged, insertDocument } from './document-store.ts'
import { longMoment } from './domain/charging-paper.ts'
import { typesetPaper, type ShortPaper, type SignatureBlock } from './templates/papers.ts'

/** What a short paper says; its head comes from the case and its signature from whoever acts. */
export interface Said extends Pick<ShortPaper, 'heading' | 'facts' | 'paragraphs'> {
  readonly kind: Extract<DocumentKind, 'motion' | 'order' | 'other'>
  /** As what whoever acts signs: "Prosecutor", "Judge". */
  readonly role: string
}

/**
 * Typesets a motion, a notice or an order, signed in the app over the hash of the unsigned paper, and puts it into the
 * court's file. It has no docket number yet.
 * @returns the id of the document
 */
export async function fileShortPaper(
  tx: Tx,
  { typeset, blobs }: Pick<Services, 'typeset' | 'blobs'>,
  actor: Actor,
  seen: SeenCase,
  { kind, role, ...said }: Said,
): Promise<string> {
  const place = { role, name: actor.name }
  const defendant = (await defendantCharged(tx, seen.caseId)) ?? 'the defendant'
  const head = { court: seen.court.name, people: 'The People', defendant, caseNumber: seen.number }
  const press = async (signatures: readonly SignatureBlock[]) =>
    await blobs.put(
      await typesetPaper(typeset, 'short-paper', { ...head, ...said, signatures }, { title: said.heading, lang: 'en' }),
    )
  const { sha256: documentHash } = await press([place])
  const signature = { typedName: actor.name, signedAt: longMoment(tx.now, seen.court.zone), documentHash }
  const file = await press([{ ...place, signature }])
  const documentId = uuidv7()
  await insertDocument(tx, seen.caseId, {
    documentId,
    compartment: 'court-file',
    kind,
    title: said.heading,
    sha256: file.sha256,
    bytes: file.size,
    mediaType: 'application/pdf',
    by: actor.person,
  })
  return documentId
}
