import { z } from 'zod'
import { CaseId } from '../src/vocabulary/ids.ts'
import { InstantText } from '../src/vocabulary/instant.ts'
import { read } from './route.ts'

/** Something to try in the training court, and whether whoever asks has done it. */
export const Exercise = z
  .object({
    id: z.string(),
    title: z.string(),
    why: z.string().describe('What it is good for, in a sentence.'),
    steps: z.array(z.string()).min(1),
    begin: z.object({ label: z.string(), to: z.string().startsWith('/') }),
    settledBy: z.string().describe('What the server looks for.'),
    inSpanish: z
      .object({
        title: z.string(),
        why: z.string(),
        steps: z.array(z.string()).min(1),
        beginLabel: z.string(),
        settledBy: z.string(),
      })
      .nullable()
      .describe('The same for a defendant who reads Spanish; null for exercises of others.'),
    done: z
      .object({
        at: InstantText,
        case: z
          .object({ caseId: CaseId, number: z.string().nullable() })
          .nullable()
          .describe('Null for what belongs to no case.'),
      })
      .nullable()
      .describe('When it was first done since the training court was set up; null while it is not.'),
  })
  .meta({ id: 'Exercise' })
export type Exercise = z.infer<typeof Exercise>

export const FirstHour = z
  .object({
    position: z.string().describe('As whom one practices.'),
    exercises: z.array(Exercise),
  })
  .meta({ id: 'FirstHour' })
export type FirstHour = z.infer<typeof FirstHour>

export const readFirstHour = read({
  id: 'training.read-first-hour',
  path: '/api/first-hour',
  summary: 'Exercises of the training court for one’s own position, and which of them one has done',
  response: FirstHour,
})
