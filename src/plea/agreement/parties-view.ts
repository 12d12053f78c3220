import type {
  AgreementLaw,
  Agreement,
  AgreementAbility,
  AgreementGround,
  HearingRequest,
  Missing,
  PartiesAgreement,
} from '../../../contract/agreement.ts'
import { PromiseId } from '../../../contract/agreement.ts'
import { factsOfCase } from '../../calendar/events/events-of-cases.ts'
import { relationsToCase } from '../../identity/access.ts'
import { lawIfAny } from '../../law/domain/ask.ts'
import type { Services } from '../../law/services.ts'
import { newId } from '../../platform/clock.ts'
import type { CommonRefusal } from '../../platform/http/problems.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { Relation } from '../../vocabulary/compartments.ts'
import type { OfficeId } from '../../vocabulary/ids.ts'
import { type CaseId, type PersonId } from '../../vocabulary/ids.ts'
import type { LegalDate } from '../../vocabulary/legal-date.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { groundOf, offerConveyedOn, type Ground } from './ground.ts'
import {
  actsWithoutCounsel,
  caseFacts,
  officesForPromises,
  whoWorksOn,
  type CaseFacts,
  type WorksOnCase,
} from './case-facts.ts'
import { hasVictim } from './domain/has-victim.ts'
import { impliedPromises } from './domain/implied-promises.ts'
import { lawOnAgreement } from './domain/restrictions.ts'
import { isOn, partsThatSign, type SignedBytes } from './domain/signing.ts'
import { missingBeforeTender } from './domain/tender-gates.ts'
import { isCounsel, isParty, isProsecution, opens, signsAs } from './policy.ts'
import { latestRequest } from './request-store.ts'
import {
  latestAgreement,
  signaturesOn,
  supplementsSeen,
  versionsOf,
  withoutPlace,
  type AgreementRow,
  type SignatureRow,
  type VersionRow,
} from './store.ts'

/** The agreement with all that its rules ask about, as a verb meets it. */
export interface WholeAgreement {
  readonly row: AgreementRow
  readonly current: VersionRow
  readonly earlier: readonly VersionRow[]
  readonly signatures: readonly SignatureRow[]
  readonly conveyedOn: LegalDate | null
  readonly missing: readonly Missing[]
}

/** What a party stands before when it acts on an agreement. */
export interface PartyScene {
  readonly relations: ReadonlySet<Relation>
  readonly facts: CaseFacts
  readonly people: readonly WorksOnCase[]
  readonly selfRepresented: boolean
  readonly whole: WholeAgreement | null
  readonly ground: Ground | null
  readonly request: HearingRequest | null
}

/** Reads all that between the parties belongs to the agreement; null for whoever holds nothing of it. */
export async function partyScene(
  tx: Tx,
  services: Pick<Services, 'packs'>,
  caseId: CaseId,
): Promise<PartyScene | null> {
  const relations = await relationsToCase(tx, caseId)
  if (!opens(relations, 'parties')) return null
  const facts = await caseFacts(tx, services, caseId)
  if (!facts) return null
  const people = await whoWorksOn(tx, caseId)
  const selfRepresented = actsWithoutCounsel(people)
  return {
    relations,
    facts,
    people,
    selfRepresented,
    whole: await wholeAgreement(tx, caseId, selfRepresented),
    ground: await groundOf(tx, caseId),
    request: await latestRequest(tx, caseId),
  }
}

async function wholeAgreement(tx: Tx, caseId: CaseId, selfRepresented: boolean): Promise<WholeAgreement | null> {
  const row = await latestAgreement(tx, caseId)
  if (!row) return null
  const versions = await versionsOf(tx, caseId, row.id)
  const current = versions.find((version) => version.n === row.n)
  if (!current) throw new Error('An agreement has no current version')
  const signatures = await signaturesOn(tx, caseId, row.id, row.n)
  const offerTold = await offerConveyedOn(tx, caseId, row.offerId)
  const conveyedOn = offerTold ?? (row.sharedN === row.n ? row.sharedOn : null)
  const { content } = current
  const ready = { content, paper: bytesOf(current), signatures, selfRepresented, conveyedOn, victims: row.victims }
  return {
    row,
    current,
    earlier: versions.filter((version) => version.n !== row.n),
    signatures,
    conveyedOn,
    missing: missingBeforeTender(ready),
  }
}

/** The two papers of a version, by their bytes. */
export const bytesOf = (version: Pick<VersionRow, 'paper' | 'sheet'>): SignedBytes => ({
  sha256: version.paper.sha256,
  sheetSha256: version.sheet.sha256,
})

const stagesForAgreement: ReadonlySet<string> = new Set(['open', 'plea-hearing-requested', 'trial-track'])
const stagesForRequest: ReadonlySet<string> = new Set(['open', 'trial-track'])

/** An agreement that the parties still draft and sign. */
export const isDraft = ({ whole }: PartyScene): boolean => whole?.row.status === 'draft'

/** A first draft may be made: there is something to draft from and nothing in its way. */
export const mayDraft = (scene: PartyScene): boolean =>
  isParty(scene.relations) &&
  scene.ground !== null &&
  stagesForAgreement.has(scene.facts.stage) &&
  (scene.whole === null || !['draft', 'tendered'].includes(scene.whole.row.status))

export const maySign = (actor: Actor, scene: PartyScene): boolean => {
  const part = signsAs(actor, scene.relations)
  const { whole } = scene
  if (part === null || !whole || !isDraft(scene)) return false
  return (
    partsThatSign(scene.selfRepresented).includes(part) &&
    !whole.signatures.some((signature) => signature.part === part && isOn(signature, bytesOf(whole.current)))
  )
}

