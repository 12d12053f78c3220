import { resolve } from 'node:path'

export interface Config {
  /** Where the server listens; 0 lets the system choose. */
  readonly port: number
  readonly host: string
  /** Absolute folder of this installation's data: the embedded database, files, keys. */
  readonly home: string
  /** Absolute folder of the rule packs, where they are not those that came with the program. */
  readonly rulePacks: string | undefined
  /** A PostgreSQL server to use in place of the embedded one. */
  readonly databaseUrl: string | undefined
  readonly logLevel: LogLevel
  /** Bearer token that opens `/metrics`; without one the metrics are closed. */
  readonly metricsToken: string | undefined
  /** The address by which browsers reach this server; cookies are `Secure` when it is https. */
  readonly publicUrl: string | undefined
  /** Requests a minute from one address, which may be a whole office's. */
  readonly requestsPerMinute: number
  /** How people are told outside the application; a channel that is not set is not offered. */
  readonly channels: ChannelsConfig
}

export interface ChannelsConfig {
  /** The server that takes our mail, as smtp: or smtps: with name and password if it asks for them. */
  readonly mail: { readonly url: string; readonly from: string } | undefined
  /** The gateway that takes text messages. */
  readonly sms: { readonly url: string; readonly token: string } | undefined
  /** The only origins to which webhooks go, and the key that signs them. */
  readonly webhook: { readonly origins: readonly string[]; readonly secret: string } | undefined
}

const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const
type LogLevel = (typeof logLevels)[number]

/** A setting that cannot be used, told to whoever started the program. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads the settings from the environment.
 * @throws ConfigError naming the variable, what is wrong with it and what to write instead
 */
export function readConfig(env: Environment = process.env): Config {
  return {
    port: portFrom(env),
    host: setting(env, 'HOST') ?? 'localhost',
    home: resolve(setting(env, 'COLLOQUY_HOME') ?? '.colloquy'),
    rulePacks: rulePacksFrom(env),
    databaseUrl: databaseUrlFrom(env),
    logLevel: logLevelFrom(env),
    metricsToken: setting(env, 'COLLOQUY_METRICS_TOKEN'),
    publicUrl: publicUrlFrom(env),
    requestsPerMinute: requestsPerMinuteFrom(env),
    channels: channelsFrom(env),
  }
}

/** An empty variable counts as absent: that is what `VAR= npm start` means to most who write it. */
function setting(env: Environment, name: string): string | undefined {
  const value = env[name]?.trim()
  return value === '' ? undefined : value
}

function portFrom(env: Environment): number {
  const text = setting(env, 'PORT') ?? '8080'
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new ConfigError(
    `PORT is "${text}", which is not a port. Set a whole number from 0 to 65535, for example PORT=8080.`,
  )
}

function requestsPerMinuteFrom(env: Environment): number {
  const text = setting(env, 'COLLOQUY_REQUESTS_PER_MINUTE') ?? '6000'
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
  throw new ConfigError(
    `COLLOQUY_REQUESTS_PER_MINUTE is "${text}". Set a whole number from 1: how many requests one address may send in a minute.`,
  )
}

function rulePacksFrom(env: Environment): string | undefined {
  const text = setting(env, 'COLLOQUY_RULE_PACKS')
  return text === undefined ? undefined : resolve(text)
}

function databaseUrlFrom(env: Environment): string | undefined {
  const text = setting(env, 'DATABASE_URL')
  if (text === undefined) return undefined
  // The value is not repeated: it usually holds a password.
  if (!URL.canParse(text) || !['postgres:', 'postgresql:'].includes(new URL(text).protocol))
    throw new ConfigError(
      'DATABASE_URL is not the address of a PostgreSQL database. Write postgres://user:password@host:5432/database, or unset it to use the embedded database.',
    )
  return text
}

