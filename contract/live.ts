import { z } from 'zod'

/** The live stream: server-sent events, resumed with `Last-Event-ID`. */
export const liveStreamPath = '/api/stream'

/** Event `nudge`: something that this person may see has changed; the page reads it again through its own eyes. */
export const NudgeEvent = z
  .object({
    caseId: z.string().nullable().describe('Null when it concerns no one case, such as a list or a notification.'),
    compartment: z.string().optional(),
    kind: z.string().describe('The kind of the ledger entry, such as `plea.offer-extended`.'),
  })
  .meta({ id: 'NudgeEvent' })
export type NudgeEvent = z.infer<typeof NudgeEvent>

/**
 * Names of the events of the stream. `reset`: the stream begins here, or too much happened since; everything on the
 * screen is read again. `end` is the last: the session ended, locked or changed, and the page asks again who it is.
 */
export const liveEvents = { nudge: 'nudge', reset: 'reset', end: 'end' } as const
