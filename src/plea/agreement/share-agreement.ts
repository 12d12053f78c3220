import { record } from '../../ledger/record.ts'
import type { Services } from '../../law/services.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { changeAgreement, openDraft } from './open-draft.ts'
import { copyOf } from './papers.ts'
import { isCounsel } from './policy.ts'
import type { AgreementRefusal } from './problems.ts'
import { addDocument } from './store.ts'

/** Counsel gives the agreement to the defendant: it is written where the defendant reads, and the parties learn the day. */
export async function shareAgreement(
  tx: Tx,
  services: Pick<Services, 'packs'>,
  actor: Actor,
  input: { readonly caseId: CaseId; readonly version: number; readonly note: string },
): Promise<Outcome<CaseId, AgreementRefusal>> {
  const { caseId } = input
  const opened = await openDraft(tx, services, input, (scene) => isCounsel(scene.relations))
  if (!opened.ok) return opened
  const { whole, facts } = opened.value
  const { row, current } = whole
  if (row.sharedN === row.n) return refuse({ kind: 'already-shared' })
  const changed = await changeAgreement(tx, caseId, whole, { shared_n: row.n, shared_on: facts.today })
  if (!changed.ok) return changed
  const paper = copyOf(current.paper)
  const sheet = copyOf(current.sheet)
  const given = { caseId, compartment: 'client', by: actor.person } as const
  await addDocument(tx, { ...given, kind: 'agreement', title: `Plea agreement, version ${row.n}`, paper })
  await addDocument(tx, { ...given, kind: 'supplement', title: `Sealed supplement, version ${row.n}`, paper: sheet })
  await tx.db
    .insertInto('agreement_share')
    .values({
      case_id: caseId,
      agreement_id: row.id,
      n: row.n,
      slot: row.slot,
      content: JSON.stringify(current.content),
      document_id: paper.documentId,
      sha256: paper.sha256,
      bytes: paper.bytes,
      sheet_document_id: sheet.documentId,
      sheet_sha256: sheet.sha256,
      sheet_bytes: sheet.bytes,
      note: input.note,
      shared_by: actor.person,
      shared_by_name: actor.name,
      shared_at: tx.now.toString(),
    })
    .execute()
  const about = { caseId, subject: row.id }
  await record(tx, {
    ...about,
    kind: 'agreement.shared',
    compartment: 'client',
    data: { n: row.n, sha256: paper.sha256 },
  })
  await record(tx, {
    ...about,
    kind: 'agreement.conveyed',
    compartment: 'parties',
    data: { n: row.n, on: facts.today },
  })
  return done(caseId)
}
