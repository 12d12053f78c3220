import { z } from 'zod'
import { AlertHow, type AlertChannel } from '../../../contract/alerts.ts'
import { Compartment } from '../../vocabulary/compartments.ts'
import { TimeOfDay } from '../../vocabulary/time-of-day.ts'

const Time = TimeOfDay.transform((text) => Temporal.PlainTime.from(text))

const ChannelRule = z
  .strictObject({
    mandatory: AlertHow.exclude(['off']),
    other: AlertHow,
    may: z.array(AlertHow).min(1).describe('Among what a person chooses.'),
  })
  .refine(({ mandatory, other, may }) => may.includes(mandatory) && may.includes(other), 'what is set may be chosen')

/** How people are told outside the application, where they have not said otherwise. */
export const ChannelRules = z.strictObject({
  channels: z.strictObject({ mail: ChannelRule, sms: ChannelRule, webhook: ChannelRule }) satisfies z.ZodType<
    Record<AlertChannel, unknown>
  >,
  quiet: z.strictObject({ from: Time, until: Time }),
  digestAt: Time,
  mostAnHour: z.int().min(1).max(100),
  titled: z.array(Compartment),
  otherwise: z.string().min(1),
  otherwiseDue: z.string().includes('{day}'),
  tryAgainAfter: z.array(z.int().min(1)).min(1),
})
export type ChannelRules = z.infer<typeof ChannelRules>
