import { z } from 'zod'
import {
  CustodyStatus,
  DeclineReason,
  Language,
  OffenseClass,
  ReferralReturnReason,
  Severity,
} from '../src/vocabulary/code-lists.ts'
import { CaseId, CourtId, MatterId, PersonId, PrincipalId, TeamId } from '../src/vocabulary/ids.ts'
import { InstantText } from '../src/vocabulary/instant.ts'
import { LegalDate } from '../src/vocabulary/legal-date.ts'
import { read, write } from './route.ts'

const caseParams = z.object({ caseId: CaseId })

/** Where a case stands. It never betrays whether the parties talk. */
export const Stage = z
  .enum([
    'referred',
    'returned-to-police',
    'declined',
    'screening',
    'filed',
    'returned-to-prosecutor',
    'open',
    'plea-hearing-requested',
    'tendered',
    'plea-accepted',
    'sentenced',
    'dismissed',
    'trial-track',
  ])
  .meta({ id: 'Stage' })
export type Stage = z.infer<typeof Stage>

/** What the person who asks may do in this case now. The page shows these and tests nothing else. */
export const CaseAbility = z
  .enum([
    'take-screening',
    'assign-prosecutor',
    'decline',
    'return-to-police',
    'reopen-screening',
    'answer-request',
    'resubmit-referral',
    'draft-charges',
    'file-charges',
    'review-filing',
    'appoint-counsel',
    'substitute-counsel',
    'allow-self-representation',
    'link-defendant',
    'give-relation',
    'see-victims',
    'add-victim',
    'record-custody',
    'recuse',
    'wall-off',
    'lift-wall',
    'seal',
    'unseal',
    'link-case',
    'set-hearing',
    'produce',
    'acknowledge-production',
    'add-file',
  ])
  .meta({ id: 'CaseAbility' })
export type CaseAbility = z.infer<typeof CaseAbility>

const Abilities = z.array(CaseAbility).describe('What you may do here now.')

/** An offense as the rule pack of the court lists it. */
export const OffenseChoice = z
  .object({
    code: z.string(),
    title: z.string(),
    statute: z.string(),
    class: OffenseClass,
    classLabel: z.string(),
    severity: Severity,
    category: z.string(),
    victim: z.boolean().describe('Committed against a person, who has a victim’s rights.'),
    lesser: z.array(z.string()).describe('Codes of offenses to which it is commonly reduced.'),
  })
  .meta({ id: 'OffenseChoice' })
export type OffenseChoice = z.infer<typeof OffenseChoice>

export const listOffenses = read({
  id: 'cases.list-offenses',
  path: '/api/courts/:courtId/offenses',
  summary: 'The offenses that may be charged in a court on a day',
  params: z.object({ courtId: CourtId }),
  query: z.object({ on: LegalDate.optional().describe('The day of the conduct; today when left out.') }),
  response: z.object({ offenses: z.array(OffenseChoice) }),
})

export const readReferralForm = read({
  id: 'cases.read-referral-form',
  path: '/api/referral-form',
  summary: 'What an officer chooses from when an incident is referred',
  response: z.object({
    agencies: z.array(z.object({ teamId: TeamId, name: z.string() })).describe('Agencies for which you may refer.'),
    courts: z.array(z.object({ id: CourtId, name: z.string(), zone: z.string() })),
  }),
})

const name = (called: string) => z.string().trim().min(1, `Enter the ${called} name`).max(100)
const LocalMoment = z.iso
  .datetime({ local: true })
  .describe('Date and time as the clock on the wall of the court’s zone shows it.')

export const SuspectCustody = z
  .object({
    status: CustodyStatus,
    since: LegalDate.nullable().default(null),
    facility: z.string().trim().max(200).nullable().default(null),
  })
  .meta({ id: 'SuspectCustody' })

export const Suspect = z
  .object({
    givenName: name('given'),
    familyName: name('family'),
    aliases: z
      .array(z.object({ givenName: name('given'), familyName: name('family') }))
      .max(20)
      .default([]),
    birthDate: LegalDate.nullable().default(null),
    language: Language.default('en'),
    interpreterNeeded: z.boolean().default(false),
    arrestedOn: LegalDate.nullable().default(null).describe('The day of the arrest on this case; null without one.'),
    custody: SuspectCustody,
    charges: z
      .array(
        z.object({
          offenseCode: z.string().min(1, 'Choose an offense'),
          note: z.string().trim().max(2_000).default('').describe('Which conduct this charge means.'),
        }),
      )
      .min(1, 'Propose at least one charge')
      .max(50),
  })
  .meta({ id: 'Suspect' })
