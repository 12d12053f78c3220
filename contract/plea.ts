import { z } from 'zod'
import { Citation } from '../src/vocabulary/citation.ts'
import {
  ApproverRank,
  ConveyanceMethod,
  Language,
  NoConferralReason,
  OfferDeparture,
  OffenseClass,
  PleaKind,
  SentenceKind,
  TermType,
  WrittenLanguage,
} from '../src/vocabulary/code-lists.ts'
import { CaseId, PersonId } from '../src/vocabulary/ids.ts'
import { LegalDate } from '../src/vocabulary/legal-date.ts'
import { Cents } from '../src/vocabulary/money.ts'
import { Term } from '../src/vocabulary/term.ts'
import { Verification } from '../src/vocabulary/verification.ts'
import { AgreementStanding } from './cases.ts'
import { read, write } from './route.ts'

/** A moment as the wire carries it: ISO 8601. */
const Moment = z.iso.datetime({ offset: true })

export const ChargeId = z.uuid().brand<'ChargeId'>()
export type ChargeId = z.infer<typeof ChargeId>
export const OfferId = z.uuid().brand<'OfferId'>()
export type OfferId = z.infer<typeof OfferId>
/** A draft of an offer (prosecution) or of a counter (defense); never seen by the other side. */
export const DraftId = z.uuid().brand<'DraftId'>()
export type DraftId = z.infer<typeof DraftId>
/** One term of an offer: it keeps its id from version to version, so that versions compare term by term. */
export const TermId = z.uuid().brand<'TermId'>()
export type TermId = z.infer<typeof TermId>
export const ConferralId = z.uuid().brand<'ConferralId'>()
export type ConferralId = z.infer<typeof ConferralId>
export const QuestionId = z.uuid().brand<'QuestionId'>()
export type QuestionId = z.infer<typeof QuestionId>
export const MessageId = z.uuid().brand<'MessageId'>()
export type MessageId = z.infer<typeof MessageId>
const ParticipantId = z.uuid()

const text = (most: number) => z.string().trim().max(most)
const said = (ask: string, most = 4_000) => z.string().trim().min(1, ask).max(most)

/* ── The terms ─────────────────────────────────────────────────────────────────────────────────────────────────── */

/** An offense as a term names it: what is pleaded to instead of the charge, or what is not filed. */
export const NamedOffense = z
  .object({
    code: said('Choose the offense', 60),
    title: said('Choose the offense', 300),
    statute: text(200),
    class: OffenseClass,
  })
  .meta({ id: 'NamedOffense' })
export type NamedOffense = z.infer<typeof NamedOffense>

/** What is done with one charge. `dismiss` and `not-file` are charge terms (type A) by their nature. */
export const ChargeTerm = z
  .discriminatedUnion('action', [
    z.object({ action: z.literal('plead'), chargeId: ChargeId, pleaKind: PleaKind }),
    z.object({ action: z.literal('plead-to-lesser'), chargeId: ChargeId, pleaKind: PleaKind, lesser: NamedOffense }),
    z.object({ action: z.literal('dismiss'), chargeId: ChargeId }),
    z.object({
      action: z.literal('not-file'),
      id: TermId.describe('An offense not charged has no charge: the term’s own id.'),
      offense: NamedOffense,
    }),
  ])
  .meta({ id: 'ChargeTerm' })
export type ChargeTerm = z.infer<typeof ChargeTerm>

/** A part of a sentence, as an offer may state it. */
export const SentenceTermKind = z.enum([...SentenceKind.options, 'credit-for-time'])
export type SentenceTermKind = z.infer<typeof SentenceTermKind>

/** How much, with its unit. */
export const Quantity = z
  .discriminatedUnion('measure', [
    z.object({ measure: z.literal('term'), term: Term }),
    z.object({ measure: z.literal('term-range'), min: Term, max: Term }),
    z.object({ measure: z.literal('money'), cents: Cents }),
    z.object({ measure: z.literal('money-range'), min: Cents, max: Cents }),
    z.object({ measure: z.literal('hours'), n: z.int().min(1).max(9_999) }),
    z.object({ measure: z.literal('as-stated').describe('The text says it; nothing to count.') }),
  ])
  .meta({ id: 'Quantity' })
export type Quantity = z.infer<typeof Quantity>

/** One term of the sentence. Its type (A, B or C) is the term's own: one agreement may mix them. */
export const SentenceTerm = z
  .object({
    id: TermId,
    chargeId: ChargeId.nullable().describe('The charge it is the sentence for; null when it is for all together.'),
    kind: SentenceTermKind,
    quantity: Quantity,
    running: z
      .enum(['concurrent', 'consecutive'])
      .nullable()
      .describe('How it runs with the other terms of confinement; null when it is not said or makes no sense.'),
    type: TermType,
    text: text(2_000).describe('In the parties’ own words; may be empty.'),
  })
  .meta({ id: 'SentenceTerm' })
export type SentenceTerm = z.infer<typeof SentenceTerm>

