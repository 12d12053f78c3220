import { unreachable } from '../../vocabulary/outcome.ts'
import type { Condition } from './condition.ts'
import { factQuestions, type FactValue } from './facts.ts'

/** A condition on facts in words, each fact as the question that a person is asked; null where it always holds. */
export function conditionWords(condition: Condition): string | null {
  return condition === 'always' ? null : wordsOf(condition)
}

function wordsOf(condition: Condition): string {
  if (condition === 'always') return 'always'
  if ('not' in condition) return `it is not so that ${grouped(condition.not)}`
  if ('all' in condition) return joined(condition.all, ' and ')
  if ('any' in condition) return joined(condition.any, ' or ')
  if ('is' in condition) return answered(condition.fact, [condition.is])
  if ('in' in condition) return answered(condition.fact, condition.in)
  return unreachable(condition)
}

const joined = (parts: readonly Condition[], by: string): string =>
  parts.length === 1 && parts[0] !== undefined ? wordsOf(parts[0]) : parts.map(grouped).join(by)

/** What is put together of several stands in brackets within another. */
function grouped(condition: Condition): string {
  const isSeveral = condition !== 'always' && ('all' in condition || 'any' in condition)
  return isSeveral ? `(${wordsOf(condition)})` : wordsOf(condition)
}

function answered(fact: keyof typeof factQuestions, values: readonly FactValue[]): string {
  return `“${factQuestions[fact]}” is answered ${values.map(valueWords).join(' or ')}`
}

function valueWords(value: FactValue): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'string' ? value.replaceAll('-', ' ') : String(value)
}
