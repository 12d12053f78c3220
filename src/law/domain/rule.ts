import { z } from 'zod'
import { LegalDate } from '../../vocabulary/legal-date.ts'
import { Verification } from '../../vocabulary/verification.ts'
import { Condition } from './condition.ts'
import { EventKind } from './events.ts'
import { Facts } from './facts.ts'
import { Source } from './source.ts'

/** A value in force from a day to a day, both included; without `to` it is in force still. */
export interface DatedValue<V> {
  readonly from: LegalDate
  readonly to?: LegalDate | undefined
  readonly value: V
  readonly source: Source
}

/** Another value, where the exception applies; exceptions are tried in the order of the text. */
export interface RuleException<V> {
  /** Needed only where another exception gives way to this one. */
  readonly id?: string | undefined
  readonly when: Condition
  /** Ids of exceptions of the same rule to which this one gives way. */
  readonly unless?: readonly string[] | undefined
  readonly because: string
  readonly value: V
  readonly source: Source
}

/** A case of the rule with its answer; `at` is a JSON pointer into the answer. */
export interface Example {
  readonly on: LegalDate
  readonly facts: Facts
  /** What the rule is tried on beside facts: events of a case, a day, a period, a cell; see `examples.ts`. */
  readonly given?: unknown
  readonly at?: string | undefined
  readonly gives: unknown
}

/** One question that a rule pack answers. */
export interface Rule<V> {
  readonly question: string
  readonly unit: string
  readonly applies: Condition
  /** The event of the case whose day chooses the value in force; without it, the day asked about. */
  readonly datedBy?: EventKind | undefined
  readonly values: readonly DatedValue<V>[]
  readonly exceptions: readonly RuleException<V>[]
  readonly examples: readonly Example[]
  readonly notModelled?: string | undefined
  readonly verification: Verification
}

const Example = z.strictObject({
  on: LegalDate,
  facts: Facts.default({}),
  given: z.unknown().optional(),
  at: z.string().startsWith('/').optional(),
  gives: z.unknown(),
})

/** The members of a rule whose answers have the given shape. */
export function ruleShape<V>(value: z.ZodType<V>) {
  return {
    question: z.string().min(1).describe('The question that it answers, in a sentence.'),
    unit: z.string().min(1).describe('What the answer is counted in, or what it is.'),
    applies: Condition.default('always'),
    datedBy: EventKind.optional().describe('The event whose day chooses the value; else the day asked about.'),
    values: z.array(z.strictObject({ from: LegalDate, to: LegalDate.optional(), value, source: Source })).min(1),
    exceptions: z
      .array(
        z.strictObject({
          id: z.string().min(1).optional(),
          when: Condition,
          unless: z.array(z.string().min(1)).optional(),
          because: z.string().min(1),
          value,
          source: Source,
        }),
      )
      .default([]),
    examples: z.array(Example).min(1).describe('Cases with their answers: they run as tests.'),
    notModelled: z.string().optional().describe('What the text says that the rule leaves out.'),
    verification: Verification,
  }
}

/** The shape of a rule whose answers have the given shape. */
export function ruleOf<V>(value: z.ZodType<V>): z.ZodType<Rule<V>> {
  return z.strictObject(ruleShape(value))
}
