import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client, type PoolConfig } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from './database.ts'
import { migrate } from './migrate.ts'
import { socketConnection, startEmbedded, type EmbeddedServer } from './supervisor.ts'

async function inOne<Row>(settings: PoolConfig, ...statements: string[]): Promise<Row | undefined> {
  const client = new Client(settings)
  await client.connect()
  try {
    let last: Row | undefined
    for (const statement of statements) last = (await client.query<Row & object>(statement)).rows[0]
    return last
  } finally {
    await client.end()
  }
}

describe('a server of DATABASE_URL whose user is no superuser', () => {
  // A server of its own: the roles of the run's server were made by its superuser.
  const home = mkdtempSync(join(tmpdir(), 'colloquy-url-'))
  let server: EmbeddedServer
  let url = ''

  beforeAll(async () => {
    server = await startEmbedded({ home, whenInUse: 'refuse', settings: { fsync: 'off' } })
    await inOne(
      socketConnection(server.socketFolder, 'postgres', 'postgres'),
      'create role tenant login createrole bypassrls',
      'create database county owner tenant',
    )
    url = `postgres://tenant@${encodeURIComponent(server.socketFolder)}/county`
  })
  afterAll(async () => {
    await server.stop()
    rmSync(home, { recursive: true })
  })

  it('is migrated, twice without harm, and reached as each role', async () => {
    const database = await openDatabase({ home: '/nowhere', databaseUrl: url })
    expect(database.embedded).toBe(false)
    const first = await migrate(database)
    expect(first[0]).toBe('0001_identity.sql')
    expect(await migrate(database)).toEqual([])
    for (const role of ['colloquy_app', 'colloquy_system', 'colloquy_import'] as const) {
      const seen = await inOne(
        database.connectionFor(role),
        `select current_user as role, current_setting('timezone') as zone`,
      )
      expect(seen).toEqual({ role, zone: 'UTC' })
    }
  })

  it('keeps a role through `reset role`', async () => {
    const database = await openDatabase({ home: '/nowhere', databaseUrl: url })
    expect(await inOne(database.connectionFor('colloquy_app'), 'reset role', 'select current_user as role')).toEqual({
      role: 'colloquy_app',
    })
  })

  it('that cannot be reached is told without repeating its password', async () => {
    const unreachable = 'postgres://tenant:hunter2@localhost:1/county'
    await expect(openDatabase({ home: '/nowhere', databaseUrl: unreachable })).rejects.toThrow(
      /^The database of DATABASE_URL cannot be reached \((?!.*hunter2).*ECONNREFUSED/,
    )
  })
})
