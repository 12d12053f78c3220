import { z } from 'zod'
import { CaseId } from '../src/vocabulary/ids.ts'
import { InstantText } from '../src/vocabulary/instant.ts'
import { LegalDate } from '../src/vocabulary/legal-date.ts'
import { read } from './route.ts'

const caseParams = z.object({ caseId: CaseId })

/** How often one person opened one part of the file on one day. */
export const DayOfReads = z
  .object({
    day: LegalDate.describe('In the court’s zone.'),
    by: z.string().nullable().describe('Null for one whose name you may not know.'),
    compartment: z.string(),
    compartmentLabel: z.string(),
    times: z.int().positive(),
    lastAt: InstantText,
  })
  .meta({ id: 'DayOfReads' })
export type DayOfReads = z.infer<typeof DayOfReads>

export const readWhoLooked = read({
  id: 'case-record.read-who-looked',
  path: '/api/cases/:caseId/who-looked',
  summary:
    'Who opened which walled part of the file, the newest day first: of a part that one side keeps, everybody; of a shared one, your own office. A line in a list of cases is not counted',
  params: caseParams,
  query: z.object({
    before: LegalDate.optional().describe('Only days before this one.'),
    days: z.coerce.number().int().min(1).max(60).default(14).describe('How many days on which somebody looked.'),
  }),
  response: z.object({
    reads: z.array(DayOfReads),
    next: LegalDate.nullable().describe('What to ask `before` for earlier days; null at the end.'),
  }),
})

/** Whether one part of the record still is what was recorded. */
export const VerifiedPart = z
  .object({
    compartment: z.string(),
    compartmentLabel: z.string(),
    entries: z.int().positive(),
    checkpoints: z.int().nonnegative().describe('How many times its end was fixed where nobody can change it unseen.'),
    lastCheckpoint: InstantText.nullable(),
    broken: z
      .object({ entry: z.int().nonnegative(), why: z.string() })
      .nullable()
      .describe('The first thing that does not hold; null when all does.'),
  })
  .meta({ id: 'VerifiedPart' })
export type VerifiedPart = z.infer<typeof VerifiedPart>

export const verifyRecord = read({
  id: 'case-record.verify',
  path: '/api/cases/:caseId/record/verification',
  summary: 'Follows the record of each part of the file that you hold, entry by entry, and says whether it is whole',
  params: caseParams,
  response: z.object({ parts: z.array(VerifiedPart), at: InstantText }),
})
