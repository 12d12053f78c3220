import { sql, type Kysely } from 'kysely'
import type { Pool } from 'pg'
import type { DB } from '../src/platform/postgres/schema.ts'

/** What a piece of work read. */
export interface TableReads {
  /** Tables of a thousand rows or more that were read from end to end. */
  readonly scanned: readonly string[]
  /** Rows that were fetched by way of an index. */
  readonly fetched: number
}

/** More connections than a pool of a test has. */
const connections = 8

/** Counts what a piece of work reads, inside functions too, of which EXPLAIN shows nothing. @param by the pools it goes by */
export async function tableReads(
  administrator: Pool,
  by: readonly Kysely<DB>[],
  work: () => Promise<unknown>,
): Promise<TableReads> {
  await told(by)
  const before = new Map((await counters(administrator)).map((row) => [row.table, row]))
  await work()
  await told(by)
  const grown = (await counters(administrator)).map((row) => ({
    table: row.table,
    scans: row.scans - (before.get(row.table)?.scans ?? 0),
    fetched: row.fetched - (before.get(row.table)?.fetched ?? 0),
  }))
  return {
    scanned: grown.filter(({ scans }) => scans > 0).map(({ table }) => table),
    fetched: grown.reduce((sum, { fetched }) => sum + fetched, 0),
  }
}

async function counters(administrator: Pool) {
  const { rows } = await administrator.query<{ table: string; scans: number; fetched: number }>(
    `select s.relname as table, s.seq_scan::integer as scans, coalesce(s.idx_tup_fetch, 0)::integer as fetched
     from pg_stat_user_tables s join pg_class c on c.oid = s.relid where s.schemaname = 'public' and c.reltuples >= 1000`,
  )
  return rows
}

/** A backend tells its numbers when it is idle for a second; asked for, it tells them at once. */
async function told(by: readonly Kysely<DB>[]): Promise<void> {
  for (const pool of by)
    await Promise.all(
      Array.from(
        { length: connections },
        async () => await sql`select pg_stat_force_next_flush(), pg_sleep(0.02)`.execute(pool),
      ),
    )
  await new Promise((resolve) => setTimeout(resolve, 100))
}
