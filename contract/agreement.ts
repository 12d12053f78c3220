import { z } from 'zod'
import { NoConferralReason, TermType } from '../src/vocabulary/code-lists.ts'
import { Citation } from '../src/vocabulary/citation.ts'
import { CaseId, OfficeId, PersonId } from '../src/vocabulary/ids.ts'
import { LegalDate } from '../src/vocabulary/legal-date.ts'
import { Cents } from '../src/vocabulary/money.ts'
import { Sha256 } from '../src/vocabulary/sha256.ts'
import { Term } from '../src/vocabulary/term.ts'
import { Verification } from '../src/vocabulary/verification.ts'
import { ChargeAsStood, ChargeId, NamedOffense, OfferId, OfferTerms } from './plea.ts'
import { read, write } from './route.ts'

export const AgreementId = z.uuid().brand<'AgreementId'>()
export type AgreementId = z.infer<typeof AgreementId>
export const PromiseId = z.uuid().brand<'PromiseId'>()
export type PromiseId = z.infer<typeof PromiseId>
export const DocumentId = z.uuid().brand<'DocumentId'>()
export type DocumentId = z.infer<typeof DocumentId>

const Moment = z.iso.datetime({ offset: true })
const text = (most: number) => z.string().trim().max(most)
const said = (ask: string, most = 4_000) => z.string().trim().min(1, ask).max(most)

/* ── Promises ──────────────────────────────────────────────────────────────────────────────────────────────────── */

export const promiseDueWords = {
  'at-plea-hearing': 'At the plea hearing',
  'before-sentencing': 'Before the sentencing hearing',
  'at-sentencing': 'At sentencing',
  'after-sentencing': 'After sentencing',
  'on-a-day': 'On a day',
  continuing: 'As long as the agreement stands',
} as const
/** The event by which a promise falls due. */
export const PromiseDue = z.enum([
  'at-plea-hearing',
  'before-sentencing',
  'at-sentencing',
  'after-sentencing',
  'on-a-day',
  'continuing',
]) satisfies z.ZodType<keyof typeof promiseDueWords>
export type PromiseDue = z.infer<typeof PromiseDue>

/** A promise belongs to an office, so that it binds whoever works there when it falls due (Santobello). */
export const AgreementPromise = z
  .object({
    id: PromiseId,
    text: said('Say what is promised', 2_000),
    type: TermType.nullable().describe('A, B or C; null until it is decided, and then it cannot be tendered.'),
    owner: OfficeId.describe('The office that owes it.'),
    due: PromiseDue,
    dueOn: LegalDate.nullable().describe('The day, when it is due on a day.'),
    forTerm: z.string().nullable().describe('The charge or term of the agreement that it carries out, if one.'),
  })
  .refine((promise) => promise.due !== 'on-a-day' || promise.dueOn !== null, {
    path: ['dueOn'],
    message: 'Enter the day on which it is due',
  })
  .meta({ id: 'AgreementPromise' })
export type AgreementPromise = z.infer<typeof AgreementPromise>

/* ── The agreement ─────────────────────────────────────────────────────────────────────────────────────────────── */

/** What the agreement says beyond the terms that were accepted; the terms themselves come from the offer, unchanged. */
const written = {
  recitals: text(8_000).describe('What precedes the terms; may be empty.'),
  promises: z.array(AgreementPromise).max(100),
  factualBasis: said('State the facts that support the plea', 12_000),
}

export const AgreementContent = z
  .object({ ...written, terms: OfferTerms, charges: z.array(ChargeAsStood) })
  .meta({ id: 'AgreementContent' })
export type AgreementContent = z.infer<typeof AgreementContent>

/** What to do with the sealed supplement in a new version. Nobody else can see which of these was chosen. */
export const SupplementInput = z
  .discriminatedUnion('is', [
    z.object({ is: z.literal('kept').describe('As it is: none, or the one there is.') }),
    z.object({ is: z.literal('empty').describe('What the person sees of it is taken out.') }),
    z.object({
      is: z.literal('written'),
      text: said('Write the supplement', 20_000),
      named: z.array(PersonId).max(20).describe('Who may read it, besides the writer.'),
    }),
  ])
  .meta({ id: 'SupplementText' })
export type SupplementInput = z.infer<typeof SupplementInput>

export const DraftedAgreement = z.object({ ...written, supplement: SupplementInput }).meta({ id: 'DraftedAgreement' })
export type DraftedAgreement = z.infer<typeof DraftedAgreement>

