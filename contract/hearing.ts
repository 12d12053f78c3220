import { z } from 'zod'
import { Citation } from '../src/vocabulary/citation.ts'
import { PleaKind } from '../src/vocabulary/code-lists.ts'
import { CaseId } from '../src/vocabulary/ids.ts'
import { LegalDate } from '../src/vocabulary/legal-date.ts'
import { LedgerPromise, Missing, Paper, TenderedAgreement } from './agreement.ts'
import { ChargeId, NamedOffense, Quantity, SentenceTermKind } from './plea.ts'
import { read, write } from './route.ts'

export const PleaHearingId = z.uuid().brand<'PleaHearingId'>()
export type PleaHearingId = z.infer<typeof PleaHearingId>
/** A hearing in the court's calendar. */
export const HearingId = z.uuid().brand<'HearingId'>()
export type HearingId = z.infer<typeof HearingId>
export const PleaId = z.uuid().brand<'PleaId'>()
export type PleaId = z.infer<typeof PleaId>

const Moment = z.iso.datetime({ offset: true })
const text = (most: number) => z.string().trim().max(most)
const said = (ask: string, most = 4_000) => z.string().trim().min(1, ask).max(most)
const Words = z.object({ en: z.string(), es: z.string() })

/* ── The script ────────────────────────────────────────────────────────────────────────────────────────────────── */

export const ScriptPart = z.enum([
  'oath',
  'interpreter',
  'competence',
  'counsel',
  'advisements',
  'voluntariness',
  'factual-basis',
  'plea',
  'recommendation-advice',
  'acceptance-advice',
  'rejection-advice',
])
export type ScriptPart = z.infer<typeof ScriptPart>

/** What was answered. An advisement is understood, not understood, or understood after it was made clear. */
export const AnswerResponse = z.enum(['yes', 'no', 'clarified', 'stated', 'given'])
export type AnswerResponse = z.infer<typeof AnswerResponse>

export const RecordedAnswer = z
  .object({
    response: AnswerResponse,
    note: z.string(),
    at: Moment,
    by: z.string().describe('Who recorded it.'),
  })
  .meta({ id: 'RecordedAnswer' })
export type RecordedAnswer = z.infer<typeof RecordedAnswer>

/** One thing that is said or asked at the hearing. */
export const ScriptItem = z
  .object({
    key: z.string().describe('The item, and the charge when it is said for each charge.'),
    itemId: z.string(),
    form: z.enum(['question', 'advisement', 'advice']),
    part: ScriptPart,
    to: z.enum(['defendant', 'defense-counsel', 'prosecutor', 'parties']),
    charge: z.object({ id: ChargeId, count: z.int().positive(), offense: z.string() }).nullable(),
    title: z.string().nullable(),
    text: Words,
    responses: z.array(AnswerResponse).describe('The answers it can have, in the order of the keys 1, 2, 3.'),
    expects: AnswerResponse.nullable().describe('The answer after which the court may go on.'),
    cite: Citation,
    unverified: z.boolean().describe('No lawyer of this court has checked the text.'),
    penalty: z.string().nullable().describe('For an advisement of the penalty: what this court’s pack says.'),
    answer: RecordedAnswer.nullable(),
    settled: z.boolean().describe('Answered so that the court may go on.'),
  })
  .meta({ id: 'ScriptItem' })
export type ScriptItem = z.infer<typeof ScriptItem>

export const EnteredPlea = z
  .object({
    id: PleaId,
    chargeId: ChargeId,
    count: z.int().positive(),
    offense: NamedOffense.describe('What is pleaded to: the charge, or the lesser offense of the agreement.'),
    kind: PleaKind,
    courtConsents: z.boolean(),
    prosecutionConsents: z.boolean(),
    reservation: z.string().describe('The ruling on a motion that a conditional plea reserves for appeal, in writing.'),
    enteredByCourt: z.boolean().describe('The defendant would not plead: the court entered not guilty.'),
    enteredAt: Moment,
    status: z.enum(['entered', 'accepted', 'withdrawn', 'sentenced']),
    acceptedAt: Moment.nullable(),
  })
  .meta({ id: 'EnteredPlea' })
export type EnteredPlea = z.infer<typeof EnteredPlea>

export const Finding = z
  .object({ found: z.boolean(), note: z.string(), at: Moment, by: z.string() })
  .meta({ id: 'Finding' })
export type Finding = z.infer<typeof Finding>

