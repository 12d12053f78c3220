import { z } from 'zod'
import type { SupposedAnswer } from '../../contract/law.ts'
import { BadInput, type CommonRefusal } from '../platform/http/problems.ts'
import type { LegalDate } from '../vocabulary/legal-date.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { askRule } from './domain/ask.ts'
import { factQuestions, Facts } from './domain/facts.ts'
import { familyOf } from './domain/families.ts'
import type { RulePack } from './domain/rule-pack.ts'
import { ruleById } from './domain/rules-of.ts'
import { tryClock, tryRule, type Trial } from './domain/try-rule.ts'

/** A rule, a day, and what somebody supposes of a case. */
export interface Supposed {
  readonly pack: string
  readonly rule: string
  readonly on: LegalDate
  readonly facts: string | undefined
  readonly given: string | undefined
}

/**
 * What a rule answers for supposed facts, with reasons, what is missing and the sources. Nothing is kept.
 * @throws BadInput when the facts or what is given are not JSON of the shape that the rule asks for
 */
export function previewRule(
  packs: ReadonlyMap<string, RulePack>,
  supposed: Supposed,
): Outcome<SupposedAnswer, CommonRefusal> {
  const pack = packs.get(supposed.pack)
  if (pack === undefined || ruleById(pack, supposed.rule) === null) return refuse({ kind: 'not-found' })
  const facts = parsed('/query/facts', supposed.facts, (value) => Facts.parse(value)) ?? {}
  const given = parsed('/query/given', supposed.given, (value) => value)
  const trial: Trial = { on: supposed.on, facts, ...(given === undefined ? {} : { given }) }
  return done(parsed('/query/given', '{}', () => answerTo(pack, supposed.rule, trial)) ?? notInForce)
}

const notInForce: SupposedAnswer = {
  kind: 'not-in-force',
  value: null,
  because: ['The rule has no value on that day.'],
  missing: [],
  sources: [],
  verified: null,
}

function answerTo(pack: RulePack, id: string, trial: Trial): SupposedAnswer {
  const member = familyOf(id)
  const clock = member?.family === 'clock' ? pack.families.clock[member.name] : undefined
  if (clock !== undefined) return clockAnswer(pack, clock, trial)
  const rule = ruleById(pack, id)
  const answer = rule === null ? null : askRule(rule, trial.on, trial.facts)
  if (answer === null) return notInForce
  const { kind, because, sources, verified } = answer
  return {
    kind,
    value: answer.kind === 'answered' && trial.given !== undefined ? tryRule(pack, id, trial) : answer.value,
    because: [...because],
    missing: answer.missing.map((fact) => ({ of: fact, words: factQuestions[fact] })),
    sources: [...sources],
    verified,
  }
}

function clockAnswer(pack: RulePack, clock: Parameters<typeof tryClock>[1], trial: Trial): SupposedAnswer {
  const answer = tryClock(pack, clock, { ...trial, given: trial.given ?? { events: [] } })
  const shared = {
    missing: answer.missing.map(({ of, words }) => ({ of, words })),
    sources: [...answer.sources],
    verified: answer.verified,
  }
  if (answer.kind === 'reckoned')
    return {
      ...shared,
      kind: 'clock',
      value: answer,
      because: answer.steps.map((step) => `${step.day}: ${step.words}`),
    }
  const kind = answer.kind === 'not-started' ? 'missing-facts' : answer.kind
  return { ...shared, kind, value: null, because: [...answer.because] }
}

/** JSON of a query, or what is wrong with it in words and where. */
function parsed<T>(pointer: string, text: string | undefined, read: (value: unknown) => T): T | undefined {
  if (text === undefined) return undefined
  try {
    return read(JSON.parse(text))
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new BadInput(pointer, 'This is not JSON. Send an object such as {"day":"2026-03-02"}.')
    if (!(error instanceof z.ZodError)) throw error
    const [issue] = error.issues
    throw new BadInput([pointer, ...(issue?.path ?? [])].join('/'), wordsOf(issue))
  }
}

function wordsOf(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'invalid_format' && issue.format === 'date')
    return 'A day is missing, or is no date of the calendar. Give it such as 2026-03-02.'
  return issue?.message ?? 'This is not what the rule asks for.'
}
