import { z } from 'zod'
import { CaseId } from '../src/vocabulary/ids.ts'
import { InstantText } from '../src/vocabulary/instant.ts'
import { LegalDate } from '../src/vocabulary/legal-date.ts'
import { CourtAction } from './agreement.ts'
import { HearingLine, Stage } from './cases.ts'
import { read, write } from './route.ts'

const caseParams = z.object({ caseId: CaseId })
const hearingParams = z.object({ caseId: CaseId, hearingId: z.uuid() })

/* ── What became of a hearing ──────────────────────────────────────────────────────────────────────────────────── */

export const outcomeWords = {
  held: 'Held',
  continued: 'Continued',
  vacated: 'Vacated',
  'failed-to-appear': 'Failed to appear',
  'set-again': 'On the calendar again',
} as const

export const requesterWords = {
  prosecution: 'Prosecution',
  defense: 'Defense',
  both: 'Both parties',
  court: 'The court',
} as const

export const continuanceReasonWords = {
  'counsel-unavailable': 'Counsel is not available',
  'discovery-incomplete': 'Discovery is not complete',
  'witness-unavailable': 'A witness is not available',
  'more-time-to-prepare': 'More time to prepare',
  'evaluation-pending': 'An evaluation is pending',
  'interpreter-unavailable': 'No interpreter',
  'defendant-not-brought': 'The defendant was not brought from custody',
  'court-calendar': 'The court’s calendar',
  other: 'Another reason',
} as const

export const vacationReasonWords = {
  'no-longer-needed': 'No longer needed',
  'set-in-error': 'Set in error',
  'case-ended': 'The case has ended',
  other: 'Another reason',
} as const

const Requester = z.enum(['prosecution', 'defense', 'both', 'court']) satisfies z.ZodType<keyof typeof requesterWords>
export const ContinuanceReason = z.enum([
  'counsel-unavailable',
  'discovery-incomplete',
  'witness-unavailable',
  'more-time-to-prepare',
  'evaluation-pending',
  'interpreter-unavailable',
  'defendant-not-brought',
  'court-calendar',
  'other',
]) satisfies z.ZodType<keyof typeof continuanceReasonWords>
export const VacationReason = z.enum(['no-longer-needed', 'set-in-error', 'case-ended', 'other']) satisfies z.ZodType<
  keyof typeof vacationReasonWords
>

const note = z.string().trim().max(500).default('').describe('In the court’s file, where the parties read it.')
const next = z
  .object({ kind: HearingLine.shape.kind, day: LegalDate })
  .nullable()
  .describe('The hearing that follows, at the same time and in the same courtroom; null for none.')
const saysOther = ({ reason, note: said }: { reason: string; note: string }): boolean =>
  reason !== 'other' || said !== ''
const sayWhat = { message: 'Say what the reason is', path: ['note'] }

/** What became of a hearing, as it is entered. */
export const HearingOutcome = z
  .discriminatedUnion('outcome', [
    z.object({ outcome: z.literal('held'), next, note }),
    z
      .object({
        outcome: z.literal('continued'),
        to: LegalDate,
        requestedBy: Requester,
        reason: ContinuanceReason,
        note,
      })
      .refine(saysOther, sayWhat),
    z.object({ outcome: z.literal('vacated'), reason: VacationReason, note }).refine(saysOther, sayWhat),
    z.object({ outcome: z.literal('failed-to-appear'), next, note }),
  ])
  .meta({ id: 'HearingOutcome' })
export type HearingOutcome = z.infer<typeof HearingOutcome>

/** An outcome as it stands in the record. */
export const EnteredOutcome = z
  .object({
    outcome: z.enum(['held', 'continued', 'vacated', 'failed-to-appear', 'set-again']),
    requestedBy: Requester.nullable(),
    reason: z.string().nullable().describe('In words.'),
    note: z.string(),
    next: z.object({ day: LegalDate, kindLabel: z.string() }).nullable(),
    correction: z.string().nullable().describe('Why the entry before it was not right; null for the first.'),
    by: z.string().nullable().describe('Null when the system did it.'),
    at: InstantText,
  })
  .meta({ id: 'EnteredOutcome' })
export type EnteredOutcome = z.infer<typeof EnteredOutcome>

/* ── The hearings of a case ────────────────────────────────────────────────────────────────────────────────────── */

export const CalendarHearing = HearingLine.extend({
  outcomes: z.array(EnteredOutcome).describe('What was entered and corrected, the last first.'),
}).meta({ id: 'CalendarHearing' })
export type CalendarHearing = z.infer<typeof CalendarHearing>

const Hearings = z.object({
  hearings: z.array(CalendarHearing),
  abilities: z.array(z.enum(['set'])),
})

