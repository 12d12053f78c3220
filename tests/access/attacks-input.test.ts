import { request as httpRequest } from 'node:http'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { uuidv7 } from '../../src/platform/clock.ts'
import { kyselyOver } from '../../src/platform/postgres/kysely.ts'
import { runAsSystem } from '../../src/platform/postgres/tx.ts'
import { seedPeople } from '../../src/server/seed/people.ts'
import {
  trainingCourt,
  trainingPersonId,
  trainingTeamId,
  type TrainingKey,
} from '../../src/server/seed/training-county.ts'
import { testApp } from '../../src/server/testing.ts'

const app = await testApp(
  async (database) => await runAsSystem(kyselyOver(database.pool('colloquy_system')), seedPeople),
)

const Start = z.object({ csrf: z.string() })

/** A browser's headers, before and after a sign-in. */
async function headersOf(key: TrainingKey | null): Promise<Record<string, string>> {
  const start = await app.app.inject({ url: '/api/session', headers: { host: 'localhost' } })
  const jar = new Map(start.cookies.map((cookie) => [cookie.name, cookie.value]))
  const headers = (csrf: string) => ({
    host: 'localhost',
    cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
    'x-colloquy-csrf': csrf,
    'content-type': 'application/json',
  })
  const before = headers(Start.parse(start.json()).csrf)
  if (key === null) return before
  const entered = await app.app.inject({
    method: 'POST',
    url: '/api/training/sign-in',
    headers: before,
    payload: JSON.stringify({ personId: trainingPersonId(key) }),
  })
  for (const cookie of entered.cookies) jar.set(cookie.name, cookie.value)
  return headers(Start.parse(entered.json()).csrf)
}

const officer = await headersOf('officer.doyle')
const counsel = await headersOf('defender.marsh')

const Told = z.object({
  type: z.string(),
  status: z.number(),
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
})

async function send(
  method: 'GET' | 'POST' | 'HEAD',
  url: string,
  headers: Record<string, string>,
  payload?: string | Buffer,
): Promise<{ status: number; type: string; pointers: readonly string[]; length: number }> {
  const answer = await app.app.inject({
    method,
    url,
    headers: { ...headers, 'idempotency-key': uuidv7() },
    ...(payload === undefined ? {} : { payload }),
  })
  const told = Told.safeParse(answer.statusCode < 400 ? null : answer.json())
  return {
    status: answer.statusCode,
    type: told.data?.type ?? '',
    pointers: told.data?.errors?.map((error) => error.pointer) ?? [],
    length: answer.payload.length,
  }
}

const appearance = (over: Record<string, string>) =>
  JSON.stringify({ caseNumber: '2026-CR-000001-01', familyName: 'Whitlock', statement: 'I appear.', ...over })

const aReferral = (narrative: string) => ({
  courtId: trainingCourt.id,
  agencyTeamId: trainingTeamId('elmford'),
  agencyNumber: 'EPD-1',
  occurredFrom: '2026-01-01T10:00:00',
  occurredTo: null,
  place: 'Main Street',
  narrative,
  suspects: [
    {
      givenName: 'Dana',
      familyName: 'Whitlock',
      aliases: [],
      birthDate: null,
      custody: null,
      charges: [{ offenseCode: 'TC-12-1', note: '' }],
    },
  ],
})

describe('text that the database cannot hold is bad input with a pointer, never a fault', () => {
  it.each(['\u0000', 'a\ud800b', '\udc00'])('%j in a body', async (sign) => {
    const sent = await send('POST', '/api/appearances', counsel, appearance({ statement: sign }))
    expect(sent).toMatchObject({ status: 400, type: '/problems/bad-input', pointers: ['/statement'] })
  })

  it('deep in a body', async () => {
    const body = JSON.stringify(aReferral('fine')).replace('"note":""', '"note":"x\\u0000"')
    const sent = await send('POST', '/api/referrals', officer, body)
    expect(sent).toMatchObject({ status: 400, pointers: ['/suspects/0/charges/0/note'] })
  })

  it('in a query', async () => {
    expect(await send('GET', '/api/cases?text=a%00', officer)).toMatchObject({ status: 400, pointers: ['/text'] })
  })

  it('in a name to sign in with', async () => {
    const visitor = await headersOf(null)
    const sent = await send('POST', '/api/session', visitor, JSON.stringify({ username: 'a\u0000', password: 'b' }))
    expect(sent).toMatchObject({ status: 400, pointers: ['/username'] })
  })

  it('bytes that are no UTF-8 are not mended in silence', async () => {
    const body = Buffer.concat([
      Buffer.from('{"caseNumber":"1","familyName":"Mu'),
      Buffer.from([0xf1]),
      Buffer.from('oz","statement":"I appear."}'),
    ])
    expect((await send('POST', '/api/appearances', counsel, body)).status).toBe(400)
  })
})

