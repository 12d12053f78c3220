import { z } from 'zod'
import type { AgreementStatus } from '../../../contract/agreement.ts'
import {
  AgreementContent,
  AgreementId,
  DocumentId,
  FactSheet,
  SigningPart,
  VictimsInformed,
  type Paper,
  type Supplement,
} from '../../../contract/agreement.ts'
import { OfferId } from '../../../contract/plea.ts'
import type { Compartment, OrderCompartment } from '../../vocabulary/compartments.ts'
import { Compartment as CompartmentSchema } from '../../vocabulary/compartments.ts'
import { OfficeId, type CaseId, type PersonId } from '../../vocabulary/ids.ts'
import { instantText, type InstantText } from '../../vocabulary/instant.ts'
import { LegalDate } from '../../vocabulary/legal-date.ts'
import { Sha256 } from '../../vocabulary/sha256.ts'
import { instantFromPg } from '../../platform/postgres/types.ts'
import { noteRead, type Tx } from '../../platform/postgres/tx.ts'
import type { MadeSignature } from './domain/signing.ts'

export const momentOf = (text: string): InstantText => instantText(instantFromPg(text))

/** The agreement of the parties, as it stands. */
export interface AgreementRow {
  readonly id: AgreementId
  readonly offerId: OfferId
  readonly offerVersion: number
  readonly n: number
  readonly slot: string
  readonly status: AgreementStatus
  readonly sharedN: number | null
  readonly sharedOn: LegalDate | null
  readonly victims: VictimsInformed | null
  readonly version: number
}

/** The agreement that was drafted last; null when there is none that whoever acts may see. */
export async function latestAgreement(tx: Tx, caseId: CaseId): Promise<AgreementRow | null> {
  const row = await tx.db
    .selectFrom('agreement')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('agreement_id', 'desc')
    .executeTakeFirst()
  if (!row) return null
  noteRead(tx, caseId, 'parties')
  return {
    id: AgreementId.parse(row.agreement_id),
    offerId: OfferId.parse(row.offer_id),
    offerVersion: row.offer_version,
    n: row.n,
    slot: row.slot,
    status: row.status,
    sharedN: row.shared_n,
    sharedOn: row.shared_on === null ? null : LegalDate.parse(row.shared_on),
    victims: row.victims === null ? null : VictimsInformed.parse(row.victims),
    version: row.version,
  }
}

/** One version of the paper. */
export interface VersionRow {
  readonly n: number
  readonly content: AgreementContent
  readonly paper: Paper
  readonly sheet: Paper
  readonly draftedBy: string
  readonly draftedAt: InstantText
}

/** All versions of an agreement, the newest first. */
export async function versionsOf(tx: Tx, caseId: CaseId, agreementId: AgreementId): Promise<readonly VersionRow[]> {
  const rows = await tx.db
    .selectFrom('agreement_version')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('agreement_id', '=', agreementId)
    .orderBy('n', 'desc')
    .execute()
  return rows.map((row) => ({
    n: row.n,
    content: AgreementContent.parse(row.content),
    paper: paperFrom(row.document_id, row.sha256, row.bytes),
    sheet: paperFrom(row.sheet_document_id, row.sheet_sha256, row.sheet_bytes),
    draftedBy: row.drafted_by_name,
    draftedAt: momentOf(row.drafted_at),
  }))
}

export const paperFrom = (documentId: string, sha256: string, bytes: number): Paper => ({
  documentId: DocumentId.parse(documentId),
  sha256: Sha256.parse(sha256),
  bytes,
})

/** A signature between the parties. */
export interface SignatureRow extends MadeSignature {
  readonly sha256: Sha256
  readonly name: string
  readonly at: InstantText
}

/** The signatures on one version. */
export async function signaturesOn(
  tx: Tx,
  caseId: CaseId,
  agreementId: AgreementId,
  n: number,
): Promise<readonly SignatureRow[]> {
  const rows = await tx.db
    .selectFrom('agreement_signature')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('agreement_id', '=', agreementId)
    .where('n', '=', n)
    .orderBy('at')
    .execute()
  return rows.map((row) => ({
    part: SigningPart.parse(row.part),
    sha256: Sha256.parse(row.sha256),
    sheetSha256: row.sheet_sha256,
    immigrationAdvice: row.immigration_advice,
    name: row.name,
    at: momentOf(row.at),
  }))
}

/** Puts a file of the case where the holders of a compartment see it. */
export async function addDocument(
  tx: Tx,
  input: {
    readonly caseId: CaseId
    readonly compartment: Compartment
    readonly kind: 'agreement' | 'supplement' | 'judgment'
    readonly title: string
    readonly paper: Paper
    readonly by: PersonId | null
  },
): Promise<void> {
  await tx.db
    .insertInto('document')
    .values({
      case_id: input.caseId,
      compartment: input.compartment,
      document_id: input.paper.documentId,
      kind: input.kind,
      title: input.title,
      sha256: input.paper.sha256,
      bytes: input.paper.bytes,
      media_type: 'application/pdf',
      by: input.by,
    })
    .execute()
}

