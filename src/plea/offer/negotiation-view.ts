import type {
  CounterDraftView,
  Negotiation,
  NegotiationAbility,
  OfferAbility,
  OfferDraftView,
  OfferView,
  DraftAbility,
} from '../../../contract/plea.ts'
import type { z } from 'zod'
import type { Negotiation as NegotiationSchema } from '../../../contract/plea.ts'
import { agreementStanding, agreementStandingIn } from '../../cases/agreement-standing.ts'
import { endOfDayIn } from '../../law/domain/court-calendar.ts'
import { namesOf } from '../../people/names.ts'
import { question, together } from '../../platform/postgres/question.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import { noteRead } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import { Language } from '../../vocabulary/code-lists.ts'
import { legalDate } from '../../vocabulary/legal-date.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { instantText } from '../../vocabulary/instant.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { sameTerms } from '../domain/compare.ts'
import { isOpenDraft, mayDecide } from '../domain/draft.ts'
import { mayTalk, negotiableStages } from '../domain/negotiation.ts'
import { isExpired, isOpen, mustAct, putAgain } from '../domain/offer.ts'
import {
  actsForAParty,
  actsForDefense,
  actsForProsecution,
  answersTheDefendant,
  mayConvey,
  mayDecideOnDrafts,
  mayDraft,
  seesDefense,
  seesProsecution,
  sideOf,
} from '../domain/policies.ts'
import type { PleaRefusal } from '../problems.ts'
import { lookingAtTalks, talksSeenIn, type CaseOfTalks } from './case-of-talks.ts'
import {
  conveyances,
  conveyancesIn,
  countersOf,
  openCounters,
  type StoredConveyance,
  type StoredCounter,
} from './defense-store.ts'
import { draftsOf, openDrafts, type StoredDraft } from './draft-store.ts'
import { messageOf, messages } from './message-store.ts'
import { defendantRow, namesKnown, type Names } from './names.ts'
import { offers, offersIn, versionOf, versions, type StoredOffer, type StoredVersion } from './offer-store.ts'

/** The label that every part of the talks carries. */
const privilege = {
  text: 'Plea discussions are not admissible against the defendant, within the limits of the rule, and nothing of them is for the court.',
  source: { text: 'Fed. R. Evid. 410; Fed. R. Crim. P. 11(c)(1), (f)' },
}

const conferralMarks = question((db, { caseId }: { caseId: CaseId }) =>
  db.selectFrom('conferral_mark').select(['on_day', 'outcome']).where('case_id', '=', caseId).orderBy('on_day'),
)

/** All that the talks consist of, asked as one statement; of the other side's own part nothing shows. */
const askTalks = together({
  ...lookingAtTalks,
  offers,
  versions,
  messages,
  conferralMarks,
  openDrafts,
  openCounters,
  conveyances,
  defendantRow,
  agreementStanding,
})