export const findingWords = {
  competence: 'The defendant is competent to plead',
  voluntariness: 'The plea is voluntary',
  'factual-basis': 'Facts support the plea',
} as const
export const FindingKind = z.enum(['competence', 'voluntariness', 'factual-basis']) satisfies z.ZodType<
  keyof typeof findingWords
>
export type FindingKind = z.infer<typeof FindingKind>

export const withdrawalGroundWords = {
  'any-reason': 'Before the plea was accepted: no reason is needed',
  'agreement-rejected': 'The court rejected the agreement',
  'fair-and-just-reason': 'A fair and just reason was shown',
} as const
export const WithdrawalGround = z.enum([
  'any-reason',
  'agreement-rejected',
  'fair-and-just-reason',
]) satisfies z.ZodType<keyof typeof withdrawalGroundWords>
export type WithdrawalGround = z.infer<typeof WithdrawalGround>

export const HearingAbility = z.enum([
  'start',
  'record',
  'find',
  'enter-plea',
  'accept-plea',
  'accept-agreement',
  'reject-agreement',
  'defer-agreement',
  'record-choice',
  'withdraw-plea',
  'enter-judgment',
  'end',
  'keep-notes',
])
export type HearingAbility = z.infer<typeof HearingAbility>

/** Where the disclosure of the agreement took place. */
export const Disclosure = z
  .discriminatedUnion('mode', [
    z.object({ mode: z.literal('open-court') }),
    z.object({ mode: z.literal('in-camera'), goodCause: said('State the good cause for a hearing in camera', 2_000) }),
  ])
  .meta({ id: 'Disclosure' })
export type Disclosure = z.infer<typeof Disclosure>

export const Interpreter = z
  .object({
    name: said('Enter the interpreter’s name', 200),
    language: said('Enter the language', 80),
    sworn: z.boolean(),
  })
  .meta({ id: 'Interpreter' })
export type Interpreter = z.infer<typeof Interpreter>

export const HearingRecord = z
  .object({
    id: PleaHearingId,
    version: z.int().positive(),
    status: z.enum(['in-progress', 'ended']),
    startedAt: Moment,
    startedBy: z.string(),
    endedAt: Moment.nullable(),
    recordingRef: z.string().describe('The reporter or the recording; empty until it is entered.'),
    interpreterNeeded: z.boolean(),
    interpreter: Interpreter.nullable(),
    disclosure: Disclosure.nullable(),
    findings: z.object({
      competence: Finding.nullable(),
      voluntariness: Finding.nullable(),
      'factual-basis': Finding.nullable(),
    }),
    script: z.array(ScriptItem),
    facts: z
      .array(z.string())
      .describe('Questions about the case whose answer is not known; what hangs on them is asked to be safe.'),
  })
  .meta({ id: 'HearingRecord' })
export type HearingRecord = z.infer<typeof HearingRecord>

/** A charge as the hearing needs it. */
export const HearingCharge = z
  .object({
    chargeId: ChargeId,
    count: z.int().positive(),
    offense: NamedOffense,
    status: z.string(),
    agreed: z
      .enum(['plead', 'plead-to-lesser', 'dismiss'])
      .nullable()
      .describe('What the tendered agreement says of it.'),
    lesser: NamedOffense.nullable(),
    agreedKind: PleaKind.nullable(),
  })
  .meta({ id: 'HearingCharge' })
export type HearingCharge = z.infer<typeof HearingCharge>

/* ── Judgment ──────────────────────────────────────────────────────────────────────────────────────────────────── */

export const JudgmentTerm = z
  .object({
    chargeId: ChargeId.nullable().describe('Null when it is for all charges together.'),
    kind: SentenceTermKind,
    quantity: Quantity,
    running: z.enum(['concurrent', 'consecutive']).nullable(),
    text: text(2_000),
  })
  .meta({ id: 'JudgmentTerm' })
export type JudgmentTerm = z.infer<typeof JudgmentTerm>

export const JudgmentInput = z
  .object({
    charges: z
      .array(
        z.object({
          chargeId: ChargeId,
          result: z.enum(['convicted', 'dismissed']),
          why: text(1_000).describe('Why it is dismissed; may be empty for a conviction.'),
        }),
      )
      .min(1, 'Say what becomes of each charge'),
    sentence: z.array(JudgmentTerm).max(100),
    remarks: text(4_000),
  })
  .meta({ id: 'JudgmentEntry' })