const isOrder = (compartment: Compartment): compartment is OrderCompartment => compartment.startsWith('order:')

/** A supplement with the compartment in which it lies. */
export interface SupplementRow extends Supplement {
  readonly compartment: OrderCompartment
}

/** What holds in the place of the supplement, as far as whoever acts is named; empty for all others. */
export async function supplementsSeen(
  tx: Tx,
  caseId: CaseId,
  agreementId: AgreementId,
): Promise<readonly SupplementRow[]> {
  const rows = await tx.db
    .selectFrom('supplement')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('agreement_id', '=', agreementId)
    .where('until_n', 'is', null)
    .orderBy('written_at')
    .execute()
  return rows.flatMap((row) => {
    const compartment = CompartmentSchema.parse(row.compartment)
    if (!isOrder(compartment)) return []
    noteRead(tx, caseId, compartment)
    return [
      {
        compartment,
        text: row.content,
        paper: paperFrom(row.document_id, row.sha256, row.bytes),
        sinceVersion: row.since_n,
        named: z.array(z.string()).parse(row.named),
      },
    ]
  })
}

/** The supplement without the place where it lies, which is nobody's business. */
export const withoutPlace = ({ text, paper, sinceVersion, named }: SupplementRow): Supplement => ({
  text,
  paper,
  sinceVersion,
  named,
})

/** The offices that the promises of an agreement name. */
export async function officesNamed(tx: Tx, content: AgreementContent): Promise<{ id: OfficeId; name: string }[]> {
  const ids = [...new Set(content.promises.map((promise) => promise.owner))]
  if (ids.length === 0) return []
  const rows = await tx.db.selectFrom('office').select(['office_id', 'name']).where('office_id', 'in', ids).execute()
  return rows.map((row) => ({ id: OfficeId.parse(row.office_id), name: row.name }))
}

/** The agreement as it was given to the defendant. */
export interface ShareRow {
  readonly id: AgreementId
  readonly n: number
  readonly slot: string
  readonly version: number
  readonly content: AgreementContent
  readonly paper: Paper
  readonly sheet: Paper
  readonly note: string
  readonly sharedAt: InstantText
  readonly sharedBy: string
  readonly replaced: boolean
  readonly signed: { readonly at: InstantText; readonly sha256: Sha256 } | null
}

/** What was shared last with the defendant. */
export async function latestShare(tx: Tx, caseId: CaseId): Promise<ShareRow | null> {
  const row = await tx.db
    .selectFrom('agreement_share')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('shared_at', 'desc')
    .executeTakeFirst()
  if (!row) return null
  noteRead(tx, caseId, 'client')
  return {
    id: AgreementId.parse(row.agreement_id),
    n: row.n,
    slot: row.slot,
    version: row.version,
    content: AgreementContent.parse(row.content),
    paper: paperFrom(row.document_id, row.sha256, row.bytes),
    sheet: paperFrom(row.sheet_document_id, row.sheet_sha256, row.sheet_bytes),
    note: row.note,
    sharedAt: momentOf(row.shared_at),
    sharedBy: row.shared_by_name,
    replaced: row.replaced,
    signed:
      row.signed_at === null || row.signed_sha256 === null
        ? null
        : { at: momentOf(row.signed_at), sha256: Sha256.parse(row.signed_sha256) },
  }
}

const TenderedSignatures = z.array(
  z.object({ part: SigningPart, name: z.string(), at: z.iso.datetime({ offset: true }), sha256: Sha256 }),
)

/** The agreement as it was tendered, with the court's action. */
export type TenderedRow = NonNullable<Awaited<ReturnType<typeof latestTendered>>>

/** What was tendered last; null while nothing was, or for whoever may not see it. */
export async function latestTendered(tx: Tx, caseId: CaseId) {
  const row = await tx.db
    .selectFrom('tendered_agreement')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('tendered_at', 'desc')
    .executeTakeFirst()
  if (!row) return null
  noteRead(tx, caseId, 'tendered')
  return {
    id: AgreementId.parse(row.agreement_id),
    n: row.n,
    slot: row.slot,
    version: row.version,
    content: AgreementContent.parse(row.content),
    factSheet: FactSheet.parse(row.fact_sheet),
    signatures: TenderedSignatures.parse(row.signatures),
    paper: paperFrom(row.document_id, row.sha256, row.bytes),
    sheet: paperFrom(row.sheet_document_id, row.sheet_sha256, row.sheet_bytes),
    signedCopy: paperFrom(row.copy_document_id, row.copy_sha256, row.copy_bytes),
    tenderedAt: momentOf(row.tendered_at),
    tenderedBy: row.tendered_by_name,
    action: row.action,
    ruling:
      row.ruled_at === null
        ? null
        : {
            by: row.ruled_by_name ?? '',
            at: momentOf(row.ruled_at),
            reasons: row.reasons ?? '',
            until: row.deferred_until === null ? null : LegalDate.parse(row.deferred_until),
          },
    choice: row.choice,
    chosenAt: row.chosen_at === null ? null : momentOf(row.chosen_at),
  }
}
