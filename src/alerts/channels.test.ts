import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { mailChannel } from '../platform/channels/mail.ts'
import { smsChannel } from '../platform/channels/sms.ts'
import { signatureOf, webhookChannel } from '../platform/channels/webhook.ts'
import { aMailServer, aPostServer } from './testing/servers.ts'

const [smtp, http, elsewhere] = [await aMailServer(), await aPostServer(), await aPostServer()]
const secret = 'a secret that is long enough for this'
const mail = mailChannel({ url: smtp.url, from: 'colloquy@court.example.gov' })
const sms = smsChannel({ url: `${http.origin}/messages`, token: 'the-token' })
const webhook = webhookChannel({ origins: [http.origin], secret })

beforeEach(() => {
  smtp.at = () => undefined
  smtp.received.length = 0
  for (const server of [http, elsewhere]) {
    server.received.length = 0
    server.answer = { status: 202 }
  }
})
afterAll(async () => {
  for (const channel of [mail, sms, webhook]) channel.close()
  for (const server of [smtp, http, elsewhere]) await server.stop()
})

const message = {
  id: '0192f3a0-0000-7000-8000-000000000001',
  to: 'counsel@example.org',
  title: 'A hearing on Mon, Mar 16, 2026',
  lines: ['A hearing on Mon, Mar 16, 2026', '', 'What it says is read in Colloquy.'],
  link: 'https://colloquy.example.gov/notices',
}

describe('mail', () => {
  it('is a title and a link, says that a machine wrote it, and bears the same id at every attempt', async () => {
    expect(await mail.send(message)).toEqual({ kind: 'taken' })
    expect(await mail.send(message)).toEqual({ kind: 'taken' })
    const [first, second] = smtp.received
    expect(first?.to).toEqual(['counsel@example.org'])
    expect(first?.subject).toBe(message.title)
    expect(first?.headers).toMatch(/^From: Colloquy <colloquy@court\.example\.gov>$/m)
    expect(first?.headers).toMatch(/^Auto-Submitted: auto-generated$/m)
    expect(first?.body).toContain('https://colloquy.example.gov/notices')
    expect(first?.id).toBe(`<${message.id}@court.example.gov>`)
    expect(second?.id).toBe(first?.id)
  })

  it.each([
    ['a mailbox that is not there is given up', 'rcpt-to', 550, { why: 'smtp-550', mayPass: false }],
    ['a server that is busy is tried again', 'rcpt-to', 451, { why: 'smtp-451', mayPass: true }],
    ['a mail that is refused when it was read is given up', 'read', 554, { why: 'smtp-554', mayPass: false }],
    ['a mail for which there is no room now is tried again', 'read', 452, { why: 'smtp-452', mayPass: true }],
  ] as const)('%s', async (_what, step, code, failed) => {
    smtp.at = (now) => (now === step ? code : undefined)
    expect(await mail.send(message)).toEqual({ kind: 'failed', ...failed })
    expect(smtp.received).toEqual([])
  })

  it('that no server takes up is tried again', async () => {
    const nobody = mailChannel({ url: 'smtp://127.0.0.1:9', from: 'colloquy@court.example.gov' })
    expect(await nobody.send(message)).toMatchObject({ kind: 'failed', mayPass: true })
    nobody.close()
  })

  it.each([
    'counsel@example.org, other@example.org',
    'counsel@example.org\r\nBcc: other@example.org',
    'Counsel <counsel@example.org>',
    'counsel@localhost',
    'counsel',
    '"a b"@example.org',
  ])('does not go to %j', (address) => expect(mail.refusalOf(address)).not.toBeNull())

  it('goes to one address', () => expect(mail.refusalOf('first.last+court@mail.example.org')).toBeNull())
})

describe('a webhook', () => {
  it('is signed over the second and the body, under the id of the message', async () => {
    expect(await webhook.send({ ...message, to: `${http.origin}/in?tenant=4` })).toEqual({ kind: 'taken' })
    const [post] = http.received
    if (!post) throw new Error('nothing came')
    expect(post.path).toBe('/in?tenant=4')
    expect(post.headers['colloquy-delivery']).toBe(message.id)
    const seconds = String(post.headers['colloquy-timestamp'])
    expect(Math.abs(Number(seconds) - Temporal.Now.instant().epochMilliseconds / 1000)).toBeLessThan(60)
    expect(post.headers['colloquy-signature']).toBe(signatureOf(secret, seconds, post.body))
    expect(signatureOf(`${secret}!`, seconds, post.body)).not.toBe(post.headers['colloquy-signature'])
    expect(JSON.parse(post.body)).toEqual({
      id: message.id,
      title: message.title,
      lines: message.lines,
      link: message.link,
    })
  })

  it.each([
    ['another host', () => `${elsewhere.origin}/in`],
    ['the same host by another port', () => `${elsewhere.origin}/`],
    ['the machine itself by another name', () => http.origin.replace('127.0.0.1', 'localhost')],
    ['the address that clouds tell secrets at', () => 'http://169.254.169.254/latest/meta-data'],
    ['a host named in front of another', () => `${http.origin}@evil.example/`],
    ['a file', () => 'file:///etc/passwd'],
    ['an address with a password', () => http.origin.replace('http://', 'http://name:word@')],
    ['no address', () => 'in'],
  ])('does not go to %s', async (_what, address) => {
    expect(webhook.refusalOf(address())).not.toBeNull()
    expect(await webhook.send({ ...message, to: address() })).toMatchObject({ kind: 'failed', mayPass: false })
    expect([...http.received, ...elsewhere.received]).toEqual([])
  })

  it('does not follow where the other side sends it', async () => {
    http.answer = { status: 307, headers: { location: `${elsewhere.origin}/in` } }
    expect(await webhook.send({ ...message, to: `${http.origin}/in` })).toEqual({
      kind: 'failed',
      why: 'http-307',
      mayPass: false,
    })
    expect(elsewhere.received).toEqual([])
  })

  it.each([
    [500, true],
    [503, true],
    [429, true],
    [408, true],
    [400, false],
    [410, false],
  ])('that is answered with %i may be taken later: %s', async (status, mayPass) => {
    http.answer = { status }
    expect(await webhook.send({ ...message, to: `${http.origin}/in` })).toEqual({
      kind: 'failed',
      why: `http-${status}`,
      mayPass,
    })
  })
})

describe('a text message', () => {
  it('is a title and a link, handed to the gateway with its token and the id as the key', async () => {
    expect(await sms.send({ ...message, to: '+15551234567' })).toEqual({ kind: 'taken' })
    const [post] = http.received
    expect(post?.path).toBe('/messages')
    expect(post?.headers.authorization).toBe('Bearer the-token')
    expect(post?.headers['idempotency-key']).toBe(message.id)
    expect(JSON.parse(post?.body ?? '')).toEqual({
      id: message.id,
      to: '+15551234567',
      text: 'A hearing on Mon, Mar 16, 2026. https://colloquy.example.gov/notices',
    })
  })

  it.each(['5551234567', '+1 555 123 4567', '+0555', 'counsel@example.org', ''])('does not go to %j', (address) =>
    expect(sms.refusalOf(address)).not.toBeNull(),
  )
})
