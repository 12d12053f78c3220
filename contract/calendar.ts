import { z } from 'zod'
import { CaseId } from '../src/vocabulary/ids.ts'
import { InstantText } from '../src/vocabulary/instant.ts'
import { LegalDate } from '../src/vocabulary/legal-date.ts'
import { TimeOfDay } from '../src/vocabulary/time-of-day.ts'
import { CourtAction } from './agreement.ts'
import { HearingLine, Stage } from './cases.ts'
import { Courtroom } from './court-sessions.ts'
import { read, write } from './route.ts'

const caseParams = z.object({ caseId: CaseId })
const hearingParams = z.object({ caseId: CaseId, hearingId: z.uuid() })

/** What the hearings of each kind are called; in lower case within a sentence. */
export const hearingKindWords: Readonly<Record<HearingLine['kind'], string>> = {
  arraignment: 'Arraignment',
  status: 'Status hearing',
  plea: 'Plea hearing',
  motion: 'Motion hearing',
  sentencing: 'Sentencing',
  trial: 'Trial',
}

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
const when = {
  time: TimeOfDay.optional().describe('Another hour than that of the hearing.'),
  room: Courtroom.optional().describe('Another courtroom than that of the hearing.'),
}
const next = z
  .object({ kind: HearingLine.shape.kind, day: LegalDate, ...when })
  .nullable()
  .describe(
    'The hearing that follows, at the same time and in the same courtroom unless it says otherwise; null for none.',
  )
/** Why a hearing is set although somebody is not free; taken where a rule of the court allows it. */
const despite = z.string().trim().min(1, 'Say why').max(500).optional()
const minutes = z.int().min(1).max(1440).optional().describe('Expected length; by the court’s rules when left out.')
const saysOther = ({ reason, note: said }: { reason: string; note: string }): boolean =>
  reason !== 'other' || said !== ''
const sayWhat = { message: 'Say what the reason is', path: ['note'] }

/** That the days which a continuance adds are left out of a speedy-trial clock, as the court finds. */
const ExcludedWith = z
  .object({
    clock: z.string().describe('The rule of the clock, such as clock.tc-trial.'),
    exclusion: z.string().describe('The authority: an exclusion of that clock.'),
    findings: z.string().trim().max(2000).nullable(),
    factors: z.array(z.string()).max(20),
  })
  .describe('Left out when the time is not excluded.')

/** What became of a hearing, as it is entered. */
export const HearingOutcome = z
  .discriminatedUnion('outcome', [
    z.object({ outcome: z.literal('held'), next, note, despite }),
    z
      .object({
        outcome: z.literal('continued'),
        to: LegalDate,
        ...when,
        requestedBy: Requester,
        reason: ContinuanceReason,
        note,
        despite,
        excludes: ExcludedWith.optional(),
      })
      .refine(saysOther, sayWhat),
    z.object({ outcome: z.literal('vacated'), reason: VacationReason, note }).refine(saysOther, sayWhat),
    z.object({ outcome: z.literal('failed-to-appear'), next, note, despite }),
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
    daysAdded: z
      .int()
      .nullable()
      .describe('Calendar days by which a continuance put the hearing off; null for other outcomes.'),
    correction: z.string().nullable().describe('Why the entry before it was not right; null for the first.'),
    by: z.string().nullable().describe('Null when the system did it.'),
    at: InstantText,
  })
  .meta({ id: 'EnteredOutcome' })
export type EnteredOutcome = z.infer<typeof EnteredOutcome>

/* ── The hearings of a case ────────────────────────────────────────────────────────────────────────────────────── */

export const CalendarHearing = HearingLine.extend({
  outcomes: z.array(EnteredOutcome).describe('What was entered and corrected, the last first.'),
  excluded: z
    .object({ from: LegalDate, to: LegalDate.nullable(), findings: z.string().nullable() })
    .nullable()
    .describe('The time that the court left out of a clock with its continuance.'),
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
    time: TimeOfDay,
    room: Courtroom,
    minutes,
    despite,
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

/** Where a hearing goes when it is moved, and what that takes. */
const MovedTo = z.object({ day: LegalDate, time: TimeOfDay, room: Courtroom, minutes })

export const moveHearing = write({
  id: 'calendar.move-hearing',
  path: '/api/cases/:caseId/hearings/:hearingId/move',
  summary: 'Move a hearing to another hour or courtroom, or to another day, which is a continuance',
  params: hearingParams,
  body: z.object({
    to: MovedTo,
    continuance: z
      .object({ requestedBy: Requester, reason: ContinuanceReason, note })
      .refine(saysOther, sayWhat)
      .nullable()
      .describe('Who asked for another day and why; null when the day stays.'),
    despite,
  }),
  response: Hearings,
  writes: 'edit',
})

/** What moving a hearing brings about, told before it is moved. */
export const MoveConsequences = z
  .object({
    daysAdded: z.int().describe('Calendar days later; 0 when the day stays, negative when it is earlier.'),
    closed: z.string().nullable().describe('What closes the court on that day.'),
    session: z.object({ judge: z.string(), placesLeft: z.int() }).nullable().describe('The session that sits there.'),
    obstacles: z.array(z.string()).describe('What stands in the way, in words that tell nothing of another case.'),
    passable: z.boolean().describe('A rule lets whoever asks pass over it with a reason.'),
    clocks: z
      .array(z.object({ title: z.string(), lastDay: LegalDate, daysLeft: z.int() }))
      .describe('The last days of the clocks of the case, and the days then left to each; negative when it is past.'),
    told: z.array(z.string()).describe('Who hears of it.'),
    custody: z.string().nullable().describe('When the jail does not bring the defendant then; null when all is well.'),
  })
  .meta({ id: 'MoveConsequences' })
export type MoveConsequences = z.infer<typeof MoveConsequences>

export const previewMove = read({
  id: 'calendar.preview-move',
  path: '/api/cases/:caseId/hearings/:hearingId/move',
  summary: 'What moving a hearing to a time would bring about',
  params: hearingParams,
  query: z.object({ day: LegalDate, time: TimeOfDay, room: Courtroom }),
  response: MoveConsequences,
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

/** An authority under which the time that a continuance adds may be left out of a clock. */
export const ContinuanceExclusion = z
  .object({
    clock: z.string(),
    clockName: z.string(),
    exclusion: z.string(),
    title: z.string(),
    needs: z.enum(['nothing', 'order', 'findings']),
    factors: z.array(z.object({ code: z.string(), text: z.string() })),
    source: z.string(),
  })
  .meta({ id: 'ContinuanceExclusion' })
export type ContinuanceExclusion = z.infer<typeof ContinuanceExclusion>

export const readCourtDay = read({
  id: 'calendar.read-court-day',
  path: '/api/court-day',
  summary: 'The hearings of a day in the cases of a chambers or a clerk’s division, in the order of the call',
  query: z.object({ on: LegalDate.optional().describe('Today in the court’s zone when left out.') }),
  response: z.object({
    on: LegalDate,
    today: LegalDate,
    court: z.string(),
    closed: z
      .object({ because: z.string(), open: LegalDate.describe('The next day on which the court is open.') })
      .nullable()
      .describe('What closes the court on that day; null when it is open.'),
    hearings: z.array(CourtDayHearing),
    offeredDays: z.array(OfferedDay),
    exclusions: z
      .array(ContinuanceExclusion)
      .describe('Under which authorities of the court’s clocks the time of a continuance may be left out.'),
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
