import { z } from 'zod'
import { OffenseClass, OffenseMark } from '../../vocabulary/code-lists.ts'
import { Cents } from '../../vocabulary/money.ts'
import { Term } from '../../vocabulary/term.ts'
import { Words } from './words.ts'

/** The range of punishment for an offense of a class. */
export const PenaltyRange = z.strictObject({
  class: OffenseClass,
  /** Null where the class carries no imprisonment. */
  imprisonment: z.strictObject({ min: Term.nullable(), max: Term }).nullable(),
  fineMax: Cents,
  probationMax: Term.nullable(),
  supervisedRelease: Term.nullable(),
})
export type PenaltyRange = z.infer<typeof PenaltyRange>

export const PenaltyRanges = z.array(PenaltyRange).min(1)

/** An offense as the law defines it. */
export const Offense = z.strictObject({
  code: z.string().min(1).describe('The code under which it is charged.'),
  statute: z.string().min(1),
  title: Words,
  class: OffenseClass,
  category: z.enum(['person', 'property', 'drug', 'weapon', 'driving', 'public-order', 'justice', 'attempt']),
  elements: z.string().min(1).describe('What must be proved, in one sentence.'),
  /** Whether the offense is committed against a person, who then has a victim's rights. */
  victim: z.boolean(),
  /** A sentence below which the court may not go for this offense, beside the range of its class. */
  mandatoryMinimum: Term.optional(),
  forfeiture: z.literal(true).optional(),
  marks: z
    .array(OffenseMark)
    .optional()
    .describe('What rules on offers ask of it. Left out where nobody has said, which is not the same as none.'),
  /** Codes of offenses to which this one is commonly reduced. */
  lesser: z.array(z.string()).default([]),
})
export type Offense = z.infer<typeof Offense>

export const Offenses = z.array(Offense).min(1)

/** The offense with a code, or null. */
export function offenseByCode(offenses: readonly Offense[], code: string): Offense | null {
  return offenses.find((offense) => offense.code === code) ?? null
}

/** The penalty that may follow conviction of an offense: the range of its class, raised to its own minimum. */
export function penaltyFor(offense: Offense, ranges: readonly PenaltyRange[]): PenaltyRange | null {
  const range = ranges.find((one) => one.class === offense.class)
  if (!range) return null
  if (!offense.mandatoryMinimum || !range.imprisonment) return range
  return { ...range, imprisonment: { ...range.imprisonment, min: offense.mandatoryMinimum } }
}
