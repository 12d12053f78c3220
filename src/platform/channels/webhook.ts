import { createHmac } from 'node:crypto'
import { now } from '../clock.ts'
import type { ChannelsConfig } from '../config.ts'
import type { Channel } from './channel.ts'
import { post } from './post.ts'

/**
 * What a receiver compares: HMAC-SHA256 over the second at which it was sent, a dot and the body as it came. A receiver
 * refuses what is minutes old, so that nothing can be sent a second time by somebody else.
 * @source RFC 2104
 */
export const signatureOf = (secret: string, seconds: string, body: string): string =>
  `sha256=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`

/** Posts to addresses of the configured origins and to no other, whatever a name resolves to elsewhere. */
export function webhookChannel({ origins, secret }: NonNullable<ChannelsConfig['webhook']>): Channel {
  const refusalOf = (address: string): string | null => {
    if (!URL.canParse(address)) return 'That is not a web address.'
    const { origin, username, password } = new URL(address)
    if (username !== '' || password !== '') return 'Leave name and password out of the address.'
    return origins.includes(origin) ? null : `Webhooks go to ${origins.join(' and ')} only.`
  }
  return {
    refusalOf,
    send: async ({ id, to, title, lines, link }) => {
      // Asked again: what is configured may have changed since the address was noted.
      if (refusalOf(to) !== null) return { kind: 'failed', why: 'origin-not-configured', mayPass: false }
      const body = JSON.stringify({ id, title, lines, link })
      const seconds = String(Math.floor(now().epochMilliseconds / 1000))
      return await post(
        to,
        {
          'colloquy-delivery': id,
          'colloquy-timestamp': seconds,
          'colloquy-signature': signatureOf(secret, seconds, body),
        },
        body,
      )
    },
    close: () => undefined,
  }
}
