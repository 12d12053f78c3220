import { ask } from './ask.ts'
import type { QuestionId } from './questions.ts'
import type { Example } from './rule.ts'
import type { RulePack } from './rule-pack.ts'

/** An example of a rule and what the pack answers instead. */
export interface FailedExample {
  readonly question: QuestionId
  readonly example: Example
  readonly got: unknown
}

/** The examples of a rule that the pack does not answer as they say. */
export function failedExamples(pack: RulePack, question: QuestionId): readonly FailedExample[] {
  const examples = pack.rules[question]?.examples ?? []
  return examples
    .map((example) => ({ question, example, got: answerAt(pack, question, example) }))
    .filter(({ example, got }) => canonical(got) !== canonical(example.gives))
}

function answerAt(pack: RulePack, question: QuestionId, example: Example): unknown {
  const value: unknown = ask(pack, question, example.on, example.facts).value
  const steps = example.at?.split('/').slice(1) ?? []
  return steps.reduce<unknown>((within, step) => member(within, step), value)
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
