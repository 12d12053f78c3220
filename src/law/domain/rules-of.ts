import { familyOf } from './families.ts'
import type { Rule } from './rule.ts'
import type { RulePack } from './rule-pack.ts'

/** A rule with the id under which its pack states it: a question, or a family and a name. */
export interface NamedRule {
  readonly id: string
  readonly rule: Rule<unknown>
}

/** Every rule that holds under a pack, its own and those that it adopts: questions first, then families, by id. */
export function rulesOf(pack: RulePack): readonly NamedRule[] {
  const questions = Object.entries(pack.rules).flatMap(([id, rule]) => (rule === undefined ? [] : [{ id, rule }]))
  const families = Object.entries(pack.families).flatMap(([family, rules]) =>
    Object.entries(rules).map(([name, rule]) => ({ id: `${family}.${name}`, rule })),
  )
  return [...byId(questions), ...byId(families)]
}

/** The rule of a pack with an id, or null. */
export function ruleById(pack: RulePack, id: string): Rule<unknown> | null {
  const member = familyOf(id)
  if (member !== null) return pack.families[member.family][member.name] ?? null
  return Object.entries(pack.rules).find(([question]) => question === id)?.[1] ?? null
}

function byId(rules: readonly NamedRule[]): readonly NamedRule[] {
  return rules.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
