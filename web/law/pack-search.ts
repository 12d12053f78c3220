import { z } from 'zod'
import { RuleKind } from './rule-kinds.ts'

/** What the address of a pack says: the words that are sought, and of which kind. */
export const PackSearch = z.object({
  // An address that holds digits alone is read as a number.
  q: z
    .union([z.string(), z.number().transform(String)])
    .pipe(z.string().max(100))
    .optional()
    .catch(undefined),
  kind: RuleKind.optional().catch(undefined),
})
