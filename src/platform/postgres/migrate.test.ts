import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { migrate, MigrationError, pendingIn } from './migrate.ts'
import { testDatabase } from './testing.ts'

const test = await testDatabase('empty')
const folder = mkdtempSync(join(tmpdir(), 'colloquy-migrations-'))
afterAll(() => rmSync(folder, { recursive: true }))

const write = (name: string, sql: string) => writeFileSync(join(folder, name), sql)
const run = () => migrate(test.database, { folder })
const one = async (sql: string) => (await test.administrator().query<{ value: unknown }>(sql)).rows[0]?.value

beforeEach(async () => {
  rmSync(folder, { recursive: true })
  mkdirSync(folder)
  await test.administrator().query('drop owned by colloquy_owner cascade')
  write('0001_first.sql', 'create table first (n int); insert into first values (1);')
})

describe('migrations run forward, once, in order', () => {
  it('runs what is new and nothing twice', async () => {
    expect(await run()).toEqual(['0001_first.sql'])
    write('0002_second.sql', 'insert into first values (2);')
    expect(await run()).toEqual(['0002_second.sql'])
    expect(await run()).toEqual([])
    expect(await one('select array_agg(n order by n) as value from first')).toEqual([1, 2])
  })

  it('two programs that migrate at once wait for each other', async () => {
    const outcomes = await Promise.all([run(), run(), run()])
    expect(outcomes.flat()).toEqual(['0001_first.sql'])
    expect(await one('select count(*)::int as value from first')).toBe(1)
  })

  it('a migration that fails leaves nothing of itself, names its file and line, and keeps those before it', async () => {
    write('0002_bad.sql', 'create table half (n int);\ninsert into nowhere values (1);')
    await expect(run()).rejects.toThrow('0002_bad.sql failed: relation "nowhere" does not exist (line 2)')
    expect(await one(`select to_regclass('half') as value`)).toBeNull()
    expect(await one('select string_agg(name, $$,$$) as value from schema_migration')).toBe('0001_first.sql')
  })

  it('a migration gives way to those who are at work on its tables, and runs once they are done', async () => {
    write('0002_second.sql', 'create table second (n int);')
    await run()
    write('0003_both.sql', 'alter table second add column m int; alter table first add column m int;')
    const waiting = `select count(*)::int as value from pg_locks where not granted
      and database = (select oid from pg_database where datname = current_database())`
    const other = await test.administrator().connect()
    try {
      await other.query('begin; select from first')
      const migrated = run()
      // It holds the second table by now and waits for the first: without giving way, one of the two would be ended.
      await vi.waitUntil(async () => (await one(waiting)) !== 0)
      await other.query('select from second')
      await other.query('commit')
      expect(await migrated).toEqual(['0003_both.sql'])
    } finally {
      other.release()
    }
  })

  it('tables belong to the owner, who cannot sign in', async () => {
    await run()
    expect(await one(`select tableowner as value from pg_tables where tablename = 'first'`)).toBe('colloquy_owner')
    expect(await one(`select rolcanlogin as value from pg_roles where rolname = 'colloquy_owner'`)).toBe(false)
  })

  it('what is derived is made anew at every run, after the last migration', async () => {
    const seen: number[] = []
    const afterMigrate = async (client: { query: (sql: string) => Promise<{ rowCount: number | null }> }) => {
      seen.push((await client.query('select from first')).rowCount ?? -1)
    }
    await migrate(test.database, { folder, afterMigrate })
    await migrate(test.database, { folder, afterMigrate })
    expect(seen).toEqual([1, 1])
  })
})

describe('a history that does not fit is refused', () => {
  beforeEach(async () => {
    write('0002_second.sql', 'insert into first values (2);')
    await run()
  })

  it.each([
    ['a file that was changed after it ran', () => write('0001_first.sql', 'select 1;'), /0001_first\.sql was changed/],
    [
      'a file that is gone',
      () => rmSync(join(folder, '0001_first.sql')),
      /0001_first\.sql, which this program does not have/,
    ],
    [
      'a new file before an applied one',
      () => write('0000_early.sql', 'select 1;'),
      /0000_early\.sql comes before 0002_second\.sql/,
    ],
    ['two files of one number', () => write('0002_twin.sql', 'select 1;'), /number 0002/],
    ['a file whose name tells no order', () => write('third.sql', 'select 1;'), /third\.sql is not a migration's name/],
  ])('%s', async (_situation, spoil, message) => {
    spoil()
    await expect(run()).rejects.toThrow(MigrationError)
    await expect(run()).rejects.toThrow(message)
  })
})

it('what is still to run can be asked without running it', async () => {
  await run()
  write('0002_second.sql', 'insert into first values (2);')
  const client = await test.administrator().connect()
  try {
    expect(await pendingIn(client, folder)).toEqual(['0002_second.sql'])
  } finally {
    client.release()
  }
  expect(await one('select count(*)::int as value from first')).toBe(1)
})

it('no role that signs in may pass row security', async () => {
  await run()
  expect(
    await one(
      `select array_agg(rolname::text) as value from pg_roles where rolname like 'colloquy%' and rolcanlogin and (rolbypassrls or rolsuper)`,
    ),
  ).toBeNull()
})