export type Suspect = z.infer<typeof Suspect>

export const Referral = z
  .object({
    courtId: CourtId,
    agencyTeamId: TeamId,
    agencyNumber: z.string().trim().min(1, 'Enter the agency’s incident number').max(60),
    occurredFrom: LocalMoment,
    occurredTo: LocalMoment.nullable().default(null),
    place: z.string().trim().min(1, 'Say where it happened').max(300),
    narrative: z.string().trim().min(1, 'Tell what happened').max(50_000),
    suspects: z.array(Suspect).min(1, 'Name at least one suspect').max(20),
  })
  .meta({ id: 'Referral' })
export type Referral = z.infer<typeof Referral>

export const referIncident = write({
  id: 'cases.refer-incident',
  path: '/api/referrals',
  summary: 'Refer an incident for prosecution: one matter, one case for each suspect',
  body: Referral,
  response: z.object({
    matterId: MatterId,
    cases: z.array(z.object({ caseId: CaseId, suspect: z.string() })),
  }),
  writes: 'create',
})

const ProposedCharge = z
  .object({
    id: z.uuid(),
    n: z.int().positive(),
    offenseCode: z.string(),
    offenseTitle: z.string(),
    statute: z.string(),
    class: OffenseClass,
    classLabel: z.string(),
    note: z.string(),
  })
  .meta({ id: 'ProposedCharge' })
export type ProposedCharge = z.infer<typeof ProposedCharge>

const ReferralRequest = z
  .object({
    id: z.uuid(),
    reason: ReferralReturnReason,
    reasonLabel: z.string(),
    text: z.string(),
    askedBy: z.string(),
    askedAt: InstantText,
    answer: z.string().nullable(),
    answeredBy: z.string().nullable(),
    answeredAt: InstantText.nullable(),
  })
  .meta({ id: 'ReferralRequest' })
export type ReferralRequest = z.infer<typeof ReferralRequest>

export const ReferralView = z
  .object({
    caseId: CaseId,
    version: z.int().describe('The case’s version, for If-Match.'),
    agencyNumber: z.string(),
    agency: z.string(),
    officer: z.string(),
    referredAt: InstantText,
    occurredFrom: InstantText,
    occurredTo: InstantText.nullable(),
    place: z.string(),
    narrative: z.string(),
    suspect: z.object({
      givenName: z.string(),
      familyName: z.string(),
      aliases: z.array(z.object({ givenName: z.string(), familyName: z.string() })),
      birthDate: LegalDate.nullable(),
      language: Language,
      interpreterNeeded: z.boolean(),
      arrestedOn: LegalDate.nullable(),
      custody: SuspectCustody,
    }),
    proposedCharges: z.array(ProposedCharge),
    requests: z.array(ReferralRequest),
    prosecutor: z.string().nullable().describe('Who screens it; null until somebody took it.'),
    declined: z
      .object({ reason: DeclineReason, reasonLabel: z.string(), text: z.string(), by: z.string(), at: InstantText })
      .nullable(),
    abilities: Abilities,
  })
  .meta({ id: 'ReferralView' })
export type ReferralView = z.infer<typeof ReferralView>

export const readReferral = read({
  id: 'cases.read-referral',
  path: '/api/cases/:caseId/referral',
  summary: 'The referral of a case: incident, suspect, proposed charges, requests',
  params: caseParams,
  response: ReferralView,
})

const text = z.string().trim().min(1, 'Say it in a sentence').max(5_000)

export const takeScreening = write({
  id: 'cases.take-screening',
  path: '/api/cases/:caseId/screening/take',
  summary: 'Take a referral to screen it oneself',
  params: caseParams,
  response: ReferralView,
  writes: 'create',
})

export const assignProsecutor = write({
  id: 'cases.assign-prosecutor',
  path: '/api/cases/:caseId/screening/assign',
  summary: 'Assign a prosecutor to the case',
  params: caseParams,
  body: z.object({ personId: PersonId }),
  response: ReferralView,
  writes: 'create',
})

export const declineReferral = write({
  id: 'cases.decline-referral',
  path: '/api/cases/:caseId/screening/decline',
  summary: 'Decline to charge, with the reason',
  params: caseParams,
  body: z.object({ reason: DeclineReason, text }),
  response: ReferralView,
  writes: 'edit',
})

export const returnToPolice = write({
  id: 'cases.return-to-police',
  path: '/api/cases/:caseId/screening/return-to-police',
  summary: 'Ask the police for more before deciding',
  params: caseParams,
  body: z.object({ reason: ReferralReturnReason, text }),
  response: ReferralView,
  writes: 'edit',
})

