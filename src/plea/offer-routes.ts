import * as contract from '../../contract/plea.ts'
import type { Services } from '../law/services.ts'
import { reads, writes, type BoundRoute } from '../platform/http/bind.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { done, type Outcome } from '../vocabulary/outcome.ts'
import { acceptCounter } from './offer/accept-counter.ts'
import { acceptOffer } from './offer/accept-offer.ts'
import { acknowledgeSheet } from './offer/acknowledge-sheet.ts'
import { answerQuestion } from './offer/answer-question.ts'
import { approvalsView } from './offer/approvals-view.ts'
import { approveDraft } from './offer/approve-draft.ts'
import { askCounsel } from './offer/ask-counsel.ts'
import { breakDownTalks } from './offer/break-down-talks.ts'
import { clientView, myCaseView } from './offer/client-view.ts'
import { compareVersions } from './offer/compare-versions.ts'
import { conferralsView } from './offer/conferrals-view.ts'
import { conveyOffer } from './offer/convey-offer.ts'
import { decideOnOffer } from './offer/decide-on-offer.ts'
import { discardCounter } from './offer/discard-counter.ts'
import { discardDraft } from './offer/discard-draft.ts'
import { draftCounter } from './offer/draft-counter.ts'
import { draftOffer } from './offer/draft-offer.ts'
import { extendOffer } from './offer/extend-offer.ts'
import { previewGates } from './offer/gates-of-draft.ts'
import { negotiationView } from './offer/negotiation-view.ts'
import { offerForm } from './offer/offer-form.ts'
import { recordConferral } from './offer/record-conferral.ts'
import { rejectOffer } from './offer/reject-offer.ts'
import { reopenTalks } from './offer/reopen-talks.ts'
import { returnDraft } from './offer/return-draft.ts'
import { reviseCounter } from './offer/revise-counter.ts'
import { reviseDraft } from './offer/revise-draft.ts'
import { sendCounter } from './offer/send-counter.ts'
import { sendMessage } from './offer/send-message.ts'
import { submitDraft } from './offer/submit-draft.ts'
import { withdrawOffer } from './offer/withdraw-offer.ts'
import { pleaProblems as problems, type PleaRefusal } from './problems.ts'

/** What a verb of the talks is given: the path's ids and the version that was read, beside the body. */
interface Given<P, B> {
  readonly params: P
  readonly body: B
  readonly version: number
}

/** The path, the body and the version as one input of a verb. */
const inputOf = <P, B>({ params, body, version }: Given<P, B>): P & B & { version: number } => ({
  ...params,
  ...body,
  version,
})

/** Keeps the case with the idempotency record: what was done is shown in its talks. */
const inTalks = async (
  caseId: CaseId,
  verb: Promise<Outcome<unknown, PleaRefusal>>,
): Promise<Outcome<{ caseId: CaseId }, PleaRefusal>> => {
  const outcome = await verb
  return outcome.ok ? done({ caseId }) : outcome
}

const talks = {
  view: (tx: Tx, actor: Actor, { caseId }: { caseId: CaseId }) => negotiationView(tx, actor, caseId),
  problems,
}
const clientFile = {
  view: (tx: Tx, actor: Actor, { caseId }: { caseId: CaseId }) => clientView(tx, actor, caseId),
  problems,
}

/** The routes of offers, of conferral with victims, and of what the defendant was given. */
export function offerRoutes({ packs }: Pick<Services, 'packs'>): readonly BoundRoute[] {
  return [...readingRoutes(packs), ...draftRoutes(packs), ...answerRoutes(packs), ...conferralRoutes, ...clientRoutes]
}

const readingRoutes = (packs: Services['packs']): readonly BoundRoute[] => [
  reads(contract.readNegotiation, (tx, actor, { params }) => negotiationView(tx, actor, params.caseId), problems),
  reads(contract.readOfferForm, (tx, actor, { params }) => offerForm(tx, actor, packs, params.caseId), problems),
  reads(contract.previewGates, (tx, actor, { params }) => previewGates(tx, actor, packs, params), problems),
  reads(
    contract.compareVersions,
    (tx, actor, { params, query }) => compareVersions(tx, actor, { ...params, ...query }),
    problems,
  ),
  reads(contract.listApprovals, async (tx, actor) => done(await approvalsView(tx, actor)), problems),
]