describe('a body made to hurt', () => {
  it('is answered shortly however much is wrong with it', async () => {
    const suspects = Array.from({ length: 400 }, () => ({ charges: [{}, {}, {}] }))
    const sent = await send('POST', '/api/referrals', officer, JSON.stringify({ ...aReferral('x'), suspects }))
    expect(sent.status).toBe(400)
    expect(sent.length).toBeLessThan(20_000)
  })

  it.each([
    ['nested without end', '['.repeat(400_000) + ']'.repeat(400_000)],
    ['a prototype', '{"__proto__":{"admin":true}}'],
    ['a constructor', '{"constructor":{"prototype":{"admin":true}}}'],
    ['nothing', ''],
    ['a number', '1'],
    ['null', 'null'],
  ])('%s is refused', async (_, body) => {
    expect((await send('POST', '/api/referrals', officer, body)).status).toBe(400)
    expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false)
  })

  it('bytes are taken by routes of bytes alone', async () => {
    const bytes = { ...officer, 'content-type': 'application/octet-stream' }
    expect((await send('POST', '/api/referrals', bytes, 'abc')).status).toBe(415)
  })
})

describe('an address made to hurt', () => {
  it.each(['/api/cases/%ff', '/api/cases/%00', `/api/cases/${'a'.repeat(5000)}`, '/api/cases/..%2f..%2fetc%2fpasswd'])(
    '%s is told as a problem and not repeated',
    async (url) => {
      const answer = await app.app.inject({ url, headers: officer })
      expect(answer.statusCode).toBeGreaterThanOrEqual(400)
      expect(answer.statusCode).toBeLessThan(500)
      expect(answer.headers['content-type']).toContain('application/problem+json')
      expect(answer.payload).not.toContain('passwd')
      expect(answer.payload).not.toContain('%ff')
    },
  )

  it.each(['-1', '0', '1e9', '999999999999', 'NaN', '1;drop'])('a limit of %s is refused', async (limit) => {
    expect((await send('GET', `/api/cases?limit=${limit}`, officer)).status).toBe(400)
  })

  it.each([
    [['2026-01-01', "'; --"]],
    [['x', uuidv7()]],
    [[{}, []]],
    [[]],
    ['2026-01-01'],
    [['2026-01-01\u0000', uuidv7()]],
  ])('a cursor of %j is refused where it stands', async (parts) => {
    const after = Buffer.from(JSON.stringify(parts)).toString('base64url')
    expect(await send('GET', `/api/cases?after=${after}`, officer)).toMatchObject({
      status: 400,
      pointers: ['/query/after'],
    })
  })

  it('does not open a stream that nobody reads', async () => {
    expect((await app.app.inject({ method: 'HEAD', url: '/api/stream', headers: officer })).statusCode).toBe(404)
  })
})

describe('what the page serves', () => {
  it.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/.env',
    '/src/server/main.ts',
  ])('is not %s', async (url) => {
    const answer = await app.app.inject({ url })
    expect(answer.statusCode).toBeGreaterThanOrEqual(400)
  })
})

describe('headers', () => {
  it.each(['W/"1"', '"1" , "2"', '*', '"-1"', '"1.5"', '"99999999999"', '1'])(
    'If-Match %s is no version',
    async (version) => {
      const answer = await app.app.inject({
        method: 'POST',
        url: `/api/cases/${uuidv7()}/screening/decline`,
        headers: { ...officer, 'idempotency-key': uuidv7(), 'if-match': version },
        payload: JSON.stringify({ reason: 'insufficient-evidence', words: 'x' }),
      })
      expect(answer.statusCode).toBe(400)
    },
  )

  it('a change from another site, or without the page’s token, is refused', async () => {
    const body = JSON.stringify(aReferral('x'))
    const without = { ...officer, 'x-colloquy-csrf': '' }
    for (const headers of [
      { ...officer, origin: 'https://evil.example' },
      { ...officer, origin: 'null' },
      { ...officer, 'sec-fetch-site': 'cross-site' },
      { ...officer, 'sec-fetch-site': 'same-site' },
      { ...officer, 'x-colloquy-csrf': counsel['x-colloquy-csrf'] ?? '' },
      without,
    ])
      expect((await send('POST', '/api/referrals', headers, body)).status).toBe(403)
  })
})

it('a client that says nothing of its body’s end is not waited for without end', async () => {
  const address = await app.app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = new URL(address)
  expect(app.app.server.requestTimeout).toBeGreaterThan(0)
  const malformed = await new Promise<number | undefined>((resolve, reject) => {
    httpRequest({ port, host: '127.0.0.1', path: '/api/session', headers: { 'x-long': 'a'.repeat(40_000) } })
      .on('response', (answer) => {
        answer.resume()
        resolve(answer.statusCode)
      })
      .on('error', reject)
      .end()
  })
  expect(malformed).toBe(431)
})
