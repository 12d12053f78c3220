import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { afterAll } from 'vitest'
import { z } from 'zod'
import type { Route } from '../../contract/route.ts'
import { uuidv7 } from '../platform/clock.ts'
import { readConfig } from '../platform/config.ts'
import { openLog } from '../platform/log.ts'
import { testDatabase, type TestDatabase } from '../platform/postgres/testing.ts'
import { assemble, type Colloquy } from './assemble.ts'

/** The whole server over a database of its own, without a port; and what it logged. */
export interface TestApp extends Colloquy {
  readonly database: TestDatabase
  /** Every line that was logged. */
  readonly logged: readonly string[]
  /** Signs in as a person of the training court, by sign-in name. */
  as(signInName: string): Promise<Browser>
}

/** One signed-in person's way to the server. */
export interface Browser {
  readonly personId: string
  call(route: Route, input?: CallInput): Promise<Reply>
}

export interface CallInput {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly version?: number
  /** One is made when it is left out. */
  readonly key?: string
  /** Sends bytes in place of JSON. */
  readonly bytes?: Buffer
}

export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  /** The body as text, to search it. */
  readonly text: string
  /** The body as JSON; null when it is none. */
  readonly body: unknown
}

/** Starts the server for one test file. `prepare` runs before the server is put together, as a seed does. */
export async function testApp(prepare?: (database: TestDatabase) => Promise<void>): Promise<TestApp> {
  const database = await testDatabase()
  await prepare?.(database)
  const home = mkdtempSync(join(tmpdir(), 'colloquy-app-'))
  const logged: string[] = []
  const sink = new Writable({
    write(chunk: Buffer, _encoding, next) {
      logged.push(chunk.toString())
      next()
    },
  })
  const colloquy = await assemble({
    config: {
      ...readConfig({ COLLOQUY_HOME: home }),
      port: 0,
      requestsPerMinute: 10_000_000,
      // Mail may be asked for; without a worker none is sent.
      channels: {
        mail: { url: 'smtp://localhost', from: 'colloquy@court.example.gov' },
        sms: undefined,
        webhook: undefined,
      },
    },
    database: database.database,
    log: openLog({ logLevel: 'debug' }, sink),
    withWorker: false,
    checkAnswers: true,
  })
  afterAll(async () => {
    await colloquy.stop()
    rmSync(home, { recursive: true, force: true })
  })
  return { ...colloquy, database, logged, as: async (signInName) => await signIn(colloquy, database, signInName) }
}

const SessionStart = z.looseObject({ csrf: z.string() })

async function signIn(colloquy: Colloquy, database: TestDatabase, signInName: string): Promise<Browser> {
  const { rows } = await database
    .administrator()
    .query<{ person_id: string }>('select person_id from account where sign_in_name = $1', [signInName])
  const personId = rows[0]?.person_id
  if (personId === undefined) throw new Error(`Nobody signs in as ${signInName}`)
  const jar = new Map<string, string>()
  const cookies = (): string => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  let csrf = ''
  const send = async (
    method: Route['method'],
    url: string,
    headers: Record<string, string>,
    payload?: string | Buffer,
  ): Promise<Reply> => {
    const answer = await colloquy.app.inject({
      method,
      url,
      headers: { host: 'localhost', cookie: cookies(), 'x-colloquy-csrf': csrf, ...headers },
      ...(payload === undefined ? {} : { payload }),
    })
    for (const { name, value } of answer.cookies) jar.set(name, value)
    return { status: answer.statusCode, headers: answer.headers, text: answer.payload, body: parsed(answer.payload) }
  }
  const refresh = async (): Promise<void> => {
    csrf = SessionStart.parse((await send('GET', '/api/session', {})).body).csrf
  }
  await refresh()
  const entered = await send(
    'POST',
    '/api/training/sign-in',
    { 'content-type': 'application/json', 'idempotency-key': uuidv7() },
    JSON.stringify({ personId }),
  )
  if (entered.status !== 200) throw new Error(`${signInName} could not sign in: ${entered.text}`)
  await refresh()
  return {
    personId,
    call: async (route, input = {}) => {
      const query = new URLSearchParams(input.query ?? {}).toString()
      const path = route.path.replaceAll(/:(\w+)/g, (_, name: string) =>
        encodeURIComponent(input.params?.[name] ?? `:${name}`),
      )
      const headers = {
        ...(route.writes ? { 'idempotency-key': input.key ?? uuidv7() } : {}),
        ...(route.writes === 'edit' ? { 'if-match': `"${input.version ?? 1}"` } : {}),
        ...(input.bytes
          ? { 'content-type': 'application/octet-stream' }
          : route.writes
            ? { 'content-type': 'application/json' }
            : {}),
      }
      const payload = input.bytes ?? (route.writes ? JSON.stringify(input.body ?? {}) : undefined)
      return await send(route.method, query === '' ? path : `${path}?${query}`, headers, payload)
    },
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
