import { z } from 'zod'
import type { Rules } from './questions.ts'

/** What a pack says of itself. */
export const PackTitle = z.strictObject({
  jurisdiction: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  /** True when the place and its law are made up, for learning. */
  invented: z.boolean(),
  /** Another pack whose rules hold here wherever this one says nothing. */
  adopts: z.string().optional(),
})
export type PackTitle = z.infer<typeof PackTitle>

/** The law of one jurisdiction as data. */
export interface RulePack extends PackTitle {
  readonly rules: Rules
}

/** A pack whose silence is filled by the rules of the pack that it adopts. */
export function adopting(pack: RulePack, adopted: RulePack): RulePack {
  return { ...pack, rules: { ...adopted.rules, ...pack.rules } }
}
