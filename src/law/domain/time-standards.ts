import { z } from 'zod'
import { Source } from './source.ts'

/** By when a share of the cases of a kind is to be disposed of, counted in active days from filing. */
export const TimeStandard = z.strictObject({
  caseType: z.enum([
    'felony',
    'misdemeanor',
    'traffic',
    'post-conviction',
    'juvenile-detained',
    'juvenile-not-detained',
  ]),
  percent: z.int().min(1).max(100),
  withinDays: z.int().min(1),
  source: Source,
})
export type TimeStandard = z.infer<typeof TimeStandard>

export const TimeStandards = z.array(TimeStandard).min(1)
