import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, expect, it } from 'vitest'
import { openDatabase } from '../../src/platform/postgres/database.ts'
import { trainingStories } from '../../src/server/seed/cases.ts'
import { startApp } from '../journeys/support/start-app.ts'
import { until } from './program.ts'

const root = join(import.meta.dirname, '..', '..')
const home = await mkdtemp(join(tmpdir(), 'colloquy-broken-seed-'))
afterAll(async () => await rm(home, { recursive: true, force: true }))

const main = (...args: readonly string[]) =>
  spawn(process.execPath, ['src/server/main.ts', ...args], {
    cwd: root,
    env: { ...process.env, PORT: '0', COLLOQUY_HOME: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  })

/** What a command prints until it ends. */
async function printed(...args: readonly string[]): Promise<string> {
  const child = main(...args)
  const parts: string[] = []
  child.stdout.on('data', (chunk: Buffer) => parts.push(chunk.toString()))
  await once(child, 'close')
  return parts.join('')
}

/** The database of the program that runs on the home, and which outlives it. */
async function besideIt(): Promise<{ cases(): Promise<number>; leave(): Promise<void> }> {
  const database = await openDatabase({ home, databaseUrl: undefined }, { whenInUse: 'join' })
  const client = new Client(database.administrator())
  await client.connect()
  return {
    cases: async () => (await client.query<{ n: number }>('select count(*)::int as n from court_case')).rows[0]?.n ?? 0,
    leave: async () => {
      await client.end()
      await database.stop()
    },
  }
}

it(
  'a first start that is killed while it sets up the training court is begun anew by the next',
  { timeout: 900_000 },
  async () => {
    const child = main('serve', '--with-worker', '--seed-training')
    const said: string[] = []
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk.toString()))
    await until('it is being set up', () => said.join('').includes('Setting up the training court'))
    const beside = await besideIt()
    await until('a case is there', async () => (await beside.cases()) > 0)
    child.kill('SIGKILL')
    await once(child, 'close')
    expect(said.join('')).not.toContain('Colloquy is ready')
    expect(await beside.cases()).toBeLessThan(trainingStories.length)
    await beside.leave()
    const app = await startApp({ home })
    try {
      expect(app.output()).toContain('beginning anew')
      expect(JSON.parse(await printed('seed', '--json'))).toMatchObject({ cases: trainingStories.length })
    } finally {
      await app.stop()
    }
  },
)
