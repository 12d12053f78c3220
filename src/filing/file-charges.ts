import { moveCase } from '../cases/move-case.ts'
import { chargeSuspect, proposedIn, suspectIn } from '../cases/referred.ts'
import { giveRelation } from '../identity/access.ts'
import { record } from '../ledger/record.ts'
import { isProsecutor } from '../people/domain/policies.ts'
import { seeCase, type SeenCase } from '../people/seen-case.ts'
import { uuidv7 } from '../platform/clock.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { PrincipalId, type CaseId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { divisionOf, draftSeen, type KeptCount } from './charging-store.ts'
import { documentSeen, insertDocument } from './document-store.ts'
import { fileCounts } from './file-counts.ts'
import { filingsSeen, insertFiling } from './filing-store.ts'
import type { FilingRefusal } from './problems.ts'
import { setFiled, type PaperServices } from './set-charging-paper.ts'

/**
 * The prosecutor files the charging document: what so far was the prosecution's own is written into the court's file
 * (paper, counts, defendant, custody), and the clerk's division gets its relation to the case.
 */
export async function fileCharges(
  tx: Tx,
  actor: Actor,
  services: PaperServices,
  input: { caseId: CaseId; version: number },
): Promise<Outcome<{ caseId: CaseId; filingId: string }, FilingRefusal>> {
  const seen = await seeCase(tx, actor, input.caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  if (!isProsecutor(seen)) return refuse({ kind: 'not-allowed' })
  const draft = await draftSeen(tx, seen.caseId)
  if (!draft?.document_id) return refuse({ kind: 'nothing-drafted' })
  if (draft.version !== input.version) return refuse({ kind: 'stale', version: draft.version })
  const moved = await moveCase(tx, seen.caseId, 'filed')
  if (!moved.ok) return moved
  const division = await divisionOf(tx, seen.court.id)
  if (!division) return refuse({ kind: 'no-clerk' })
  await giveRelation(tx, seen.caseId, PrincipalId.parse(division), 'clerk', 'filing')
  const returned = (await filingsSeen(tx, seen.caseId)).find(
    (filing) => filing.kind === 'charging-document' && filing.status === 'returned',
  )
  await chargeSuspect(tx, seen.caseId, uuidv7(), seen.today, actor.person)
  await fileCounts(tx, actor, seen.caseId, {
    counts: draft.counts,
    proposed: await proposedIn(tx, seen.caseId),
    returnedBecause: returned?.reason ?? null,
  })
  const documentId = await filePaper(tx, actor, services, seen, draft.counts, draft.document_id)
  const filingId = uuidv7()
  await insertFiling(tx, seen.caseId, { id: filingId, kind: 'charging-document', documentId, by: actor.person })
  await record(tx, {
    kind: 'filing.charged',
    caseId: seen.caseId,
    compartment: 'court-file',
    subject: seen.caseId,
    data: { counts: draft.counts.map(({ n, offenseCode }) => ({ n, offenseCode })) },
  })
  await record(tx, {
    kind: 'filing.submitted',
    caseId: seen.caseId,
    compartment: 'court-file',
    subject: filingId,
    data: { kind: 'charging-document', documentId },
  })
  return done({ caseId: seen.caseId, filingId })
}

/** Typesets the paper as it is filed and writes it into the court's file. */
async function filePaper(
  tx: Tx,
  actor: Actor,
  services: PaperServices,
  seen: SeenCase,
  counts: readonly KeptCount[],
  draftId: string,
): Promise<string> {
  const [suspect, draft] = [await suspectIn(tx, seen.caseId), await documentSeen(tx, seen.caseId, draftId)]
  if (!suspect || !draft) throw new Error('A case with a charging draft has a suspect and the draft’s file')
  const defendant = `${suspect.givenName} ${suspect.familyName}`
  const file = await setFiled(services, { seen, actor, defendant, counts }, { at: tx.now, draftHash: draft.sha256 })
  const documentId = uuidv7()
  await insertDocument(tx, seen.caseId, {
    documentId,
    compartment: 'court-file',
    kind: 'charging-document',
    title: `Information, People v. ${defendant}`,
    sha256: file.sha256,
    bytes: file.size,
    mediaType: 'application/pdf',
    by: actor.person,
  })
  return documentId
}