/** The talks of a case as whoever asks sees them: both sides' versions, and his own side's drafts. */
export async function negotiationView(
  tx: Tx,
  actor: Actor,
  caseId: CaseId,
): Promise<Outcome<z.input<typeof NegotiationSchema>, PleaRefusal>> {
  const found = await askTalks(tx, { caseId })
  const seen = talksSeenIn(tx, actor, caseId, found)
  if (!seen) return refuse({ kind: 'not-found' })
  noteRead(tx, caseId, 'parties')
  const stored = offersIn(tx, caseId, found.offers)
  const sent = found.versions.map(versionOf)
  const drafts = seesProsecution(seen.part) ? draftsOf(tx, caseId, found.openDrafts) : []
  const counters = seesDefense(seen.part) ? countersOf(tx, caseId, found.openCounters) : []
  const conveyed = seesDefense(seen.part) ? conveyancesIn(tx, caseId, found.conveyances) : []
  const names = namesKnown(namesFound(found))
  const { talks, moment } = seen
  return done({
    caseId,
    number: seen.number,
    version: talks.version,
    state: talks.state,
    agreement: agreementStandingIn(found.agreementStanding),
    since: talks.since && instantText(talks.since),
    reason: talks.reason,
    side: sideOf(seen.part),
    zone: moment.zone,
    today: seen.today,
    defendant: {
      language: Language.nullable()
        .catch(null)
        .parse(found.defendantRow[0]?.language ?? null),
      interpreterNeeded: found.defendantRow[0]?.interpreter_needed ?? false,
    },
    privilege,
    offers: stored.map((offer) => offerView(seen, offer, sent, names)),
    drafts: drafts.map((draft) => draftView(seen, actor, draft, { offers: stored, sent }, names)),
    counterDrafts: counters.map((counter) => counterView(seen, counter, names)),
    conveyances: conveyed.map((note) => conveyanceView(note, names)),
    conferrals: found.conferralMarks.map((row) => ({ on: legalDate(row.on_day), outcome: row.outcome })),
    messages: found.messages.map(messageOf).map(({ id, at, by, side, text, offerId }) => ({
      id,
      at: instantText(at),
      by: names(by),
      side,
      text,
      offerId,
    })),
    abilities: abilitiesIn(seen),
  })
}

/** Who works in an office by the name there, a defendant who acts for himself by that of the case. */
function namesFound(found: Awaited<ReturnType<typeof askTalks>>): ReadonlyMap<string, string> {
  const working: readonly (readonly [string, string | null])[] = [
    ...found.versions.map((row) => [row.author, row.author_name] as const),
    ...found.messages.map((row) => [row.by, row.by_name] as const),
    ...found.openDrafts.map((row) => [row.drafter, row.drafter_name] as const),
    ...found.openDrafts.flatMap((row) => row.decisions.map((one) => [one.by, one.by_name] as const)),
    ...found.openCounters.map((row) => [row.drafter, row.drafter_name] as const),
    ...found.conveyances.map((row) => [row.by, row.by_name] as const),
  ]
  const known = new Map(namesOf(found.defendantRow))
  for (const [person, name] of working) if (name !== null) known.set(person, name)
  return known
}

const mayMove = (seen: CaseOfTalks): boolean => mayTalk(seen.talks.state) && negotiableStages.has(seen.stage)

function abilitiesIn(seen: CaseOfTalks): NegotiationAbility[] {
  const { part, talks, stage } = seen
  return only<NegotiationAbility>({
    'draft-offer': mayDraft(part) && mayMove(seen),
    'send-message': actsForAParty(part),
    'break-down': actsForAParty(part) && mayTalk(talks.state) && negotiableStages.has(stage),
    reopen: actsForAParty(part) && talks.state === 'broken-down' && negotiableStages.has(stage),
    'answer-questions': answersTheDefendant(part),
  })
}

function offerView(
  seen: CaseOfTalks,
  { offer, version }: StoredOffer,
  all: readonly StoredVersion[],
  names: Names,
): OfferView {
  const { zone } = seen.moment
  const versions = all.filter((one) => one.offerId === offer.id)
  return {
    id: offer.id,
    version,
    state: offer.state,
    expired: isExpired(offer, seen.moment),
    expiresOn: offer.expiresOn,
    expiresAt: instantText(endOfDayIn(zone, offer.expiresOn)),
    mustAct: isExpired(offer, seen.moment) ? 'nobody' : mustAct(offer),
    openedAt: instantText(offer.openedAt),
    since: instantText(offer.since),
    reason: 'reason' in offer ? offer.reason : null,
    versions: versions.map((one) => ({
      n: one.n,
      by: one.side,
      author: names(one.author),
      at: instantText(one.at),
      proposal: one.proposal,
      charges: [...one.charges],
      conveyedOn: one.conveyedOn,
    })),
    abilities: offerAbilities(seen, offer, versions),
  }
}

