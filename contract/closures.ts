import { z } from 'zod'
import { LegalDate } from '../src/vocabulary/legal-date.ts'
import { write } from './route.ts'

const ClosedDay = z.object({
  day: LegalDate,
  name: z.string(),
  standing: z.enum(['new', 'closed-already']).describe('Closed already: by the rule pack, or by an earlier file.'),
  sessions: z.int().describe('Sessions that are set on that day; they stay until somebody moves them.'),
})

/** The most characters of a calendar file. */
const mostCharacters = 400_000

export const importClosedDays = write({
  id: 'calendar.import-closed-days',
  path: '/api/court-closures',
  summary: 'Look at the closed days of a calendar file (iCalendar), or take them over',
  body: z.object({
    fileName: z.string().trim().min(1, 'Choose a file').max(200),
    file: z
      .string()
      .min(1, 'The file is empty')
      .max(mostCharacters, 'The file is too large for a calendar of closed days'),
    save: z.boolean().describe('False to look only.'),
  }),
  response: z.object({
    days: z.array(ClosedDay),
    leftOut: z.array(z.object({ line: z.int(), because: z.string() })).describe('Entries that close no whole day.'),
    saved: z.boolean(),
  }),
  writes: 'create',
})