export const reopenScreening = write({
  id: 'cases.reopen-screening',
  path: '/api/cases/:caseId/screening/reopen',
  summary: 'Take up a declined referral again',
  params: caseParams,
  body: z.object({ why: text }),
  response: ReferralView,
  writes: 'edit',
})

export const answerRequest = write({
  id: 'cases.answer-request',
  path: '/api/cases/:caseId/referral/requests/:requestId/answer',
  summary: 'Answer what the prosecution asked for',
  params: z.object({ caseId: CaseId, requestId: z.uuid() }),
  body: z.object({ answer: text }),
  response: ReferralView,
  writes: 'create',
})

export const resubmitReferral = write({
  id: 'cases.resubmit-referral',
  path: '/api/cases/:caseId/referral/resubmit',
  summary: 'Send a returned referral back to the prosecution once every request is answered',
  params: caseParams,
  response: ReferralView,
  writes: 'edit',
})

/** Where the talks stand, between the parties. */
export const NegotiationState = z.enum(['none', 'offer-open', 'countered', 'agreed', 'broken-down', 'closed'])

/** Where the agreement in writing stands that was drafted last, between the parties. */
export const AgreementStanding = z.enum([
  'drafted',
  'signing',
  'signed',
  'tendered',
  'accepted',
  'rejected',
  'withdrawn',
])
export type AgreementStanding = z.infer<typeof AgreementStanding>

/** One line of somebody’s list, holding only what that person may see of the case. */
export const CaseLine = z
  .object({
    caseId: CaseId,
    number: z.string().nullable().describe('Null until the clerk accepts a filing.'),
    courtId: CourtId,
    stage: Stage,
    stageLabel: z.string(),
    stageSince: InstantText,
    nextDate: LegalDate.nullable(),
    nextEvent: z.string().nullable(),
    openedOn: LegalDate.describe('The day from which the age of the case counts.'),
    defendant: z.string().nullable().describe('Null for one who may not know the name.'),
    leadCharge: z.string().nullable(),
    class: z.string().nullable().describe('Class of the lead charge.'),
    classLabel: z.string().nullable(),
    judge: TeamId.nullable().describe('The chambers that have the case.'),
    custody: CustodyStatus.nullable(),
    custodyLabel: z.string().nullable(),
    negotiation: NegotiationState.nullable().describe('Where the talks stand; null for everyone but the parties.'),
    expiresOn: LegalDate.nullable().describe('The last day of the open offer; null for everyone but the parties.'),
    origin: z.enum(['referral', 'import', 'training']),
  })
  .meta({ id: 'CaseLine' })
export type CaseLine = z.infer<typeof CaseLine>

/** One or several of something in an address: `?stage=open&stage=filed`. */
const several = <T extends z.ZodType>(one: T) =>
  z.union([z.array(one).max(20), one.transform((value) => [value])]).optional()

const days = z.coerce.number().int().min(0).max(36_500).optional()

/** What a list of cases is narrowed to. A filter by what somebody may not see finds nothing for him. */
export const CaseListFilters = z.object({
  text: z
    .string()
    .trim()
    .max(100)
    .optional()
    .describe('Words of the name, the number or the lead charge, without regard to case and accents.'),
  stage: several(Stage).describe('One or several stages; all when left out.'),
  custody: several(CustodyStatus).describe('Where the defendant is.'),
  class: several(OffenseClass).describe('Class of the lead charge.'),
  judge: TeamId.optional().describe('The chambers that have the case.'),
  talks: several(NegotiationState).describe('Where the talks stand; finds nothing but for the parties.'),
  holder: PrincipalId.optional().describe('Yourself or one of your teams: whose relation to the case it is.'),
  minAge: days.describe('The case is at least so many days old, from its filing or before that its referral.'),
  maxAge: days.describe('The case is at most so many days old.'),
  nextFrom: LegalDate.optional().describe('The next date is this day or later.'),
  nextTo: LegalDate.optional().describe('The next date is this day or earlier.'),
  nextWithin: days.describe('The next date is today or in the so many days after.'),
  noNext: z.literal('true').optional().describe('Only cases without a next date.'),
})

export const CaseSort = z.enum(['next-date', 'age', 'number', 'name', 'expiry'])
export type CaseSort = z.infer<typeof CaseSort>