export const ConditionTerm = z
  .object({ id: TermId, text: said('Say what the condition is', 2_000), type: TermType })
  .meta({ id: 'ConditionTerm' })
export type ConditionTerm = z.infer<typeof ConditionTerm>

export const waiverKindWords = {
  appeal: 'Waives appeal',
  'collateral-attack': 'Waives collateral attack',
  'rule-410': 'Waives the protection of plea discussions (Rule 410)',
  indictment: 'Waives indictment',
  'presentence-report': 'Waives the presentence report',
  'speedy-trial': 'Waives a speedy-trial claim',
  other: 'Waives another right, stated',
} as const
export const WaiverKind = z.enum([
  'appeal',
  'collateral-attack',
  'rule-410',
  'indictment',
  'presentence-report',
  'speedy-trial',
  'other',
]) satisfies z.ZodType<keyof typeof waiverKindWords>
export type WaiverKind = z.infer<typeof WaiverKind>

/** A right that the defendant gives up by the agreement, beyond those that any plea gives up. */
export const WaiverTerm = z.object({ id: TermId, kind: WaiverKind, text: text(2_000) }).meta({ id: 'WaiverTerm' })
export type WaiverTerm = z.infer<typeof WaiverTerm>

/** The terms: what is bargained over, and what two versions are compared by. */
export const OfferTerms = z
  .object({
    charges: z.array(ChargeTerm).min(1, 'Say what is done with at least one charge').max(200),
    sentence: z.array(SentenceTerm).max(100),
    conditions: z.array(ConditionTerm).max(100),
    waivers: z.array(WaiverTerm).max(30),
  })
  .check(eachNamedOnce)
  .meta({ id: 'OfferTerms' })
export type OfferTerms = z.infer<typeof OfferTerms>

/** One version as it is drafted and sent: the terms, and how it is put. */
export const OfferProposal = z
  .object({
    terms: OfferTerms,
    message: text(4_000).describe('To the other side, with the offer; may be empty.'),
    expiresOn: LegalDate.describe(
      'The last day on which it can be accepted; it lapses when that day ends in the court’s zone.',
    ),
    formal: z
      .boolean()
      .describe('A formal offer is one that counsel must communicate to the defendant and that is kept as such.'),
  })
  .meta({ id: 'OfferProposal' })
export type OfferProposal = z.infer<typeof OfferProposal>

/** What identifies a charge term: its charge, or its own id when nothing was charged. */
export const chargeTermKey = (term: ChargeTerm): ChargeId | TermId =>
  term.action === 'not-file' ? term.id : term.chargeId

function eachNamedOnce(
  payload: z.core.ParsePayload<{
    charges: ChargeTerm[]
    sentence: { id: string }[]
    conditions: { id: string }[]
    waivers: { id: string }[]
  }>,
): void {
  const { charges, sentence, conditions, waivers } = payload.value
  const lists = {
    charges: charges.map(chargeTermKey),
    sentence: sentence.map((one) => one.id),
    conditions: conditions.map((one) => one.id),
    waivers: waivers.map((one) => one.id),
  }
  for (const [list, keys] of Object.entries(lists)) {
    const again = keys.findIndex((key, index) => keys.findIndex((one) => one === key) !== index)
    if (again >= 0)
      payload.issues.push({ code: 'custom', input: keys[again], path: [list, again], message: 'This is named twice' })
  }
}

/** A charge as it stood when a version was written; amendments since then do not change what was offered. */
export const ChargeAsStood = z
  .object({
    chargeId: ChargeId,
    count: z.int().positive().describe('Its number in the charging document.'),
    offense: NamedOffense,
  })
  .meta({ id: 'ChargeAsStood' })
export type ChargeAsStood = z.infer<typeof ChargeAsStood>

/* ── The talks as both parties see them ────────────────────────────────────────────────────────────────────────── */

export const Side = z.enum(['prosecution', 'defense'])
export type Side = z.infer<typeof Side>

export const offerStateWords = {
  extended: 'Extended; the defendant has not been told yet',
  conveyed: 'Conveyed to the defendant',
  countered: 'Countered by the defense',
  accepted: 'Accepted',
  rejected: 'Rejected',
  lapsed: 'Lapsed',
  withdrawn: 'Withdrawn',
} as const
export const OfferState = z.enum([
  'extended',
  'conveyed',
  'countered',
  'accepted',
  'rejected',
  'lapsed',
  'withdrawn',
]) satisfies z.ZodType<keyof typeof offerStateWords>
export type OfferState = z.infer<typeof OfferState>

export const draftStateWords = {
  draft: 'Draft',
  submitted: 'Waits for approval',
  approved: 'Approved',
  returned: 'Returned with a reason',
  sent: 'Sent',
  discarded: 'Discarded',
} as const
export const DraftState = z.enum([
  'draft',
  'submitted',
  'approved',
  'returned',
  'sent',
  'discarded',
]) satisfies z.ZodType<keyof typeof draftStateWords>
export type DraftState = z.infer<typeof DraftState>

