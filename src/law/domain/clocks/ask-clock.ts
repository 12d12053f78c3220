import type { LegalDate } from '../../../vocabulary/legal-date.ts'
import { askRule, type Answer } from '../ask.ts'
import { factQuestions, type FactId, type Facts } from '../facts.ts'
import { eventWords } from '../events.ts'
import type { Rule } from '../rule.ts'
import type { Source } from '../source.ts'
import type { ClockAnswer, MissingForClock } from './clock-answer.ts'
import type { ClockEvent } from './clock-event.ts'
import type { ClockRule } from './clock-rule.ts'
import { evaluateClock, type ClockCourt } from './evaluate-clock.ts'

/** What is known of a case when a clock is asked. */
export interface ClockCase {
  readonly events: readonly ClockEvent[]
  readonly facts: Facts
}

/**
 * Asks a clock of a rule pack of a case, at the end of a day: first which version of the rule holds and whether it
 * concerns the case, then how it stands.
 */
export function askClock(rule: Rule<ClockRule>, court: ClockCourt, asked: ClockCase, onDay: LegalDate): ClockAnswer {
  const chosen = versionDay(rule, asked.events, onDay)
  if (chosen === null) return { ...silent(rule), kind: 'not-started', missing: missingEvent(rule) }
  const answer = askRule(rule, chosen, asked.facts)
  if (answer === null)
    return { ...silent(rule), kind: 'not-in-force', because: [`The rule was not yet in force on ${chosen}.`] }
  if (answer.kind !== 'answered') return withoutValue(answer)
  return evaluateClock(
    { rule: answer.value, source: sourceOf(rule, answer), verified: answer.verified },
    court,
    asked.events,
    onDay,
  )
}

/** The day that chooses the version: that of the event which the rule names, else the day asked about. */
function versionDay(rule: Rule<ClockRule>, events: readonly ClockEvent[], onDay: LegalDate): LegalDate | null {
  if (rule.datedBy === undefined) return onDay
  const days = events.filter((event) => event.kind === rule.datedBy && event.day <= onDay).map((event) => event.day)
  return days.toSorted()[0] ?? null
}

function silent(
  rule: Rule<ClockRule>,
): Pick<ClockAnswer & { kind: 'not-started' }, 'because' | 'missing' | 'sources' | 'verified'> {
  return { because: [], missing: [], sources: [], verified: rule.verification }
}

function missingEvent(rule: Rule<ClockRule>): readonly MissingForClock[] {
  return rule.datedBy === undefined
    ? []
    : [{ kind: 'event', of: rule.datedBy, words: `When was this: ${eventWords[rule.datedBy]}?` }]
}

function withoutValue(answer: Answer<ClockRule>): ClockAnswer {
  return {
    kind: answer.kind === 'missing-facts' ? 'missing-facts' : 'not-applicable',
    because: answer.because,
    missing: answer.missing.map((fact: FactId) => ({ kind: 'fact', of: fact, words: factQuestions[fact] })),
    sources: answer.sources,
    verified: answer.verified,
  }
}

/** The source of the value that answered: its own in the rule, with the tag that tells how well it is known. */
function sourceOf(rule: Rule<ClockRule>, answer: Answer<ClockRule>): Source {
  const sources = [...rule.values, ...rule.exceptions].map((one) => one.source)
  const cited = answer.sources.at(-1)?.text
  const [first] = rule.values
  const found = sources.find((source) => source.cite === cited) ?? first?.source
  return found ?? { cite: rule.question, tag: 'own-rule' }
}
