import type { Driver, TransactionSettings } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import { PipelinedConnection } from './pipelined-connection.ts'

/** Kysely's way to a pool whose clients are in pipeline mode. */
export class PipelinedDriver implements Driver {
  readonly #pool: Pool

  constructor(pool: Pool) {
    this.#pool = pool
  }

  async init(): Promise<void> {
    await Promise.resolve()
  }

  async acquireConnection(): Promise<PipelinedConnection> {
    const client = await this.#pool.connect()
    const connection = connections.get(client) ?? new PipelinedConnection(client)
    connections.set(client, connection)
    return connection
  }

  async beginTransaction(connection: PipelinedConnection, settings: TransactionSettings): Promise<void> {
    void connection.begin(settings.accessMode === 'read only' ? 'reads' : 'writes', settings.isolationLevel)
    await Promise.resolve()
  }

  async commitTransaction(connection: PipelinedConnection): Promise<void> {
    await connection.commit()
  }

  async rollbackTransaction(connection: PipelinedConnection): Promise<void> {
    await connection.rollback()
  }

  async releaseConnection(connection: PipelinedConnection): Promise<void> {
    connection.release()
    await Promise.resolve()
  }

  async destroy(): Promise<void> {
    await this.#pool.end()
  }
}

/** One for each client, whoever's pool it is in: the names of its prepared statements are the client's. */
const connections = new WeakMap<PoolClient, PipelinedConnection>()
