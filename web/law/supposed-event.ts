import { z } from 'zod'

/** An event of an invented case while it is typed: what is empty is not sent. */
export const SupposedEvent = z.looseObject({
  kind: z.string().catch(''),
  day: z.string().catch(''),
  until: z.string().optional().catch(undefined),
  about: z.string().optional().catch(undefined),
  days: z.number().optional().catch(undefined),
  standing: z.enum(['asserted', 'found']).optional().catch(undefined),
  findings: z
    .object({ text: z.string(), factors: z.array(z.string()) })
    .optional()
    .catch(undefined),
  contested: z.boolean().optional().catch(undefined),
})
export type SupposedEvent = z.infer<typeof SupposedEvent>

const GivenEvents = z.object({ events: z.array(SupposedEvent) })

/** The events of what is given; none where it holds none. */
export function eventsOf(given: unknown): SupposedEvent[] {
  const parsed = GivenEvents.safeParse(given)
  return parsed.success ? parsed.data.events : []
}

/** An event without what was left empty. */
export function withoutEmpty(event: SupposedEvent): Record<string, unknown> {
  return Object.fromEntries(Object.entries(event).filter(([, value]) => value !== undefined && value !== ''))
}