export const negotiationStateWords = {
  none: 'No offer is open',
  'offer-open': 'An offer is open',
  countered: 'The defense has countered',
  agreed: 'Agreed',
  'broken-down': 'Talks have broken down',
  closed: 'Closed',
} as const
export const NegotiationState = z.enum([
  'none',
  'offer-open',
  'countered',
  'agreed',
  'broken-down',
  'closed',
]) satisfies z.ZodType<keyof typeof negotiationStateWords>
export type NegotiationState = z.infer<typeof NegotiationState>

/** What the agreement in writing adds to a state of the talks. That of earlier talks adds nothing to those that go on. */
const withAgreement: Partial<Record<NegotiationState, Partial<Record<AgreementStanding | 'unwritten', string>>>> = {
  agreed: {
    unwritten: 'Agreed; to be put in writing',
    drafted: 'Agreed; the agreement is drafted',
    signing: 'Agreed; the agreement is being signed',
    signed: 'Agreed; the agreement is signed by all, to be tendered',
    tendered: 'Agreed; the agreement is before the court',
    // Terms agreed on anew, after the court ended what was agreed before.
    rejected: 'Agreed; to be put in writing',
    withdrawn: 'Agreed; to be put in writing',
  },
  none: {
    rejected: 'No offer is open; the court rejected the agreement',
    withdrawn: 'No offer is open; the plea was withdrawn',
  },
  closed: { accepted: 'Closed; the court accepted the agreement' },
}

/** Where the talks stand and what became of the agreement in writing. */
export const talksWords = (state: NegotiationState, agreement: AgreementStanding | null): string =>
  withAgreement[state]?.[agreement ?? 'unwritten'] ?? negotiationStateWords[state]

const PersonMark = z.object({ id: PersonId, name: z.string() }).meta({ id: 'PersonMark' })

/** One immutable version of an offer: what one side put to the other. */
export const OfferVersion = z
  .object({
    n: z.int().positive(),
    by: Side,
    author: PersonMark,
    at: Moment,
    proposal: OfferProposal,
    charges: z.array(ChargeAsStood),
    conveyedOn: LegalDate.nullable().describe('The day the defendant was told; what was said stays with the defense.'),
  })
  .meta({ id: 'OfferVersion' })
export type OfferVersion = z.infer<typeof OfferVersion>

export const OfferAbility = z.enum(['convey', 'counter', 'accept', 'reject', 'withdraw', 'draft-reply'])
export type OfferAbility = z.infer<typeof OfferAbility>

export const OfferView = z
  .object({
    id: OfferId,
    version: z.int().positive().describe('To be sent as If-Match with a change of this offer.'),
    state: OfferState,
    expired: z
      .boolean()
      .describe('Its last day has ended in the court’s zone, whether or not it is marked lapsed yet.'),
    expiresOn: LegalDate,
    expiresAt: Moment.describe('The moment at which that day ends in the court’s zone.'),
    mustAct: z.enum(['prosecution', 'defense', 'nobody']),
    openedAt: Moment,
    since: Moment.describe('When it came to this state.'),
    reason: z
      .string()
      .nullable()
      .describe('Why it was withdrawn, rejected or closed, if a reason was given to the other side.'),
    versions: z.array(OfferVersion).min(1).describe('First to last; the last is the one on the table.'),
    abilities: z.array(OfferAbility),
  })
  .meta({ id: 'OfferView' })
export type OfferView = z.infer<typeof OfferView>

export const DraftAbility = z.enum(['revise', 'submit', 'approve', 'return', 'discard', 'extend', 'accept-counter'])
export type DraftAbility = z.infer<typeof DraftAbility>

/** What the terms of an offer do not show and the rules on offers ask; whoever submits a draft states it. */
export const OfferStatement = z
  .object({
    departures: z
      .array(OfferDeparture)
      .describe(
        'Those that the offer makes, of the ones that the gates ask to be stated; the others it does not make.',
      ),
    excepted: z
      .array(
        z.object({
          restriction: z.string().max(80),
          ground: z.string().max(80).describe('A ground that the restriction admits, by its id.'),
          because: said('Say why', 2_000),
        }),
      )
      .max(30)
      .describe('Why a restriction that forbids to bargain does not stand in the way.'),
  })
  .meta({ id: 'OfferStatement' })
export type OfferStatement = z.infer<typeof OfferStatement>

/** A draft of the prosecution: nobody outside its team sees it. */
export const OfferDraftView = z
  .object({
    id: DraftId,
    version: z.int().positive(),
    revision: z.int().positive().describe('Each save makes a revision; an approval is for that very one.'),
    offerId: OfferId.nullable().describe('The offer it goes back on; null for a new offer.'),
    state: DraftState,
    proposal: OfferProposal,
    charges: z.array(ChargeAsStood),
    drafter: PersonMark,
    savedAt: Moment,
    decisions: z.array(
      z.object({
        revision: z.int().positive(),
        decision: z.enum(['approved', 'returned']),
        by: PersonMark,
        at: Moment,
        rank: ApproverRank.nullable().describe(
          'With which rank it was approved, as stated; null when it was returned.',
        ),
        reason: z.string().nullable(),
      }),
    ),
    stated: OfferStatement.nullable().describe('What was stated when this revision was submitted.'),
    abilities: z.array(DraftAbility),
  })
  .meta({ id: 'OfferDraftView' })
