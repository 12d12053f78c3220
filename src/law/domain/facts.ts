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
  'highest-offense':
    'How grave is the highest offense: felony, misdemeanor-over-three-months, misdemeanor-three-months-or-less, or violation?',
  severity: 'Is the highest offense a felony or a misdemeanor?',
  'offense-is-homicide': 'Is the highest offense a homicide that the rule excepts?',
  'in-custody': 'Is the defendant in custody on this case?',
  'before-indictment': 'Is the case before indictment, on a felony complaint?',
  'discovery-voluminous':
    'Is the discovery exceptionally voluminous, or not in the prosecution’s actual possession despite diligence?',
  'charge-carries-prior-enhancement': 'Does the prosecution seek a longer sentence because of a prior conviction?',
  'charging-document-is-indictment-or-information': 'Is the charge by indictment or information?',
  'charge-is-serious-felony-or-dui': 'Is a serious felony, or driving under the influence, charged?',
  'charge-reduced': 'Is the charge reduced or dismissed under the agreement?',
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
  'highest-offense',
  'severity',
  'offense-is-homicide',
  'in-custody',
  'before-indictment',
  'discovery-voluminous',
  'charge-carries-prior-enhancement',
  'charging-document-is-indictment-or-information',
  'charge-is-serious-felony-or-dui',
  'charge-reduced',
]) satisfies z.ZodType<FactId>

export const FactValue = z.union([z.boolean(), z.number(), z.string()])
export type FactValue = z.infer<typeof FactValue>

/** The facts of a case that are known. One that is left out is *missing*; it is never taken for false. */
export const Facts = z.partialRecord(FactId, FactValue)
export type Facts = { readonly [F in FactId]?: FactValue }

const valueWords: Readonly<Record<string, string>> = {
  felony: 'A felony',
  misdemeanor: 'A misdemeanor',
  petty: 'A petty offense',
  'misdemeanor-over-three-months': 'A misdemeanor punishable by more than three months',
  'misdemeanor-three-months-or-less': 'A misdemeanor punishable by three months or less',
  violation: 'A violation',
}

/** The answer to the question of a fact, in words. */
export function factValueWords(value: FactValue): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  return valueWords[value] ?? String(value)
}
