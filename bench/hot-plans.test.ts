import { Pool, type PoolClient } from 'pg'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { viewActivity } from '../src/cases/view-activity.ts'
import { viewCase } from '../src/cases/view-case.ts'
import { listCases } from '../src/cases/list-cases.ts'
import { actorOfPerson } from '../src/identity/person.ts'
import { loadRulePack } from '../src/law/load-rule-pack.ts'
import { kyselyOver } from '../src/platform/postgres/kysely.ts'
import { tableHomes } from '../src/platform/postgres/policies.ts'
import { attemptAs, runAsSystem } from '../src/platform/postgres/tx.ts'
import { testDatabase } from '../src/platform/postgres/testing.ts'
import { extendOffer } from '../src/plea/offer/extend-offer.ts'
import { negotiationView } from '../src/plea/offer/negotiation-view.ts'
import { DraftId } from '../contract/plea.ts'
import { seedPeople } from '../src/server/seed/people.ts'
import { CaseId, PersonId } from '../src/vocabulary/ids.ts'
import { growCaseload } from './caseload/grow.ts'
import { benchId } from './caseload/ids.ts'
import { prosecutorOf } from './caseload/shape.ts'

/*
 * What the hot operations ask is taken down and explained, as whoever asked it, on a caseload of some thousands: once
 * with its values, and once as the server plans a prepared statement for any values.
 */

const test = await testDatabase()
const system = kyselyOver(test.pool('colloquy_system'))
await runAsSystem(system, seedPeople)
await growCaseload(test.database, 1, 3_000)
const packs = new Map([['training-county', await loadRulePack('training-county')]])

const n = 1_005
const caseId = CaseId.parse(benchId('case', n))
const person = PersonId.parse(prosecutorOf(n))
const actor = await actorOfPerson(system, person, Temporal.Now.instant())
const administrator = await test.administrator().connect()
const { rows: filled } = await administrator.query<{ relname: string }>(
  `select relname from pg_class where relkind = 'r' and reltuples >= 1000`,
)
/** Tables of cases that hold enough for a scan to cost: one that is nearly empty is read as it lies. */
const ofCases = new Set(
  (await tableHomes(administrator))
    .filter(({ table, ofCase }) => ofCase && filled.some(({ relname }) => relname === table))
    .map(({ table }) => table),
)
administrator.release()

interface Asked {
  readonly text: string
  readonly values: readonly unknown[]
}

/** A pool that takes down what is asked of it. */
function listeningPool(): { pool: Pool; asked: Asked[] } {
  const asked: Asked[] = []
  const pool = new Pool({ ...test.database.connectionFor('colloquy_app'), max: 1, pipeline: true })
  pool.on('connect', (client: PoolClient) => {
    const query = client.query.bind(client)
    Object.assign(client, {
      query: async (config: unknown) => {
        const { success, data } = Statement.safeParse(config)
        if (success && /^\s*(select|update|insert|with)/i.test(data.text)) asked.push(data)
        return await Reflect.apply(query, client, [config])
      },
    })
  })
  return { pool, asked }
}

const Statement = z.object({ text: z.string(), values: z.array(z.unknown()) })

const Plan: z.ZodType<Plan> = z.lazy(() =>
  z.looseObject({
    'Node Type': z.string(),
    'Relation Name': z.string().optional(),
    Filter: z.string().optional(),
    Plans: z.array(Plan).optional(),
  }),
)
interface Plan {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string | undefined
  readonly Filter?: string | undefined
  readonly Plans?: readonly Plan[] | undefined
}
const Explained = z.array(z.object({ 'QUERY PLAN': z.array(z.object({ Plan })) }))

/** Tables of cases that a plan reads from end to end, and those of which it gathers all grants of the principal. */
const tooMuchIn = (plan: Plan): string[] => [
  ...(plan['Node Type'] === 'Seq Scan' && ofCases.has(plan['Relation Name'] ?? '')
    ? [`scans ${plan['Relation Name']}`]
    : []),
  ...(plan.Filter?.includes('hashed SubPlan') ? [`gathers what admits to ${plan['Relation Name']}`] : []),
  ...(plan.Plans ?? []).flatMap(tooMuchIn),
]

async function tooMuchOf({ text, values }: Asked): Promise<readonly string[]> {
  const client = await test.pool('colloquy_app').connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('app.person', $1, true), set_config('app.principals', $2, true)`, [
      person,
      `{${actor.principals.join(',')}}`,
    ])
    const plans = [
      await client.query(`explain (format json) ${text}`, [...values]),
      await client.query(`explain (format json, generic_plan) ${text}`),
    ]
    return plans.flatMap(({ rows }) =>
      Explained.parse(rows).flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan: plan }) => tooMuchIn(plan))),
    )
  } finally {
    await client.query('rollback')
    client.release()
  }
}

describe('of three thousand cases a hot operation reads its own case alone', () => {
  it.each([
    ['to list my open cases', async (tx) => await listCases(tx, actor, { stage: ['open'], limit: 50 })],
    ['to open a case', async (tx) => await viewCase(tx, actor, caseId)],
    ['to see its talks', async (tx) => await negotiationView(tx, actor, caseId)],
    ['to see its last entries', async (tx) => await viewActivity(tx, { caseId, limit: 20 })],
    [
      'to extend an offer',
      async (tx) =>
        await extendOffer(tx, actor, packs, { caseId, draftId: DraftId.parse(benchId('draft', n)), version: 1 }),
    ],
  ] satisfies [string, Parameters<typeof attemptAs>[2]][])('%s', async (_what, act) => {
    const { pool, asked } = listeningPool()
    const outcome = await attemptAs<unknown, unknown>(kyselyOver(pool), actor, act)
    await pool.end()
    expect(outcome.ok).toBe(true)
    expect(asked.length).toBeGreaterThan(0)
    for (const statement of asked)
      expect({
        statement: statement.text,
        tooMuch: await tooMuchOf(statement),
      }).toEqual({ statement: statement.text, tooMuch: [] })
  })
})
