import { z } from 'zod'
import { CaseId } from '../src/vocabulary/ids.ts'
import { LegalDate } from '../src/vocabulary/legal-date.ts'
import { TimeOfDay } from '../src/vocabulary/time-of-day.ts'
import { HearingLine } from './cases.ts'
import { read } from './route.ts'

/** A time that the scheduler offers for a hearing: it fits everybody who is needed. */
export const OfferedSlot = z
  .object({
    sessionId: z.uuid(),
    day: LegalDate,
    time: TimeOfDay,
    room: z.string(),
    judge: z.string(),
    minutes: z.int(),
    placesLeft: z.int(),
    reasons: z.array(z.string()).describe('Why it is offered.'),
    costs: z.array(z.string()).describe('What it costs: the days until then, and a last day that it passes.'),
    isLate: z.boolean().describe('It comes after a last day of the case.'),
  })
  .meta({ id: 'OfferedSlot' })
export type OfferedSlot = z.infer<typeof OfferedSlot>

export const offerSlots = read({
  id: 'calendar.offer-slots',
  path: '/api/cases/:caseId/slots',
  summary: 'The next times at which a hearing fits the judge, the lawyers, an interpreter, custody and the clocks',
  params: z.object({ caseId: CaseId }),
  query: z.object({
    kind: HearingLine.shape.kind.default('status'),
    minutes: z.coerce.number().int().min(1).max(1440).optional(),
    from: LegalDate.optional().describe('Tomorrow when left out.'),
    hearingId: z.uuid().optional().describe('The hearing that is moved.'),
  }),
  response: z.object({
    minutes: z.int().describe('How long the hearing is expected to take.'),
    slots: z.array(OfferedSlot),
    passedBy: z
      .array(z.object({ day: LegalDate, room: z.string(), because: z.string() }))
      .describe('Sessions that come earlier and why they do not fit.'),
  }),
})
