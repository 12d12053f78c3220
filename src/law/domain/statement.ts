import { createHash } from 'node:crypto'
import type { Rule } from './rule.ts'

/** SHA-256 of what a rule says: its values with their sources, when it applies, its exceptions. Examples are no part of it. */
export function statementOf({ question, unit, applies, datedBy, values, exceptions }: Rule<unknown>): Buffer {
  const said = { question, unit, applies, datedBy: datedBy ?? null, values, exceptions }
  return createHash('sha256').update(JSON.stringify(said)).digest()
}
