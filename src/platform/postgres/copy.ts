import { once } from 'node:events'
import { Readable } from 'node:stream'
import type { Client, Connection, Submittable } from 'pg'

declare module 'pg' {
  interface Connection {
    sendCopyFromChunk(chunk: Uint8Array): void
    endCopyFrom(): void
    sendCopyFail(reason: string): void
  }
}

/** The bytes that a `copy … to stdout` sends. The client takes no other query until they are read to the end. */
export function copyTo(client: Client, statement: string): Readable {
  return client.query(new CopyTo(statement)).rows
}

/**
 * Feeds a `copy … from stdin`.
 * @returns how many rows the server took
 */
export async function copyFrom(client: Client, statement: string, source: AsyncIterable<Uint8Array>): Promise<number> {
  return await client.query(new CopyFrom(statement, source)).taken
}

/** A query as the driver runs it: it calls the method of each message that comes back. */
class CopyTo implements Submittable {
  readonly rows: Readable
  readonly #statement: string
  #connection: Connection | null = null

  constructor(statement: string) {
    this.#statement = statement
    this.rows = new Readable({ read: () => this.#connection?.stream.resume() })
  }
  submit(connection: Connection): void {
    this.#connection = connection
    connection.query(this.#statement)
  }
  handleCopyData({ chunk }: { chunk: Uint8Array }, connection: Connection): void {
    if (!this.rows.push(chunk)) connection.stream.pause()
  }
  handleCommandComplete(): void {
    this.rows.push(null)
  }
  handleReadyForQuery(): void {
    this.#connection = null
  }
  handleError(error: Error): void {
    this.rows.destroy(error)
  }
}

class CopyFrom implements Submittable {
  readonly taken: Promise<number>
  readonly #statement: string
  readonly #source: AsyncIterable<Uint8Array>
  readonly #outcome = Promise.withResolvers<number>()
  #rows = 0
  /** What went wrong with the source; the server only repeats that the copy was given up. */
  #cause: unknown

  constructor(statement: string, source: AsyncIterable<Uint8Array>) {
    this.#statement = statement
    this.#source = source
    this.taken = this.#outcome.promise
  }
  submit(connection: Connection): void {
    connection.query(this.#statement)
  }
  handleCopyInResponse(connection: Connection): void {
    void this.#pump(connection)
  }
  async #pump(connection: Connection): Promise<void> {
    try {
      for await (const chunk of this.#source) {
        connection.sendCopyFromChunk(chunk)
        if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain')
      }
      connection.endCopyFrom()
    } catch (error) {
      this.#cause = error
      connection.sendCopyFail('the source failed')
    }
  }
  handleCommandComplete({ text }: { text: string }): void {
    this.#rows = Number(/^COPY (\d+)/.exec(text)?.[1] ?? 0)
  }
  handleReadyForQuery(): void {
    this.#outcome.resolve(this.#rows)
  }
  handleError(error: Error): void {
    this.#outcome.reject(this.#cause ?? error)
  }
}
