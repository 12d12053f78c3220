import { z } from 'zod'
import type { FamilyRules } from './families.ts'
import { OffenseTables } from './offense-table.ts'
import type { Rules } from './questions.ts'

const Jurisdiction = z.string().regex(/^[a-z0-9-]+$/)

/** What a pack says of itself. */
export const PackTitle = z.strictObject({
  jurisdiction: Jurisdiction,
  name: z.string().min(1),
  /** True when the place and its law are made up, for learning. */
  invented: z.boolean(),
  /** Other packs whose rules hold here wherever this one says nothing; of several the first that speaks. */
  adopts: z.union([Jurisdiction.transform((one) => [one]), z.array(Jurisdiction).min(1)]).default([]),
  /** The code of offenses, where it is a table beside the rules. */
  offenses: OffenseTables.optional(),
  /** Law of the place of which the pack holds nothing, in plain words. */
  notModelled: z.array(z.string().min(1)).default([]),
})
export type PackTitle = z.infer<typeof PackTitle>

/** The law of one jurisdiction as data. */
export interface RulePack extends Omit<PackTitle, 'offenses'> {
  readonly rules: Rules
  readonly families: FamilyRules
}

/** A pack whose silence is filled by the rules of a pack that it adopts. */
export function adopting(pack: RulePack, adopted: RulePack): RulePack {
  return {
    ...pack,
    rules: { ...adopted.rules, ...pack.rules },
    families: {
      clock: { ...adopted.families.clock, ...pack.families.clock },
      deadline: { ...adopted.families.deadline, ...pack.families.deadline },
      grid: { ...adopted.families.grid, ...pack.families.grid },
    },
  }
}
