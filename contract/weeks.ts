import { z } from 'zod'
import { CaseId } from '../src/vocabulary/ids.ts'
import { LegalDate } from '../src/vocabulary/legal-date.ts'
import { TimeOfDay } from '../src/vocabulary/time-of-day.ts'
import { HearingLine } from './cases.ts'
import { CourtSession } from './court-sessions.ts'
import { read } from './route.ts'

/* A person's week and a courtroom's month. */

export const ScheduledHearing = z
  .object({
    caseId: CaseId,
    hearingId: z.uuid(),
    day: LegalDate,
    time: TimeOfDay,
    minutes: z.int().nullable(),
    room: z.string(),
    kind: HearingLine.shape.kind,
    kindLabel: z.string(),
    status: HearingLine.shape.status,
    version: z.int().describe('For If-Match.'),
    number: z.string().nullable(),
    title: z.string(),
    abilities: z.array(z.enum(['move'])),
  })
  .meta({ id: 'ScheduledHearing' })
export type ScheduledHearing = z.infer<typeof ScheduledHearing>

export const readMyWeek = read({
  id: 'calendar.read-my-week',
  path: '/api/my-week',
  summary: 'The hearings, deadlines and sessions of one’s own week, in the court’s zone',
  query: z.object({ from: LegalDate.optional().describe('A day of the week; today when left out.') }),
  response: z.object({
    today: LegalDate,
    days: z.array(
      z.object({
        day: LegalDate,
        closed: z.string().nullable().describe('What closes the court on that day.'),
        sessions: z.array(CourtSession).describe('Of one’s chambers, or of the court one keeps sessions of.'),
        hearings: z.array(ScheduledHearing),
        deadlines: z.array(
          z.object({
            caseId: CaseId,
            deadlineId: z.uuid(),
            title: z.string(),
            who: z.string(),
            case: z.string().describe('The case, as one may name it.'),
          }),
        ),
        dates: z
          .array(z.object({ caseId: CaseId, event: z.string().nullable(), case: z.string() }))
          .describe('Public dates of cases of which one sees no more.'),
      }),
    ),
    hasMore: z.boolean().describe('There is more in the week than is shown; the day of the court shows all of a day.'),
  }),
})

export const readRoomMonth = read({
  id: 'calendar.read-room-month',
  path: '/api/courtroom-month',
  summary: 'The month of a courtroom: its sessions, and the hearings in one’s own cases',
  query: z.object({
    room: z.string().trim().max(60).optional().describe('The first courtroom of the court when left out.'),
    month: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Enter a month as YYYY-MM')
      .optional()
      .describe('This month when left out.'),
  }),
  response: z.object({
    room: z.string().nullable().describe('Null while no session was ever made.'),
    rooms: z.array(z.string()),
    month: z.string(),
    today: LegalDate,
    days: z.array(
      z.object({
        day: LegalDate,
        closed: z.string().nullable(),
        sessions: z.array(CourtSession),
        hearings: z.array(ScheduledHearing),
      }),
    ),
  }),
})

export const printSessionList = read({
  id: 'calendar.print-session-list',
  path: '/api/court-sessions/:sessionId/list',
  summary: 'The list of a session as it is posted, as PDF: what is public in court; never a sealed case',
  params: z.object({ sessionId: z.uuid() }),
  response: z.unknown(),
})
