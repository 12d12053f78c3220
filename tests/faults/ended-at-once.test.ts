import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const home = await mkdtemp(join(tmpdir(), 'colloquy-ended-'))
afterAll(async () => await rm(home, { recursive: true, force: true }))

it('a program that is asked to end as soon as it says that it is ready stops its database before it ends', async () => {
  const program = spawn(process.execPath, ['src/server/main.ts', 'serve'], {
    cwd: root,
    env: { ...process.env, COLLOQUY_HOME: home, PORT: '0' },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = once(program, 'exit')
  program.stdout.on('data', (printed: Buffer) => {
    if (printed.includes('Colloquy is ready at')) program.kill('SIGINT')
  })
  expect(await ended).toEqual([0, null])
  expect(existsSync(join(home, 'postgres/data/postmaster.pid'))).toBe(false)
}, 120_000)
