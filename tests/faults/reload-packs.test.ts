import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { hashOf } from '../../src/identity/tokens.ts'
import { ourPacks } from '../../src/law/load-rule-pack.ts'
import { testDatabase } from '../../src/platform/postgres/testing.ts'
import { trainingPersonId } from '../../src/server/seed/training-county.ts'
import { addressOf, kill, until } from './program.ts'

/* The server runs on rule packs in a folder of their own; they are changed under it, and it is told so by SIGUSR2. */
const database = await testDatabase()
const home = mkdtempSync(join(tmpdir(), 'colloquy-packs-'))
const packs = join(home, 'rulepacks')
cpSync(ourPacks, packs, { recursive: true })
const file = join(packs, 'training-county', 'deadlines.yaml')
const asItWas = readFileSync(file, 'utf8')
const token = 'a session of this test'

const server = spawn(
  process.execPath,
  [join(import.meta.dirname, '../../src/server/main.ts'), 'serve', '--with-worker', '--seed-people'],
  {
    env: {
      ...process.env,
      COLLOQUY_HOME: home,
      COLLOQUY_RULE_PACKS: packs,
      DATABASE_URL: addressOf(database),
      COLLOQUY_LOG: 'info',
      PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  },
)
const printed: string[] = []
const said: string[] = []
server.stdout.on('data', (chunk: Buffer) => printed.push(chunk.toString()))
server.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()))
let address = ''

beforeAll(async () => {
  await until('the server is ready', () => printed.join('').includes('Colloquy is ready'))
  address = /http:\/\/localhost:\d+/.exec(printed.join(''))?.[0] ?? ''
  await database.administrator().query(
    `insert into session (token_hash, person, method, created_at, last_active_at, ends_at)
     values ($1, $2, 'training', now(), now(), now() + interval '1 hour')`,
    [hashOf(token), trainingPersonId('prosecutor.reyes')],
  )
})
beforeEach(() => {
  said.length = 0
})
afterAll(async () => {
  await kill(server)
  rmSync(home, { recursive: true, force: true })
})

const Line = z.object({ level: z.number(), msg: z.string(), faults: z.array(z.string()).optional() })

/** What the log says of the packs. */
const told = () =>
  said
    .join('')
    .split('\n')
    .filter((line) => line.includes('the rule packs '))
    .map((line) => Line.parse(JSON.parse(line)))

const Answer = z.object({ value: z.object({ lastDay: z.string() }) })

/** By when the prosecution discloses after an arraignment on March 2, as the running server says. */
async function lastDay(): Promise<string> {
  const supposed = new URLSearchParams({
    on: '2026-03-02',
    facts: '{"in-custody":false}',
    given: '{"day":"2026-03-02"}',
  })
  const answer = await fetch(
    `${address}/api/law/packs/training-county/rules/deadline.tc-discovery/answer?${supposed.toString()}`,
    { headers: { cookie: `colloquy_session=${token}` } },
  )
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
  return Answer.parse(await answer.json()).value.lastDay
}

const daysForDisclosure = (days: string): string => asItWas.replace('period: { n: 28, unit: days }', `period: ${days}`)

async function changedTo(text: string): Promise<void> {
  const before = told().length
  writeFileSync(file, text)
  server.kill('SIGUSR2')
  await until('the packs were read', () => told().length > before)
}

const lawOfCourt = async (): Promise<string | undefined> =>
  (
    await database
      .administrator()
      .query<{ law: string }>(`select encode(statement, 'hex') as law from deadline_run order by court_id limit 1`)
  ).rows[0]?.law

describe('a rule pack that changes while the server runs', () => {
  it('answers from the next question on, and the deadlines of its court are computed anew', async () => {
    expect(await lastDay()).toBe('2026-03-30')
    await until('the deadlines are computed', async () => (await lawOfCourt()) !== undefined)
    const before = await lawOfCourt()
    await changedTo(daysForDisclosure('{ n: 21, unit: days }'))
    expect(told()).toMatchObject([{ level: 30, msg: 'the rule packs were read again' }])
    expect(await lastDay()).toBe('2026-03-23')
    await until('the deadlines are computed anew', async () => (await lawOfCourt()) !== before)
  })

  it.each([
    ['has a wrong unit', daysForDisclosure('{ n: 7, unit: fortnights }'), /deadlines\.yaml:9: .*unit/],
    ['is no YAML', `${asItWas}  - id: [`, /deadlines\.yaml:\d+: /],
    [
      'has values that overlap',
      asItWas.replace('- from: 2000-01-01\n', '- from: 2000-01-01\n        to: 1999-01-01\n'),
      /deadlines\.yaml:\d+: /,
    ],
    ['has an unknown id', asItWas.replace('deadline.tc-discovery\n', 'dead.line\n'), /deadlines\.yaml:3: .*dead\.line/],
  ])('and then %s is refused with file, line and reason, and what runs stays', async (_fault, text, where) => {
    await changedTo(daysForDisclosure('{ n: 21, unit: days }'))
    said.length = 0
    await changedTo(text)
    const [refused] = told()
    expect(refused).toMatchObject({ level: 50, msg: 'the rule packs are refused; those read before stay in force' })
    expect(refused?.faults?.join('\n')).toMatch(where)
    expect(refused?.faults?.[0]).toContain(file)
    expect(await lastDay()).toBe('2026-03-23')
  })

  it('lets no question beside it fail', async () => {
    const answers: string[] = []
    const ended = new AbortController()
    const asking = Array.from({ length: 4 }, async () => {
      while (!ended.signal.aborted) answers.push(await lastDay())
    })
    for (const days of ['28', '21', 'many', '28', '21'])
      await changedTo(daysForDisclosure(`{ n: ${days}, unit: days }`))
    ended.abort()
    await Promise.all(asking)
    expect(new Set(answers)).toEqual(new Set(['2026-03-30', '2026-03-23']))
    expect(told().map(({ level }) => level)).toEqual([30, 30, 50, 30, 30])
  })
})
