import { z } from 'zod'

/**
 * What a rule may ask about a case, with the question a person is asked when the fact is not known.
 * The areas that know the case supply the facts; a rule pack may name no other.
 */
export const factQuestions = {
  'oath-administered': 'Was the defendant placed under oath?',
  'interpreter-present': 'Does an interpreter assist the defendant?',
  'defendant-has-counsel': 'Does the defendant have counsel?',
  'plea-kind': 'How does the defendant plead to the charge?',
  'charge-has-mandatory-minimum': 'Does the charge carry a mandatory minimum sentence?',
  'charge-forfeiture-applies': 'Does forfeiture apply to the charge?',
  'agreement-exists': 'Is there a plea agreement?',
  'agreement-waives-appeal': 'Does the agreement waive appeal or collateral attack?',
  'agreement-has-type-a-or-c-term': 'Does the agreement have a term of type A or C?',
  'agreement-has-type-b-term': 'Does the agreement have a term of type B?',
  'case-has-victim': 'Does the case have an identified victim?',
  'dismissal-of-whole-case': 'Is every count that is not disposed of to be dismissed?',
} as const

export type FactId = keyof typeof factQuestions

export const FactId = z.enum([
  'oath-administered',
  'interpreter-present',
  'defendant-has-counsel',
  'plea-kind',
  'charge-has-mandatory-minimum',
  'charge-forfeiture-applies',
  'agreement-exists',
  'agreement-waives-appeal',
  'agreement-has-type-a-or-c-term',
  'agreement-has-type-b-term',
  'case-has-victim',
  'dismissal-of-whole-case',
]) satisfies z.ZodType<FactId>

export const FactValue = z.union([z.boolean(), z.number(), z.string()])
export type FactValue = z.infer<typeof FactValue>

/** The facts of a case that are known. One that is left out is *missing*; it is never taken for false. */
export const Facts = z.partialRecord(FactId, FactValue)
export type Facts = { readonly [F in FactId]?: FactValue }