/** Who signs. A defendant without counsel signs once, as both. */
export const SigningPart = z.enum(['prosecutor', 'counsel', 'defendant', 'self-represented'])
export type SigningPart = z.infer<typeof SigningPart>
export const signingPartWords: Record<SigningPart, string> = {
  prosecutor: 'Prosecutor',
  counsel: 'Counsel for the defendant',
  defendant: 'Defendant',
  'self-represented': 'Defendant, without counsel',
}

/** A typeset paper of the agreement. */
export const Paper = z
  .object({ documentId: DocumentId, sha256: Sha256, bytes: z.int().positive() })
  .meta({ id: 'Paper' })
export type Paper = z.infer<typeof Paper>

export const Signature = z
  .object({
    part: SigningPart,
    by: z
      .object({ name: z.string(), at: Moment, sha256: Sha256 })
      .nullable()
      .describe('Null while it is awaited. The hash is that of the bytes signed.'),
  })
  .meta({ id: 'Signature' })
export type Signature = z.infer<typeof Signature>

/** One thing that is wanting before a step, with the law that asks for it. */
export const Missing = z.object({ id: z.string(), text: z.string(), cite: Citation.nullable() }).meta({ id: 'Missing' })
export type Missing = z.infer<typeof Missing>

/** A supplement's content, to those whom it names. */
export const Supplement = z
  .object({ text: z.string(), paper: Paper, sinceVersion: z.int().positive(), named: z.array(z.string()) })
  .meta({ id: 'Supplement' })
export type Supplement = z.infer<typeof Supplement>

/** Whether the victims were told of the agreement, or why not. The victims' own words stay with the prosecution. */
export const VictimsInformed = z
  .discriminatedUnion('informed', [
    z.object({ informed: z.literal(true), on: LegalDate }),
    z.object({ informed: z.literal(false), reason: NoConferralReason, note: text(1_000) }),
  ])
  .meta({ id: 'VictimsInformed' })
export type VictimsInformed = z.infer<typeof VictimsInformed>

export const agreementStatusWords = {
  draft: 'Drafted, signed by nobody yet',
  tendered: 'Before the court',
  accepted: 'Accepted by the court',
  rejected: 'Rejected by the court',
  withdrawn: 'Ended by withdrawal of the plea',
  abandoned: 'Given up by the parties',
} as const
export const AgreementStatus = z.enum([
  'draft',
  'tendered',
  'accepted',
  'rejected',
  'withdrawn',
  'abandoned',
]) satisfies z.ZodType<keyof typeof agreementStatusWords>
export type AgreementStatus = z.infer<typeof AgreementStatus>

export const AgreementAbility = z.enum([
  'draft',
  'redraft',
  'share',
  'sign',
  'inform-victims',
  'abandon',
  'tender',
  'request-hearing',
])
export type AgreementAbility = z.infer<typeof AgreementAbility>

/** What the law of the place forbids or asks of the agreement, for those who are bound to see to it. */
export const AgreementLaw = z
  .object({
    hasRule: z.boolean().describe('False where the rule pack of the court says nothing of it.'),
    missing: z.array(z.string()).describe('What would have to be known to say whether the rule asks anything here.'),
    restrictions: z.array(
      z.object({
        id: z.string(),
        on: z.enum(['prosecution', 'defense', 'court', 'agreement']),
        text: z.string(),
        missing: z.array(z.string()).describe('What would have to be known to say whether it holds here.'),
        source: Citation,
        verified: Verification.nullable(),
      }),
    ),
  })
  .meta({ id: 'AgreementLaw' })
export type AgreementLaw = z.infer<typeof AgreementLaw>

