import { Client } from 'pg'
import type { Database } from '../src/platform/postgres/database.ts'
import { openKysely } from '../src/platform/postgres/kysely.ts'
import { runAsSystem } from '../src/platform/postgres/tx.ts'
import { migrateDatabase } from '../src/server/migrate-database.ts'
import { seedPeople } from '../src/server/seed/people.ts'
import { bareTables, fillBareTables } from './bare/answers.ts'
import { growCaseload } from './caseload/grow.ts'
import { compare, type Compared, type Sides } from './compare.ts'
import { measureLive, type Live } from './live.ts'
import { extending, operationsOver } from './operations.ts'
import { serve, startLoader } from './processes/children.ts'
import { measureScreens, type ScreenTime } from './screens.ts'
import { measureSearchLoad, type SearchLoad } from './search-load.ts'
import { measureTypesetting, type Typesetting } from './typesetting.ts'

export interface AtSize {
  readonly cases: number
  readonly operations: readonly Compared[]
  readonly searchLoad: readonly SearchLoad[]
  readonly live: Live | null
  /** What a person waits for in a browser. */
  readonly screens: readonly ScreenTime[]
  /** Of the server's process, after all of it. */
  readonly memory: { readonly residentMiB: number; readonly highestMiB: number }
}

export interface Results {
  readonly sizes: readonly AtSize[]
  /** By operation, how many times as long its middle takes at the last size as at the first. */
  readonly growth: Readonly<Record<string, number>>
  readonly typesetting: Typesetting | null
}

export interface Ask {
  readonly database: Database
  readonly home: string
  readonly sizes: readonly number[]
  readonly seconds: number
  /** A part of the name of the operations to measure; all, and the rest, when it is left out. */
  readonly only: string | undefined
  readonly tell: (line: string) => void
}

export async function measureAll(ask: Ask): Promise<Results> {
  await prepare(ask.database)
  const sizes: AtSize[] = []
  for (const cases of ask.sizes) {
    await growTo(ask, cases)
    sizes.push(await measureAt(ask, cases))
  }
  return {
    sizes,
    growth: growthOf(sizes),
    typesetting: ask.only === undefined ? await measureTypesetting() : null,
  }
}

/** Migrates the database and puts the people of the training court there. */
export async function prepare(database: Database): Promise<void> {
  await migrateDatabase(database)
  const system = openKysely(database, 'colloquy_system', 1)
  await runAsSystem(system, seedPeople)
  await system.destroy()
}

/** Lets the caseload grow to a size, where it is smaller. */
export async function growTo({ database, tell }: Pick<Ask, 'database' | 'tell'>, cases: number): Promise<void> {
  await withAdministrator(database, async (client) => {
    const { rows } = await client.query<{ n: string }>(`select count(*) as n from court_case`)
    const there = Number(rows[0]?.n)
    if (there < cases) {
      const begun = performance.now()
      await growCaseload(database, there + 1, cases)
      tell(`${cases} cases are there after ${((performance.now() - begun) / 1000).toFixed(0)} s`)
    }
    await client.query(unusedAgain)
    await client.query(bareTables)
    await client.query(fillBareTables)
    await client.query("update session set last_active_at = now(), ends_at = now() + interval '11 hours'")
    await client.query('vacuum analyze bare.draft, bare.negotiation, session, assignment')
  })
}

async function measureAt({ database, home, seconds, only, tell }: Ask, cases: number): Promise<AtSize> {
  const [whole, bare] = await Promise.all([serve('whole', home), serve('bare', home)])
  const sides: Sides = { database, whole, bare, loader: startLoader(home) }
  try {
    const key = await withAdministrator(database, csrfKeyOf)
    const all = [...operationsOver(cases), extending(cases, key)]
    const operations: Compared[] = []
    for (const operation of all.filter(({ name }) => only === undefined || name.includes(only))) {
      const compared = await compare(sides, operation, seconds)
      tell(`${cases} cases: ${compared.name}: ${compared.ratio.toFixed(2)}`)
      operations.push(compared)
    }
    const rest = only === undefined
    return {
      cases,
      operations,
      searchLoad: rest ? await measureSearchLoad(sides, cases, seconds) : [],
      live: rest ? await measureLive(sides, database, cases, key) : null,
      screens: only === 'screens' ? await measureScreens(whole, cases) : [],
      memory: await whole.memory(),
    }
  } finally {
    await Promise.all([whole.stop(), bare.stop(), sides.loader.stop()])
  }
}

/** What an earlier run extended may be extended again. */
const unusedAgain = `
  set session_replication_role = replica;
  update offer_draft set state = 'approved', offer_id = null, version = 1 where state = 'sent';
  delete from idempotency where key like 'bench-%';
  set session_replication_role = origin`

function growthOf(sizes: readonly AtSize[]): Record<string, number> {
  const [first, last] = [sizes.at(0), sizes.at(-1)]
  if (!first || !last || first === last) return {}
  return Object.fromEntries(
    last.operations.flatMap((later) => {
      const before = first.operations.find(({ name }) => name === later.name)
      return before ? [[later.name, later.whole.p50 / before.whole.p50]] : []
    }),
  )
}

async function csrfKeyOf(client: Client): Promise<Buffer> {
  const { rows } = await client.query<{ key: Buffer }>(`select key from signing_key where purpose = 'csrf'`)
  const key = rows[0]?.key
  if (!key) throw new Error('the database has no key of the tokens against forged requests')
  return key
}

export async function withAdministrator<T>(database: Database, act: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(database.administrator())
  await client.connect()
  try {
    return await act(client)
  } finally {
    await client.end()
  }
}
