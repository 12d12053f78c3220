import {
  draftStateWords,
  negotiationStateWords,
  offerStateWords,
  type DraftState,
  type GateView,
  type NegotiationState,
  type SheetStanding,
  sheetStandingWords,
} from '../../contract/plea.ts'
import type { CommonRefusal, Problems } from '../platform/http/problems.ts'
import type { LegalDate } from '../vocabulary/legal-date.ts'
import type { DraftRefusal } from './domain/draft.ts'
import type { OfferRefusal } from './domain/offer.ts'
import type { TermsFault } from './domain/terms-faults.ts'

/** Why a verb of the talks may refuse, beyond what every area may say. */
type OwnRefusal =
  | OfferRefusal
  | DraftRefusal
  | { readonly kind: 'terms-unsound'; readonly errors: readonly TermsFault[] }
  | { readonly kind: 'gates-stand'; readonly gates: readonly GateView[] }
  | { readonly kind: 'talks-not-open'; readonly state: NegotiationState }
  | { readonly kind: 'talks-not-broken-down'; readonly state: NegotiationState }
  | { readonly kind: 'not-negotiable'; readonly stage: string }
  | { readonly kind: 'counter-closed'; readonly state: DraftState }
  | { readonly kind: 'terms-differ' }
  | { readonly kind: 'answers-no-counter' }
  | { readonly kind: 'last-day-passed'; readonly expiresOn: LegalDate; readonly today: LegalDate }
  | { readonly kind: 'day-out-of-range'; readonly earliest: LegalDate | null; readonly latest: LegalDate }
  | { readonly kind: 'not-to-be-conveyed' }
  | { readonly kind: 'decision-not-recorded' }
  | { readonly kind: 'sheet-not-open'; readonly standing: SheetStanding }
  | { readonly kind: 'answered-already' }

export type PleaRefusal = CommonRefusal | OwnRefusal

/** How each refusal of the talks is told. */
export const pleaProblems = {
  'offer-not-open': {
    status: 409,
    title: 'The offer is no longer open',
    detail: ({ state }) => `It stands at “${offerStateWords[state]}”. Look at the thread; a new offer can be made.`,
  },
  'offer-expired': {
    status: 409,
    title: 'The offer has run out',
    detail: ({ expiredOn }) =>
      `Its last day, ${expiredOn}, has ended in the court’s zone. Ask the prosecution to extend it anew.`,
  },
  'not-on-the-table': {
    status: 409,
    title: 'Another version is on the table',
    detail: ({ current }) => `Version ${current} took its place. Read it and decide about that one.`,
  },
  'not-your-turn': {
    status: 409,
    title: 'The other side has to answer first',
    detail: ({ mustAct }) =>
      `What is on the table is your own side’s; now the ${mustAct} must act. You may write to them.`,
  },
  'not-conveyed': {
    status: 409,
    title: 'The defendant has not been told of this version',
    detail: 'The decision is the defendant’s. Convey the offer and record it, then accept.',
  },
  'draft-closed': {
    status: 409,
    title: 'This draft is closed',
    detail: ({ state }) => `It stands at “${draftStateWords[state]}”. Begin a new draft.`,
  },
  'not-submitted': {
    status: 409,
    title: 'This draft is not waiting for approval',
    detail: ({ state }) => `It stands at “${draftStateWords[state]}”. Its drafter has to submit it first.`,
  },
  'submitted-already': {
    status: 409,
    title: 'This revision was put before a supervisor already',
    detail: 'Wait for the decision, or save a changed revision and submit that.',
  },
  'own-draft': {
    status: 409,
    title: 'Nobody decides on a draft that he wrote',
    detail: 'Another supervisor has to read it.',
  },
  'revision-changed': {
    status: 409,
    title: 'The draft has changed since you read it',
    detail: ({ revision }) => `It is at revision ${revision} now. Read that one, then decide.`,
  },
  'decided-already': {
    status: 409,
    title: 'You have decided on this revision',
    detail: 'Another supervisor may decide, or wait for the next revision.',
  },
  'terms-unsound': {
    status: 422,
    title: 'The terms cannot stand as they are',
    detail: ({ errors }) => errors.map((fault) => fault.detail).join(' '),
  },
  'gates-stand': {
    status: 422,
    title: 'Something has to be done before the offer goes out',
    detail: ({ gates }) =>
      gates
        .filter((gate) => !gate.passed)
        .map((gate) => gate.because)
        .join(' '),
  },
  'talks-not-open': {
    status: 409,
    title: 'Talks are not open',
    detail: ({ state }) => `They stand at “${negotiationStateWords[state]}”. Take them up again before an offer moves.`,
  },
  'talks-not-broken-down': {
    status: 409,
    title: 'Talks have not broken down',
    detail: ({ state }) => `They stand at “${negotiationStateWords[state]}”. There is nothing to take up again.`,
  },
  'not-negotiable': {
    status: 409,
    title: 'There is nothing to bargain over at this stage of the case',
    detail: 'Offers are put when charges are before the court and none was disposed of.',
  },
  'counter-closed': {
    status: 409,
    title: 'This draft is closed',
    detail: ({ state }) => `It stands at “${draftStateWords[state]}”. Begin a new counter.`,
  },
  'terms-differ': {
    status: 409,
    title: 'The draft is not the counter',
    detail:
      'Its terms differ from what the defense put on the table. Extend it as an answer, or copy the counter’s terms.',
  },
  'answers-no-counter': {
    status: 409,
    title: 'There is no counter to accept',
    detail: 'The draft does not go back on an offer that the defense has countered. Extend it instead.',
  },
  'last-day-passed': {
    status: 422,
    title: 'The last day to accept has passed',
    detail: ({ expiresOn, today }) =>
      `It says ${expiresOn}; today is ${today} in the court’s zone. Choose a later day.`,
  },
  'day-out-of-range': {
    status: 422,
    title: 'That day cannot be',
    detail: ({ earliest, latest }) =>
      earliest === null
        ? `It lies in the future; the latest day is ${latest}.`
        : `Enter a day from ${earliest} to ${latest}, as days are counted in the court’s zone.`,
  },
  'not-to-be-conveyed': {
    status: 409,
    title: 'This version is the defense’s own',
    detail: 'What is conveyed is what the prosecution put, or a counter that was accepted.',
  },
  'decision-not-recorded': {
    status: 409,
    title: 'The defendant has not recorded that he accepts this version',
    detail: 'Say how you know of the decision, or ask the defendant to record it.',
  },
  'sheet-not-open': {
    status: 409,
    title: 'The offer is no longer open',
    detail: ({ standing }) => `${sheetStandingWords[standing].en}. / ${sheetStandingWords[standing].es}.`,
  },
  'answered-already': {
    status: 409,
    title: 'The question was answered',
    detail: 'Read the answer; the defendant may ask again.',
  },
} satisfies Problems<OwnRefusal>