export type OfferDraftView = z.infer<typeof OfferDraftView>

/** A draft of a counter: the defense's own. */
export const CounterDraftView = z
  .object({
    id: DraftId,
    version: z.int().positive(),
    offerId: OfferId,
    answers: z.int().positive().describe('The version of the offer that it answers.'),
    state: z.enum(['draft', 'sent', 'discarded']),
    proposal: OfferProposal,
    charges: z.array(ChargeAsStood),
    drafter: PersonMark,
    savedAt: Moment,
    abilities: z.array(z.enum(['revise', 'send', 'discard'])),
  })
  .meta({ id: 'CounterDraftView' })
export type CounterDraftView = z.infer<typeof CounterDraftView>

/** How and when the defendant was told, as the defense keeps it. */
export const ConveyanceNote = z
  .object({
    offerId: OfferId,
    n: z.int().positive(),
    on: LegalDate,
    how: ConveyanceMethod,
    language: Language,
    interpreter: z.string().nullable(),
    said: z.string(),
    by: PersonMark,
  })
  .meta({ id: 'ConveyanceNote' })
export type ConveyanceNote = z.infer<typeof ConveyanceNote>

export const CounselMessage = z
  .object({ id: MessageId, at: Moment, by: PersonMark, side: Side, text: z.string(), offerId: OfferId.nullable() })
  .meta({ id: 'CounselMessage' })
export type CounselMessage = z.infer<typeof CounselMessage>

/** That victims were conferred with, or that a reason why not is on record; what was said lies with the prosecution. */
export const ConferralMark = z
  .object({ on: LegalDate, outcome: z.enum(['conferred', 'reason-recorded']) })
  .meta({ id: 'ConferralMark' })
export type ConferralMark = z.infer<typeof ConferralMark>

export const NegotiationAbility = z.enum(['draft-offer', 'send-message', 'break-down', 'reopen', 'answer-questions'])
export type NegotiationAbility = z.infer<typeof NegotiationAbility>

export const Negotiation = z
  .object({
    caseId: CaseId,
    number: z.string().nullable(),
    version: z.int().nonnegative().describe('To be sent as If-Match with a change of the talks as a whole.'),
    state: NegotiationState,
    agreement: AgreementStanding.nullable().describe(
      'Where the agreement in writing stands; null while there is none.',
    ),
    since: Moment.nullable(),
    reason: z.string().nullable().describe('Why talks broke down, as the side that ended them said it.'),
    side: Side.describe('The side of whoever reads.'),
    zone: z.string(),
    today: LegalDate,
    defendant: z.object({
      language: Language.nullable().describe('The language of the file; null for one that the list does not have.'),
      interpreterNeeded: z.boolean(),
    }),
    privilege: z
      .object({ text: z.string(), source: Citation })
      .describe('The label that every part of the talks carries.'),
    offers: z.array(OfferView),
    drafts: z.array(OfferDraftView).describe('Open drafts of the prosecution; empty for anybody else.'),
    counterDrafts: z.array(CounterDraftView).describe('Open drafts of the defense; empty for anybody else.'),
    conveyances: z.array(ConveyanceNote).describe('The defense’s own notes; empty for anybody else.'),
    conferrals: z.array(ConferralMark),
    messages: z.array(CounselMessage),
    abilities: z.array(NegotiationAbility),
  })
  .meta({ id: 'Negotiation' })
export type Negotiation = z.infer<typeof Negotiation>

const inCase = z.object({ caseId: CaseId })
const onOffer = z.object({ caseId: CaseId, offerId: OfferId })
const onDraft = z.object({ caseId: CaseId, draftId: DraftId })

export const readNegotiation = read({
  id: 'plea.read-negotiation',
  path: '/api/cases/:caseId/negotiation',
  summary: 'The talks: offers with all their versions, drafts of one’s own side, messages between counsel',
  params: inCase,
  response: Negotiation,
})

/** What a drafter may choose from: the court's law, and the charges as they stand. */
export const OfferForm = z
  .object({
    today: LegalDate,
    zone: z.string(),
    charges: z.array(ChargeAsStood),
    earliestLastDay: LegalDate.nullable().describe(
      'The earliest last day of an offer extended today; null for the defense and where there is no such rule.',
    ),
    suggestedLastDay: LegalDate.nullable().describe('That day, or the next one on which the court is open.'),
    closedDays: z
      .array(z.object({ day: LegalDate, because: z.string() }))
      .describe('The days of the coming year on which the court is closed.'),
    pleaKinds: z.array(z.object({ kind: PleaKind, needs: z.array(z.string()), source: Citation })),
    offenses: z.array(
      NamedOffense.extend({ lesserOf: z.array(z.string()).describe('Codes of offenses commonly reduced to it.') }),
    ),
  })
  .meta({ id: 'OfferForm' })
