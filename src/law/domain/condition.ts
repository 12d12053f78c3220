import { z } from 'zod'
import { unreachable } from '../../vocabulary/outcome.ts'
import { FactId, FactValue, type Facts } from './facts.ts'

/** When something applies, as data: a comparison of one fact, or several conditions together. */
export type Condition =
  | 'always'
  | { readonly fact: FactId; readonly is: FactValue }
  | { readonly fact: FactId; readonly in: readonly FactValue[] }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }

export const Condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.literal('always'),
    z.strictObject({ fact: FactId, is: FactValue }),
    z.strictObject({ fact: FactId, in: z.array(FactValue).min(1) }),
    z.strictObject({ all: z.array(Condition).min(1) }),
    z.strictObject({ any: z.array(Condition).min(1) }),
    z.strictObject({ not: Condition }),
  ]),
)

/** Whether a condition holds. `missing` names the facts on which it depends and which are not known. */
export type Holds =
  | { readonly holds: true }
  | { readonly holds: false }
  | { readonly holds: 'missing'; readonly missing: readonly FactId[] }

/** Whether the condition holds of the facts; an unknown fact leaves it open unless the known ones decide. */
export function holds(condition: Condition, facts: Facts): Holds {
  if (condition === 'always') return { holds: true }
  if ('fact' in condition) return comparison(condition, facts)
  if ('not' in condition) return negation(holds(condition.not, facts))
  if ('all' in condition) return decidedBy(false, condition.all, facts)
  if ('any' in condition) return decidedBy(true, condition.any, facts)
  return unreachable(condition)
}

function comparison(condition: Extract<Condition, { fact: FactId }>, facts: Facts): Holds {
  const value = facts[condition.fact]
  if (value === undefined) return { holds: 'missing', missing: [condition.fact] }
  return { holds: 'is' in condition ? value === condition.is : condition.in.includes(value) }
}

function negation(inner: Holds): Holds {
  return inner.holds === 'missing' ? inner : { holds: !inner.holds }
}

/** `all` is decided by the first false, `any` by the first true; else by what is missing; else the opposite. */
function decidedBy(decisive: boolean, parts: readonly Condition[], facts: Facts): Holds {
  const results = parts.map((part) => holds(part, facts))
  if (results.some((result) => result.holds === decisive)) return { holds: decisive }
  const missing = results.flatMap((result) => (result.holds === 'missing' ? result.missing : []))
  return missing.length > 0 ? { holds: 'missing', missing: [...new Set(missing)] } : { holds: !decisive }
}