export const listHearings = read({
  id: 'calendar.list-hearings',
  path: '/api/cases/:caseId/hearings',
  summary: 'The hearings of a case, by day, with what became of each',
  params: caseParams,
  response: Hearings,
})

export const setHearing = write({
  id: 'calendar.set-hearing',
  path: '/api/cases/:caseId/hearings',
  summary: 'Set a hearing on a day typed by hand; it is marked so',
  params: caseParams,
  body: z.object({
    kind: HearingLine.shape.kind,
    day: LegalDate,
    time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter a time as HH:MM'),
    room: z.string().trim().min(1, 'Enter the courtroom').max(60),
  }),
  response: Hearings,
  writes: 'create',
})

export const vacateHearing = write({
  id: 'calendar.vacate-hearing',
  path: '/api/cases/:caseId/hearings/:hearingId/vacate',
  summary: 'Take a hearing off the calendar',
  params: hearingParams,
  body: z.object({ why: z.string().trim().min(1, 'Say why').max(500) }),
  response: Hearings,
  writes: 'edit',
})

export const enterOutcome = write({
  id: 'calendar.enter-outcome',
  path: '/api/cases/:caseId/hearings/:hearingId/outcome',
  summary: 'Enter what became of a hearing, and set the one that follows',
  params: hearingParams,
  body: HearingOutcome,
  response: Hearings,
  writes: 'edit',
})

export const correctOutcome = write({
  id: 'calendar.correct-outcome',
  path: '/api/cases/:caseId/hearings/:hearingId/outcome/correct',
  summary: 'Correct what was entered of a hearing; both entries stay in the record',
  params: hearingParams,
  body: z.object({
    why: z.string().trim().min(1, 'Say why').max(500),
    to: HearingOutcome.nullable().describe('What became of it instead; null when the hearing is still to be held.'),
  }),
  response: Hearings,
  writes: 'edit',
})

/* ── The day of a chambers or a division ───────────────────────────────────────────────────────────────────────── */

export const CourtDayHearing = z
  .object({
    caseId: CaseId,
    hearingId: z.uuid(),
    version: z.int().describe('For If-Match.'),
    time: HearingLine.shape.time,
    room: z.string(),
    kind: HearingLine.shape.kind,
    kindLabel: z.string(),
    status: HearingLine.shape.status,
    number: z.string().nullable(),
    title: z.string(),
    defendant: z.string(),
    isSealed: z.boolean().describe('Never on a list that is posted.'),
    leadCharge: z.string().nullable(),
    furtherCharges: z.int().describe('How many more charges there are than the lead charge.'),
    stage: Stage,
    custody: z.object({ status: z.string(), isDetained: z.boolean(), facility: z.string().nullable() }).nullable(),
    counsel: z.array(z.string()),
    isSelfRepresented: z.boolean(),
    prosecutor: z.string().nullable(),
    judge: z.string().nullable().describe('The chambers of the case.'),
    agreement: CourtAction.nullable().describe('Where a tendered agreement stands; null when none was tendered.'),
    pleaHearing: z.enum(['none', 'in-progress', 'ended']),
    outcome: EnteredOutcome.omit({ correction: true }).nullable(),
    abilities: z.array(z.enum(['enter-outcome', 'set-next', 'correct-outcome', 'arrange'])),
  })
  .meta({ id: 'CourtDayHearing' })
export type CourtDayHearing = z.infer<typeof CourtDayHearing>

/** A day that is offered for what follows: the court is open on it. */
export const OfferedDay = z
  .object({
    day: LegalDate,
    label: z.string(),
    closed: z
      .object({ day: LegalDate, because: z.string() })
      .nullable()
      .describe('The very day, and what closes the court on it; null when that day is open.'),
  })
  .meta({ id: 'OfferedDay' })
export type OfferedDay = z.infer<typeof OfferedDay>

export const readCourtDay = read({
  id: 'calendar.read-court-day',
  path: '/api/court-day',
  summary: 'The hearings of a day in the cases of a chambers or a clerk’s division, in the order of the call',
  query: z.object({ on: LegalDate.optional().describe('Today in the court’s zone when left out.') }),
  response: z.object({
    on: LegalDate,
    today: LegalDate,
    court: z.string(),
    closed: z.string().nullable().describe('What closes the court on that day; null when it is open.'),
    hearings: z.array(CourtDayHearing),
    offeredDays: z.array(OfferedDay),
  }),
})

export const arrangeCall = write({
  id: 'calendar.arrange-call',
  path: '/api/cases/:caseId/hearings/:hearingId/call',
  summary: 'Call a hearing before or after the others of its courtroom on that day',
  params: hearingParams,
  body: z.object({
    before: z.uuid().nullable().describe('The hearing before which it is called; null for the last of the courtroom.'),
  }),
  response: z.object({}),
  writes: 'create',
})
