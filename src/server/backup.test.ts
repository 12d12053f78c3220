import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aCase, aCourt, aPerson } from '../identity/access.testing.ts'
import { record } from '../ledger/record.ts'
import { verifyLedger } from '../ledger/verify.ts'
import { fileKey } from '../platform/blobs/file-key.ts'
import { folderBlobs } from '../platform/blobs/folder-blobs.ts'
import { uuidv7 } from '../platform/clock.ts'
import { kyselyOver } from '../platform/postgres/kysely.ts'
import { testDatabase, type TestDatabase } from '../platform/postgres/testing.ts'
import { runAs, runAsSystem } from '../platform/postgres/tx.ts'
import { backUp } from './backup.ts'
import { filesOf } from './backup/file-store.ts'
import { restore } from './restore.ts'

const source = await testDatabase()
const restored = await testDatabase('empty')
const untouched = await testDatabase('empty')

const place = mkdtempSync(join(tmpdir(), 'colloquy-backup-'))
afterAll(() => rmSync(place, { recursive: true }))
const home = join(place, 'home')
const otherHome = join(place, 'other-home')
const backup = join(place, 'backup')
const words = 'a stored paper'
const blobsIn = async (folder: string) => folderBlobs(filesOf(folder), await fileKey(folder, undefined))

/** One row in each of two tables a transaction: a snapshot of one moment has as many of the one as of the other. */
async function writePairs(until: () => boolean): Promise<number> {
  let pairs = 0
  for (; !until(); pairs += 1) {
    const court = uuidv7()
    const client = await source.administrator().connect()
    await client.query('begin')
    await client.query(`insert into court values ($1, 'pair', 'America/Chicago', 'training-county', 'training')`, [
      court,
    ])
    await client.query(`insert into office values ($2, $1, 'court', 'pair')`, [court, uuidv7()])
    await client.query('commit')
    client.release()
  }
  return pairs
}

let pairsWritten = 0
let stored: Awaited<ReturnType<Awaited<ReturnType<typeof blobsIn>>['put']>>

beforeAll(async () => {
  const admin = source.administrator()
  const court = await aCourt(admin)
  const prosecutor = await aPerson(admin, 'prosecutor', 'prosecutor', court)
  const caseId = await aCase(kyselyOver(source.pool('colloquy_system')), court, [[prosecutor, 'prosecution']])
  const awkward = { words: 'tab\t, newline\n, backslash \\, \\N, “quotes” and ü' }
  const app = kyselyOver(source.pool('colloquy_app'))
  for (let n = 0; n < 20; n += 1)
    await runAs(app, prosecutor, async (tx) => {
      await record(tx, { kind: 'case.referred', caseId, compartment: 'parties', subject: caseId, data: awkward })
    })
  stored = await (await blobsIn(home)).put(Buffer.from(words))
  let done = false
  const writing = writePairs(() => done)
  await backUp(source.database, { home }, backup)
  done = true
  pairsWritten = await writing
})

const valueIn = async (database: TestDatabase, sql: string): Promise<unknown> =>
  (await database.administrator().query<{ value: unknown }>(sql)).rows[0]?.value

async function fingerprints(database: TestDatabase, except: readonly string[]): Promise<Record<string, unknown>> {
  const { rows } = await database
    .administrator()
    .query<{ name: string }>(
      `select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
    )
  const names = rows.map(({ name }) => name).filter((name) => !except.includes(name))
  return Object.fromEntries(
    await Promise.all(
      names.map(async (name) => [
        name,
        await valueIn(
          database,
          `select coalesce(md5(string_agg(t::text, '|' order by t::text)), 'empty') as value from "${name}" t`,
        ),
      ]),
    ),
  )
}

describe('a backup restored into an empty installation', () => {
  beforeAll(async () => {
    cpSync(join(home, 'file.key'), join(otherHome, 'file.key'))
    await restore(restored.database, { home: otherHome }, backup)
  })

  it('holds every row of every table as it was', async () => {
    // The two tables that were written to meanwhile, and the day of the migrations.
    const moving = ['court', 'office', 'schema_migration']
    expect(await fingerprints(restored, moving)).toEqual(await fingerprints(source, moving))
    expect(await valueIn(restored, 'select count(*)::int as value from ledger_entry')).toBeGreaterThanOrEqual(20)
  })

  it('is of one moment, although others were writing', async () => {
    expect(pairsWritten).toBeGreaterThan(1)
    const pairs = `select (select count(*)::int from court where name = 'pair') as courts,
      (select count(*)::int from office where name = 'pair') as offices`
    const { rows } = await restored.administrator().query<{ courts: number; offices: number }>(pairs)
    expect(rows[0]?.courts).toBe(rows[0]?.offices)
  })

  it('has a ledger that verifies and can still not be rewritten', async () => {
    const verification = await runAsSystem(kyselyOver(restored.pool('colloquy_system')), (tx) => verifyLedger(tx, []))
    expect(verification.broken).toEqual([])
    await expect(restored.administrator().query('update ledger_entry set kind = kind')).rejects.toThrow('append-only')
  })

  it('shows the application no row without a grant, as before', async () => {
    const { rows } = await restored.pool('colloquy_app').query('select from ledger_entry')
    expect(rows).toEqual([])
  })

  it('goes on counting where it stopped', async () => {
    const sequences = `select jsonb_object_agg(sequencename, last_value) as value from pg_sequences where schemaname = 'public'`
    expect(await valueIn(restored, sequences)).toEqual(await valueIn(source, sequences))
  })

  it('opens the stored files with the key of the installation', async () => {
    expect(await text(await (await blobsIn(otherHome)).get(stored.sha256))).toBe(words)
  })

  it('refuses a second restore over it', async () => {
    await expect(restore(restored.database, { home: otherHome }, backup)).rejects.toThrow(/holds files already/)
    rmSync(filesOf(otherHome), { recursive: true })
    await expect(restore(restored.database, { home: otherHome }, backup)).rejects.toThrow('This database is not empty')
  })
})

const oneByteOff = (bytes: Buffer) =>
  Buffer.concat([bytes.subarray(0, 20), Buffer.of((bytes[20] ?? 0) ^ 1), bytes.subarray(21)])

describe('a backup that is not whole is refused before anything is changed', () => {
  it.each([
    ['one byte of a table is another', 'tables/ledger_entry.copy.gz', oneByteOff],
    ['a table is cut short', 'tables/court.copy.gz', (bytes: Buffer) => bytes.subarray(0, 20)],
    ['a table is gone', 'tables/court.copy.gz', () => null],
    ['the manifest is gone', 'manifest.json', () => null],
  ])('%s', async (_damage, part, spoil) => {
    const path = join(backup, part)
    const whole = readFileSync(path)
    const spoilt = spoil(whole)
    if (spoilt) writeFileSync(path, spoilt)
    else rmSync(path)
    await expect(restore(untouched.database, { home }, backup)).rejects.toThrow(part)
    writeFileSync(path, whole)
    const relations = `select count(*)::int as value from pg_class where relnamespace = 'public'::regnamespace`
    expect(await valueIn(untouched, relations)).toBe(0)
  })
})

it('a backup whose key is not here is refused, saying what to put where', async () => {
  await expect(restore(untouched.database, { home: join(place, 'keyless') }, backup)).rejects.toThrow(
    /Put the file\.key/,
  )
})

it('a backup is never written over another', async () => {
  await expect(backUp(source.database, { home }, backup)).rejects.toThrow(`${backup} is not empty`)
})
