import { z } from 'zod'
import { InstantText } from '../src/vocabulary/instant.ts'
import { TimeOfDay } from '../src/vocabulary/time-of-day.ts'
import { read, write } from './route.ts'
import { Basis } from './work.ts'

export const AlertChannel = z.enum(['mail', 'sms', 'webhook'])
export type AlertChannel = z.infer<typeof AlertChannel>

export const alertChannelWords: Record<AlertChannel, string> = { mail: 'Mail', sms: 'Text message', webhook: 'Webhook' }

/** How somebody is told of a kind outside the application. */
export const AlertHow = z.enum(['at-once', 'digest', 'off'])
export type AlertHow = z.infer<typeof AlertHow>

export const alertHowWords: Record<AlertHow, string> = {
  'at-once': 'At once',
  digest: 'In the daily digest',
  off: 'Not at all',
}

const AlertAddress = z
  .object({
    channel: AlertChannel,
    address: z.string(),
    confirmed: z.boolean(),
    codeSent: z.boolean().describe('A code is on its way, or waits to be typed in.'),
    failedAt: InstantText.nullable().describe('When a message could last not be delivered there.'),
  })
  .meta({ id: 'AlertAddress' })
export type AlertAddress = z.infer<typeof AlertAddress>

const AlertKind = z
  .object({
    kind: z.string(),
    words: z.string(),
    group: z.string(),
    mandatory: Basis.nullable(),
    how: z.partialRecord(AlertChannel, z.object({ is: AlertHow, may: z.array(AlertHow) })),
  })
  .meta({ id: 'AlertKind' })
export type AlertKind = z.infer<typeof AlertKind>

export const AlertTimes = z
  .object({
    quiet: z
      .object({ from: TimeOfDay, until: TimeOfDay })
      .refine(({ from, until }) => from !== until, 'The quiet hours begin and end at the same time')
      .nullable()
      .describe('Null when nothing is held back.'),
    digestAt: TimeOfDay.describe('When the digest is sent, by the clock of the court.'),
    mostAnHour: z.int().min(1).max(100).describe('More than so many in an hour by mail go into the digest.'),
  })
  .meta({ id: 'AlertTimes' })
export type AlertTimes = z.infer<typeof AlertTimes>

export const AlertSettings = z
  .object({
    channels: z.array(AlertChannel).describe('Those that this installation has.'),
    webhookHosts: z.array(z.string()).describe('To which addresses a webhook may go.'),
    addresses: z.array(AlertAddress),
    times: AlertTimes,
    zone: z.string().describe('Of the court: the times are by its clock.'),
    kinds: z.array(AlertKind),
  })
  .meta({ id: 'AlertSettings' })
export type AlertSettings = z.infer<typeof AlertSettings>

export const readAlertSettings = read({
  id: 'alerts.read-settings',
  path: '/api/alerts',
  summary: 'Where, when and how one is told of things outside the application',
  response: AlertSettings,
})

const channelParams = z.object({ channel: AlertChannel })

export const setAlertAddress = write({
  id: 'alerts.set-address',
  method: 'PUT',
  path: '/api/alerts/addresses/:channel',
  summary: 'Note an address of one’s own; a code is sent there, and nothing else until it is confirmed',
  params: channelParams,
  body: z.object({ address: z.string().trim().min(3, 'Enter the address').max(300) }),
  response: AlertSettings,
  writes: 'create',
})

export const confirmAlertAddress = write({
  id: 'alerts.confirm-address',
  path: '/api/alerts/addresses/:channel/confirm',
  summary: 'Confirm an address by the code that was sent there',
  params: channelParams,
  body: z.object({
    code: z
      .string()
      .trim()
      .regex(/^\d{6}$/, 'The code has six digits'),
  }),
  response: AlertSettings.extend({ confirmed: z.boolean().describe('False when the code was not right, or is over.') }),
  writes: 'create',
})

export const forgetAlertAddress = write({
  id: 'alerts.forget-address',
  method: 'DELETE',
  path: '/api/alerts/addresses/:channel',
  summary: 'Take an address away; nothing more is sent there',
  params: channelParams,
  response: AlertSettings,
  writes: 'create',
})

export const setAlertTimes = write({
  id: 'alerts.set-times',
  method: 'PUT',
  path: '/api/alerts/times',
  summary: 'Set quiet hours, the time of the digest, and how much an hour at most',
  body: AlertTimes,
  response: AlertSettings,
  writes: 'create',
})

export const chooseAlert = write({
  id: 'alerts.choose',
  method: 'PUT',
  path: '/api/alerts/kinds/:kind/:channel',
  summary: 'Choose how one is told of a kind by a channel',
  params: z.object({ kind: z.string().max(60), channel: AlertChannel }),
  body: z.object({ how: AlertHow }),
  response: AlertSettings,
  writes: 'create',
})
