import type { SigningPart } from '../../../contract/agreement.ts'
import { relationsToCase } from '../../identity/access.ts'
import { record } from '../../ledger/record.ts'
import type { Services } from '../../law/services.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { isOn, partsThatSign } from './domain/signing.ts'
import { holdAgreement, openDraft } from './open-draft.ts'
import { bytesOf } from './parties-view.ts'
import { signsAs } from './policy.ts'
import type { AgreementRefusal } from './problems.ts'
import { latestShare, supplementsSeen, type AgreementRow } from './store.ts'

/** The bytes that somebody says he signs. */
interface SignedPapers {
  readonly sha256: string
  readonly supplementSheetSha256: string
}

/** Signs between the parties: as prosecutor, as counsel, or as a defendant without counsel. */
export async function signAgreement(
  tx: Tx,
  services: Pick<Services, 'packs'>,
  actor: Actor,
  input: SignedPapers & {
    readonly caseId: CaseId
    readonly version: number
    readonly immigrationAdviceGiven: boolean | undefined
  },
): Promise<Outcome<CaseId, AgreementRefusal>> {
  const { caseId } = input
  const opened = await openDraft(tx, services, input, (scene) => signsAs(actor, scene.relations) !== null)
  if (!opened.ok) return opened
  const { whole, relations, selfRepresented } = opened.value
  const part = signsAs(actor, relations)
  if (part === null || !partsThatSign(selfRepresented).includes(part)) return refuse({ kind: 'not-allowed' })
  const signed = { sha256: input.sha256, sheetSha256: input.supplementSheetSha256 }
  if (!isOn(signed, bytesOf(whole.current))) return refuse({ kind: 'other-bytes' })
  if (whole.signatures.some((one) => one.part === part)) return refuse({ kind: 'already-signed' })
  const held = await holdAgreement(tx, caseId, whole)
  if (!held.ok) return held
  await saveSignature(tx, {
    caseId,
    row: whole.row,
    part,
    signed,
    person: actor.person,
    name: actor.name,
    at: tx.now,
    immigrationAdvice: part === 'counsel' ? (input.immigrationAdviceGiven ?? false) : null,
  })
  await record(tx, {
    kind: 'agreement.signed',
    caseId,
    compartment: 'parties',
    subject: whole.row.id,
    data: { n: whole.row.n, part, ...signed },
  })
  await signSupplements(tx, caseId, whole.row, part)
  return done(caseId)
}

/** A signature to be kept. */
export interface NewSignature {
  readonly caseId: CaseId
  readonly row: Pick<AgreementRow, 'id' | 'n'>
  readonly part: SigningPart
  readonly signed: { readonly sha256: string; readonly sheetSha256: string }
  readonly person: string
  readonly name: string
  readonly at: Temporal.Instant
  readonly immigrationAdvice: boolean | null
}

/** Keeps a signature; a second one of the same part on the same version changes nothing. */
export async function saveSignature(tx: Tx, signature: NewSignature): Promise<void> {
  const { caseId, row, part, signed, person, name, at, immigrationAdvice } = signature
  await tx.db
    .insertInto('agreement_signature')
    .values({
      case_id: caseId,
      agreement_id: row.id,
      n: row.n,
      part,
      person,
      name,
      sha256: signed.sha256,
      sheet_sha256: signed.sheetSha256,
      immigration_advice: immigrationAdvice,
      at: at.toString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Whoever is named in a supplement signs it with the agreement; only those named learn of it. */
async function signSupplements(
  tx: Tx,
  caseId: CaseId,
  { id, n }: Pick<AgreementRow, 'id' | 'n'>,
  part: SigningPart,
): Promise<void> {
  for (const seen of await supplementsSeen(tx, caseId, id))
    await record(tx, {
      kind: 'agreement.supplement-signed',
      caseId,
      compartment: seen.compartment,
      subject: id,
      data: { n, part, sha256: seen.paper.sha256 },
    })
}

/**
 * The defendant signs what counsel shared. He writes where he may; the system carries the signature to the parties.
 */
export async function signAsDefendant(
  tx: Tx,
  actor: Actor,
  input: SignedPapers & { readonly caseId: CaseId; readonly version: number },
): Promise<Outcome<CaseId, AgreementRefusal>> {
  const { caseId } = input
  const relations = await relationsToCase(tx, caseId)
  const share = await latestShare(tx, caseId)
  if (!share) return refuse({ kind: 'not-found' })
  if (!relations.has('defendant')) return refuse({ kind: 'not-allowed' })
  if (share.replaced) return refuse({ kind: 'replaced' })
  if (share.signed) return refuse({ kind: 'already-signed' })
  const signed = { sha256: input.sha256, sheetSha256: input.supplementSheetSha256 }
  if (!isOn(signed, bytesOf(share))) return refuse({ kind: 'other-bytes' })
  const changed = await tx.db
    .updateTable('agreement_share')
    .set({
      signed_by: actor.person,
      signed_by_name: actor.name,
      signed_at: tx.now.toString(),
      signed_sha256: signed.sha256,
      version: input.version + 1,
    })
    .where('case_id', '=', caseId)
    .where('agreement_id', '=', share.id)
    .where('n', '=', share.n)
    .where('version', '=', input.version)
    .executeTakeFirst()
  if (changed.numUpdatedRows !== 1n) return refuse({ kind: 'stale', version: share.version })
  await record(tx, {
    kind: 'agreement.signed-by-defendant',
    caseId,
    compartment: 'client',
    subject: share.id,
    data: { n: share.n, ...signed },
  })
  await signSupplements(tx, caseId, share, 'defendant')
  return done(caseId)
}
