import { z } from 'zod'

/**
 * A refusal or a fault as the wire carries it: RFC 9457 problem details.
 * `type` is `/problems/<kind>`; members beyond the standard ones belong to the kind.
 */
export const Problem = z
  .looseObject({
    type: z.string().describe('`/problems/<kind>`; the kind is the name of the refusal.'),
    title: z.string().describe('What is wrong, in a sentence.'),
    status: z.int(),
    detail: z.string().optional().describe('Why, and what to do.'),
    instance: z.string().optional().describe('The incident id, when the fault is ours.'),
    errors: z
      .array(z.object({ pointer: z.string(), detail: z.string() }))
      .optional()
      .describe('For bad input: a JSON pointer into what was sent, and what is wrong there.'),
  })
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof Problem>