function offerAbilities(
  seen: CaseOfTalks,
  offer: StoredOffer['offer'],
  versions: readonly StoredVersion[],
): OfferAbility[] {
  const { part } = seen
  const open = isOpen(offer) && !isExpired(offer, seen.moment)
  const turn = open ? mustAct(offer) : 'nobody'
  const current = versions.find((one) => one.n === offer.current)
  const conveyable = current?.side === 'prosecution' || offer.state === 'accepted'
  return only<OfferAbility>({
    convey: mayConvey(part) && conveyable && (open || current?.conveyedOn === null),
    counter: actsForDefense(part) && turn === 'defense' && mayMove(seen),
    accept: actsForDefense(part) && turn === 'defense',
    reject: (actsForDefense(part) && turn === 'defense') || (actsForProsecution(part) && turn === 'prosecution'),
    withdraw: actsForProsecution(part) && open,
    'draft-reply': mayDraft(part) && open && mayMove(seen),
  })
}

/** The offers of the case with all their versions. */
interface OffersSent {
  readonly offers: readonly StoredOffer[]
  readonly sent: readonly StoredVersion[]
}

function draftView(
  seen: CaseOfTalks,
  actor: Actor,
  stored: StoredDraft,
  talks: OffersSent,
  names: Names,
): OfferDraftView {
  const { draft } = stored
  return {
    id: draft.id,
    version: stored.version,
    revision: draft.revision,
    offerId: draft.offerId,
    state: draft.state,
    proposal: stored.proposal,
    charges: [...stored.charges],
    drafter: names(draft.drafter),
    savedAt: instantText(stored.savedAt),
    decisions: draft.decisions.map((one) => ({ ...one, by: names(one.by), at: instantText(one.at) })),
    stated: draft.stated,
    abilities: draftAbilities(seen, actor, stored, talks),
  }
}

function draftAbilities(
  seen: CaseOfTalks,
  actor: Actor,
  stored: StoredDraft,
  { offers, sent }: OffersSent,
): DraftAbility[] {
  const { part, moment } = seen
  const { draft, proposal } = stored
  const open = isOpenDraft(draft)
  const decides = mayDecideOnDrafts(part) && mayDecide(draft, actor.person).ok
  const goes = actsForProsecution(part) && open && mayMove(seen)
  const answered = offers.find(({ offer }) => offer.id === draft.offerId)?.offer
  const counter = sent.find((one) => one.offerId === answered?.id && one.n === answered.current)
  return only<DraftAbility>({
    revise: mayDraft(part) && open,
    submit: actsForProsecution(part) && draft.state === 'draft',
    approve: decides,
    return: decides,
    discard: mayDraft(part) && open,
    extend:
      goes && (draft.offerId === null || (answered !== undefined && putAgain(answered, proposal.expiresOn, moment).ok)),
    'accept-counter':
      goes &&
      answered?.state === 'countered' &&
      !isExpired(answered, moment) &&
      counter !== undefined &&
      sameTerms(counter, stored),
  })
}

function counterView(seen: CaseOfTalks, stored: StoredCounter, names: Names): CounterDraftView {
  const may = actsForDefense(seen.part)
  return {
    id: stored.id,
    version: stored.version,
    offerId: stored.offerId,
    answers: stored.answers,
    state: stored.state,
    proposal: stored.proposal,
    charges: [...stored.charges],
    drafter: names(stored.drafter),
    savedAt: instantText(stored.savedAt),
    abilities: may ? ['revise', ...(mayMove(seen) ? (['send'] as const) : []), 'discard'] : [],
  }
}

function conveyanceView({ by, ...note }: StoredConveyance, names: Names): Negotiation['conveyances'][number] {
  return { ...note, by: names(by) }
}

/** The names of what is true. */
function only<A extends string>(abilities: Record<A, boolean>): A[] {
  const named: A[] = []
  for (const ability in abilities) if (abilities[ability]) named.push(ability)
  return named
}
