import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

it('without settings the server listens on 8080 and keeps its data in .colloquy', () => {
  const config = readConfig({})
  expect(config.port).toBe(8080)
  expect(config.home).toBe(`${process.cwd()}/.colloquy`)
  expect(config.databaseUrl).toBeUndefined()
})

it('rule packs may stand in a folder of their own', () => {
  expect(readConfig({}).rulePacks).toBeUndefined()
  expect(readConfig({ COLLOQUY_RULE_PACKS: 'our-law' }).rulePacks).toBe(`${process.cwd()}/our-law`)
})

it('an empty setting counts as absent', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: ' ' })).toEqual(readConfig({}))
})

describe('a setting that cannot be used is refused with its name and what to write', () => {
  it.each([
    ['PORT', 'eighty', /PORT is "eighty".*PORT=8080/],
    ['PORT', '70000', /PORT/],
    ['PORT', '-1', /PORT/],
    ['DATABASE_URL', 'mysql://x/y', /DATABASE_URL.*postgres:/],
    ['COLLOQUY_PUBLIC_URL', 'colloquy', /COLLOQUY_PUBLIC_URL.*https:/],
    ['COLLOQUY_LOG', 'loud', /COLLOQUY_LOG.*debug, info/],
  ])('%s=%s', (name, value, message) => {
    expect(() => readConfig({ [name]: value })).toThrow(ConfigError)
    expect(() => readConfig({ [name]: value })).toThrow(message)
  })
})

it('a database address that is refused is not repeated: it may hold a password', () => {
  expect(() => readConfig({ DATABASE_URL: 'mysql://u:hunter2@x/y' })).toThrow(/^(?!.*hunter2)/)
})

describe('the ways by which people are told outside', () => {
  const link = { COLLOQUY_PUBLIC_URL: 'https://colloquy.example.gov' }
  const mail = { COLLOQUY_SMTP_URL: 'smtps://us:hunter2@mail.example.gov', COLLOQUY_MAIL_FROM: 'colloquy@example.gov' }
  const secret = 'x'.repeat(32)

  it('are none where none is set', () =>
    expect(readConfig(link).channels).toEqual({ mail: undefined, sms: undefined, webhook: undefined }))

  it('are each taken whole', () =>
    expect(
      readConfig({
        ...link,
        ...mail,
        COLLOQUY_SMS_URL: 'https://sms.example.gov/send',
        COLLOQUY_SMS_TOKEN: 'token',
        COLLOQUY_WEBHOOK_ORIGINS: 'https://hooks.example.gov, http://localhost:9000',
        COLLOQUY_WEBHOOK_SECRET: secret,
      }).channels,
    ).toEqual({
      mail: { url: mail.COLLOQUY_SMTP_URL, from: 'colloquy@example.gov' },
      sms: { url: 'https://sms.example.gov/send', token: 'token' },
      webhook: { origins: ['https://hooks.example.gov', 'http://localhost:9000'], secret },
    }))

  it.each([
    [
      'an address of the wrong kind',
      { ...mail, COLLOQUY_SMTP_URL: 'https://us:hunter2@x' },
      /COLLOQUY_SMTP_URL.*smtp:/,
    ],
    ['no sender', { COLLOQUY_SMTP_URL: mail.COLLOQUY_SMTP_URL }, /COLLOQUY_MAIL_FROM/],
    ['a sender that is no address', { ...mail, COLLOQUY_MAIL_FROM: 'The court' }, /COLLOQUY_MAIL_FROM/],
    ['a gateway without its token', { COLLOQUY_SMS_URL: 'https://sms.example.gov' }, /COLLOQUY_SMS_TOKEN/],
    ['a webhook without a key', { COLLOQUY_WEBHOOK_ORIGINS: 'https://x.example' }, /COLLOQUY_WEBHOOK_SECRET/],
    [
      'a key that is too short',
      { COLLOQUY_WEBHOOK_ORIGINS: 'https://x.example', COLLOQUY_WEBHOOK_SECRET: 'short' },
      /COLLOQUY_WEBHOOK_SECRET.*32/,
    ],
    [
      'an origin with a path',
      { COLLOQUY_WEBHOOK_ORIGINS: 'https://x.example/in', COLLOQUY_WEBHOOK_SECRET: secret },
      /COLLOQUY_WEBHOOK_ORIGINS.*x\.example\/in/,
    ],
  ])('are refused: %s', (_what, settings, message) => {
    expect(() => readConfig({ ...link, ...settings })).toThrow(ConfigError)
    expect(() => readConfig({ ...link, ...settings })).toThrow(message)
    expect(() => readConfig({ ...link, ...settings })).toThrow(/^(?!.*hunter2)/s)
  })

  it('are refused where nobody could follow their link', () =>
    expect(() => readConfig(mail)).toThrow(/COLLOQUY_PUBLIC_URL/))
})
