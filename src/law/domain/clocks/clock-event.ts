import { z } from 'zod'
import { LegalDate } from '../../../vocabulary/legal-date.ts'
import { EventKind } from '../events.ts'

/** Something that happened in a case, as a clock sees it. */
export const ClockEvent = z.strictObject({
  id: z.string().min(1).describe('Tells events apart and keeps their order on one day.'),
  kind: EventKind,
  day: LegalDate,
  /** The last day of what an order or a paper speaks of: a continuance, a waiver. */
  until: LegalDate.optional(),
  /** What it concerns, where several run beside each other: the motion, the agreement, the proceeding. */
  about: z.string().min(1).optional(),
  /** Days that an order adds to a limit, and under which rule of the clock. */
  days: z.int().min(1).optional(),
  by: z.enum(['prosecution', 'defense', 'court']).optional(),
  /** A party says so, or the court has so found. Without it: the court has found what it itself did. */
  standing: z.enum(['asserted', 'found']).optional(),
  findings: z.strictObject({ text: z.string().min(1), factors: z.array(z.string().min(1)).min(1) }).optional(),
  contested: z.boolean().default(false),
})
export type ClockEvent = z.infer<typeof ClockEvent>

/** Events in the order of their days; the order in which they were told makes no difference. */
export function inOrder(events: readonly ClockEvent[]): readonly ClockEvent[] {
  return events.toSorted((a, b) => compare(a.day, b.day) || compare(a.kind, b.kind) || compare(a.id, b.id))
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** Whether the court has found what the event says, rather than a party asserting it. */
export function isFound(event: ClockEvent): boolean {
  return event.standing === undefined ? event.by === 'court' : event.standing === 'found'
}
