import { z } from 'zod'
import { TimeOfDay } from '../../vocabulary/time-of-day.ts'
import { Source } from './source.ts'

/** How a court sets its hearings: how long each kind takes, when the jail brings people, what may be set all the same. */

const Minutes = z.int().min(1).max(1440)

/** Minutes that a hearing of each kind is expected to take, where nobody says otherwise. */
export const HearingMinutes = z.strictObject({
  arraignment: Minutes,
  status: Minutes,
  plea: Minutes,
  motion: Minutes,
  sentencing: Minutes,
  trial: Minutes,
})
export type HearingMinutes = z.infer<typeof HearingMinutes>

/** When those in custody are brought to court. */
export const Transport = z.strictObject({
  /** ISO weekdays: 1 is Monday. */
  weekdays: z.array(z.int().min(1).max(7)).min(1),
  from: TimeOfDay,
  until: TimeOfDay,
  text: z.string().min(1),
  source: Source,
})
export type Transport = z.infer<typeof Transport>

/** What stands in the way of a hearing and may be passed over with a reason, and by whom. */
export const PassedOver = z.strictObject({
  what: z.enum(['prosecutor', 'counsel', 'interpreter', 'capacity']),
  by: z.array(z.enum(['clerk', 'bench'])).min(1),
  text: z.string().min(1),
  source: Source,
})
export type PassedOver = z.infer<typeof PassedOver>

export const PassedOverList = z.array(PassedOver)