export const mayShare = ({ relations, whole }: PartyScene): boolean =>
  isCounsel(relations) && whole !== null && whole.row.status === 'draft' && whole.row.sharedN !== whole.row.n

/** A request waits for the court. One that the case has left behind, as when it was set for trial, does not. */
export const requestPending = ({ facts, request }: PartyScene): boolean =>
  request?.status === 'submitted' && facts.stage === 'plea-hearing-requested'

export const mayRequestHearing = (scene: PartyScene): boolean =>
  isParty(scene.relations) && stagesForRequest.has(scene.facts.stage) && !requestPending(scene)

function abilitiesIn(actor: Actor, scene: PartyScene): AgreementAbility[] {
  const drafting = isParty(scene.relations) && isDraft(scene)
  const may = {
    draft: mayDraft(scene),
    redraft: drafting,
    share: mayShare(scene),
    sign: maySign(actor, scene),
    'inform-victims': isProsecution(scene.relations) && isDraft(scene),
    abandon: drafting,
    tender: drafting,
    'request-hearing': mayRequestHearing(scene),
  } satisfies Record<AgreementAbility, boolean>
  const all = ['draft', 'redraft', 'share', 'sign', 'inform-victims', 'abandon', 'tender', 'request-hearing'] as const
  return all.filter((ability) => may[ability])
}

/** Persons whom a supplement may name: those who sign, and the lawyers of both sides. */
export function namableIn(scene: PartyScene): { id: PersonId; name: string; as: string }[] {
  const words = { prosecution: 'Prosecution', defense: 'Counsel of record', 'self-represented': 'Defendant' } as const
  const working = scene.people.flatMap((one) =>
    one.person !== null && one.name !== null && isNamable(one.relation)
      ? [{ id: one.person, name: one.name, as: words[one.relation] }]
      : [],
  )
  const { person, name } = scene.facts.defendant
  const all = [...working, ...(person ? [{ id: person, name, as: 'Defendant' }] : [])]
  return all.filter((one, index) => all.findIndex((other) => other.id === one.id) === index)

  function isNamable(relation: string): relation is keyof typeof words {
    return Object.hasOwn(words, relation)
  }
}

/** The agreement as the parties see it, with what whoever asks may do. */
export async function viewForParties(
  tx: Tx,
  services: Pick<Services, 'packs'>,
  actor: Actor,
  caseId: CaseId,
): Promise<Outcome<PartiesAgreement, CommonRefusal>> {
  const scene = await partyScene(tx, services, caseId)
  if (!scene) return refuse({ kind: 'not-found' })
  const offices = await officesForPromises(tx, caseId, scene.people)
  return done({
    agreement: scene.whole ? await agreementView(tx, caseId, scene, scene.whole) : null,
    ground: mayDraft(scene) && scene.ground ? groundView(scene, scene.ground, offices) : null,
    offices: [...offices],
    namable: isParty(scene.relations) ? namableIn(scene) : [],
    hearingRequest: scene.request,
    signingAs: maySign(actor, scene) ? signsAs(actor, scene.relations) : null,
    abilities: abilitiesIn(actor, scene),
  })
}

function groundView(
  scene: PartyScene,
  { offerId, n, terms, charges }: Ground,
  offices: readonly { id: OfficeId }[],
): AgreementGround {
  const prosecution = scene.people.find((one) => one.relation === 'prosecution')?.office ?? offices[0]?.id
  return {
    offerId,
    offerVersion: n,
    terms,
    charges: [...charges],
    promises: prosecution ? [...impliedPromises(terms, charges, prosecution, () => newId(PromiseId))] : [],
  }
}

async function agreementView(tx: Tx, caseId: CaseId, scene: PartyScene, whole: WholeAgreement): Promise<Agreement> {
  const { row, current, earlier, signatures, conveyedOn, missing } = whole
  return {
    id: row.id,
    offerId: row.offerId,
    offerVersion: row.offerVersion,
    n: row.n,
    status: row.status,
    version: row.version,
    content: current.content,
    paper: current.paper,
    slot: row.slot,
    supplementSheet: current.sheet,
    supplements: (await supplementsSeen(tx, caseId, row.id)).map(withoutPlace),
    signatures: partsThatSign(scene.selfRepresented).map((part) => {
      const made = signatures.find((one) => one.part === part && isOn(one, bytesOf(current)))
      return { part, by: made ? { name: made.name, at: made.at, sha256: made.sha256 } : null }
    }),
    earlier: earlier.map(({ n, paper, draftedAt, draftedBy }) => ({ n, paper, draftedAt, draftedBy })),
    draftedAt: current.draftedAt,
    draftedBy: current.draftedBy,
    sharedOn: row.sharedN === row.n ? row.sharedOn : null,
    conveyedOn,
    victims: row.victims,
    missing: row.status === 'draft' ? [...missing] : [],
    law: row.status === 'draft' ? await lawAsItStands(tx, caseId, scene, whole) : null,
  }
}

async function lawAsItStands(
  tx: Tx,
  caseId: CaseId,
  { facts: { pack, today, court } }: PartyScene,
  { row, current }: WholeAgreement,
): Promise<AgreementLaw> {
  const { facts } = await factsOfCase(tx, { caseId, court })
  const offenses = lawIfAny(pack, 'offense.list', today) ?? []
  const ofVictims = row.victims === null ? {} : { 'case-has-victim': hasVictim(row.victims) }
  return lawOnAgreement(pack, today, current.content, offenses, { ...facts, ...ofVictims })
}
