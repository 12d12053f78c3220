import { z } from 'zod'
import { OffenseClass, PleaKind, SentenceKind, TermType } from '../src/vocabulary/code-lists.ts'
import { LegalDate } from '../src/vocabulary/legal-date.ts'
import { Cents } from '../src/vocabulary/money.ts'
import { Term } from '../src/vocabulary/term.ts'

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
