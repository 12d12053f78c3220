import { randomBytes, randomUUID } from 'node:crypto'
import type { AgreementId, DraftedAgreement, Paper, SupplementInput } from '../../../contract/agreement.ts'
import type { AgreementContent } from '../../../contract/agreement.ts'
import type { ChargeAsStood, OfferTerms } from '../../../contract/plea.ts'
import { nameInOrder } from '../../identity/access.ts'
import { record } from '../../ledger/record.ts'
import type { Services } from '../../law/services.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { OrderCompartment } from '../../vocabulary/compartments.ts'
import { PrincipalId, type CaseId, type PersonId } from '../../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { officesForPromises } from './case-facts.ts'
import { pressAgreement, pressSupplement } from './papers.ts'
import { namableIn, type PartyScene } from './parties-view.ts'
import type { AgreementRefusal } from './problems.ts'
import { addDocument, supplementsSeen } from './store.ts'

type Parts = Pick<Services, 'packs' | 'typeset' | 'blobs'>

/** A version to be written: which agreement, which number, and what it says. */
export interface NewVersion {
  readonly caseId: CaseId
  readonly agreementId: AgreementId
  readonly n: number
  readonly slot: string
  readonly terms: OfferTerms
  readonly charges: readonly ChargeAsStood[]
  readonly drafted: DraftedAgreement
}

const slotBytes = 5

/** A number for the place of a supplement: drawn by lot, so that it tells nothing. */
export const newSlot = (): string => `SS-${randomBytes(slotBytes).toString('hex').toUpperCase()}`

/** The papers of a version, before anything of it is saved. */
export interface Pressed {
  readonly content: AgreementContent
  readonly paper: Paper
  readonly sheet: Paper
  readonly supplement: Paper | null
}

/** Typesets a version: the agreement, the sheet in the supplement's place, and the supplement if one was written. */
export async function pressVersion(
  tx: Tx,
  services: Parts,
  scene: PartyScene,
  version: NewVersion,
): Promise<Outcome<Pressed, AgreementRefusal>> {
  const { drafted, slot, terms, charges, caseId } = version
  const offices = new Map((await officesForPromises(tx, caseId, scene.people)).map((one) => [one.id, one.name]))
  if (drafted.promises.some((promise) => !offices.has(promise.owner))) return refuse({ kind: 'unknown-office' })
  const namable = new Set(namableIn(scene).map((one) => one.id))
  if (drafted.supplement.is === 'written' && drafted.supplement.named.some((person) => !namable.has(person)))
    return refuse({ kind: 'unknown-person' })
  const { recitals, promises, factualBasis } = drafted
  const content = { recitals, promises, factualBasis, terms, charges: [...charges] }
  const names = partyNames(scene)
  const source = { facts: scene.facts, names, content, slot, offices, signatures: signingPlaces(scene) }
  const paper = await pressAgreement(services, source)
  const text = drafted.supplement.is === 'written' ? drafted.supplement.text : null
  return done({ content, paper, ...(await pressSupplement(services, source, text)) })
}

/** Who acts for each side, by name. */
export function partyNames({ people }: PartyScene): { prosecutor: string; counsel: string | null } {
  const named = (relation: string) => people.find((one) => one.relation === relation && one.name !== null)?.name ?? null
  return { prosecutor: named('prosecution') ?? 'The prosecution', counsel: named('defense') }
}

/** The places to sign, empty: a signature is made on the bytes and does not change them. */
export function signingPlaces(scene: PartyScene): { role: string; name: string }[] {
  const { prosecutor, counsel } = partyNames(scene)
  const defendant = { role: 'Defendant', name: scene.facts.defendant.name }
  return [
    { role: 'Prosecutor', name: prosecutor },
    ...(scene.selfRepresented ? [] : [{ role: 'Counsel for the defendant', name: counsel ?? 'Counsel of record' }]),
    defendant,
  ]
}

/** Saves a version with its documents and what was written in the place of the supplement. */
export async function saveVersion(
  tx: Tx,
  actor: Actor,
  version: NewVersion,
  pressed: Pressed,
  names: ReadonlyMap<PersonId, string>,
): Promise<void> {
  const { caseId, agreementId, n } = version
  const { content, paper, sheet } = pressed
  const shared = { caseId, compartment: 'parties', by: actor.person } as const
  await addDocument(tx, { ...shared, kind: 'agreement', title: `Plea agreement, version ${n}`, paper })
  await addDocument(tx, { ...shared, kind: 'supplement', title: `Sealed supplement, version ${n}`, paper: sheet })
  await tx.db
    .insertInto('agreement_version')
    .values({
      case_id: caseId,
      agreement_id: agreementId,
      n,
      content: JSON.stringify(content),
      document_id: paper.documentId,
      sha256: paper.sha256,
      bytes: paper.bytes,
      sheet_document_id: sheet.documentId,
      sheet_sha256: sheet.sha256,
      sheet_bytes: sheet.bytes,
      drafted_by: actor.person,
      drafted_by_name: actor.name,
      drafted_at: tx.now.toString(),
    })
    .execute()
  await saveSupplement(tx, actor, version, pressed.supplement, names)
}

async function saveSupplement(
  tx: Tx,
  actor: Actor,
  version: NewVersion,
  paper: Paper | null,
  names: ReadonlyMap<PersonId, string>,
): Promise<void> {
  const { supplement } = version.drafted
  if (supplement.is === 'kept') return
  await endSupplements(tx, version)
  if (supplement.is === 'written' && paper) await writeSupplement(tx, actor, version, supplement, paper, names)
}

/** Takes out what whoever acts can see; what he is not named in stays, unknown to him. */
async function endSupplements(tx: Tx, { caseId, agreementId, n }: NewVersion): Promise<void> {
  for (const seen of await supplementsSeen(tx, caseId, agreementId)) {
    await tx.db
      .updateTable('supplement')
      .set({ until_n: n })
      .where('case_id', '=', caseId)
      .where('compartment', '=', seen.compartment)
      .execute()
    await record(tx, {
      kind: 'agreement.supplement-ended',
      caseId,
      compartment: seen.compartment,
      subject: agreementId,
      data: { n },
    })
  }
}

async function writeSupplement(
  tx: Tx,
  actor: Actor,
  { caseId, agreementId, n }: NewVersion,
  written: Extract<SupplementInput, { is: 'written' }>,
  paper: Paper,
  names: ReadonlyMap<PersonId, string>,
): Promise<void> {
  const compartment: OrderCompartment = `order:${randomUUID()}`
  const named = [...new Set([actor.person, ...written.named])]
  for (const person of named) await nameInOrder(tx, caseId, compartment, PrincipalId.parse(person), true)
  await addDocument(tx, {
    caseId,
    compartment,
    kind: 'supplement',
    title: 'Sealed supplement',
    paper,
    by: actor.person,
  })
  await tx.db
    .insertInto('supplement')
    .values({
      case_id: caseId,
      compartment,
      agreement_id: agreementId,
      since_n: n,
      content: written.text,
      document_id: paper.documentId,
      sha256: paper.sha256,
      bytes: paper.bytes,
      named: JSON.stringify(named.map((person) => names.get(person) ?? actor.name)),
      written_by: actor.person,
      written_at: tx.now.toString(),
    })
    .execute()
  await record(tx, {
    kind: 'agreement.supplement-written',
    caseId,
    compartment,
    subject: agreementId,
    data: { n, sha256: paper.sha256 },
  })
}
