import { z } from 'zod'
import { Condition, holds } from './condition.ts'
import type { FactId, Facts } from './facts.ts'
import { Source } from './source.ts'
import { Words } from './words.ts'

/** What the court tells the defendant before it takes a plea: once for the plea, or for each charge pleaded to. */
export const Advisement = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  scope: z.enum(['plea', 'charge']),
  appliesWhen: Condition,
  title: z.string().min(1),
  text: Words,
  source: Source,
})
export type Advisement = z.infer<typeof Advisement>

export const Advisements = z.array(Advisement).min(1)

/** What is known of a plea and of each charge pleaded to, for choosing what must be said. */
export interface PleaFacts<Charge extends string = string> {
  readonly plea: Facts
  readonly charges: readonly { readonly chargeId: Charge; readonly facts: Facts }[]
}

/** One thing that must be said, for the plea as a whole (`chargeId` null) or for one charge. */
export interface RequiredAdvisement<Charge extends string = string> {
  readonly advisement: Advisement
  readonly chargeId: Charge | null
}

/**
 * The advisements that a plea needs. Where a fact is missing the advisement is required all the same and the fact is
 * named, so that the screen can ask for it.
 * @safeguard saying one advisement too many harms nobody; leaving one out may undo the plea
 */
export function requiredAdvisements<Charge extends string>(
  advisements: readonly Advisement[],
  facts: PleaFacts<Charge>,
): { readonly required: readonly RequiredAdvisement<Charge>[]; readonly missing: readonly FactId[] } {
  const candidates = advisements.flatMap((advisement) => occasions(advisement, facts))
  const judged = candidates.map((one) => ({ ...one, result: holds(one.advisement.appliesWhen, one.facts) }))
  const required = judged
    .filter((one) => one.result.holds !== false)
    .map(({ advisement, chargeId }) => ({ advisement, chargeId }))
  const missing = judged.flatMap((one) => (one.result.holds === 'missing' ? one.result.missing : []))
  return { required, missing: [...new Set(missing)] }
}

interface Occasion<Charge extends string> extends RequiredAdvisement<Charge> {
  readonly facts: Facts
}

/** Where an advisement may have to be said: once, or for each charge with what is known of the plea and of the charge. */
function occasions<Charge extends string>(advisement: Advisement, facts: PleaFacts<Charge>): Occasion<Charge>[] {
  if (advisement.scope === 'plea') return [{ advisement, chargeId: null, facts: facts.plea }]
  return facts.charges.map((charge) => ({
    advisement,
    chargeId: charge.chargeId,
    facts: { ...facts.plea, ...charge.facts },
  }))
}
