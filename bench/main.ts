import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Client, Pool } from 'pg'
import { readConfig } from '../src/platform/config.ts'
import { openLog } from '../src/platform/log.ts'
import { openDatabase, type Database } from '../src/platform/postgres/database.ts'
import { assemble } from '../src/server/assemble.ts'
import { migrateDatabase } from '../src/server/migrate-database.ts'
import { runAsSystem } from '../src/platform/postgres/tx.ts'
import { seedPeople } from '../src/server/seed/people.ts'
import { trainingPersonId } from '../src/server/seed/training-county.ts'
import { generateCases } from './generate-cases.ts'
import { measure, type Figure } from './measure.ts'
import { signInForBench } from './sign-in.ts'

/*
 * Each operation through the whole stack, and beside it in the same run the barest way to the same answer: plain SQL
 * without row security behind a plain node:http server. Only the ratio means something.
 */

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    cases: { type: 'string', default: '5000' },
    seconds: { type: 'string', default: '4' },
  },
})
const home = mkdtempSync(join(tmpdir(), 'colloquy-bench-'))
const config = { ...readConfig({ COLLOQUY_HOME: home, COLLOQUY_LOG: 'error' }), port: 0, requestsPerMinute: 10_000_000 }
const database = await openDatabase(config)
try {
  await migrateDatabase(database)
  const results = await run(database, Number(values.cases), Number(values.seconds))
  if (values.json) console.log(JSON.stringify(results))
  else for (const { name, ours, bare } of results) console.log(line(name, ours, bare))
} finally {
  await database.stop()
  rmSync(home, { recursive: true, force: true })
}

interface Result {
  readonly name: string
  readonly ours: Figure
  readonly bare: Figure
  /** Requests a second of ours over those of the bare way. */
  readonly ratio: number
}

async function run(db: Database, cases: number, seconds: number): Promise<readonly Result[]> {
  const colloquy = await assemble({
    config,
    database: db,
    log: openLog(config),
    withWorker: false,
    checkAnswers: false,
  })
  await runAsSystem(colloquy.services.systemDb, seedPeople)
  const administrator = new Client(db.administrator())
  await administrator.connect()
  const lawyer = trainingPersonId('prosecutor.reyes')
  const caseIds = await generateCases(administrator, lawyer, cases)
  const address = await colloquy.app.listen({ port: 0, host: '127.0.0.1' })
  const pool = new Pool({ ...db.administrator(), max: 20 })
  const bare = await bareServer(pool, lawyer)
  try {
    const cookie = await signInForBench(address, lawyer)
    const some = (i: number): string => caseIds[i % caseIds.length] ?? ''
    const pairs = [
      { name: 'list: my open cases, fifty', ours: () => '/api/cases?limit=50', bare: () => '/list' },
      {
        name: 'open: a case with charges and people',
        ours: (i: number) => `/api/cases/${some(i)}`,
        bare: (i: number) => `/open?${some(i)}`,
      },
    ]
    const results: Result[] = []
    for (const pair of pairs) {
      // In turn, twice, so that a drift of the machine falls on both.
      const a1 = await measure(address, pair.ours, { cookie }, seconds / 2)
      const b1 = await measure(bare.address, pair.bare, {}, seconds / 2)
      const b2 = await measure(bare.address, pair.bare, {}, seconds / 2)
      const a2 = await measure(address, pair.ours, { cookie }, seconds / 2)
      const [ours, plain] = [better(a1, a2), better(b1, b2)]
      results.push({ name: pair.name, ours, bare: plain, ratio: ours.perSecond / plain.perSecond })
    }
    return results
  } finally {
    bare.server.close()
    await pool.end()
    await administrator.end()
    await colloquy.stop()
  }
}

function better(a: Figure, b: Figure): Figure {
  return a.perSecond > b.perSecond ? a : b
}

async function bareServer(pool: Pool, lawyer: string): Promise<{ server: Server; address: string }> {
  const server = createServer((request, response) => {
    const url = request.url ?? ''
    const answer = url.startsWith('/list')
      ? pool.query({
          name: 'list',
          text: `select coalesce(json_agg(x), '[]')::text as body from (select * from bare_my_case where principal = $1 order by next_date, case_id limit 50) x`,
          values: [lawyer],
        })
      : pool.query({
          name: 'open',
          text: `select json_build_object('case', (select row_to_json(c) from bare_court_case c where c.case_id = $1),
            'charges', (select json_agg(h) from bare_charge h where h.case_id = $1),
            'people', (select json_agg(p) from bare_participant p where p.case_id = $1))::text as body`,
          values: [url.slice('/open?'.length)],
        })
    answer.then(
      ({ rows }) => {
        const first: unknown = rows[0]
        response.setHeader('content-type', 'application/json')
        response.end(typeof first === 'object' && first !== null && 'body' in first ? String(first.body) : '{}')
      },
      () => {
        response.statusCode = 500
        response.end()
      },
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const at: AddressInfo | string | null = server.address()
  if (at === null || typeof at === 'string') throw new Error('no address')
  return { server, address: `http://127.0.0.1:${at.port}` }
}

function line(name: string, ours: Figure, bare: Figure): string {
  return `${name.padEnd(40)} ours ${show(ours)}   bare ${show(bare)}   ratio ${(ours.perSecond / bare.perSecond).toFixed(2)}`
}

function show(f: Figure): string {
  return `${f.perSecond.toFixed(0).padStart(6)}/s  p50 ${f.p50.toFixed(1)} ms  p99 ${f.p99.toFixed(1)} ms`
}
