import { z } from 'zod'

const FactValue = z.union([z.boolean(), z.number(), z.string()])
export type FactValue = z.infer<typeof FactValue>

/** What somebody supposes of a case, as the address holds it: a day, facts, and what the rule is tried on. */
export const Supposition = z.object({
  on: z.string().optional().catch(undefined),
  facts: z.record(z.string(), FactValue).optional().catch(undefined),
  given: z.record(z.string(), z.unknown()).optional().catch(undefined),
})
export type Supposition = z.infer<typeof Supposition>

/** The supposition of an example, so that it can be tried and varied. */
export function suppositionOf(example: {
  readonly on: string
  readonly facts?: unknown
  readonly given?: unknown
}): Supposition {
  return Supposition.parse({ on: example.on, facts: example.facts, given: example.given ?? undefined })
}

/** As the preview takes it. */
export function previewQuery(supposed: Supposition & { readonly on: string }) {
  const { on, facts, given } = supposed
  return {
    on,
    ...(facts === undefined ? {} : { facts: JSON.stringify(facts) }),
    ...(given === undefined ? {} : { given: JSON.stringify(given) }),
  }
}
