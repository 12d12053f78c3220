import { z } from 'zod'
import { Condition, holds } from './condition.ts'
import type { FactId, Facts } from './facts.ts'
import { Source } from './source.ts'

const common = { appliesWhen: Condition, text: z.string().min(1), source: Source }

/** What must be done before an offer is extended. */
export const OfferGate = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('approval'), by: z.literal('supervisor'), approvals: z.int().min(1), ...common }),
  z.strictObject({ kind: z.literal('victim-conferral'), orReason: z.boolean(), ...common }),
  /** The offer stays open for so many days at least, unless the supervisor says why it may not. */
  z.strictObject({ kind: z.literal('minimum-days'), days: z.int().min(1), ...common }),
])
export type OfferGate = z.infer<typeof OfferGate>

export const OfferGates = z.array(OfferGate)

/** The gates that an offer must pass. A gate whose facts are missing stands, and the facts are named. */
export function standingGates(
  gates: readonly OfferGate[],
  facts: Facts,
): { readonly gates: readonly OfferGate[]; readonly missing: readonly FactId[] } {
  const judged = gates.map((gate) => ({ gate, result: holds(gate.appliesWhen, facts) }))
  return {
    gates: judged.filter((one) => one.result.holds !== false).map((one) => one.gate),
    missing: [...new Set(judged.flatMap((one) => (one.result.holds === 'missing' ? one.result.missing : [])))],
  }
}
