import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import { Pool, type PoolConfig } from 'pg'
import type { Database, DatabaseRole } from './database.ts'
import { PipelinedDriver } from './pipelined-driver.ts'
import type { DB } from './schema.ts'

/**
 * A query builder over a pool that acts as the role. Destroying it ends the pool.
 * @param settings of each connection beyond the database's own, such as how long a statement may take
 */
export function openKysely(
  database: Database,
  role: DatabaseRole,
  max: number,
  settings: Pick<PoolConfig, 'statement_timeout'> = {},
): Kysely<DB> {
  return kyselyOver(new Pool({ ...database.connectionFor(role), ...settings, max, pipeline: true }))
}

/** A query builder over a pool in pipeline mode, which somebody else ends or not. */
export function kyselyOver(pool: Pool): Kysely<DB> {
  // A connection that dies while idle is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => undefined)
  return new Kysely<DB>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new PipelinedDriver(pool),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
}