/** The agreement as the parties see it. */
export const Agreement = z
  .object({
    id: AgreementId,
    offerId: OfferId,
    offerVersion: z.int().positive(),
    n: z.int().positive().describe('The version of the paper; a new one voids all signatures.'),
    status: AgreementStatus,
    version: z.int().positive().describe('For If-Match.'),
    content: AgreementContent,
    paper: Paper,
    slot: z.string().describe('The number of the supplement’s place; every agreement has one.'),
    supplementSheet: Paper.describe('The sheet in the supplement’s place: the same look and size in every agreement.'),
    supplements: z.array(Supplement).describe('What the reader is named in; empty for all others.'),
    signatures: z.array(Signature),
    earlier: z.array(z.object({ n: z.int().positive(), paper: Paper, draftedAt: Moment, draftedBy: z.string() })),
    draftedAt: Moment,
    draftedBy: z.string(),
    sharedOn: LegalDate.nullable().describe('When counsel shared this version with the defendant.'),
    conveyedOn: LegalDate.nullable().describe('When the defendant was told of the offer that was accepted.'),
    victims: VictimsInformed.nullable(),
    missing: z.array(Missing).describe('What is wanting before it may be tendered.'),
    law: AgreementLaw.nullable().describe('While it is drafted; null afterwards.'),
  })
  .meta({ id: 'Agreement' })
export type Agreement = z.infer<typeof Agreement>

/** What an agreement would be drafted from. */
export const AgreementGround = z
  .object({
    offerId: OfferId,
    offerVersion: z.int().positive(),
    terms: OfferTerms,
    charges: z.array(ChargeAsStood),
    promises: z.array(AgreementPromise).describe('The promises that the terms imply, to begin with.'),
  })
  .meta({ id: 'AgreementGround' })
export type AgreementGround = z.infer<typeof AgreementGround>

export const HearingRequest = z
  .object({ filedAt: Moment, filedBy: z.string(), status: z.enum(['submitted', 'accepted', 'returned']) })
  .meta({ id: 'HearingRequest' })
export type HearingRequest = z.infer<typeof HearingRequest>

export const PartiesAgreement = z
  .object({
    agreement: Agreement.nullable(),
    ground: AgreementGround.nullable().describe('The accepted offer that a first draft would be made from.'),
    offices: z.array(z.object({ id: OfficeId, name: z.string() })).describe('Offices that may owe a promise.'),
    namable: z
      .array(z.object({ id: PersonId, name: z.string(), as: z.string() }))
      .describe('Persons whom a supplement may name.'),
    hearingRequest: HearingRequest.nullable(),
    signingAs: SigningPart.nullable().describe('As what whoever reads may sign now.'),
    abilities: z.array(AgreementAbility),
  })
  .meta({ id: 'PartiesAgreement' })
export type PartiesAgreement = z.infer<typeof PartiesAgreement>

const inCase = z.object({ caseId: CaseId })

export const readAgreement = read({
  id: 'agreement.read',
  path: '/api/cases/:caseId/agreement',
  summary: 'The plea agreement as the parties draft and sign it',
  params: inCase,
  response: PartiesAgreement,
})

export const draftAgreement = write({
  id: 'agreement.draft',
  path: '/api/cases/:caseId/agreement',
  summary: 'Draft the agreement from the accepted offer; it is typeset at once',
  params: inCase,
  body: DraftedAgreement,
  response: PartiesAgreement,
  writes: 'create',
})

export const redraftAgreement = write({
  id: 'agreement.redraft',
  method: 'PUT',
  path: '/api/cases/:caseId/agreement',
  summary: 'Draft a new version of the agreement; every signature on the old one is void',
  params: inCase,
  body: DraftedAgreement,
  response: PartiesAgreement,
  writes: 'edit',
})

export const shareAgreement = write({
  id: 'agreement.share',
  path: '/api/cases/:caseId/agreement/share',
  summary: 'Share the agreement with the defendant, to be read and signed',
  params: inCase,
  body: z.object({ note: text(2_000).describe('Counsel’s words to the defendant; may be empty.') }),
  response: PartiesAgreement,
  writes: 'edit',
})

export const signAgreement = write({
  id: 'agreement.sign',
  path: '/api/cases/:caseId/agreement/sign',
  summary: 'Sign the very bytes of the agreement and of the sheet in the supplement’s place',
  params: inCase,
  body: z.object({
    sha256: Sha256,
    supplementSheetSha256: Sha256,
    immigrationAdviceGiven: z
      .boolean()
      .optional()
      .describe('Counsel attests that advice was given; what it was stays between counsel and client.'),
  }),
  response: PartiesAgreement,
  writes: 'edit',
})

export const informVictims = write({
  id: 'agreement.inform-victims',
  path: '/api/cases/:caseId/agreement/victims',
  summary: 'Record that the victims were told of the agreement, or why not',
  params: inCase,
  body: VictimsInformed,
  response: PartiesAgreement,
  writes: 'edit',
})