export type JudgmentInput = z.infer<typeof JudgmentInput>

export const Judgment = z
  .object({
    at: Moment,
    by: z.string(),
    paper: Paper,
    charges: z.array(
      z.object({
        chargeId: ChargeId,
        count: z.int().positive(),
        offense: NamedOffense,
        result: z.enum(['convicted', 'dismissed']),
        why: z.string(),
      }),
    ),
    sentence: z.array(JudgmentTerm),
    remarks: z.string(),
  })
  .meta({ id: 'Judgment' })
export type Judgment = z.infer<typeof Judgment>

/* ── The whole ─────────────────────────────────────────────────────────────────────────────────────────────────── */

export const PleaHearing = z
  .object({
    caption: z.object({ number: z.string().nullable(), defendant: z.string(), stage: z.string() }),
    calendar: z
      .array(z.object({ hearingId: HearingId, day: LegalDate, time: z.string(), room: z.string() }))
      .describe('Plea hearings that are set.'),
    today: z
      .object({ day: LegalDate, closed: z.string().nullable().describe('What closes the court today.') })
      .describe('The day of the court: a hearing set for a later one is begun before its day.'),
    record: HearingRecord.nullable(),
    charges: z.array(HearingCharge),
    pleas: z.array(EnteredPlea),
    pleaKinds: z.array(
      z.object({
        kind: PleaKind,
        needs: z.array(z.enum(['court-consent', 'prosecution-consent', 'written-reservation', 'strong-factual-basis'])),
        cite: Citation,
      }),
    ),
    agreement: TenderedAgreement.nullable(),
    promises: z.array(LedgerPromise),
    choice: z
      .object({ choice: z.enum(['kept', 'withdrawn']), at: Moment })
      .nullable()
      .describe('What the defendant did after the agreement was rejected.'),
    withdrawal: z.object({
      stage: z.enum(['before-plea-accepted', 'before-sentence', 'after-sentence']),
      words: Words,
      cite: Citation,
      grounds: z.array(WithdrawalGround).describe('Grounds that may be found now; empty when none is open.'),
    }),
    judgment: Judgment.nullable(),
    missing: z.object({
      acceptPlea: z.array(Missing),
      acceptAgreement: z.array(Missing),
      choice: z.array(Missing),
      judgment: z.array(Missing),
    }),
    abilities: z.array(HearingAbility),
  })
  .meta({ id: 'PleaHearing' })
export type PleaHearing = z.infer<typeof PleaHearing>

const inCase = z.object({ caseId: CaseId })

export const readPleaHearing = read({
  id: 'hearing.read',
  path: '/api/cases/:caseId/plea-hearing',
  summary: 'The plea hearing: its script, what was answered, the pleas and the rulings',
  params: inCase,
  response: PleaHearing,
})

export const startPleaHearing = write({
  id: 'hearing.start',
  path: '/api/cases/:caseId/plea-hearing',
  summary: 'Begin a plea hearing; it can be left and taken up again',
  params: inCase,
  body: z.object({
    hearingId: HearingId.nullable(),
    advancedFrom: LegalDate.nullable()
      .default(null)
      .describe('The day for which it is set, from whoever begins it before that day and knows so.'),
  }),
  response: PleaHearing,
  writes: 'create',
})

export const recordAnswer = write({
  id: 'hearing.record-answer',
  path: '/api/cases/:caseId/plea-hearing/answers',
  summary: 'Record one answer, at once; a later one for the same item stands in its place',
  params: inCase,
  body: z.object({
    itemId: z.string().min(1),
    chargeId: ChargeId.nullable(),
    response: AnswerResponse,
    note: text(4_000),
  }),
  response: z.object({ item: ScriptItem, missing: z.array(Missing) }),
  writes: 'create',
})

export const recordCircumstances = write({
  id: 'hearing.record-circumstances',
  method: 'PUT',
  path: '/api/cases/:caseId/plea-hearing/circumstances',
  summary: 'Record the recording’s reference, the interpreter, and how the agreement was disclosed',
  params: inCase,
  body: z.object({
    recordingRef: text(200),
    interpreter: Interpreter.nullable(),
    disclosure: Disclosure.nullable(),
  }),
  response: PleaHearing,
  writes: 'edit',
})