export type OfferForm = z.infer<typeof OfferForm>

export const readOfferForm = read({
  id: 'plea.read-offer-form',
  path: '/api/cases/:caseId/offer-form',
  summary: 'What an offer may be made of here: charges, kinds of plea, offenses',
  params: inCase,
  response: OfferForm,
})

/* ── Drafts of the prosecution, approval, extension ────────────────────────────────────────────────────────────── */

export const draftOffer = write({
  id: 'plea.draft-offer',
  path: '/api/cases/:caseId/offer-drafts',
  summary: 'Draft a new offer, or an answer on an open one',
  params: inCase,
  body: z.object({ offerId: OfferId.nullable(), proposal: OfferProposal }),
  response: Negotiation,
  writes: 'create',
})

export const reviseDraft = write({
  id: 'plea.revise-draft',
  method: 'PUT',
  path: '/api/cases/:caseId/offer-drafts/:draftId',
  summary: 'Save a draft; an approval of what it was before is void',
  params: onDraft,
  body: z.object({ proposal: OfferProposal }),
  response: Negotiation,
  writes: 'edit',
})

export const submitDraft = write({
  id: 'plea.submit-draft',
  path: '/api/cases/:caseId/offer-drafts/:draftId/submit',
  summary: 'Ask a supervisor to approve the draft as it stands',
  params: onDraft,
  body: z.object({
    stated: OfferStatement.nullable()
      .default(null)
      .describe('Null where the gates ask nothing to be stated, or nobody can tell.'),
  }),
  response: Negotiation,
  writes: 'edit',
})

export const approveDraft = write({
  id: 'plea.approve-draft',
  path: '/api/cases/:caseId/offer-drafts/:draftId/approve',
  summary: 'Approve this very revision; nobody approves what he drafted',
  params: onDraft,
  body: z.object({
    revision: z.int32().positive(),
    rank: ApproverRank.default('supervisor').describe(
      'With which rank one approves: the rule on offers out of the ordinary asks for it. It is stated under one’s name.',
    ),
    shortExpiryReason: z
      .string()
      .trim()
      .max(2_000)
      .nullable()
      .default(null)
      .transform((reason) => (reason === '' ? null : reason))
      .describe('Why the offer may stay open for less than the least time, where the office has one.'),
  }),
  response: Negotiation,
  writes: 'edit',
})

export const returnDraft = write({
  id: 'plea.return-draft',
  path: '/api/cases/:caseId/offer-drafts/:draftId/return',
  summary: 'Return a submitted draft with a reason',
  params: onDraft,
  body: z.object({ reason: said('Say what has to change') }),
  response: Negotiation,
  writes: 'edit',
})

export const discardDraft = write({
  id: 'plea.discard-draft',
  path: '/api/cases/:caseId/offer-drafts/:draftId/discard',
  summary: 'Set a draft aside',
  params: onDraft,
  response: Negotiation,
  writes: 'edit',
})

/** One gate, and whether the draft has passed it. */
export const GateView = z
  .object({
    gate: z.enum([
      'approval',
      'approval-matrix',
      'victim-conferral',
      'minimum-days',
      'discovery-lead',
      'plea-restriction',
      'expiry',
    ]),
    passed: z.boolean(),
    settledBy: z
      .enum(['program', 'lawyer', 'no-rule'])
      .describe(
        'Who says whether it is passed. What a lawyer sees to, and what the pack has no rule on, holds up nothing.',
      ),
    text: z.string().describe('What must be done.'),
    because: z.string().describe('Why it is passed, or what is still missing.'),
    missing: z.array(z.string()).describe('What is not known and should be asked, in words.'),
    source: Citation.nullable().describe('Null for a rule that follows from what an offer is.'),
    verified: Verification.nullable().describe('Whether a person has checked the rule; null where there is no source.'),
  })
  .meta({ id: 'GateView' })
export type GateView = z.infer<typeof GateView>

/** What asks about the last day of an offer alone: the acceptance of a counter has none, and nobody is hurried by it. */
export const gatesOfItsLastDay: ReadonlySet<GateView['gate']> = new Set(['minimum-days', 'discovery-lead'])

export const GatesView = z
  .object({
    revision: z.int().positive(),
    open: z.boolean().describe('All passed.'),
    gates: z.array(GateView),
    toState: z
      .object({
        departures: z.array(z.object({ departure: OfferDeparture, text: z.string() })),
        restrictions: z.array(
          z.object({
            id: z.string(),
            text: z.string(),
            grounds: z.array(z.object({ id: z.string(), text: z.string() })),
          }),
        ),
      })
      .describe('What whoever submits the draft states, since neither its terms nor the file show it.'),
    rank: ApproverRank.describe('The highest rank with which the rules ask somebody to approve it.'),
  })
  .meta({ id: 'GatesView' })
