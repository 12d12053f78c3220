import { askRule } from './ask.ts'
import type { Example } from './rule.ts'
import type { RulePack } from './rule-pack.ts'
import { ruleById } from './rules-of.ts'
import { tryRule } from './try-rule.ts'

/** An example of a rule and what the pack answers instead. */
export interface FailedExample {
  readonly rule: string
  readonly example: Example
  readonly got: unknown
}

/** The examples of a rule that the pack does not answer as they say. Of an object only what an example names is compared. */
export function failedExamples(pack: RulePack, id: string): readonly FailedExample[] {
  return (ruleById(pack, id)?.examples ?? [])
    .map((example) => ({ rule: id, example, got: named(answerTo(pack, id, example), example.gives) }))
    .filter(({ example, got }) => canonical(got) !== canonical(example.gives))
}

function answerTo(pack: RulePack, id: string, example: Example): unknown {
  const value = example.given === undefined ? plainAnswer(pack, id, example) : tryRule(pack, id, example)
  const steps = example.at?.split('/').slice(1) ?? []
  return steps.reduce<unknown>((within, step) => member(within, step), value)
}

function plainAnswer(pack: RulePack, id: string, example: Example): unknown {
  const rule = ruleById(pack, id)
  const answer = rule === null ? null : askRule(rule, example.on, example.facts)
  return answer?.value
}

/** The members of an answer that an example names, when both are objects. */
function named(got: unknown, gives: unknown): unknown {
  if (!isObject(got) || !isObject(gives)) return got
  return Object.fromEntries(Object.keys(gives).map((key) => [key, named(member(got, key), member(gives, key))]))
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function member(within: unknown, key: string): unknown {
  return typeof within === 'object' && within !== null
    ? Object.entries(within).find(([name]) => name === key)?.[1]
    : undefined
}

/** JSON with the members of objects in one order, so that equal answers are equal texts. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
