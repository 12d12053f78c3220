import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client, type ClientBase } from 'pg'
import type { Database } from './database.ts'
import { ensureRoles } from './roles.ts'

interface Migration {
  readonly name: string
  readonly sql: string
  readonly sha256: string
}

interface MigrateOptions {
  /** Run as the owner after the last migration, at every run: what is derived and may be written again. */
  readonly afterMigrate?: (client: ClientBase) => Promise<void>
  /** The folder of the migrations, if not the project's. */
  readonly folder?: string
  /** The last migration to run; those after it stay pending. */
  readonly through?: string
}

/** The files that were run before and those on disk do not tell one story. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError'
}

const projectMigrations = join(import.meta.dirname, '../../../migrations')

/**
 * Brings the database to the newest migration, forward only, each in a transaction of its own; two programs that
 * migrate at once wait for each other.
 * @returns the names of the migrations that were run now
 * @throws MigrationError when an applied file was changed, is missing, or a new one comes before an applied one, or when
 * others do not let go of the tables
 */
export async function migrate(database: Database, options: MigrateOptions = {}): Promise<readonly string[]> {
  const files = migrationsIn(options.folder ?? projectMigrations)
  const client = new Client(database.administrator())
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(7265658)')
    await ensureRoles(client)
    await client.query('set role colloquy_owner')
    await client.query(recordTable)
    const { through } = options
    const pending = pendingMigrations(files, await appliedMigrations(client)).filter(
      ({ name }) => through === undefined || name <= through,
    )
    for (const migration of pending) await givingWay(client, () => apply(client, migration))
    const { afterMigrate } = options
    if (afterMigrate) await givingWay(client, () => afterMigrate(client))
    return pending.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

/** The migrations on disk that this database has not had, in order; for `/readyz`, which runs none. */
export async function pendingIn(client: ClientBase, folder: string = projectMigrations): Promise<readonly string[]> {
  const pending = pendingMigrations(migrationsIn(folder), await appliedMigrations(client))
  return pending.map(({ name }) => name)
}

const recordTable = `
  create table if not exists schema_migration (
    name text primary key,
    sha256 text not null,
    applied_at timestamptz not null default now()
  );
  comment on table schema_migration is 'Which migrations this database has had. Home: reference.';
  comment on column schema_migration.sha256 is 'Hash of the file as it was run: an applied file is never changed.';
  grant select on schema_migration to colloquy_app, colloquy_system;
`

function migrationsIn(folder: string): readonly Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .toSorted()
  const numbers = new Set<string>()
  return names.map((name) => {
    const number = /^(\d{4})_[a-z0-9_]+\.sql$/.exec(name)?.[1]
    if (number === undefined)
      throw new MigrationError(`${name} is not a migration's name. Write NNNN_what_it_does.sql.`)
    if (numbers.has(number))
      throw new MigrationError(`Two migrations have the number ${number}. Give ${name} the next free one.`)
    numbers.add(number)
    const sql = readFileSync(join(folder, name), 'utf8')
    return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
  })
}

interface Applied {
  readonly name: string
  readonly sha256: string
}

async function appliedMigrations(client: ClientBase): Promise<readonly Applied[]> {
  const { rows } = await client.query<Applied>('select name, sha256 from schema_migration order by name')
  return rows
}

function pendingMigrations(files: readonly Migration[], applied: readonly Applied[]): readonly Migration[] {
  const onDisk = new Map(files.map((file) => [file.name, file]))
  for (const { name, sha256 } of applied) {
    const file = onDisk.get(name)
    if (!file)
      throw new MigrationError(
        `This database has had ${name}, which this program does not have. Run the program that made it, or a newer one.`,
      )
    if (file.sha256 !== sha256)
      throw new MigrationError(
        `${name} was changed after this database had it. Restore the file and write a new migration for the change.`,
      )
  }
  const done = new Set(applied.map(({ name }) => name))
  const last = applied.at(-1)?.name ?? ''
  const pending = files.filter(({ name }) => !done.has(name))
  const early = pending.find(({ name }) => name < last)
  if (early)
    throw new MigrationError(
      `${early.name} comes before ${last}, which this database has had. Give it a number after the last one.`,
    )
  return pending
}

async function apply(client: ClientBase, { name, sql, sha256 }: Migration): Promise<void> {
  try {
    await client.query(sql)
  } catch (error) {
    throw new MigrationError(`${name} failed: ${whatFailed(error, sql)}`, { cause: error })
  }
  await client.query('insert into schema_migration (name, sha256) values ($1, $2)', [name, sha256])
}

function whatFailed(error: unknown, sql: string): string {
  if (!(error instanceof Error)) return String(error)
  const position = 'position' in error ? Number(error.position) : Number.NaN
  return Number.isNaN(position) ? error.message : `${error.message} (line ${sql.slice(0, position).split('\n').length})`
}

/** Shorter than the server waits before it ends one of two that wait for each other: it is then never the other. */
const lockPatience = '500ms'
const attempts = 60

/**
 * Does the work in a transaction of its own that waits for no lock for long: while others are at work on the tables it
 * lets go of all it holds and begins again.
 * @throws MigrationError when others have been at work on them all the time
 */
async function givingWay(client: ClientBase, work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    await client.query(`begin; set local lock_timeout = '${lockPatience}'`)
    try {
      await work()
      await client.query('commit')
      return
    } catch (error) {
      await client.query('rollback')
      if (!isLocked(error)) throw error
      if (attempt === attempts)
        throw new MigrationError(
          'Others are at work on the tables that are to be changed, and have not let go of them. Run it again when less goes on.',
          { cause: error },
        )
    }
    await wait(50 + 200 * Math.random())
  }
}

/** A table was locked by somebody else for too long. */
function isLocked(error: unknown): boolean {
  const why = error instanceof MigrationError ? error.cause : error
  return why instanceof Error && 'code' in why && (why.code === '55P03' || why.code === '40P01')
}
