import { z } from 'zod'
import { CaseId } from '../src/vocabulary/ids.ts'
import { InstantText } from '../src/vocabulary/instant.ts'
import { LegalDate } from '../src/vocabulary/legal-date.ts'
import { TimeOfDay } from '../src/vocabulary/time-of-day.ts'
import { write } from './route.ts'

const caseParams = z.object({ caseId: CaseId })

export const TrialSetting = z
  .object({
    id: z.uuid(),
    side: z.enum(['prosecution', 'defense', 'court']),
    sideLabel: z.string(),
    by: z.string(),
    at: InstantText,
    remarks: z.string(),
    documentId: z.uuid().describe('The notice or the order, as it was typeset.'),
  })
  .meta({ id: 'TrialSetting' })
export type TrialSetting = z.infer<typeof TrialSetting>

export const TrialSettings = z
  .object({
    settings: z.array(TrialSetting).describe('The newest first.'),
    abilities: z
      .array(z.enum(['give-notice', 'set']))
      .describe('give-notice: as a party; set: as the court, which may name the day.'),
  })
  .meta({ id: 'TrialSettings' })
export type TrialSettings = z.infer<typeof TrialSettings>

export const setForTrial = write({
  id: 'filing.set-for-trial',
  path: '/api/cases/:caseId/trial',
  summary: 'Set the case for trial: a party by its notice, the court by its setting, with the day or without',
  params: caseParams,
  body: z.object({
    remarks: z.string().trim().max(2_000).default('').describe('Stands on the public file.'),
    firstDay: z
      .object({
        day: LegalDate,
        time: TimeOfDay,
        room: z.string().trim().min(1, 'Enter the courtroom').max(60),
      })
      .nullable()
      .default(null)
      .describe('The first day of trial: the court alone names it.'),
  }),
  response: TrialSettings,
  writes: 'create',
})