export const abandonAgreement = write({
  id: 'agreement.abandon',
  path: '/api/cases/:caseId/agreement/abandon',
  summary: 'Give up an agreement that was not tendered',
  params: inCase,
  body: z.object({ reason: said('Say why', 1_000) }),
  response: PartiesAgreement,
  writes: 'edit',
})

export const tenderAgreement = write({
  id: 'agreement.tender',
  path: '/api/cases/:caseId/agreement/tender',
  summary: 'Give the signed agreement to the court: from now the bench sees it',
  params: inCase,
  response: PartiesAgreement,
  writes: 'edit',
})

export const requestPleaHearing = write({
  id: 'agreement.request-plea-hearing',
  path: '/api/cases/:caseId/plea-hearing-request',
  summary: 'Ask the court for a plea hearing; the request says nothing of talks or terms',
  params: inCase,
  response: PartiesAgreement,
  writes: 'create',
})

/* ── The defendant ─────────────────────────────────────────────────────────────────────────────────────────────── */

/** The agreement as counsel shared it with the defendant. */
export const ClientAgreement = z
  .object({
    agreement: z
      .object({
        id: AgreementId,
        n: z.int().positive(),
        version: z.int().positive(),
        content: AgreementContent,
        offices: z.array(z.object({ id: OfficeId, name: z.string() })),
        paper: Paper,
        slot: z.string(),
        supplementSheet: Paper,
        supplements: z.array(Supplement),
        note: z.string(),
        sharedAt: Moment,
        sharedBy: z.string(),
        replaced: z.boolean().describe('A newer version was drafted: this one can no longer be signed.'),
        signed: z.object({ at: Moment, sha256: Sha256 }).nullable(),
      })
      .nullable(),
    abilities: z.array(z.enum(['sign'])),
  })
  .meta({ id: 'ClientAgreement' })
export type ClientAgreement = z.infer<typeof ClientAgreement>

export const readClientAgreement = read({
  id: 'agreement.read-as-client',
  path: '/api/cases/:caseId/client/agreement',
  summary: 'The agreement that counsel shared with the defendant',
  params: inCase,
  response: ClientAgreement,
})

export const signAgreementAsDefendant = write({
  id: 'agreement.sign-as-defendant',
  path: '/api/cases/:caseId/client/agreement/sign',
  summary: 'The defendant signs the very bytes that counsel shared',
  params: inCase,
  body: z.object({ sha256: Sha256, supplementSheetSha256: Sha256 }),
  response: ClientAgreement,
  writes: 'edit',
})

/* ── The court ─────────────────────────────────────────────────────────────────────────────────────────────────── */

/** What a count may cost, as the rule pack says; null where it says nothing. */
export const Exposure = z
  .object({
    imprisonment: z.object({ min: Term.nullable(), max: Term }).nullable(),
    fineMax: Cents,
    probationMax: Term.nullable(),
    supervisedRelease: Term.nullable(),
    mandatoryMinimum: Term.nullable(),
  })
  .meta({ id: 'CountExposure' })
export type Exposure = z.infer<typeof Exposure>

/** The rule on which the penalties of a fact sheet stand, as it was on the day of the tender. */
export const PenaltyLaw = z
  .object({ because: z.array(z.string()), sources: z.array(Citation), verified: Verification })
  .meta({ id: 'PenaltyLaw' })
export type PenaltyLaw = z.infer<typeof PenaltyLaw>

/** What the court may want to know beside the paper. Never the history of offers. */
export const FactSheet = z
  .object({
    defendant: z.string(),
    language: z.string(),
    interpreterNeeded: z.boolean(),
    selfRepresented: z.boolean(),
    custody: z.object({ status: z.string(), since: LegalDate }).nullable(),
    counts: z.array(
      z.object({
        chargeId: ChargeId,
        count: z.int().positive(),
        charged: NamedOffense,
        pleaTo: NamedOffense.nullable().describe('Null when the count is to be dismissed.'),
        exposure: Exposure.nullable(),
      }),
    ),
    penalties: PenaltyLaw.nullable().default(null).describe('Null where no rule for the exposures is known.'),
    victims: VictimsInformed,
    conveyedOn: LegalDate.nullable().describe('Null for a defendant without counsel.'),
    immigrationAdviceAttested: z.boolean().nullable().describe('Null for a defendant without counsel.'),
    types: z.object({ A: z.boolean(), B: z.boolean(), C: z.boolean() }),
    waivesAppeal: z.boolean(),
  })
  .meta({ id: 'FactSheet' })
