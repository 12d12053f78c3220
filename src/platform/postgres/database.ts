import { Client, type PoolConfig } from 'pg'
import type { Config } from '../config.ts'
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
  if (config.databaseUrl !== undefined) return externalDatabase(config.databaseUrl)
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
function externalDatabase(connectionString: string): Database {
  const administrator = (): PoolConfig => ({ connectionString, types: valueTypes })
  return {
    connectionFor: (role) => ({ ...administrator(), options: `-c role=${role}` }),
    administrator,
    embedded: false,
    stop: async () => undefined,
  }
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
