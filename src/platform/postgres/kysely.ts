import { Kysely, PostgresDialect } from 'kysely'
import { Pool } from 'pg'
import type { Database, DatabaseRole } from './database.ts'
import type { DB } from './schema.ts'

/** A query builder over a pool that acts as the role. Destroying it ends the pool. */
export function openKysely(database: Database, role: DatabaseRole, max: number): Kysely<DB> {
  return kyselyOver(new Pool({ ...database.connectionFor(role), max }))
}

/** A query builder over a pool that somebody else ends or not. */
export function kyselyOver(pool: Pool): Kysely<DB> {
  // A connection that dies while idle is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => undefined)
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
}
