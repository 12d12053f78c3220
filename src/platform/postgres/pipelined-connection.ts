import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely'
import type { PoolClient } from 'pg'
import { FrequentStatements } from './frequent-statements.ts'

/** What a transaction may do: one that only reads is taken no change from. */
export type Does = 'reads' | 'writes'

/** A transaction that only read is ended after so many milliseconds, if the next one has not ended it along the way. */
const endAfterMs = 20

/**
 * A connection whose client is in pipeline mode. Nothing is waited for from which nothing is to be learnt: the beginning
 * of a transaction leaves with its first statements, statements asked at once leave at once, and the end of a
 * transaction that only read leaves with the beginning of the next.
 */
export class PipelinedConnection implements DatabaseConnection {
  readonly #client: PoolClient
  readonly #frequent = new FrequentStatements()
  #does: Does = 'writes'
  #first: PromiseWithResolvers<void> | undefined
  /** The transaction before has nothing more to say and is not ended yet. */
  #lingers = false
  #endsSoon = false
  #broken = false

  constructor(client: PoolClient) {
    this.#client = client
  }

  /** @returns what settles once the first statement of the transaction is on its way */
  begin(does: Does, isolationLevel?: string): Promise<void> {
    const level = isolationLevel === undefined ? '' : ` isolation level ${isolationLevel}`
    this.#send(`${this.#lingers ? 'commit; ' : ''}begin${level}${does === 'reads' ? ' read only' : ''}`)
    this.#lingers = false
    this.#does = does
    this.#first = Promise.withResolvers()
    return this.#first.promise
  }

  /** @throws Error when a statement of the transaction had failed, though nobody noticed: then nothing was kept */
  async commit(): Promise<void> {
    if (this.#does === 'reads') return this.#linger()
    this.#does = 'writes'
    const { command } = await this.#client.query('commit')
    // The end of a transaction in which a statement failed is answered without an error.
    if (command === 'ROLLBACK') throw new Error('The transaction was rolled back: a statement in it had failed')
  }

  async rollback(): Promise<void> {
    if (this.#does === 'reads') return this.#linger()
    try {
      await this.#client.query('rollback')
    } catch (error) {
      this.#broken = true
      throw error
    }
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    this.#end()
    this.#gather()
    const asked = this.#client.query<R & object>({
      ...this.#frequent.nameOf(sql),
      text: sql,
      values: [...parameters],
    })
    this.#first?.resolve()
    const { command, rowCount, rows } = await asked
    return changing.has(command) ? { rows, numAffectedRows: BigInt(rowCount ?? 0) } : { rows }
  }

  // oxlint-disable-next-line require-yield
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('A pipelined connection has no cursors: read page by page')
  }

  /** Gives the client back to its pool. */
  release(): void {
    this.#client.release(this.#broken)
    if (!this.#lingers || this.#endsSoon) return
    this.#endsSoon = true
    setTimeout(() => this.#endLate(), endAfterMs)
  }

  #linger(): void {
    this.#lingers = true
    this.#does = 'writes'
  }

  #endLate(): void {
    this.#endsSoon = false
    this.#end()
  }

  #end(): void {
    if (!this.#lingers) return
    this.#lingers = false
    this.#send('commit')
  }

  /** Sends without waiting. A connection that fails here fails whatever is asked of it next. */
  #send(statements: string): void {
    this.#gather()
    this.#client.query(statements).catch(() => {
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

const changing = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE'])
