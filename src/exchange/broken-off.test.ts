import { fork } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { testDatabase, type TestDatabase } from '../platform/postgres/testing.ts'
import { importMended } from './import-extract.ts'
import { asImporter, cookCounty, importedCourt, importedInto, sampleExtract } from './testing.ts'
import { legalDate } from '../vocabulary/legal-date.ts'

/** A fingerprint of all that the import loads, without the moments at which it was loaded, ids drawn by chance and the salts of the ledger. */
async function contentOf(database: TestDatabase): Promise<string> {
  const { rows: tables } = await database.administrator().query<{ name: string; columns: string }>(
    `select table_name as name, string_agg(format('%I', column_name), ', ' order by column_name) as columns
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where table_schema = 'public' and table_type = 'BASE TABLE' and data_type not like 'timestamp%' and coalesce(column_default, '') not like '%uuid%' and is_identity = 'NO' and column_name not in ('run_id', 'settled_by')
       and table_name not in ('import_run', 'ledger_entry', 'ledger_content', 'ledger_head', 'feed', 'feed_key', 'schema_migration')
       and table_name not like 'ledger%' and table_name not like 'feed%' group by 1 order by 1`,
  )
  const prints: string[] = []
  for (const { name, columns } of tables) {
    const { rows } = await database
      .administrator()
      .query<{ print: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(md5((${columns})::text), '' order by md5((${columns})::text))), '') as print from (select ${columns} from ${name}) t`,
      )
    prints.push(`${name} ${rows[0]?.print}`)
  }
  const { rows: entries } = await database
    .administrator()
    .query<{ n: string }>('select count(*) as n from ledger_entry')
  return [...prints, `entries ${entries[0]?.n}`].join('\n')
}

/** Starts the import in a process of its own and kills it so long after its start. @returns whether it had ended by itself */
async function killedAfter(database: TestDatabase, milliseconds: number): Promise<boolean> {
  const settings = JSON.stringify(database.database.connectionFor('colloquy_import'))
  const child = fork(fileURLToPath(new URL('import.testing.ts', import.meta.url)), [settings, sampleExtract])
  const ended = once(child, 'exit')
  await Promise.race([wait(milliseconds, null, { ref: false }), ended])
  const byItself = child.exitCode !== null
  child.kill('SIGKILL')
  await ended
  return byItself
}

const seed = Number(process.env['COLLOQUY_SEED'] ?? randomInt(1_000_000))

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function drawnFrom(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

describe('an import that is killed at any moment and run again', async () => {
  const draw = drawnFrom(seed)
  const rounds = 20
  // One moment in each twentieth of the way, so that every part of it is broken off.
  const moments = Array.from({ length: rounds }, (_, round) => (round + draw()) / rounds)
  const whole = await testDatabase()
  const broken: TestDatabase[] = []
  for (const _ of moments) broken.push(await testDatabase())

  it(`leaves the database as one that ran through (COLLOQUY_SEED=${seed})`, { timeout: 300_000 }, async () => {
    const timed = await testDatabase()
    let length = Infinity
    /** Whether it was broken off; one that ended by itself sooner than any before it tells how long the way is. */
    const brokenOff = async (database: TestDatabase, after: number): Promise<boolean> => {
      const begun = performance.now()
      if (!(await killedAfter(database, after))) return true
      length = Math.min(length, performance.now() - begun)
      return false
    }
    await brokenOff(timed, 60_000)
    await importedInto(whole, sampleExtract)
    const content = await contentOf(whole)
    let cut = 0
    for (const [round, database] of broken.entries()) {
      if (await brokenOff(database, (moments[round] ?? 0) * length)) cut += 1
      // What is there is all of it or nothing, whenever one looks.
      const { rows } = await database.administrator().query<{ n: string }>('select count(*) as n from court_case')
      expect(['0', '9']).toContain(rows[0]?.n)
      await importedInto(database, sampleExtract)
      expect(await contentOf(database)).toBe(content)
    }
    expect(cut).toBeGreaterThan(5)
  })
})

describe('a held row whose values were put right', async () => {
  const database = await testDatabase()

  it('is loaded as mended, and its original stays as it came', async () => {
    await importedInto(database, sampleExtract)
    await database.administrator().query(
      `update import_quarantine set mend = '{"disposition_date": "6/20/2019"}', state = 'mended'
       where file = 'dispositions' and column_name = 'disposition_date'`,
    )
    const target = { source: cookCounty, court: importedCourt, asOf: legalDate('2026-01-01') }
    expect(await asImporter(database, (client) => importMended(client, target))).toEqual({ loaded: 1, held: 0 })
    const { rows } = await database
      .administrator()
      .query(
        `select q.state, k.original = q.original as same, k.mend from import_quarantine q join import_source_row k using (file, line) where k.mend is not null`,
      )
    expect(rows).toEqual([{ state: 'loaded', same: true, mend: { disposition_date: '6/20/2019' } }])
    const before = await contentOf(database)
    await importedInto(database, sampleExtract)
    expect(await contentOf(database)).toBe(before)
  })
})
