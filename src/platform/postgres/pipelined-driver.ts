import {
  AbortedTransactionError,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'
import type { Pool, PoolClient } from 'pg'
import { FrequentStatements } from './frequent-statements.ts'

/**
 * Sends what a transaction asks without waiting where nothing is to be learnt by waiting: its beginning leaves together
 * with its first statements, several statements asked at once leave together, and the end of a transaction that only
 * read is not waited for. The pool's clients must be in pipeline mode.
 */
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

  async beginTransaction(
    connection: PipelinedConnection,
    { accessMode, isolationLevel }: TransactionSettings,
  ): Promise<void> {
    const level = isolationLevel === undefined ? '' : ` isolation level ${isolationLevel}`
    connection.begin(`begin${level}${accessMode === undefined ? '' : ` ${accessMode}`}`, accessMode === 'read only')
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

class PipelinedConnection implements DatabaseConnection {
  readonly #client: PoolClient
  readonly #frequent = new FrequentStatements()
  #onlyReads = false
  #broken = false

  constructor(client: PoolClient) {
    this.#client = client
  }

  begin(statement: string, onlyReads: boolean): void {
    this.#onlyReads = onlyReads
    this.#send(statement)
  }

  async commit(): Promise<void> {
    // Nothing depends on how a transaction ends that only read.
    if (this.#onlyReads) return this.#send('commit')
    const { command } = await this.#client.query('commit')
    // The end of a transaction in which a statement failed is answered without an error.
    if (command === 'ROLLBACK') throw new AbortedTransactionError()
  }

  async rollback(): Promise<void> {
    if (this.#onlyReads) return this.#send('rollback')
    try {
      await this.#client.query('rollback')
    } catch (error) {
      this.#broken = true
      throw error
    }
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    this.#gather()
    const { command, rowCount, rows } = await this.#client.query<R & object>({
      ...this.#frequent.nameOf(sql),
      text: sql,
      values: [...parameters],
    })
    return changing.has(command) ? { rows, numAffectedRows: BigInt(rowCount ?? 0) } : { rows }
  }

  // oxlint-disable-next-line require-yield
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('A pipelined connection has no cursors: read page by page')
  }

  release(): void {
    this.#client.release(this.#broken)
  }

  /** Sends without waiting. A connection that fails here fails whatever is asked of it next. */
  #send(statement: string): void {
    this.#gather()
    this.#client.query(statement).catch(() => {
      this.#broken = true
    })
  }

  /** Whatever is asked until the event loop turns leaves in one packet. */
  #gather(): void {
    const { stream } = this.#client.connection
    stream.cork()
    process.nextTick(() => stream.uncork())
  }
}

/** One for each client, whoever's pool it is in: the names of its prepared statements are the client's. */
const connections = new WeakMap<PoolClient, PipelinedConnection>()

const changing = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE'])