export type GatesView = z.infer<typeof GatesView>

export const previewGates = read({
  id: 'plea.preview-gates',
  path: '/api/cases/:caseId/offer-drafts/:draftId/gates',
  summary: 'What stands between this draft and its extension, and why',
  params: onDraft,
  response: GatesView,
})

export const extendOffer = write({
  id: 'plea.extend-offer',
  path: '/api/cases/:caseId/offer-drafts/:draftId/extend',
  summary: 'Extend the draft to the defense as a version of an offer',
  params: onDraft,
  response: Negotiation,
  writes: 'edit',
})

export const acceptCounter = write({
  id: 'plea.accept-counter',
  path: '/api/cases/:caseId/offer-drafts/:draftId/accept-counter',
  summary: 'Accept the defense’s counter by a draft of the same terms that has passed the gates',
  params: onDraft,
  response: Negotiation,
  writes: 'edit',
})

/** A draft that waits for a supervisor, as the queue shows it. */
export const ApprovalRow = z
  .object({
    caseId: CaseId,
    number: z.string().nullable(),
    defendant: z.string().nullable(),
    draftId: DraftId,
    version: z.int().positive(),
    revision: z.int().positive(),
    submittedBy: PersonMark,
    submittedAt: Moment,
    expiresOn: LegalDate,
    inShort: z.array(z.string()).describe('The offer in a few plain lines.'),
    abilities: z.array(z.enum(['approve', 'return'])),
  })
  .meta({ id: 'ApprovalRow' })
export type ApprovalRow = z.infer<typeof ApprovalRow>

export const listApprovals = read({
  id: 'plea.list-approvals',
  path: '/api/approvals',
  summary: 'Drafts of offers that wait for approval in one’s cases, oldest first',
  response: z.object({ waiting: z.array(ApprovalRow), more: z.boolean() }),
})

/* ── Answers to an offer ───────────────────────────────────────────────────────────────────────────────────────── */

export const withdrawOffer = write({
  id: 'plea.withdraw-offer',
  path: '/api/cases/:caseId/offers/:offerId/withdraw',
  summary: 'Withdraw an open offer with a reason',
  params: onOffer,
  body: z.object({ reason: said('Say why the offer is withdrawn; the defense reads it') }),
  response: Negotiation,
  writes: 'edit',
})

export const conveyOffer = write({
  id: 'plea.convey-offer',
  path: '/api/cases/:caseId/offers/:offerId/convey',
  summary: 'Record that the defendant was told of the version on the table, and give him its sheet',
  params: onOffer,
  body: z.object({
    n: z.int32().positive().describe('The version that was conveyed.'),
    on: LegalDate,
    how: ConveyanceMethod,
    language: Language,
    interpreter: text(200).nullable(),
    said: text(10_000).describe('What was said: for the defense alone.'),
  }),
  response: Negotiation,
  writes: 'edit',
})

export const acceptOffer = write({
  id: 'plea.accept-offer',
  path: '/api/cases/:caseId/offers/:offerId/accept',
  summary: 'Accept the version on the table for the defendant, who decided it',
  params: onOffer,
  body: z.object({
    n: z.int32().positive().describe('The version that is accepted.'),
    decision: z
      .discriminatedUnion('by', [
        z.object({ by: z.literal('recorded-decision').describe('The defendant recorded it himself in this system.') }),
        z.object({ by: z.literal('told-counsel'), on: LegalDate, how: ConveyanceMethod }),
        z.object({ by: z.literal('myself').describe('A defendant who represents himself.') }),
      ])
      .describe('The decision to plead is the defendant’s own; how counsel knows of it stays with the defense.'),
  }),
  response: Negotiation,
  writes: 'edit',
})

export const rejectOffer = write({
  id: 'plea.reject-offer',
  path: '/api/cases/:caseId/offers/:offerId/reject',
  summary: 'Reject what the other side has on the table',
  params: onOffer,
  body: z.object({ n: z.int32().positive(), reason: text(4_000) }),
  response: Negotiation,
  writes: 'edit',
})

export const draftCounter = write({
  id: 'plea.draft-counter',
  path: '/api/cases/:caseId/counter-drafts',
  summary: 'Draft a counter to the version on the table',
  params: inCase,
  body: z.object({ offerId: OfferId, proposal: OfferProposal }),
  response: Negotiation,
  writes: 'create',
})

export const reviseCounter = write({
  id: 'plea.revise-counter',
  method: 'PUT',
  path: '/api/cases/:caseId/counter-drafts/:draftId',
  summary: 'Save a draft of a counter',
  params: onDraft,
  body: z.object({ proposal: OfferProposal }),
  response: Negotiation,
  writes: 'edit',
})

export const sendCounter = write({
  id: 'plea.send-counter',
  path: '/api/cases/:caseId/counter-drafts/:draftId/send',
  summary: 'Send the counter: it takes the place of the offer on the table',
  params: onDraft,
  response: Negotiation,
  writes: 'edit',
})

