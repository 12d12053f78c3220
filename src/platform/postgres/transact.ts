import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, Transaction } from 'kysely'
import { PipelinedConnection, type Does } from './pipelined-connection.ts'
import type { DB } from './schema.ts'

/** One transaction on one connection. */
interface Begun {
  readonly trx: Transaction<DB>
  /** The same transaction for statements that must come after its first one, which `entering` sends or fails to. */
  readonly behind: (entering: Promise<unknown>) => Transaction<DB>
}

/**
 * Runs `act` in one transaction; what it throws rolls back. Other than in the query builder's own transactions,
 * statements that are asked at once leave at once, one after the other on the same connection.
 */
export async function transact<T>(db: Kysely<DB>, does: Does, act: (begun: Begun) => Promise<T>): Promise<T> {
  const executor = db.getExecutor()
  return await executor.provideConnection(async (connection) => {
    if (!(connection instanceof PipelinedConnection)) throw new Error('The pool is not one of ours')
    const firstSent = connection.begin(does)
    const on = (ready: Promise<unknown> | null): Transaction<DB> =>
      new Transaction<DB>({
        ...noDriver,
        executor: executor.withConnectionProvider({
          provideConnection: async (consumer) => {
            if (ready) await ready
            return await consumer(connection)
          },
        }),
      })
    let result: T
    try {
      result = await act({
        trx: on(null),
        behind: (entering) => on(Promise.race([firstSent, entering.catch(() => undefined)])),
      })
    } catch (error) {
      await connection.rollback()
      throw error
    }
    await connection.commit()
    return result
  })
}

const dialect = {
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => new DummyDriver(),
  createIntrospector: (db: Kysely<unknown>) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
}

/** A query builder that only writes statements. */
export const unconnected = new Kysely<DB>({ dialect })

/** A transaction has its connection and needs no driver. */
const noDriver = { config: { dialect }, dialect, driver: new DummyDriver() }