/** Filters and order of a list of cases: what a saved view keeps. */
export const CaseListQuery = CaseListFilters.extend({
  sort: CaseSort.optional().describe('The next date when left out. Cases without what is sorted by come last.'),
  order: z.enum(['up', 'down']).optional().describe('Up when left out: the earliest date, the oldest case, A first.'),
}).meta({ id: 'CaseListQuery' })
export type CaseListQuery = z.output<typeof CaseListQuery>

export const listCases = read({
  id: 'cases.list-cases',
  path: '/api/cases',
  summary: 'My cases, filtered and in order, a page at a time',
  query: CaseListQuery.extend({
    after: z.string().max(400).optional().describe('The cursor of the page before.'),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  response: z.object({
    cases: z.array(CaseLine),
    next: z.string().nullable().describe('Cursor of the next page; null on the last.'),
  }),
})

const ChargeStep = z
  .object({
    n: z.int().positive(),
    what: z.enum([
      'filed',
      'amended',
      'reduced',
      'dismissed',
      'added',
      'withdrawn',
      'pleaded',
      'convicted',
      'acquitted',
      'imported',
      'reinstated',
    ]),
    whatLabel: z.string(),
    offenseCode: z.string(),
    offenseTitle: z.string(),
    statute: z.string(),
    class: z.string(),
    why: z.string(),
    by: z.string().nullable(),
    at: InstantText,
    asReferred: z
      .object({ offenseCode: z.string(), offenseTitle: z.string(), statute: z.string(), class: z.string() })
      .nullable()
      .describe('The charge as the police proposed it, on the step that filed it.'),
  })
  .meta({ id: 'ChargeStep' })

export const ChargeView = z
  .object({
    id: z.uuid(),
    count: z.int().positive(),
    offenseCode: z.string(),
    offenseTitle: z.string(),
    statute: z.string(),
    class: z.string(),
    classLabel: z.string(),
    status: z.enum(['pending', 'dismissed', 'pleaded', 'convicted', 'acquitted', 'not-filed']),
    statusLabel: z.string(),
    particulars: z.string().nullable(),
    disposition: z.string().nullable(),
    disposedOn: LegalDate.nullable(),
    version: z.int(),
    history: z.array(ChargeStep),
  })
  .meta({ id: 'ChargeView' })
export type ChargeView = z.infer<typeof ChargeView>

/** Somebody who works on or is part of the case, as far as the one who asks may know. */
export const CasePerson = z
  .object({
    principalId: PrincipalId,
    name: z.string(),
    team: z.boolean().describe('A team (a unit, chambers, a desk), not one person.'),
    relation: z.string(),
    relationLabel: z.string(),
    office: z.string().nullable(),
    since: InstantText,
    until: InstantText.nullable(),
  })
  .meta({ id: 'CasePerson' })
export type CasePerson = z.infer<typeof CasePerson>

export const CustodyView = z
  .object({
    status: CustodyStatus,
    statusLabel: z.string(),
    since: LegalDate,
    facility: z.string().nullable(),
    conditions: z.string().nullable(),
  })
  .meta({ id: 'CustodyView' })

export const HearingLine = z
  .object({
    id: z.uuid(),
    kind: z.enum(['arraignment', 'status', 'plea', 'motion', 'sentencing', 'trial']),
    kindLabel: z.string(),
    day: LegalDate,
    time: z.string().describe('HH:MM in the court’s zone.'),
    room: z.string(),
    minutes: z.int().nullable().describe('How long it is expected to take; null where nobody said.'),
    despite: z.string().nullable().describe('Why it was set although somebody was not free or the session was full.'),
    status: z.enum(['set', 'held', 'continued', 'vacated', 'failed-to-appear']),
    entered: z.enum(['by-hand', 'by-rule', 'in-court', 'in-session', 'import']),
    enteredLabel: z.string().describe('Says when a date was typed by a person and rests on no rule.'),
    version: z.int(),
    abilities: z
      .array(z.enum(['vacate', 'move']))
      .describe('Once its day has passed it is not moved: its outcome is entered.'),
  })
  .meta({ id: 'HearingLine' })
export type HearingLine = z.infer<typeof HearingLine>

export const Standing = z
  .object({
    stage: Stage,
    label: z.string(),
    meaning: z.string(),
    since: InstantText,
    next: z.array(
      z.object({
        to: Stage,
        what: z.string().describe('The step, as a verb phrase.'),
        who: z.string().describe('Whose step it is.'),
        needs: z.string(),
        yours: z.boolean().describe('True when it is a step of whoever asks.'),
      }),
    ),
  })
  .meta({ id: 'Standing' })
export type Standing = z.infer<typeof Standing>

export const CaseView = z
  .object({
    caseId: CaseId,
    matterId: MatterId,
    version: z.int().describe('For If-Match of steps that move the case.'),
    number: z.string().nullable(),
    title: z.string().describe('People v. …, or what may be said of it.'),
    court: z.object({
      id: CourtId,
      name: z.string(),
      zone: z.string(),
      kind: z.enum(['live', 'training', 'imported']),
    }),
    origin: z.enum(['referral', 'import', 'training']),
    standing: Standing,
    nextDate: LegalDate.nullable(),
    nextEvent: z.string().nullable(),
    defendant: z
      .object({
        participantId: z.uuid(),
        givenName: z.string(),
        familyName: z.string(),
        birthDate: LegalDate.nullable(),
        language: z.string(),
        interpreterNeeded: z.boolean(),
        syntheticName: z.boolean().describe('The source had no name; this one was generated.'),
      })
      .nullable()
      .describe('Null for one who may not know.'),
    charges: z.array(ChargeView),
    custody: z.object({ now: CustodyView.nullable(), history: z.array(CustodyView) }),
    talks: z
      .object({
        state: NegotiationState,
        agreement: AgreementStanding.nullable().describe('Null while there is none in writing.'),
        expiresOn: LegalDate.nullable(),
      })
      .optional()
      .describe('Where the talks and the agreement stand and the last day of the open offer, for the parties alone.'),
    hearings: z.array(HearingLine),
    people: z.array(CasePerson).describe('Who works on the case now, as far as you may know.'),
    judge: z.string().nullable(),
    counsel: z.array(z.string()).describe('Counsel of record.'),
    prosecutor: z.string().nullable(),
    relations: z.array(z.string()).describe('Your own relations to the case.'),
    abilities: Abilities,
  })
  .meta({ id: 'CaseView' })
export type CaseView = z.infer<typeof CaseView>

export const readCase = read({
  id: 'cases.read-case',
  path: '/api/cases/:caseId',
  summary: 'A case: where it stands, charges with their history, people, custody, hearings',
  params: caseParams,
  response: CaseView,
})

export const ActivityEntry = z
  .object({
    at: InstantText,
    kind: z.string(),
    words: z.string(),
    about: z
      .string()
      .nullable()
      .describe(
        'Which stage, paper, hearing or deadline it is about, with days as YYYY-MM-DD; null for other entries, and once it was expunged.',
      ),
    by: z.string().nullable().describe('Null for the system, or for one whose name you may not know.'),
    compartment: z.string(),
    compartmentLabel: z.string(),
    seq: z.int(),
    subject: z.string().nullable(),
  })
  .meta({ id: 'ActivityEntry' })
export type ActivityEntry = z.infer<typeof ActivityEntry>

export const readActivity = read({
  id: 'cases.read-activity',
  path: '/api/cases/:caseId/activity',
  summary: 'What happened in the case, newest first, as far as you may see',
  params: caseParams,
  query: z.object({
    after: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  response: z.object({ entries: z.array(ActivityEntry), next: z.string().nullable() }),
})

export const RelatedCase = z
  .object({
    caseId: CaseId,
    number: z.string().nullable(),
    defendant: z.string().nullable(),
    stage: Stage,
    stageLabel: z.string(),
    how: z.enum(['same-matter', 'linked']),
    note: z.string().nullable(),
  })
  .meta({ id: 'RelatedCase' })
export type RelatedCase = z.infer<typeof RelatedCase>

const Related = z.object({ related: z.array(RelatedCase), abilities: Abilities })

export const listRelatedCases = read({
  id: 'cases.list-related',
  path: '/api/cases/:caseId/related',
  summary: 'Cases of the same matter and cases linked to this one, as far as you may see',
  params: caseParams,
  response: Related,
})

export const linkCase = write({
  id: 'cases.link-case',
  path: '/api/cases/:caseId/related',
  summary: 'Link another case to this one',
  params: caseParams,
  body: z.object({
    number: z.string().trim().min(1, 'Enter the other case’s number').max(60),
    note: z.string().trim().min(1, 'Say how they are related').max(500),
  }),
  response: Related,
  writes: 'create',
})

export const recordCustody = write({
  id: 'cases.record-custody',
  path: '/api/cases/:caseId/custody',
  summary: 'Record where the defendant is, from a day on',
  params: caseParams,
  body: z.object({
    status: CustodyStatus,
    since: LegalDate,
    facility: z.string().trim().max(200).nullable().default(null),
    conditions: z.string().trim().max(2_000).nullable().default(null),
  }),
  response: z.object({ now: CustodyView.nullable(), history: z.array(CustodyView) }),
  writes: 'create',
})
