import { z } from 'zod'
import { RuleKind } from './rule-kinds.ts'

/** What the address of a pack says: the words that are sought, and of which kind. */
export const PackSearch = z.object({
  q: z.string().max(100).optional().catch(undefined),
  kind: RuleKind.optional().catch(undefined),
})
