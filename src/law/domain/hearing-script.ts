import { z } from 'zod'
import { Condition } from './condition.ts'
import { Source } from './source.ts'
import { Words } from './words.ts'

/** A question that the court puts to the defendant or to counsel at a plea hearing. */
export const HearingQuestion = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  part: z.enum(['oath', 'interpreter', 'competence', 'counsel', 'voluntariness', 'factual-basis', 'plea']),
  to: z.enum(['defendant', 'defense-counsel', 'prosecutor']),
  /** The answer after which the court may go on; `free` where the answer is in words. */
  expects: z.enum(['yes', 'no', 'free']),
  appliesWhen: Condition,
  text: Words,
  source: Source,
})
export type HearingQuestion = z.infer<typeof HearingQuestion>

export const HearingScript = z.array(HearingQuestion).min(1)

/** An advice that follows a ruling of the court: on acceptance, on rejection, or for a recommendation only. */
export const Advice = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  to: z.enum(['parties', 'defendant-personally']),
  appliesWhen: Condition,
  text: Words,
  source: Source,
})
export type Advice = z.infer<typeof Advice>

export const Advices = z.array(Advice).min(1)
