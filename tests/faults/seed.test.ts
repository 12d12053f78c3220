import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { trainingStories } from '../../src/server/seed/cases.ts'
import { startApp } from '../journeys/support/start-app.ts'

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

it(
  'a first start that is killed while it sets up the training court is begun anew by the next',
  { timeout: 900_000 },
  async () => {
    const child = main('serve', '--with-worker', '--seed-training')
    const said: string[] = []
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk.toString()))
    while (!said.join('').includes('Setting up the training court')) await wait(50)
    // Some cases are there by now, and others are not.
    await wait(8_000)
    expect(said.join('')).not.toContain('Colloquy is ready')
    child.kill('SIGKILL')
    await once(child, 'close')
    const app = await startApp({ home })
    try {
      expect(app.output()).toContain('beginning anew')
      expect(JSON.parse(await printed('seed', '--json'))).toMatchObject({ cases: trainingStories.length })
    } finally {
      await app.stop()
    }
  },
)
