import { Client, type PoolConfig } from 'pg'
import type { Config } from '../config.ts'
import { plannerSettings } from './planner-settings.ts'
import { embeddedSuperuser, socketConnection, startEmbedded, type EmbeddedOptions } from './supervisor.ts'
import { valueTypes } from './types.ts'

/** The roles that connect; each sees only what policies name it for. */
export type DatabaseRole = 'colloquy_app' | 'colloquy_system' | 'colloquy_import'

/** A database that is up, and how to reach it. */
export interface Database {
  /** Settings of a pool or client that acts as this role. */
  connectionFor(role: DatabaseRole): PoolConfig
  /** Settings of a client that makes roles and runs migrations: never for requests. */
  administrator(): PoolConfig
  /** Whether we brought the server ourselves. */
  readonly embedded: boolean
  /** Stops what was started; pools must be ended before. */
  stop(): Promise<void>
}

const databaseName = 'colloquy'

interface OpenOptions {
  readonly whenInUse?: EmbeddedOptions['whenInUse']
  readonly notice?: (message: string) => void
}

/**
 * Opens the database of the settings: the server of `DATABASE_URL`, else the embedded one in the home.
 * @param options.whenInUse what to do when another Colloquy looks after the embedded server: `refuse` (the default)
 * or `join` it, as commands do that may run beside the server
 */
export async function openDatabase(
  config: Pick<Config, 'home' | 'databaseUrl'>,
  options: OpenOptions = {},
): Promise<Database> {
  if (config.databaseUrl !== undefined) return await externalDatabase(config.databaseUrl)
  const server = await startEmbedded({ whenInUse: 'refuse', ...options, home: config.home })
  await createDatabase(server.socketFolder, databaseName)
  return socketDatabase(server.socketFolder, databaseName, () => server.stop())
}

/** A database reached through a socket whose folder is its lock: each role signs in as itself. */
export function socketDatabase(socketFolder: string, name: string, stop: () => Promise<void>): Database {
  const as = (user: string): PoolConfig => ({ ...socketConnection(socketFolder, user, name), types: valueTypes })
  return { connectionFor: as, administrator: () => as(embeddedSuperuser), embedded: true, stop }
}

/** A database of someone else's server: the URL's user connects and takes on the role from the first message. */
async function externalDatabase(connectionString: string): Promise<Database> {
  const administrator = (): PoolConfig => ({ connectionString, types: valueTypes })
  await refuseUnfit(administrator())
  return {
    connectionFor: (role) => ({
      ...administrator(),
      options: asOptions({ role, timezone: 'UTC', ...plannerSettings }),
    }),
    administrator,
    embedded: false,
    stop: async () => undefined,
  }
}

const asOptions = (settings: Readonly<Record<string, string>>): string =>
  Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ')

const oldestVersion = 15

/** @throws Error that says why the server of `DATABASE_URL` will not do, without repeating the URL and its password */
async function refuseUnfit(settings: PoolConfig): Promise<void> {
  const client = new Client(settings)
  try {
    await client.connect()
  } catch (error) {
    throw new Error(
      `The database of DATABASE_URL cannot be reached (${reasonOf(error)}). Check that it runs and that host, port, user, password and database are right.`,
      { cause: error },
    )
  }
  try {
    const { rows } = await client.query<{ version: number; encoding: string }>(
      `select current_setting('server_version_num')::int / 10000 as version, current_setting('server_encoding') as encoding`,
    )
    for (const { version, encoding } of rows) {
      if (version < oldestVersion)
        throw new Error(
          `The server of DATABASE_URL is PostgreSQL ${version}. Colloquy needs ${oldestVersion} or later.`,
        )
      if (encoding !== 'UTF8')
        throw new Error(`The database of DATABASE_URL is encoded in ${encoding}. Create one with encoding UTF8.`)
    }
  } finally {
    await client.end()
  }
}

function reasonOf(error: unknown): string {
  // When a name has several addresses, each with its own failure, the whole has no message.
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ')
  return error instanceof Error ? error.message : String(error)
}

async function createDatabase(socketFolder: string, name: string): Promise<void> {
  const client = new Client(socketConnection(socketFolder, embeddedSuperuser, 'postgres'))
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`)
  } catch (error) {
    // Two programs may make it at once; either's is the same.
    if (!(error instanceof Error && 'code' in error && error.code === '42P04')) throw error
  } finally {
    await client.end()
  }
}
