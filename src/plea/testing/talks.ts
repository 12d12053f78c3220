import {
  ConferralRecord,
  Negotiation,
  type ChargeAsStood,
  type DraftId,
  type OfferId,
  type OfferProposal,
  type OfferStatement,
} from '../../../contract/plea.ts'
import { anOpenCase } from '../../cases/testing.ts'
import { giveRelation } from '../../identity/access.ts'
import { record } from '../../ledger/record.ts'
import { loadRulePack } from '../../law/load-rule-pack.ts'
import { aTown, type Town } from '../../people/testing.ts'
import { playedAt, uuidv7 } from '../../platform/clock.ts'
import type { TestDatabase } from '../../platform/postgres/testing.ts'
import { attemptAs, runAsSystem, type Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { ApproverRank } from '../../vocabulary/code-lists.ts'
import type { Relation } from '../../vocabulary/compartments.ts'
import { PrincipalId, type CaseId } from '../../vocabulary/ids.ts'
import { instant, type Instant } from '../../vocabulary/instant.ts'
import { done, type Outcome } from '../../vocabulary/outcome.ts'
import { granted } from '../../vocabulary/testing.ts'
import { approveDraft } from '../offer/approve-draft.ts'
import { pendingCharges } from '../offer/charges.ts'
import { conveyOffer } from '../offer/convey-offer.ts'
import type { Packs } from '../offer/court-law.ts'
import { draftOffer } from '../offer/draft-offer.ts'
import { draftSeenBy } from '../offer/draft-store.ts'
import { extendOffer } from '../offer/extend-offer.ts'
import { negotiationView } from '../offer/negotiation-view.ts'
import { offerSeenBy } from '../offer/offer-store.ts'
import { recordConferral } from '../offer/record-conferral.ts'
import { submitDraft } from '../offer/submit-draft.ts'
import { legalDate } from '../../vocabulary/legal-date.ts'
import { aProposal, pleaTo } from './proposals.ts'

/** The morning of March 2, 2026, in the court's zone: the moment at which a test acts unless it says otherwise. */
export const thatMorning = instant('2026-03-02T15:00:00Z')

/** A case with its parties, in which offers can be put. */
export interface TalksScene {
  readonly town: Town
  readonly packs: Packs
  readonly caseId: CaseId
  readonly charges: readonly ChargeAsStood[]
  /** Tries something as a person, at a moment. */
  as<T, R>(actor: Actor, act: (tx: Tx) => Promise<Outcome<T, R>>, at?: Instant): Promise<Outcome<T, R>>
}

/**
 * A scene in a town of its own. Its case has one charge against a person, unless it is said otherwise, and nobody named as
 * the victim.
 */
export async function aTalksScene(
  database: TestDatabase,
  town?: Town,
  offenses: readonly string[] = ['TC-12-1', 'TC-20-7'],
): Promise<TalksScene> {
  const place = town ?? (await aTown(database))
  const { caseId } = await anOpenCase(place, { offenses })
  const packs = new Map([['training-county', await loadRulePack('training-county')]])
  const charges = await runAsSystem(place.system, async (tx) => await pendingCharges(tx, caseId))
  return {
    town: place,
    packs,
    caseId,
    charges,
    as: async (actor, act, at = thatMorning) => await attemptAs(place.db, actor, act, at),
  }
}

/** Gives somebody a relation to the case of the scene. */
export async function relate(scene: TalksScene, actor: Actor, relation: Relation): Promise<void> {
  await runAsSystem(scene.town.system, async (tx) => {
    await giveRelation(tx, scene.caseId, PrincipalId.parse(actor.person), relation, 'test')
  })
}

/** A proposal to plead to the first charge. */
export function proposalIn(scene: TalksScene, given: Parameters<typeof aProposal>[0] = {}): OfferProposal {
  const [charge] = scene.charges
  if (!charge) throw new Error('The case has no charge')
  return aProposal({ charges: [pleaTo(charge)], expiresOn: '2026-03-16', ...given })
}

export const versionOfDraft = async (scene: TalksScene, draftId: DraftId): Promise<number> =>
  await runAsSystem(scene.town.system, async (tx) => (await draftSeenBy(tx, scene.caseId, draftId))?.version ?? 0)
export const versionOfOffer = async (scene: TalksScene, offerId: OfferId): Promise<number> =>
  await runAsSystem(scene.town.system, async (tx) => (await offerSeenBy(tx, scene.caseId, offerId))?.version ?? 0)

export async function draftRef(scene: TalksScene, draftId: DraftId) {
  return { caseId: scene.caseId, draftId, version: await versionOfDraft(scene, draftId) }
}
export async function offerRef(scene: TalksScene, offerId: OfferId) {
  return { caseId: scene.caseId, offerId, version: await versionOfOffer(scene, offerId) }
}

/** A draft of the line prosecutor. */
export async function aDraft(
  scene: TalksScene,
  proposal = proposalIn(scene),
  offerId: OfferId | null = null,
): Promise<DraftId> {
  const { town, packs, caseId } = scene
  return granted(
    await scene.as(town.prosecutor, (tx) => draftOffer(tx, town.prosecutor, packs, { caseId, offerId, proposal })),
  )
}

/** Puts on record that the offense has no identified victim, so that the gate of conferral does not stand. */
export async function withoutVictim(scene: TalksScene): Promise<void> {
  const { town, caseId } = scene
  const conferral = ConferralRecord.parse({
    outcome: 'not-conferred',
    victim: null,
    on: legalDate('2026-03-02'),
    reason: 'no-victim',
    explanation: 'The person struck left before the police came and is not known.',
  })
  granted(await scene.as(town.prosecutor, (tx) => recordConferral(tx, town.prosecutor, { caseId, conferral })))
}

/** Puts on record that something was disclosed at a moment, long before any offer of a test ends unless it is said otherwise. */
export async function disclosed(scene: TalksScene, at: Instant = instant('2026-02-20T15:00:00Z')): Promise<void> {
  const { town, caseId } = scene
  const produced = { kind: 'evidence.produced', caseId, compartment: 'parties', subject: uuidv7() } as const
  granted(await playedAt(at, () => scene.as(town.prosecutor, async (tx) => done(await record(tx, produced)), at)))
}

/** Has a draft submitted, by the line prosecutor unless another is named. */
export async function submitted(
  scene: TalksScene,
  draftId: DraftId,
  stated: OfferStatement | null = null,
  by = scene.town.prosecutor,
): Promise<void> {
  const ref = await draftRef(scene, draftId)
  granted(await scene.as(by, (tx) => submitDraft(tx, by, { ...ref, stated })))
}

/** Has a draft as it was submitted approved by the supervisor, who decides as one unless another rank is named. */
export async function approved(
  scene: TalksScene,
  draftId: DraftId,
  { rank = 'supervisor', shortExpiryReason = null }: { rank?: ApproverRank; shortExpiryReason?: string | null } = {},
): Promise<void> {
  const { town, packs } = scene
  const supervisor = town.prosecutionSupervisor
  const ref = await draftRef(scene, draftId)
  const revision = await runAsSystem(
    town.system,
    async (tx) => (await draftSeenBy(tx, scene.caseId, draftId))?.draft.revision ?? 0,
  )
  const decision = { ...ref, revision, rank, shortExpiryReason }
  granted(await scene.as(supervisor, (tx) => approveDraft(tx, supervisor, packs, decision)))
}

/** Has a draft submitted and approved by the supervisor. */
export async function approvedBySupervisor(
  scene: TalksScene,
  draftId: DraftId,
  shortExpiryReason: string | null = null,
): Promise<void> {
  await submitted(scene, draftId)
  await approved(scene, draftId, { shortExpiryReason })
}

/** An offer that was extended: drafted, approved, and past all gates. */
export async function anExtendedOffer(
  scene: TalksScene,
  proposal = proposalIn(scene),
  onOffer: OfferId | null = null,
): Promise<OfferId> {
  const { town, packs } = scene
  await withoutVictim(scene)
  const draftId = await aDraft(scene, proposal, onOffer)
  await approvedBySupervisor(scene, draftId)
  const ref = await draftRef(scene, draftId)
  return granted(await scene.as(town.prosecutor, (tx) => extendOffer(tx, town.prosecutor, packs, ref)))
}

/** Counsel tells the defendant of a version. */
export async function conveyed(scene: TalksScene, offerId: OfferId, n = 1): Promise<void> {
  const { town, packs } = scene
  const ref = await offerRef(scene, offerId)
  const how = {
    n,
    on: legalDate('2026-03-02'),
    how: 'in-person',
    language: 'es',
    interpreter: 'Marisol Vega',
    said: 'Weighed against trial.',
  } as const
  granted(await scene.as(town.defender, (tx) => conveyOffer(tx, town.defender, packs, { ...ref, ...how })))
}

/** An offer that the defendant was told of. */
export async function aConveyedOffer(scene: TalksScene, proposal = proposalIn(scene)): Promise<OfferId> {
  const offerId = await anExtendedOffer(scene, proposal)
  await conveyed(scene, offerId)
  return offerId
}

/** The talks as a person sees them. */
export async function talksAsSeenBy(scene: TalksScene, actor: Actor, at?: Instant): Promise<Negotiation> {
  return Negotiation.parse(granted(await scene.as(actor, (tx) => negotiationView(tx, actor, scene.caseId), at)))
}