export const discardCounter = write({
  id: 'plea.discard-counter',
  path: '/api/cases/:caseId/counter-drafts/:draftId/discard',
  summary: 'Set a draft of a counter aside',
  params: onDraft,
  response: Negotiation,
  writes: 'edit',
})

/* ── Comparison ────────────────────────────────────────────────────────────────────────────────────────────────── */

export const Towards = z.enum(['prosecution', 'defense', 'neither'])
export type Towards = z.infer<typeof Towards>

/** One thing that moved between two versions. */
export const Movement = z
  .object({
    part: z.enum(['charge', 'sentence', 'condition', 'waiver', 'expiry', 'formality']),
    key: z.string().describe('The charge or term that moved.'),
    label: z.string(),
    aspect: z.enum([
      'added',
      'removed',
      'action',
      'plea-kind',
      'offense',
      'kind',
      'quantity',
      'running',
      'type',
      'wording',
      'day',
      'count',
    ]),
    before: z.string().nullable(),
    after: z.string().nullable(),
    towards: Towards,
    by: z.string().nullable().describe('How far, with its unit, where that can be said: `12 months less`.'),
  })
  .meta({ id: 'Movement' })
export type Movement = z.infer<typeof Movement>

export const Comparison = z
  .object({ movements: z.array(Movement), same: z.array(z.string()).describe('What did not move, in words.') })
  .meta({ id: 'Comparison' })
export type Comparison = z.infer<typeof Comparison>

/** What can be compared: a version of an offer (`offer:<id>:<n>`) or a draft of one's own side (`draft:<id>`, `counter:<id>`). */
export const ProposalRef = z
  .string()
  .regex(/^(offer:[0-9a-f-]{36}:\d{1,6}|draft:[0-9a-f-]{36}|counter:[0-9a-f-]{36})$/, 'Name a version or a draft')

export const compareVersions = read({
  id: 'plea.compare-versions',
  path: '/api/cases/:caseId/comparison',
  summary: 'Two versions, charge by charge and term by term: what moved, and towards whom',
  params: inCase,
  query: z.object({ from: ProposalRef, to: ProposalRef }),
  response: Comparison,
})

/* ── Counsel's messages, breakdown ─────────────────────────────────────────────────────────────────────────────── */

export const sendMessage = write({
  id: 'plea.send-message',
  path: '/api/cases/:caseId/messages',
  summary: 'Write to counsel of the other side, within the protection of plea discussions',
  params: inCase,
  body: z.object({ text: said('Write something'), offerId: OfferId.nullable() }),
  response: Negotiation,
  writes: 'create',
})

export const breakDownTalks = write({
  id: 'plea.break-down-talks',
  path: '/api/cases/:caseId/negotiation/break-down',
  summary: 'End the talks with a reason; open offers are closed, the case goes on',
  params: inCase,
  body: z.object({ reason: said('Say why; the other side reads it') }),
  response: Negotiation,
  writes: 'edit',
})

export const reopenTalks = write({
  id: 'plea.reopen-talks',
  path: '/api/cases/:caseId/negotiation/reopen',
  summary: 'Take up talks again',
  params: inCase,
  response: Negotiation,
  writes: 'edit',
})

/* ── Victim conferral ──────────────────────────────────────────────────────────────────────────────────────────── */

export const ConferralRecord = z
  .discriminatedUnion('outcome', [
    z.object({
      outcome: z.literal('conferred'),
      victim: ParticipantId,
      on: LegalDate,
      how: ConveyanceMethod,
      views: said('Write down what the victim said, or that no view was expressed', 10_000),
    }),
    z.object({
      outcome: z.literal('not-conferred'),
      victim: ParticipantId.nullable().describe('Null when the offense has no identified victim.'),
      on: LegalDate,
      reason: NoConferralReason,
      explanation: said('Say what was tried, or why', 4_000),
    }),
  ])
  .meta({ id: 'ConferralRecord' })
export type ConferralRecord = z.infer<typeof ConferralRecord>

export const Conferrals = z
  .object({
    caseId: CaseId,
    today: LegalDate,
    victims: z.array(z.object({ id: ParticipantId, name: z.string(), covered: z.boolean() })),
    records: z.array(z.object({ id: ConferralId, record: ConferralRecord, by: PersonMark, at: Moment })),
    abilities: z.array(z.literal('record-conferral')),
  })
  .meta({ id: 'Conferrals' })
export type Conferrals = z.infer<typeof Conferrals>

export const readConferrals = read({
  id: 'plea.read-conferrals',
  path: '/api/cases/:caseId/conferrals',
  summary: 'Who of the victims was conferred with, when, and their views',
  params: inCase,
  response: Conferrals,
})

export const recordConferral = write({
  id: 'plea.record-conferral',
  path: '/api/cases/:caseId/conferrals',
  summary: 'Record that a victim was conferred with, or why not',
  params: inCase,
  body: ConferralRecord,
  response: Conferrals,
  writes: 'create',
})