function publicUrlFrom(env: Environment): string | undefined {
  const text = setting(env, 'COLLOQUY_PUBLIC_URL')
  if (text === undefined) return undefined
  if (!URL.canParse(text) || !['http:', 'https:'].includes(new URL(text).protocol))
    throw new ConfigError(
      `COLLOQUY_PUBLIC_URL is "${text}", which is not a web address. Write for example https://colloquy.example.gov.`,
    )
  return new URL(text).origin
}

function channelsFrom(env: Environment): ChannelsConfig {
  const channels = { mail: mailFrom(env), sms: smsFrom(env), webhook: webhookFrom(env) }
  if (Object.values(channels).some((one) => one !== undefined) && publicUrlFrom(env) === undefined)
    throw new ConfigError(
      'Mail, text messages and webhooks carry a link to this server. Set COLLOQUY_PUBLIC_URL, for example https://colloquy.example.gov.',
    )
  return channels
}

/** An address of one of the schemes. Its value is never repeated: it may hold a password. @throws ConfigError */
function addressFrom(env: Environment, name: string, schemes: readonly string[]): string | undefined {
  const text = setting(env, name)
  if (text === undefined) return undefined
  if (URL.canParse(text) && schemes.includes(new URL(text).protocol) && new URL(text).hostname !== '') return text
  throw new ConfigError(`${name} is not an address that begins with ${schemes.join('// or ')}//.`)
}

/** A setting that another one needs. @throws ConfigError */
function neededBy(env: Environment, name: string, other: string, what: string): string {
  const text = setting(env, name)
  if (text !== undefined) return text
  throw new ConfigError(`${other} is set and ${name} is not: ${what}.`)
}

function mailFrom(env: Environment): ChannelsConfig['mail'] {
  const url = addressFrom(env, 'COLLOQUY_SMTP_URL', ['smtp:', 'smtps:'])
  if (url === undefined) return undefined
  const from = neededBy(env, 'COLLOQUY_MAIL_FROM', 'COLLOQUY_SMTP_URL', 'the address that our mail comes from')
  if (/^[^\s@<>"]+@[^\s@<>"]+$/.test(from)) return { url, from }
  throw new ConfigError('COLLOQUY_MAIL_FROM is not a mail address. Write for example colloquy@court.example.gov.')
}

function smsFrom(env: Environment): ChannelsConfig['sms'] {
  const url = addressFrom(env, 'COLLOQUY_SMS_URL', ['http:', 'https:'])
  if (url === undefined) return undefined
  return { url, token: neededBy(env, 'COLLOQUY_SMS_TOKEN', 'COLLOQUY_SMS_URL', 'the token by which it knows us') }
}

const shortestSecret = 32

function webhookFrom(env: Environment): ChannelsConfig['webhook'] {
  const text = setting(env, 'COLLOQUY_WEBHOOK_ORIGINS')
  if (text === undefined) return undefined
  const origins = text.split(/[\s,]+/).map((one) => {
    if (URL.canParse(one) && ['http:', 'https:'].includes(new URL(one).protocol) && new URL(one).origin === one)
      return one
    throw new ConfigError(
      `COLLOQUY_WEBHOOK_ORIGINS names "${one}". Write scheme, host and port and nothing more, several with commas between: https://hooks.example.gov.`,
    )
  })
  const secret = neededBy(
    env,
    'COLLOQUY_WEBHOOK_SECRET',
    'COLLOQUY_WEBHOOK_ORIGINS',
    'the key that signs what is sent, of 32 characters at least',
  )
  if (secret.length >= shortestSecret) return { origins, secret }
  throw new ConfigError(`COLLOQUY_WEBHOOK_SECRET is too short. Use ${shortestSecret} characters or more.`)
}

function logLevelFrom(env: Environment): LogLevel {
  const text = setting(env, 'COLLOQUY_LOG') ?? 'info'
  const level = logLevels.find((known) => known === text)
  if (level) return level
  throw new ConfigError(`COLLOQUY_LOG is "${text}". Set one of: ${logLevels.join(', ')}.`)
}
