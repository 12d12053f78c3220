import { z } from 'zod'
import { LegalDate } from '../../vocabulary/legal-date.ts'
import { Condition } from './condition.ts'
import { Facts } from './facts.ts'
import { Verification } from '../../vocabulary/verification.ts'
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
  readonly when: Condition
  readonly because: string
  readonly value: V
  readonly source: Source
}

/** A case of the rule with its answer; `at` is a JSON pointer into the answer. */
export interface Example {
  readonly on: LegalDate
  readonly facts: Facts
  readonly at?: string | undefined
  readonly gives: unknown
}

/** One question that a rule pack answers. */
export interface Rule<V> {
  readonly question: string
  readonly unit: string
  readonly applies: Condition
  readonly values: readonly DatedValue<V>[]
  readonly exceptions: readonly RuleException<V>[]
  readonly examples: readonly Example[]
  readonly notModelled?: string | undefined
  readonly verification: Verification
}

/** The shape of a rule whose answers have the given shape. */
export function ruleOf<V>(value: z.ZodType<V>): z.ZodType<Rule<V>> {
  return z.strictObject({
    question: z.string().min(1),
    unit: z.string().min(1),
    applies: Condition.default('always'),
    values: z.array(z.strictObject({ from: LegalDate, to: LegalDate.optional(), value, source: Source })).min(1),
    exceptions: z
      .array(z.strictObject({ when: Condition, because: z.string().min(1), value, source: Source }))
      .default([]),
    examples: z.array(Example).min(1),
    notModelled: z.string().optional(),
    verification: Verification,
  })
}

const Example = z.strictObject({
  on: LegalDate,
  facts: Facts.default({}),
  at: z.string().startsWith('/').optional(),
  gives: z.unknown(),
})