export const recordFinding = write({
  id: 'hearing.record-finding',
  path: '/api/cases/:caseId/plea-hearing/findings',
  summary: 'Record a finding of the court',
  params: inCase,
  body: z.object({ kind: FindingKind, found: z.boolean(), note: text(4_000) }),
  response: PleaHearing,
  writes: 'create',
})

export const enterPlea = write({
  id: 'hearing.enter-plea',
  path: '/api/cases/:caseId/plea-hearing/pleas',
  summary: 'Enter the defendant’s plea to one charge',
  params: inCase,
  body: z.object({
    chargeId: ChargeId,
    kind: PleaKind,
    courtConsents: z.boolean(),
    prosecutionConsents: z.boolean(),
    reservation: text(2_000),
    enteredByCourt: z.boolean(),
  }),
  response: PleaHearing,
  writes: 'create',
})

export const acceptPlea = write({
  id: 'hearing.accept-plea',
  path: '/api/cases/:caseId/plea-hearing/accept-plea',
  summary: 'The court accepts the plea; the agreement is ruled on apart',
  params: inCase,
  response: PleaHearing,
  writes: 'edit',
})

export const acceptAgreement = write({
  id: 'hearing.accept-agreement',
  path: '/api/cases/:caseId/tendered-agreement/accept',
  summary: 'The court accepts the agreement',
  params: inCase,
  body: z.object({ reasons: text(4_000) }),
  response: PleaHearing,
  writes: 'edit',
})

export const rejectAgreement = write({
  id: 'hearing.reject-agreement',
  path: '/api/cases/:caseId/tendered-agreement/reject',
  summary: 'The court rejects the agreement; the defendant is then advised and may withdraw the plea',
  params: inCase,
  body: z.object({ reasons: said('State the reasons', 4_000) }),
  response: PleaHearing,
  writes: 'edit',
})

export const deferAgreement = write({
  id: 'hearing.defer-agreement',
  path: '/api/cases/:caseId/tendered-agreement/defer',
  summary: 'The court defers its decision on the agreement',
  params: inCase,
  body: z.object({ until: LegalDate.nullable(), reasons: said('Say what the court waits for', 4_000) }),
  response: PleaHearing,
  writes: 'edit',
})

export const recordChoice = write({
  id: 'hearing.record-choice',
  path: '/api/cases/:caseId/plea-hearing/choice',
  summary: 'Record whether the defendant keeps or withdraws the plea after the agreement was rejected',
  params: inCase,
  body: z.object({ choice: z.enum(['kept', 'withdrawn']) }),
  response: PleaHearing,
  writes: 'create',
})

export const withdrawPlea = write({
  id: 'hearing.withdraw-plea',
  path: '/api/cases/:caseId/plea-hearing/withdraw-plea',
  summary: 'The plea is withdrawn, on the ground that the stage requires',
  params: inCase,
  body: z.object({ ground: WithdrawalGround, finding: text(4_000) }),
  response: PleaHearing,
  writes: 'create',
})

export const enterJudgment = write({
  id: 'hearing.enter-judgment',
  path: '/api/cases/:caseId/judgment',
  summary: 'Enter judgment on each charge, and the sentence',
  params: inCase,
  body: JudgmentInput,
  response: PleaHearing,
  writes: 'create',
})

export const endPleaHearing = write({
  id: 'hearing.end',
  path: '/api/cases/:caseId/plea-hearing/end',
  summary: 'End a plea hearing that took no plea',
  params: inCase,
  body: z.object({ reason: said('Say why it ended', 1_000) }),
  response: PleaHearing,
  writes: 'edit',
})

/* ── Chambers' notes ───────────────────────────────────────────────────────────────────────────────────────────── */

export const BenchNotes = z
  .object({
    version: z.int().min(0).describe('0 before the first note.'),
    text: z.string(),
    savedAt: Moment.nullable(),
  })
  .meta({ id: 'BenchNotes' })
export type BenchNotes = z.infer<typeof BenchNotes>

export const readBenchNotes = read({
  id: 'hearing.read-notes',
  path: '/api/cases/:caseId/bench-notes',
  summary: 'The notes of the assigned chambers',
  params: inCase,
  response: BenchNotes,
})

export const saveBenchNotes = write({
  id: 'hearing.save-notes',
  method: 'PUT',
  path: '/api/cases/:caseId/bench-notes',
  summary: 'Save the notes of the assigned chambers',
  params: inCase,
  body: z.object({ text: z.string().max(100_000) }),
  response: BenchNotes,
  writes: 'edit',
})