/* ── The defendant ─────────────────────────────────────────────────────────────────────────────────────────────── */

/** The offer in plain language; words that the parties wrote themselves stay in their language and are marked so. */
export const PlainSheet = z
  .object({
    title: z.string(),
    intro: z.array(z.string()),
    sections: z.array(z.object({ heading: z.string(), lines: z.array(z.string()) })),
    deadline: z.string(),
  })
  .meta({ id: 'PlainSheet' })
export type PlainSheet = z.infer<typeof PlainSheet>

export const sheetStandingWords = {
  open: { en: 'You can still decide', es: 'Usted todavía puede decidir' },
  countered: { en: 'Your lawyer made a counteroffer', es: 'Su abogado hizo una contraoferta' },
  replaced: { en: 'A newer version took its place', es: 'Una versión más nueva la reemplazó' },
  accepted: { en: 'The offer was accepted', es: 'La oferta fue aceptada' },
  rejected: { en: 'The offer was rejected', es: 'La oferta fue rechazada' },
  lapsed: { en: 'The time for this offer has run out', es: 'El plazo de esta oferta terminó' },
  withdrawn: { en: 'The prosecutor took this offer back', es: 'La fiscalía retiró esta oferta' },
} as const
export const SheetStanding = z.enum([
  'open',
  'countered',
  'replaced',
  'accepted',
  'rejected',
  'lapsed',
  'withdrawn',
]) satisfies z.ZodType<keyof typeof sheetStandingWords>
export type SheetStanding = z.infer<typeof SheetStanding>

export const ClientAbility = z.enum(['acknowledge', 'ask', 'answer', 'decide'])
export type ClientAbility = z.infer<typeof ClientAbility>

/** What the defendant and his counsel share of one case: never more than counsel conveyed. */
export const ClientCase = z
  .object({
    caseId: CaseId,
    number: z.string().nullable(),
    defendant: z.string().nullable(),
    language: WrittenLanguage.describe('The language to begin with.'),
    actsForHimself: z.boolean().describe('Represents himself: then he answers offers on the negotiation page.'),
    sheets: z.array(
      z.object({
        offerId: OfferId,
        n: z.int().positive(),
        givenAt: Moment,
        conveyedOn: LegalDate.nullable(),
        expiresOn: LegalDate,
        standing: SheetStanding,
        sheet: z.object({ en: PlainSheet, es: PlainSheet }),
        acknowledgedAt: Moment.nullable(),
        decision: z.object({ decision: z.enum(['accept', 'reject']), note: z.string(), at: Moment }).nullable(),
        abilities: z.array(z.enum(['acknowledge', 'decide'])),
      }),
    ),
    questions: z.array(
      z.object({
        id: QuestionId,
        text: z.string(),
        askedAt: Moment,
        answer: z.object({ text: z.string(), by: PersonMark, at: Moment }).nullable(),
      }),
    ),
    abilities: z.array(z.enum(['ask', 'answer'])),
  })
  .meta({ id: 'ClientCase' })
export type ClientCase = z.infer<typeof ClientCase>

export const readMyCase = read({
  id: 'plea.read-my-case',
  path: '/api/my-case',
  summary: 'The cases in which one is the defendant, with what counsel has shared',
  response: z.object({ cases: z.array(ClientCase) }),
})

export const readClientCase = read({
  id: 'plea.read-client-case',
  path: '/api/cases/:caseId/client',
  summary: 'What the defendant and his counsel share of the case',
  params: inCase,
  response: ClientCase,
})

export const acknowledgeSheet = write({
  id: 'plea.acknowledge-sheet',
  path: '/api/cases/:caseId/client/acknowledgements',
  summary: 'Say that one has read the offer; it decides nothing',
  params: inCase,
  body: z.object({ offerId: OfferId, n: z.int32().positive() }),
  response: ClientCase,
  writes: 'create',
})

export const decideOnOffer = write({
  id: 'plea.decide-on-offer',
  path: '/api/cases/:caseId/client/decisions',
  summary: 'Tell counsel what one has decided; counsel answers the prosecution',
  params: inCase,
  body: z.object({
    offerId: OfferId,
    n: z.int().positive(),
    decision: z.enum(['accept', 'reject']),
    note: text(4_000),
  }),
  response: ClientCase,
  writes: 'create',
})

export const askCounsel = write({
  id: 'plea.ask-counsel',
  path: '/api/cases/:caseId/client/questions',
  summary: 'Ask one’s lawyer a question',
  params: inCase,
  body: z.object({ text: said('Write your question') }),
  response: ClientCase,
  writes: 'create',
})

export const answerQuestion = write({
  id: 'plea.answer-question',
  path: '/api/cases/:caseId/client/questions/:questionId/answer',
  summary: 'Answer the defendant’s question',
  params: z.object({ caseId: CaseId, questionId: QuestionId }),
  body: z.object({ text: said('Write the answer') }),
  response: ClientCase,
  writes: 'create',
})
