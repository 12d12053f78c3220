import type { Outcome } from './outcome.ts'

/** The value of an outcome that a test takes for granted. */
export function granted<T>(outcome: Outcome<T, unknown>): T {
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}
