import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createConnection, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { Client, Pool } from 'pg'
import { afterAll } from 'vitest'
import { z } from 'zod'
import { socketDatabase, type Database, type DatabaseRole } from './database.ts'
import { embeddedSuperuser, socketConnection, startEmbedded, type EmbeddedServer } from './supervisor.ts'

/** A database of one test file's own, migrated, empty but for what migrations put there; dropped when the file ends. */
export interface TestDatabase {
  readonly database: Database
  /** The pool that acts as this role; ended with the database. */
  pool(role: DatabaseRole): Pool
  /** A pool with no walls, to prepare what is needed and to look at what was done. */
  administrator(): Pool
}

const template = 'colloquy_template'
const addressVariable = 'COLLOQUY_TEST_SERVER'

/**
 * A fresh database. Call it at the top of a test file: `const database = await testDatabase()`.
 * @param content `migrated` (the default) or `empty`, for what itself fills a database
 */
export async function testDatabase(content: 'migrated' | 'empty' = 'migrated'): Promise<TestDatabase> {
  const { socketFolder } = await testServer()
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await asSuperuser(socketFolder, `create database ${name} template ${content === 'empty' ? 'template0' : template}`)
  const database = socketDatabase(socketFolder, name, async () => undefined)
  const pools = new Map<string, Pool>()
  const pool = (key: string, settings: () => ConstructorParameters<typeof Pool>[0]): Pool => {
    const made = pools.get(key) ?? new Pool({ ...settings(), max: 8, pipeline: true })
    pools.set(key, made)
    return made
  }
  afterAll(async () => {
    await Promise.all([...pools.values()].map((each) => each.end()))
    await dropDatabase(socketFolder, name)
  })
  return {
    database,
    pool: (role) => pool(role, () => database.connectionFor(role)),
    administrator: () => pool('administrator', () => database.administrator()),
  }
}

/** A pool has ended a little before its connections have: a drop by force would be told to them as an error. */
async function dropDatabase(socketFolder: string, name: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    try {
      await asSuperuser(socketFolder, `drop database if exists ${name}`)
      return
    } catch (error) {
      const inUse = error instanceof Error && 'code' in error && error.code === '55006'
      if (!inUse) throw error
      await wait(20)
    }
  }
  await asSuperuser(socketFolder, `drop database ${name} with (force)`)
}

async function asSuperuser(socketFolder: string, statement: string): Promise<void> {
  const client = new Client(socketConnection(socketFolder, embeddedSuperuser, 'postgres'))
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

const Answer = z.union([z.object({ socketFolder: z.string() }), z.object({ error: z.string() })])

/** Asks the run's main process for its server, which starts when it is asked for the first time. */
async function testServer(): Promise<{ socketFolder: string }> {
  const address = process.env[addressVariable]
  if (address === undefined) throw new Error('testDatabase() needs the global setup of vitest.config.ts.')
  const answer = Answer.parse(JSON.parse(await text(createConnection(address))))
  if ('error' in answer) throw new Error(answer.error)
  return answer
}

/**
 * Offers one embedded server to all test files of a run, and starts it when the first asks: tests that need no
 * database do not wait for one.
 * @param prepare migrates the template of which each file gets a copy
 * @returns what ends the server
 */
export async function offerTestServer(prepare: (database: Database) => Promise<unknown>): Promise<() => Promise<void>> {
  const home = mkdtempSync(join(tmpdir(), 'colloquy-test-'))
  const address = join(home, 'offer.sock')
  let started: Promise<EmbeddedServer> | null = null
  const offer = createServer((socket) => {
    started ??= startTemplate(home, prepare)
    started.then(
      ({ socketFolder }) => socket.end(JSON.stringify({ socketFolder })),
      (error: unknown) => socket.end(JSON.stringify({ error: error instanceof Error ? error.message : String(error) })),
    )
  })
  await new Promise<void>((resolve) => offer.listen(address, resolve))
  process.env[addressVariable] = address
  return async () => {
    offer.close()
    const server = await started?.catch(() => null)
    await server?.stop()
    rmSync(home, { recursive: true, force: true })
  }
}

async function startTemplate(home: string, prepare: (database: Database) => Promise<unknown>): Promise<EmbeddedServer> {
  // These databases are thrown away: nothing waits for the disk.
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
  const server = await startEmbedded({ home, whenInUse: 'refuse', settings })
  try {
    await asSuperuser(server.socketFolder, `create database ${template}`)
    await prepare(socketDatabase(server.socketFolder, template, async () => undefined))
    return server
  } catch (error) {
    await server.stop()
    throw error
  }
}
