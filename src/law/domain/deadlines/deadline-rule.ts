import { z } from 'zod'
import { EventKind } from '../events.ts'
import { Period } from '../periods/period.ts'
import { Source } from '../source.ts'

/** A day by which somebody must have done something, or before which it may not be done, measured from an event. */
export const DeadlineRule = z.strictObject({
  name: z.string().min(1),
  /** Who must act. */
  who: z.enum(['prosecution', 'defense', 'court', 'clerk', 'probation', 'parties']),
  does: z.string().min(1).describe('What must be done, in a phrase that follows the actor.'),
  kind: z.enum(['not-later-than', 'not-earlier-than']),
  from: EventKind.describe('The event from which the period is measured.'),
  period: Period,
  /** What meets it. Without any, a person marks it met. */
  metBy: z.array(EventKind).default([]),
  extendable: z.enum(['never', 'by-court', 'by-consent', 'not-stated']),
  consequence: z.strictObject({ text: z.string().min(1), source: Source }).optional(),
})
export type DeadlineRule = z.infer<typeof DeadlineRule>
