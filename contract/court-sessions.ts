import { z } from 'zod'
import { TeamId } from '../src/vocabulary/ids.ts'
import { LegalDate } from '../src/vocabulary/legal-date.ts'
import { TimeOfDay } from '../src/vocabulary/time-of-day.ts'
import { read, write } from './route.ts'

/* Court sessions: when a judge sits in which courtroom. They belong to a court and to no case. */

export const sessionKindWords = {
  any: 'Any hearing',
  arraignment: 'Arraignments',
  status: 'Status hearings',
  plea: 'Plea hearings',
  motion: 'Motions',
  sentencing: 'Sentencings',
  trial: 'Trials',
} as const

export const SessionKind = z.enum([
  'any',
  'arraignment',
  'status',
  'plea',
  'motion',
  'sentencing',
  'trial',
]) satisfies z.ZodType<keyof typeof sessionKindWords>
export type SessionKind = z.infer<typeof SessionKind>

export const Courtroom = z.string().trim().min(1, 'Enter the courtroom').max(60)
const capacity = z.int().min(1, 'A session takes at least one hearing').max(500)
const why = z.string().trim().min(1, 'Say why').max(500)
const sessionParams = z.object({ sessionId: z.uuid() })

export const CourtSession = z
  .object({
    id: z.uuid(),
    chambers: z.object({ id: TeamId, name: z.string() }),
    room: z.string(),
    kind: SessionKind,
    kindLabel: z.string(),
    day: LegalDate,
    starts: TimeOfDay,
    ends: TimeOfDay,
    capacity: z.int(),
    placesLeft: z.int().describe('How many hearings can still be set in it.'),
    isWeekly: z.boolean().describe('Made with others, as a weekly pattern.'),
    version: z.int().describe('For If-Match.'),
    abilities: z.array(z.enum(['change', 'cancel'])),
  })
  .meta({ id: 'CourtSession' })
export type CourtSession = z.infer<typeof CourtSession>

export const listSessions = read({
  id: 'calendar.list-sessions',
  path: '/api/court-sessions',
  summary: 'The sessions of one’s court between two days',
  query: z.object({
    from: LegalDate.optional().describe('Today in the court’s zone when left out.'),
    to: LegalDate.optional().describe('Two weeks later when left out; at most a year.'),
  }),
  response: z.object({
    from: LegalDate,
    to: LegalDate,
    today: LegalDate,
    sessions: z.array(CourtSession),
    chambers: z.array(z.object({ id: TeamId, name: z.string() })),
    rooms: z.array(z.string()).describe('Courtrooms in which sessions were made.'),
    abilities: z.array(z.enum(['make'])),
  }),
})

export const SkippedDay = z.object({ day: LegalDate, because: z.string() }).meta({ id: 'SkippedDay' })

export const makeSessions = write({
  id: 'calendar.make-sessions',
  path: '/api/court-sessions',
  summary: 'Make one court session, or one a week on chosen weekdays; days on which the court is closed are left out',
  body: z
    .object({
      chambers: TeamId.describe('Who sits.'),
      room: Courtroom,
      kind: SessionKind,
      from: LegalDate.describe('The day of the session, or the first day of the weekly pattern.'),
      weekdays: z
        .array(z.int().min(1).max(7))
        .max(7)
        .describe('ISO weekdays, 1 is Monday; none for a single session on the first day.'),
      weeks: z.int().min(1).max(53),
      starts: TimeOfDay,
      ends: TimeOfDay,
      capacity,
    })
    .refine(({ starts, ends }) => starts < ends, { message: 'It must end after it starts', path: ['ends'] }),
  response: z.object({
    made: z.array(z.object({ id: z.uuid(), day: LegalDate })),
    skipped: z.array(SkippedDay).describe('Days of the pattern on which the court is closed, and what closes it.'),
  }),
  writes: 'create',
})

/** What a change of a session brings about, told before it is made. */
export const SessionConsequences = z
  .object({
    hearings: z.array(
      z.object({
        title: z.string(),
        number: z.string().nullable(),
        time: TimeOfDay,
        to: z.object({ day: LegalDate, time: TimeOfDay, room: z.string() }).nullable().describe('Null when it stays.'),
        obstacles: z.array(z.string()).describe('What stands in the way there.'),
      }),
    ),
    warnings: z.array(z.string()),
    isPossible: z.boolean(),
  })
  .meta({ id: 'SessionConsequences' })
export type SessionConsequences = z.infer<typeof SessionConsequences>

const moved = z
  .object({ day: LegalDate, starts: TimeOfDay, ends: TimeOfDay, room: Courtroom, capacity })
  .refine(({ starts, ends }) => starts < ends, { message: 'It must end after it starts', path: ['ends'] })

export const previewSessionChange = read({
  id: 'calendar.preview-session-change',
  path: '/api/court-sessions/:sessionId/consequences',
  summary: 'What becomes of the hearings of a session when it is moved, or cancelled in favor of another',
  params: sessionParams,
  query: z.object({
    day: LegalDate.optional(),
    starts: TimeOfDay.optional(),
    room: Courtroom.optional(),
    into: z.uuid().optional().describe('Another session that takes the hearings over, when it is cancelled.'),
  }),
  response: SessionConsequences,
})

export const changeSession = write({
  id: 'calendar.change-session',
  path: '/api/court-sessions/:sessionId',
  summary: 'Move a session to another day, hour or courtroom, with its hearings; or change how many it takes',
  params: sessionParams,
  body: moved.safeExtend({
    why,
    despite: z.boolean().default(false).describe('Pass over who is not free, where a rule allows it.'),
  }),
  response: CourtSession,
  writes: 'edit',
})

export const cancelSession = write({
  id: 'calendar.cancel-session',
  path: '/api/court-sessions/:sessionId/cancel',
  summary: 'Cancel a session; its hearings go to another one',
  params: sessionParams,
  body: z.object({
    why,
    into: z.uuid().nullable().describe('The session that takes its hearings over; null when it has none.'),
    despite: z.boolean().default(false).describe('Pass over who is not free, where a rule allows it.'),
  }),
  response: z.object({}),
  writes: 'edit',
})
