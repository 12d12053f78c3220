import type { ChannelsConfig } from '../config.ts'
import type { Channel } from './channel.ts'
import { mailChannel } from './mail.ts'
import { smsChannel } from './sms.ts'
import { webhookChannel } from './webhook.ts'

/** The ways out that this installation has, by name. */
export type Channels = ReadonlyMap<'mail' | 'sms' | 'webhook', Channel>

export function openChannels({ mail, sms, webhook }: ChannelsConfig): Channels {
  return new Map([
    ...(mail ? [['mail', mailChannel(mail)] as const] : []),
    ...(sms ? [['sms', smsChannel(sms)] as const] : []),
    ...(webhook ? [['webhook', webhookChannel(webhook)] as const] : []),
  ])
}
