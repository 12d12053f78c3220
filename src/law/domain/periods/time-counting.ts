import { z } from 'zod'
import { TimeOfDay } from '../../../vocabulary/time-of-day.ts'
import { Source } from '../source.ts'

/** How a paper was served that starts a period. */
export const ServiceManner = z.enum(['electronic', 'hand', 'office', 'mail', 'left-with-clerk', 'other-consented'])
export type ServiceManner = z.infer<typeof ServiceManner>

export const serviceMannerWords: Record<ServiceManner, string> = {
  electronic: 'the court’s electronic filing system or e-mail',
  hand: 'hand delivery',
  office: 'leaving it at the office or dwelling',
  mail: 'mail',
  'left-with-clerk': 'leaving it with the clerk',
  'other-consented': 'another means to which the person consented',
}

/** How a paper is filed: when its last day ends depends on it. */
export const FilingManner = z.enum(['electronic', 'at-the-clerks-office'])
export type FilingManner = z.infer<typeof FilingManner>

/** How a court counts a period of time. What a court does not do is left out. */
export const TimeCounting = z.strictObject({
  /** The day of the event is not counted, every later day is, and the last day is. */
  days: z.strictObject({
    closedLastDay: z.enum(['next-open-day', 'stands']),
    source: Source,
  }),
  /** Shorter periods count court days only. */
  shortPeriods: z.strictObject({ lessThanDays: z.int().min(2), source: Source }).optional(),
  /** Every elapsed hour counts, from the event on. */
  hours: z.strictObject({
    closedLastDay: z.enum(['same-time-next-open-day', 'stands']),
    source: Source,
  }),
  /** To the day of the same number; a month that lacks it ends the period on its last day. */
  months: z.strictObject({ source: Source }),
  /** A period that is measured before an event is counted back. */
  backward: z.strictObject({
    closedLastDay: z.enum(['earlier-open-day', 'stands']),
    source: Source,
  }),
  /** When the clerk's office cannot be reached on the last day or in the last hour. */
  inaccessible: z.strictObject({ source: Source }).optional(),
  /** Days that are added because of how a paper was served; after them the last day is looked at again. */
  service: z.array(z.strictObject({ manner: ServiceManner, addDays: z.int().min(0), source: Source })),
  /** When the last day ends: at the end of the day for electronic filing, else at the closing of the office. */
  lastMoment: z.strictObject({ officeCloses: TimeOfDay, source: Source }),
})
export type TimeCounting = z.infer<typeof TimeCounting>
