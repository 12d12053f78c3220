import { z } from 'zod'
import { Citation } from '../../src/vocabulary/citation.ts'

const ClockStanding = z.enum(['not-started', 'running', 'stopped', 'satisfied', 'ceased', 'expired', 'in-cure'])

export const standingWords: Record<z.infer<typeof ClockStanding>, string> = {
  'not-started': 'Not started',
  running: 'Running',
  stopped: 'Stopped: the day is not counted',
  satisfied: 'Satisfied: what it demands was done',
  ceased: 'It no longer concerns the case',
  expired: 'Expired',
  'in-cure': 'Past the limit, within the time given after it',
}

const Reckoning = z.object({
  standing: ClockStanding,
  charged: z.number(),
  excluded: z.number(),
  left: z.number(),
  lastDay: z.string(),
  lastDayIs: z.enum(['fixed', 'if-it-ran-from-tomorrow']),
  curedUntil: z.string().nullable(),
})
export type Reckoning = z.infer<typeof Reckoning>

const Stretch = z.object({
  from: z.string(),
  to: z.string(),
  days: z.number(),
  found: z.enum(['charged', 'excluded']),
  asserted: z.enum(['charged', 'excluded']),
  under: z.array(
    z.object({
      title: z.string(),
      source: Citation,
      standing: z.enum(['by-law', 'found', 'asserted', 'not-settled']),
      contested: z.boolean(),
    }),
  ),
  contested: z.boolean(),
})
/** Days in a row of which the same holds. */
export type Stretch = z.infer<typeof Stretch>

/** How a clock stands, as a preview answers it. */
export const Reckoned = z.object({
  start: z.string(),
  limitDays: z.number(),
  found: Reckoning,
  asserted: Reckoning,
  days: z.array(Stretch),
  steps: z.array(z.object({ words: z.string(), day: z.string(), source: Citation.nullable() })),
  consequence: z.object({ text: z.string(), source: Citation }),
})
export type Reckoned = z.infer<typeof Reckoned>
