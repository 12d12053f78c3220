import { z } from 'zod'
import { EventKind } from '../../../contract/events.ts'
import { Position } from '../../vocabulary/positions.ts'

/**
 * What settles an exercise: an entry that the person himself made in the ledger of a case, or a change of his own that
 * belongs to no case. Nobody can tick it.
 */
const Check = z.union([
  z.strictObject({ did: z.array(EventKind).min(1) }),
  z.strictObject({ sent: z.array(z.string().regex(/^[a-z-]+\.[a-z-]+$/)).min(1) }),
])
export type Check = z.infer<typeof Check>

/** What a defendant must be able to do now in one of his cases: without a lawyer there is nobody to ask, without an offer nothing to answer. */
const Where = z.enum(['acknowledge-sheet', 'ask-counsel', 'answer-offer'])

const InSpanish = z.strictObject({
  title: z.string(),
  why: z.string(),
  steps: z.array(z.string()).min(1),
  beginLabel: z.string(),
  settledBy: z.string(),
})

export const ExerciseRule = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/),
  for: z.array(Position).min(1),
  title: z.string(),
  why: z.string(),
  steps: z.array(z.string()).min(1),
  where: Where.nullable()
    .default(null)
    .describe('Offered only while this can be done, or once it was; null for always.'),
  begin: z.strictObject({ label: z.string(), to: z.string().startsWith('/') }),
  check: Check,
  settledBy: z.string(),
  inSpanish: InSpanish.nullable().default(null).describe('For a defendant, who may read Spanish alone.'),
})
export type ExerciseRule = z.infer<typeof ExerciseRule>

/** The exercises of a person, by his positions, in the order of the file. */
export const exercisesFor = (rules: readonly ExerciseRule[], positions: readonly Position[]): readonly ExerciseRule[] =>
  rules.filter((rule) => positions.some((position) => rule.for.includes(position)))

/** Something that was done: what, when, and in which case. */
export interface Act {
  readonly what: string
  readonly at: string
  readonly case: { readonly caseId: string; readonly number: string | null } | null
}

/** What the server must look for to judge these exercises. */
export const lookedFor = (rules: readonly ExerciseRule[]) => ({
  did: rules.flatMap(({ check }) => ('did' in check ? check.did : [])),
  sent: rules.flatMap(({ check }) => ('sent' in check ? check.sent : [])),
})

/** The act that settles a check: the earliest of those that would. */
export function earliest(check: Check, acts: readonly Act[]): Act | null {
  const wanted: readonly string[] = 'did' in check ? check.did : check.sent
  const found = acts.filter((act) => wanted.includes(act.what)).toSorted((one, other) => one.at.localeCompare(other.at))
  return found[0] ?? null
}
