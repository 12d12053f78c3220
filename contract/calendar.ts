import { z } from 'zod'
import { CaseId } from '../src/vocabulary/ids.ts'
import { LegalDate } from '../src/vocabulary/legal-date.ts'
import { HearingLine } from './cases.ts'
import { read, write } from './route.ts'

const caseParams = z.object({ caseId: CaseId })

const Hearings = z.object({
  hearings: z.array(HearingLine),
  abilities: z.array(z.enum(['set'])),
})

export const listHearings = read({
  id: 'calendar.list-hearings',
  path: '/api/cases/:caseId/hearings',
  summary: 'The hearings of a case, by day',
  params: caseParams,
  response: Hearings,
})

export const setHearing = write({
  id: 'calendar.set-hearing',
  path: '/api/cases/:caseId/hearings',
  summary: 'Set a hearing on a day typed by hand; it is marked so',
  params: caseParams,
  body: z.object({
    kind: z.enum(['arraignment', 'status', 'plea', 'motion', 'sentencing', 'trial']),
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
  params: z.object({ caseId: CaseId, hearingId: z.uuid() }),
  body: z.object({ why: z.string().trim().min(1, 'Say why').max(500) }),
  response: Hearings,
  writes: 'edit',
})
