import type { ChannelsConfig } from '../config.ts'
import type { Channel } from './channel.ts'
import { post } from './post.ts'

/** A number with its country, as gateways take it. @source ITU-T E.164 §6 */
const number = /^\+[1-9]\d{6,14}$/

/**
 * Text messages through a gateway that takes `{ id, to, text }` as JSON with a bearer token, and keeps to the
 * `Idempotency-Key`. Another gateway is another function that gives a `Channel`.
 */
export function smsChannel({ url, token }: NonNullable<ChannelsConfig['sms']>): Channel {
  return {
    refusalOf: (address) =>
      number.test(address) ? null : 'Write the number with its country and digits only, as in +15551234567.',
    send: async ({ id, to, title, link }) =>
      await post(
        url,
        { authorization: `Bearer ${token}`, 'idempotency-key': id },
        JSON.stringify({ id, to, text: `${title}. ${link}` }),
      ),
    close: () => undefined,
  }
}
