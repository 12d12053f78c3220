import { z } from 'zod'
import { Cents } from '../../vocabulary/money.ts'
import { Term } from '../../vocabulary/term.ts'
import { Source } from './source.ts'

/** A class of offenses that the length of the longest sentence defines, and what goes with the class. */
export const SentenceClass = z.strictObject({
  class: z.string().min(1),
  /** The longest sentence of an offense of the class: longer than or at least the one, shorter than or at most the other. */
  longestSentence: z.strictObject({
    from: z.strictObject({ term: Term, itself: z.boolean() }).nullable(),
    to: z.strictObject({ term: Term, itself: z.boolean() }).nullable(),
  }),
  probation: z.strictObject({ min: Term.nullable(), max: Term }).nullable(),
  supervisedReleaseMax: Term.nullable(),
  fineMax: z.strictObject({ individual: Cents, organization: Cents }),
  assessment: z.strictObject({ individual: Cents, organization: Cents }),
})
export type SentenceClass = z.infer<typeof SentenceClass>

export const SentenceClasses = z.array(SentenceClass).min(1)

/** The range of fines for offense levels; null where the table has no further end. */
export const FineRange = z.strictObject({
  levels: z.strictObject({ from: z.int().nullable(), to: z.int().nullable() }),
  min: Cents,
  max: Cents,
})
export type FineRange = z.infer<typeof FineRange>

export const FineTable = z.array(FineRange).min(1)

/** What raises or lowers an offense level, and what it needs. Only the court applies it; a screen shows it as law. */
export const LevelAdjustment = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1),
  /** Levels added; below zero when the level falls. Null where the law leaves the extent to the court. */
  levels: z.int().nullable(),
  /** At most so many, where the law gives a limit instead of a number. */
  atMost: z.int().nullable(),
  needs: z.array(z.string().min(1)).min(1),
  source: Source,
})
export type LevelAdjustment = z.infer<typeof LevelAdjustment>

export const LevelAdjustments = z.array(LevelAdjustment).min(1)

/** Points that a prior sentence adds to the criminal history. */
export const HistoryPoints = z
  .array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9-]+$/),
      points: z.int().min(1),
      each: z.string().min(1),
      most: z.int().min(1).nullable(),
      source: Source,
    }),
  )
  .min(1)
export type HistoryPoints = z.infer<typeof HistoryPoints>
