import type { Readable } from 'node:stream'
import { Client, escapeIdentifier, type ClientBase } from 'pg'
import { z } from 'zod'
import { copyFrom, copyTo } from './copy.ts'
import type { Database } from './database.ts'
import { migrate } from './migrate.ts'

export const SnapshotTable = z.object({
  name: z.string(),
  /** Without columns that the database computes. */
  columns: z.array(z.string()),
  rows: z.int(),
})
export type SnapshotTable = z.infer<typeof SnapshotTable>

const SnapshotSequence = z.object({ name: z.string(), last: z.string().nullable() })
const AppliedMigration = z.object({ name: z.string(), sha256: z.string() })

/** What a snapshot holds, beside the rows themselves. */
export const SnapshotFacts = z.object({
  takenAt: z.string(),
  migrations: z.array(AppliedMigration),
  tables: z.array(SnapshotTable),
  sequences: z.array(SnapshotSequence),
})
export type SnapshotFacts = z.infer<typeof SnapshotFacts>

/**
 * Reads every row of every table as of one moment, while others go on writing.
 * @param keep stores the rows of a table, in PostgreSQL's text format for `copy`
 * @throws when a policy would hide a row: a backup with less than all is none
 */
export async function takeSnapshot(
  database: Database,
  keep: (table: string, rows: Readable) => Promise<void>,
): Promise<SnapshotFacts> {
  const client = new Client(database.administrator())
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    await client.query('set local role colloquy_owner')
    const migrations = await rowsOf(client, AppliedMigration, 'select name, sha256 from schema_migration order by name')
    // The one role for which no row is hidden; with row security off, a policy that did apply would be an error.
    await client.query('set local role colloquy_definer; set local row_security = off')
    const [moment] = await rowsOf(
      client,
      z.object({ at: z.string() }),
      `select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at`,
    )
    const tables: SnapshotTable[] = []
    for (const { name, columns } of await rowsOf(client, TableShape, tableShapes)) {
      const [counted] = await rowsOf(
        client,
        z.object({ rows: z.coerce.number() }),
        `select count(*) as rows from ${escapeIdentifier(name)}`,
      )
      await keep(name, copyTo(client, `copy ${target(name, columns)} to stdout`))
      tables.push({ name, columns, rows: counted?.rows ?? 0 })
    }
    const sequences = await rowsOf(client, SnapshotSequence, sequenceStates)
    await client.query('commit')
    return { takenAt: moment?.at ?? '', migrations, tables, sequences }
  } finally {
    await client.end()
  }
}

/**
 * Fills an empty database with a snapshot: the migrations the snapshot had, then its rows, then nothing more; the
 * caller migrates on.
 * @param rowsOfTable gives back what was kept of a table
 * @throws Error when the database is not empty, or what arrived is not what the snapshot says
 */
export async function loadSnapshot(
  database: Database,
  facts: SnapshotFacts,
  rowsOfTable: (table: string) => AsyncIterable<Uint8Array>,
): Promise<void> {
  await refuseNotEmpty(database)
  await migrateAsTaken(database, facts)
  const client = new Client(database.administrator())
  await client.connect()
  try {
    await client.query('begin')
    await client.query('set local role colloquy_owner')
    await loadRows(client, facts, rowsOfTable)
    await client.query('commit')
  } finally {
    await client.end() // an open transaction ends with its connection, and leaves nothing
  }
}

async function loadRows(
  client: Client,
  facts: SnapshotFacts,
  rowsOfTable: (table: string) => AsyncIterable<Uint8Array>,
) {
  // Foreign keys are taken off and put on again, which checks every row: tables may then come in any order.
  const keys = await rowsOf(client, ForeignKey, foreignKeys)
  for (const key of keys) await client.query(`alter table ${key.on} drop constraint ${escapeIdentifier(key.name)}`)
  for (const { name, columns, rows } of facts.tables) {
    const table = escapeIdentifier(name)
    // Triggers have done their work before the snapshot was taken; what migrations put there comes with it.
    await client.query(`alter table ${table} disable trigger user`)
    await client.query(`truncate ${table}`)
    const taken = await copyFrom(client, `copy ${target(name, columns)} from stdin`, rowsOfTable(name))
    if (taken !== rows) throw new Error(`The backup says ${rows} rows of ${name}, and holds ${taken}.`)
  }
  for (const { name } of facts.tables) await client.query(`alter table ${escapeIdentifier(name)} enable trigger user`)
  for (const key of keys)
    await client.query(`alter table ${key.on} add constraint ${escapeIdentifier(key.name)} ${key.definition}`)
  for (const { name, last } of facts.sequences)
    if (last !== null) await client.query('select setval($1::text::regclass, $2)', [escapeIdentifier(name), last])
}

async function refuseNotEmpty(database: Database): Promise<void> {
  const client = new Client(database.administrator())
  await client.connect()
  try {
    const { rowCount } = await client.query(
      `select from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') limit 1`,
    )
    if (rowCount !== 0)
      throw new Error(
        'This database is not empty. Restore into an empty one: set COLLOQUY_HOME to a new folder, or DATABASE_URL to a new database.',
      )
  } finally {
    await client.end()
  }
}

async function migrateAsTaken(database: Database, { migrations }: SnapshotFacts): Promise<void> {
  const through = migrations.at(-1)?.name ?? ''
  await migrate(database, { through })
  const client = new Client(database.administrator())
  await client.connect()
  try {
    const here = await rowsOf(client, AppliedMigration, 'select name, sha256 from schema_migration order by name')
    const differing = migrations.find(
      ({ name, sha256 }, index) => here[index]?.name !== name || here[index].sha256 !== sha256,
    )
    if (differing)
      throw new Error(
        `The backup was taken with another ${differing.name}. Restore with the program that took it, or a newer one of the same line.`,
      )
  } finally {
    await client.end()
  }
}

const target = (table: string, columns: readonly string[]) =>
  `${escapeIdentifier(table)} (${columns.map(escapeIdentifier).join(', ')})`

const TableShape = z.object({ name: z.string(), columns: z.array(z.string()) })
const tableShapes = `
  select c.relname::text as name, array_agg(a.attname::text order by a.attnum) as columns
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'schema_migration'
  group by c.relname order by c.relname`

const sequenceStates = `
  select sequencename::text as name, last_value::text as last from pg_sequences where schemaname = 'public' order by 1`

const ForeignKey = z.object({ name: z.string(), on: z.string(), definition: z.string() })
const foreignKeys = `
  select conname::text as name, conrelid::regclass::text as on, pg_get_constraintdef(oid) as definition
  from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0 order by 2, 1`

async function rowsOf<Row extends z.ZodType>(
  client: ClientBase,
  shape: Row,
  statement: string,
): Promise<z.infer<Row>[]> {
  const { rows } = await client.query(statement)
  return z.array(shape).parse(rows)
}
