import { z } from 'zod'
import { Citation } from '../../src/vocabulary/citation.ts'

/** A deadline or a period as a preview computes it, or why it could not. */
export const ComputedDay = z.union([
  z.object({
    lastDay: z.string(),
    lastMoment: z.string().describe('In the court’s own time.'),
    trace: z.array(
      z.object({
        words: z.string(),
        day: z.string(),
        time: z.string().nullable(),
        source: Citation.nullable(),
      }),
    ),
  }),
  z.object({ refused: z.string(), words: z.string() }),
])
export type ComputedDay = z.infer<typeof ComputedDay>
