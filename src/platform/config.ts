import { resolve } from 'node:path'

export interface Config {
  /** Where the server listens; 0 lets the system choose. */
  readonly port: number
  readonly host: string
  /** Absolute folder of this installation's data: the embedded database, files, keys. */
  readonly home: string
  /** A PostgreSQL server to use in place of the embedded one. */
  readonly databaseUrl: string | undefined
  readonly logLevel: LogLevel
  /** Bearer token that opens `/metrics`; without one the metrics are closed. */
  readonly metricsToken: string | undefined
  /** The address by which browsers reach this server; cookies are `Secure` when it is https. */
  readonly publicUrl: string | undefined
  /** Requests a minute from one address, which may be a whole office's. */
  readonly requestsPerMinute: number
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
    databaseUrl: databaseUrlFrom(env),
    logLevel: logLevelFrom(env),
    metricsToken: setting(env, 'COLLOQUY_METRICS_TOKEN'),
    publicUrl: publicUrlFrom(env),
    requestsPerMinute: requestsPerMinuteFrom(env),
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

function logLevelFrom(env: Environment): LogLevel {
  const text = setting(env, 'COLLOQUY_LOG') ?? 'info'
  const level = logLevels.find((known) => known === text)
  if (level) return level
  throw new ConfigError(`COLLOQUY_LOG is "${text}". Set one of: ${logLevels.join(', ')}.`)
}
