import { createTransport } from 'nodemailer'
import type { ChannelsConfig } from '../config.ts'
import type { Channel, Sent } from './channel.ts'

/** Well under the time for which a worker holds a message. */
const waits = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 }

/** One address as it is typed: no name, no list, no line break that would begin a header of its own. */
const oneAddress = /^[^\s@<>(),;:"\\[\]]+@[^\s@<>(),;:"\\[\]]+\.[^\s@<>(),;:"\\[\]]+$/

/**
 * Mail over SMTP. Its Message-ID is made of the message's own id: what is sent again after an answer was lost is the
 * same mail to whoever receives it.
 * @source RFC 5321 §4.2, §6.1; RFC 5322 §3.6.4; RFC 3834 §5
 */
export function mailChannel({ url, from }: NonNullable<ChannelsConfig['mail']>): Channel {
  // Nothing of a message is read from a file or another server.
  const transport = createTransport({ url, ...waits, disableFileAccess: true, disableUrlAccess: true })
  const host = from.slice(from.indexOf('@') + 1)
  return {
    refusalOf: (address) =>
      oneAddress.test(address) ? null : 'That is not one mail address. Write it as name@example.org.',
    send: async ({ id, to, title, lines, link }) => {
      try {
        await transport.sendMail({
          messageId: `<${id}@${host}>`,
          from: { name: 'Colloquy', address: from },
          to: { name: '', address: to },
          subject: title,
          text: [...lines, '', link, ''].join('\n'),
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
        return { kind: 'taken' }
      } catch (error) {
        return failureOf(error)
      }
    },
    close: () => transport.close(),
  }
}

/** A server that says 5xx will say so again; what the network did may pass. A refused sign-in is the operator's to mend. */
function failureOf(error: unknown): Sent {
  const answered = typeof error === 'object' && error !== null && 'responseCode' in error ? error.responseCode : null
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown'
  if (typeof answered !== 'number') return { kind: 'failed', why: code, mayPass: true }
  return { kind: 'failed', why: `smtp-${answered}`, mayPass: answered < 500 || code === 'EAUTH' }
}