export type FactSheet = z.infer<typeof FactSheet>

export const courtActionWords = {
  tendered: 'Awaiting the court',
  deferred: 'Decision deferred',
  accepted: 'Accepted',
  rejected: 'Rejected',
  ended: 'Ended by withdrawal of the plea',
} as const
/** Where a tendered agreement stands. It is ruled on apart from the plea. */
export const CourtAction = z.enum(['tendered', 'deferred', 'accepted', 'rejected', 'ended']) satisfies z.ZodType<
  keyof typeof courtActionWords
>
export type CourtAction = z.infer<typeof CourtAction>

export const promiseStateWords = { due: 'Due', kept: 'Kept', breached: 'Breached' } as const
export const PromiseState = z.enum(['due', 'kept', 'breached']) satisfies z.ZodType<keyof typeof promiseStateWords>
export type PromiseState = z.infer<typeof PromiseState>

/** A promise of a tendered agreement, with what became of it. */
export const LedgerPromise = z
  .object({
    id: PromiseId,
    agreementId: AgreementId,
    version: z.int().positive(),
    text: z.string(),
    type: TermType,
    owner: z.object({ id: OfficeId, name: z.string() }),
    due: PromiseDue,
    dueOn: LegalDate.nullable(),
    overdue: z.boolean().describe('Its event has passed and nobody said that it was kept.'),
    awaitsCourt: z
      .boolean()
      .describe('Nobody owes it yet: the court has not ruled on the agreement, or accepted the plea.'),
    state: PromiseState,
    note: z.string(),
    markedBy: z.string().nullable(),
    markedAt: Moment.nullable(),
    abilities: z.array(z.enum(['mark'])),
  })
  .meta({ id: 'LedgerPromise' })
export type LedgerPromise = z.infer<typeof LedgerPromise>

export const TenderedAgreement = z
  .object({
    id: AgreementId,
    n: z.int().positive(),
    version: z.int().positive(),
    content: AgreementContent,
    offices: z.array(z.object({ id: OfficeId, name: z.string() })).describe('The offices that its promises name.'),
    factSheet: FactSheet,
    paper: Paper.describe('The very bytes that were signed.'),
    signedCopy: Paper.describe('The same paper with the signatures printed on it.'),
    slot: z.string(),
    supplementSheet: Paper,
    supplements: z.array(Supplement).describe('What the reader is named in; empty for all others.'),
    signatures: z.array(z.object({ part: SigningPart, name: z.string(), at: Moment, sha256: Sha256 })),
    tenderedAt: Moment,
    tenderedBy: z.string(),
    action: CourtAction,
    ruling: z
      .object({
        by: z.string(),
        at: Moment,
        reasons: z.string(),
        until: LegalDate.nullable().describe('The day to which a decision was deferred.'),
      })
      .nullable(),
  })
  .meta({ id: 'TenderedAgreement' })
export type TenderedAgreement = z.infer<typeof TenderedAgreement>

export const readTenderedAgreement = read({
  id: 'agreement.read-tendered',
  path: '/api/cases/:caseId/tendered-agreement',
  summary: 'The agreement as it was tendered to the court; null while there is none',
  params: inCase,
  response: z.object({ agreement: TenderedAgreement.nullable(), promises: z.array(LedgerPromise) }),
})

export const listPromises = read({
  id: 'agreement.list-promises',
  path: '/api/cases/:caseId/promises',
  summary: 'The promises of tendered agreements, who owes them, and what became of each',
  params: inCase,
  response: z.object({ promises: z.array(LedgerPromise) }),
})

const markBody = z.object({ note: text(1_000) })
const onPromise = z.object({ caseId: CaseId, promiseId: PromiseId })

export const markPromiseKept = write({
  id: 'agreement.mark-promise-kept',
  path: '/api/cases/:caseId/promises/:promiseId/kept',
  summary: 'Record that a promise was kept',
  params: onPromise,
  body: markBody,
  response: LedgerPromise,
  writes: 'edit',
})

export const markPromiseBreached = write({
  id: 'agreement.mark-promise-breached',
  path: '/api/cases/:caseId/promises/:promiseId/breached',
  summary: 'Record that a promise was broken, and how',
  params: onPromise,
  body: z.object({ note: said('Say what was not done', 1_000) }),
  response: LedgerPromise,
  writes: 'edit',
})
