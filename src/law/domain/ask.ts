import type { Citation } from '../../vocabulary/citation.ts'
import type { LegalDate } from '../../vocabulary/legal-date.ts'
import type { Verification } from '../../vocabulary/verification.ts'
import { holds, type Condition } from './condition.ts'
import type { FactId, Facts } from './facts.ts'
import type { QuestionId, QuestionValues } from './questions.ts'
import type { DatedValue, Rule, RuleException } from './rule.ts'
import type { RulePack } from './rule-pack.ts'
import { citationOf } from './source.ts'

/** Why the answer is what it is. */
interface Grounds {
  /** The steps to the answer, in plain sentences. */
  readonly because: readonly string[]
  readonly sources: readonly Citation[]
  readonly verified: Verification
}

/** The answer of the law to a question on a day. Missing facts are named; they are never taken for false. */
export type Answer<V> =
  | (Grounds & { readonly kind: 'answered'; readonly value: V; readonly missing: readonly [] })
  | (Grounds & { readonly kind: 'not-applicable'; readonly value: null; readonly missing: readonly [] })
  | (Grounds & { readonly kind: 'missing-facts'; readonly value: null; readonly missing: readonly FactId[] })

/**
 * Asks a rule pack one question on one day.
 * @throws UnansweredQuestion when the pack has no rule for it, or none in force on that day
 */
export function ask<Q extends QuestionId>(
  pack: RulePack,
  question: Q,
  onDay: LegalDate,
  facts: Facts = {},
): Answer<QuestionValues[Q]> {
  const rule: Rule<QuestionValues[Q]> | undefined = pack.rules[question]
  const found = rule && askRule(rule, onDay, facts)
  if (!found) throw new UnansweredQuestion(pack.jurisdiction, question, onDay)
  return found
}

/** As `ask`, of a question that a pack may leave open: null where it says nothing, or nothing on that day. */
export function askIfAny<Q extends QuestionId>(
  pack: RulePack,
  question: Q,
  onDay: LegalDate,
  facts: Facts = {},
): Answer<QuestionValues[Q]> | null {
  const rule: Rule<QuestionValues[Q]> | undefined = pack.rules[question]
  return rule === undefined ? null : askRule(rule, onDay, facts)
}

/** What a rule answers on a day, or null when none of its values is in force on it. */
export function askRule<V>(rule: Rule<V>, onDay: LegalDate, facts: Facts = {}): Answer<V> | null {
  const inForce = valueInForce(rule, onDay)
  return inForce === undefined ? null : answer(rule, inForce, facts)
}

/**
 * The answer to a question that depends on no fact of a case.
 * @throws UnansweredQuestion when the pack does not settle it on that day
 */
export function lawOn<Q extends QuestionId>(pack: RulePack, question: Q, onDay: LegalDate): QuestionValues[Q] {
  const found = ask(pack, question, onDay)
  if (found.kind !== 'answered') throw new UnansweredQuestion(pack.jurisdiction, question, onDay)
  return found.value
}

/** As `lawOn`, for a question that a pack may leave open: null where it does. */
export function lawIfAny<Q extends QuestionId>(
  pack: RulePack,
  question: Q,
  onDay: LegalDate,
): QuestionValues[Q] | null {
  const rule: Rule<QuestionValues[Q]> | undefined = pack.rules[question]
  return (rule && askRule(rule, onDay))?.value ?? null
}

/** The pack leaves a question open that the program must have answered: a fault of the pack. */
export class UnansweredQuestion extends Error {
  constructor(jurisdiction: string, question: string, onDay: LegalDate) {
    super(`The rule pack ${jurisdiction} does not settle ${question} on ${onDay}. Add a value in force on that day.`)
    this.name = 'UnansweredQuestion'
  }
}

/** The value of a rule that is in force on a day. */
export function valueInForce<V>(rule: Rule<V>, day: LegalDate): DatedValue<V> | undefined {
  return rule.values.find((one) => one.from <= day && (one.to === undefined || day <= one.to))
}

function answer<V>(rule: Rule<V>, inForce: DatedValue<V>, facts: Facts): Answer<V> {
  const grounds = {
    because: [`${rule.question} In force since ${inForce.from}.`],
    sources: [citationOf(inForce.source)],
    verified: rule.verification,
  }
  const applies = holds(rule.applies, facts)
  if (applies.holds === 'missing') return { ...grounds, kind: 'missing-facts', value: null, missing: applies.missing }
  if (!applies.holds) return { ...grounds, kind: 'not-applicable', value: null, missing: [] }
  return firstException(rule.exceptions, facts, grounds) ?? answered(inForce.value, grounds)
}

/** Exceptions are tried in the order of the text; one that cannot be decided stops the search. */
function firstException<V>(exceptions: readonly RuleException<V>[], facts: Facts, grounds: Grounds): Answer<V> | null {
  for (const exception of exceptions) {
    const applies = holds(withoutOthers(exception, exceptions), facts)
    if (applies.holds === 'missing') return { ...grounds, kind: 'missing-facts', value: null, missing: applies.missing }
    if (applies.holds) return answered(exception.value, exceptedBy(exception, grounds))
  }
  return null
}

/** An exception that gives way to others applies where its own condition holds and theirs do not. */
function withoutOthers<V>(exception: RuleException<V>, all: readonly RuleException<V>[]): Condition {
  const others = all.filter((one) => one.id !== undefined && exception.unless?.includes(one.id))
  return others.length === 0
    ? exception.when
    : { all: [exception.when, ...others.map((one) => ({ not: withoutOthers(one, all) }))] }
}

function exceptedBy<V>(exception: RuleException<V>, grounds: Grounds): Grounds {
  return {
    because: [...grounds.because, exception.because],
    sources: [...grounds.sources, citationOf(exception.source)],
    verified: grounds.verified,
  }
}

function answered<V>(value: V, grounds: Grounds): Answer<V> {
  return { ...grounds, kind: 'answered', value, missing: [] }
}
