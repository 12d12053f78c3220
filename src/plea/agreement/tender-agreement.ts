import { signingPartWords } from '../../../contract/agreement.ts'
import { moveCase } from '../../cases/move-case.ts'
import { longMoment } from '../../filing/domain/charging-paper.ts'
import { fileShortPaper } from '../../filing/file-short-paper.ts'
import { record } from '../../ledger/record.ts'
import type { Services } from '../../law/services.ts'
import { seeCase } from '../../people/seen-case.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { officesForPromises } from './case-facts.ts'
import { factSheetFor } from './fact-sheet.ts'
import { changeAgreement, openDraft, type DraftScene } from './open-draft.ts'
import { copyOf, pressAgreement } from './papers.ts'
import { isParty } from './policy.ts'
import type { AgreementRefusal } from './problems.ts'
import { addDocument } from './store.ts'
import { partyNames } from './write-version.ts'

type Parts = Pick<Services, 'packs' | 'typeset' | 'blobs'>

/**
 * Gives the signed agreement to the court. What the bench may see is written where the bench reads: the agreement,
 * its fact sheet and its promises; never what was offered before.
 * @source Fed. R. Crim. P. 11(c)(2); the gates of `missingBeforeTender`
 */
export async function tenderAgreement(
  tx: Tx,
  services: Parts,
  actor: Actor,
  input: { readonly caseId: CaseId; readonly version: number },
): Promise<Outcome<CaseId, AgreementRefusal>> {
  const { caseId } = input
  const opened = await openDraft(tx, services, input, (scene) => isParty(scene.relations))
  if (!opened.ok) return opened
  const { whole } = opened.value
  if (whole.missing.length > 0) return refuse({ kind: 'not-ready-to-tender', missing: whole.missing })
  const changed = await changeAgreement(tx, caseId, whole, { status: 'tendered' })
  if (!changed.ok) return changed
  const moved = await moveCase(tx, caseId, 'tendered')
  if (!moved.ok) return moved
  await handUp(tx, services, actor, caseId, opened.value)
  const noticeId = await fileNotice(tx, services, actor, input.caseId)
  const { n } = whole.row
  const { sha256 } = whole.current.paper
  const about = { caseId, subject: whole.row.id, data: { n, sha256 } }
  await record(tx, {
    ...about,
    kind: 'agreement.tendered',
    compartment: 'tendered',
    data: { ...about.data, noticeId },
  })
  await record(tx, { ...about, kind: 'agreement.handed-up', compartment: 'parties' })
  return done(caseId)
}

/**
 * What the public docket says of a tender: that there was one. Its words are the same for every agreement, whatever
 * lies in the place of the supplement.
 */
async function fileNotice(tx: Tx, services: Parts, actor: Actor, caseId: CaseId): Promise<string> {
  const seen = await seeCase(tx, actor, caseId)
  if (!seen) throw new Error('A party that tenders sees its case')
  return await fileShortPaper(tx, services, actor, seen, {
    kind: 'other',
    role: seen.relations.has('prosecution') ? 'Prosecutor' : 'For the defense',
    heading: 'Notice of tender of a plea agreement',
    facts: [],
    paragraphs: ['A plea agreement, with the supplement that every agreement has, was given to the court on this day.'],
  })
}

async function handUp(tx: Tx, services: Parts, actor: Actor, caseId: CaseId, scene: DraftScene): Promise<void> {
  const { current, row, signatures } = scene.whole
  const paper = copyOf(current.paper)
  const sheet = copyOf(current.sheet)
  const signedCopy = await pressSignedCopy(tx, services, caseId, scene)
  const given = { caseId, compartment: 'tendered', by: actor.person } as const
  await addDocument(tx, { ...given, kind: 'agreement', title: 'Plea agreement, as signed', paper })
  await addDocument(tx, {
    ...given,
    kind: 'agreement',
    title: 'Plea agreement, copy with signatures',
    paper: signedCopy,
  })
  await addDocument(tx, { ...given, kind: 'supplement', title: 'Sealed supplement', paper: sheet })
  await tx.db
    .insertInto('tendered_agreement')
    .values({
      case_id: caseId,
      agreement_id: row.id,
      n: row.n,
      slot: row.slot,
      content: JSON.stringify(current.content),
      fact_sheet: JSON.stringify(await factSheetFor(tx, caseId, scene)),
      signatures: JSON.stringify(signatures.map(({ part, name, at, sha256 }) => ({ part, name, at, sha256 }))),
      document_id: paper.documentId,
      sha256: paper.sha256,
      bytes: paper.bytes,
      sheet_document_id: sheet.documentId,
      sheet_sha256: sheet.sha256,
      sheet_bytes: sheet.bytes,
      copy_document_id: signedCopy.documentId,
      copy_sha256: signedCopy.sha256,
      copy_bytes: signedCopy.bytes,
      tendered_by: actor.person,
      tendered_by_name: actor.name,
      tendered_at: tx.now.toString(),
    })
    .execute()
  await enumeratePromises(tx, caseId, scene)
}

/** The same paper with the signatures printed on it, each with the hash of the bytes on which it was made. */
async function pressSignedCopy(tx: Tx, services: Parts, caseId: CaseId, scene: DraftScene) {
  const { facts, people, whole } = scene
  const offices = new Map((await officesForPromises(tx, caseId, people)).map((one) => [one.id, one.name]))
  const zone = facts.court.zone
  return await pressAgreement(services, {
    facts,
    names: partyNames(scene),
    content: whole.current.content,
    slot: whole.row.slot,
    offices,
    signatures: whole.signatures.map(({ part, name, at, sha256 }) => ({
      role: signingPartWords[part],
      name,
      signature: { typedName: name, signedAt: momentInWords(at, zone), documentHash: sha256 },
    })),
  })
}

/** A moment as a paper of the court states it. */
export const momentInWords = (at: string, zone: string): string => longMoment(Temporal.Instant.from(at), zone)

async function enumeratePromises(tx: Tx, caseId: CaseId, { whole }: DraftScene): Promise<void> {
  const rows = whole.current.content.promises.flatMap((promise, index) =>
    promise.type === null
      ? []
      : [
          {
            case_id: caseId,
            promise_id: promise.id,
            agreement_id: whole.row.id,
            ordinal: index + 1,
            text: promise.text,
            type: promise.type,
            owner_office: promise.owner,
            due: promise.due,
            due_on: promise.dueOn,
          },
        ],
  )
  if (rows.length > 0) await tx.db.insertInto('promise').values(rows).execute()
}