const draftRoutes = (packs: Services['packs']): readonly BoundRoute[] => [
  writes(contract.draftOffer, {
    verb: (tx, actor, given) => inTalks(given.params.caseId, draftOffer(tx, actor, packs, inputOf(given))),
    ...talks,
  }),
  writes(contract.reviseDraft, {
    verb: (tx, actor, given) => inTalks(given.params.caseId, reviseDraft(tx, actor, packs, inputOf(given))),
    ...talks,
  }),
  writes(contract.submitDraft, {
    verb: (tx, actor, given) => inTalks(given.params.caseId, submitDraft(tx, actor, inputOf(given))),
    ...talks,
  }),
  writes(contract.approveDraft, {
    verb: (tx, actor, given) => inTalks(given.params.caseId, approveDraft(tx, actor, packs, inputOf(given))),
    ...talks,
  }),
  writes(contract.returnDraft, {
    verb: (tx, actor, given) => inTalks(given.params.caseId, returnDraft(tx, actor, inputOf(given))),
    ...talks,
  }),
  writes(contract.discardDraft, {
    verb: (tx, actor, given) => inTalks(given.params.caseId, discardDraft(tx, actor, inputOf(given))),
    ...talks,
  }),
  writes(contract.extendOffer, {
    verb: (tx, actor, given) => inTalks(given.params.caseId, extendOffer(tx, actor, packs, inputOf(given))),
    ...talks,
  }),
  writes(contract.acceptCounter, {
    verb: (tx, actor, given) => inTalks(given.params.caseId, acceptCounter(tx, actor, packs, inputOf(given))),
    ...talks,
  }),
  writes(contract.draftCounter, {
    verb: (tx, actor, given) => inTalks(given.params.caseId, draftCounter(tx, actor, packs, inputOf(given))),
    ...talks,
  }),
  writes(contract.reviseCounter, {
    verb: (tx, actor, given) => inTalks(given.params.caseId, reviseCounter(tx, actor, packs, inputOf(given))),
    ...talks,
  }),
  writes(contract.sendCounter, {
    verb: (tx, actor, given) => inTalks(given.params.caseId, sendCounter(tx, actor, packs, inputOf(given))),
    ...talks,
  }),
  writes(contract.discardCounter, {
    verb: (tx, actor, given) => inTalks(given.params.caseId, discardCounter(tx, actor, inputOf(given))),
    ...talks,
  }),
]

const answerRoutes = (packs: Services['packs']): readonly BoundRoute[] => [
  writes(contract.withdrawOffer, {
    verb: (tx, actor, given) => inTalks(given.params.caseId, withdrawOffer(tx, actor, inputOf(given))),
    ...talks,
  }),
  writes(contract.conveyOffer, {
    verb: (tx, actor, given) => inTalks(given.params.caseId, conveyOffer(tx, actor, packs, inputOf(given))),
    ...talks,
  }),
  writes(contract.acceptOffer, {
    verb: (tx, actor, given) => inTalks(given.params.caseId, acceptOffer(tx, actor, inputOf(given))),
    ...talks,
  }),
  writes(contract.rejectOffer, {
    verb: (tx, actor, given) => inTalks(given.params.caseId, rejectOffer(tx, actor, inputOf(given))),
    ...talks,
  }),
  writes(contract.sendMessage, {
    verb: (tx, actor, given) => inTalks(given.params.caseId, sendMessage(tx, actor, inputOf(given))),
    ...talks,
  }),
  writes(contract.breakDownTalks, {
    verb: (tx, actor, given) => inTalks(given.params.caseId, breakDownTalks(tx, actor, inputOf(given))),
    ...talks,
  }),
  writes(contract.reopenTalks, {
    verb: (tx, actor, given) => inTalks(given.params.caseId, reopenTalks(tx, actor, inputOf(given))),
    ...talks,
  }),
]

const conferralRoutes: readonly BoundRoute[] = [
  reads(contract.readConferrals, (tx, actor, { params }) => conferralsView(tx, actor, params.caseId), problems),
  writes(contract.recordConferral, {
    verb: (tx, actor, { params, body }) =>
      inTalks(params.caseId, recordConferral(tx, actor, { caseId: params.caseId, conferral: body })),
    view: (tx, actor, { caseId }) => conferralsView(tx, actor, caseId),
    problems,
  }),
]

const clientRoutes: readonly BoundRoute[] = [
  reads(contract.readMyCase, async (tx, actor) => done(await myCaseView(tx, actor)), problems),
  reads(contract.readClientCase, (tx, actor, { params }) => clientView(tx, actor, params.caseId), problems),
  writes(contract.acknowledgeSheet, {
    verb: (tx, actor, given) => inTalks(given.params.caseId, acknowledgeSheet(tx, actor, inputOf(given))),
    ...clientFile,
  }),
  writes(contract.decideOnOffer, {
    verb: (tx, actor, given) => inTalks(given.params.caseId, decideOnOffer(tx, actor, inputOf(given))),
    ...clientFile,
  }),
  writes(contract.askCounsel, {
    verb: (tx, actor, given) => inTalks(given.params.caseId, askCounsel(tx, actor, inputOf(given))),
    ...clientFile,
  }),
  writes(contract.answerQuestion, {
    verb: (tx, actor, given) => inTalks(given.params.caseId, answerQuestion(tx, actor, inputOf(given))),
    ...clientFile,
  }),
]
