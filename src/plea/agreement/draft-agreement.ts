import { AgreementId, type DraftedAgreement } from '../../../contract/agreement.ts'
import { record } from '../../ledger/record.ts'
import type { Services } from '../../law/services.ts'
import { newId } from '../../platform/clock.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { changeAgreement, openDraft } from './open-draft.ts'
import { mayDraft, namableIn, partyScene, type PartyScene } from './parties-view.ts'
import { isParty } from './policy.ts'
import type { AgreementRefusal } from './problems.ts'
import { newSlot, pressVersion, saveVersion, type NewVersion, type Pressed } from './write-version.ts'

type Parts = Pick<Services, 'packs' | 'typeset' | 'blobs'>

/** Drafts an agreement from the accepted offer: its terms are those agreed on, word for word. */
export async function draftAgreement(
  tx: Tx,
  services: Parts,
  actor: Actor,
  input: { readonly caseId: CaseId; readonly drafted: DraftedAgreement },
): Promise<Outcome<CaseId, AgreementRefusal>> {
  const { caseId, drafted } = input
  const scene = await partyScene(tx, services, caseId)
  if (!scene) return refuse({ kind: 'not-found' })
  if (!isParty(scene.relations)) return refuse({ kind: 'not-allowed' })
  if (scene.whole && ['draft', 'tendered'].includes(scene.whole.row.status)) return refuse({ kind: 'agreement-exists' })
  if (!scene.ground) return refuse({ kind: 'no-accepted-offer' })
  if (!mayDraft(scene)) return refuse({ kind: 'not-allowed' })
  const { terms, charges, offerId, n: offerVersion } = scene.ground
  const version = { caseId, agreementId: newId(AgreementId), n: 1, slot: newSlot(), terms, charges, drafted }
  const pressed = await pressVersion(tx, services, scene, version)
  if (!pressed.ok) return pressed
  await tx.db
    .insertInto('agreement')
    .values({
      case_id: caseId,
      agreement_id: version.agreementId,
      offer_id: offerId,
      offer_version: offerVersion,
      n: 1,
      slot: version.slot,
      status: 'draft',
    })
    .execute()
  await saveVersion(tx, actor, version, pressed.value, namesIn(scene))
  await tell(tx, 'agreement.drafted', version, pressed.value)
  return done(caseId)
}

/** Drafts a new version. Signatures stay with the version on which they were made, and are void. */
export async function redraftAgreement(
  tx: Tx,
  services: Parts,
  actor: Actor,
  input: { readonly caseId: CaseId; readonly version: number; readonly drafted: DraftedAgreement },
): Promise<Outcome<CaseId, AgreementRefusal>> {
  const { caseId, drafted } = input
  const opened = await openDraft(tx, services, input, (scene) => isParty(scene.relations))
  if (!opened.ok) return opened
  const { whole } = opened.value
  const { terms, charges } = whole.current.content
  const { id: agreementId, slot } = whole.row
  const version = { caseId, agreementId, n: whole.row.n + 1, slot, terms, charges, drafted }
  const pressed = await pressVersion(tx, services, opened.value, version)
  if (!pressed.ok) return pressed
  const changed = await changeAgreement(tx, caseId, whole, { n: version.n })
  if (!changed.ok) return changed
  await saveVersion(tx, actor, version, pressed.value, namesIn(opened.value))
  await tell(tx, 'agreement.redrafted', version, pressed.value)
  return done(caseId)
}

const namesIn = (scene: PartyScene) => new Map(namableIn(scene).map((one) => [one.id, one.name]))

/** Told between the parties: the same of every version, whatever lies in the place of the supplement. */
const tell = async (
  tx: Tx,
  kind: 'agreement.drafted' | 'agreement.redrafted',
  { caseId, agreementId, n }: NewVersion,
  { paper, sheet }: Pressed,
) =>
  await record(tx, {
    kind,
    caseId,
    compartment: 'parties',
    subject: agreementId,
    data: { n, sha256: paper.sha256, sheetSha256: sheet.sha256 },
  })
