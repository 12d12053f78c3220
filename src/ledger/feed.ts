import { sql, type Kysely } from 'kysely'
import type { Log } from '../platform/log.ts'
import type { DB } from '../platform/postgres/schema.ts'

/**
 * Gives committed entries their place in the feed and tells all processes. `poke` after a commit; it gathers the pokes
 * of a few milliseconds into one round and never runs twice at once. A slow tick finds what a dead process left behind.
 */
export class Sequencer {
  readonly #db: Kysely<DB>
  readonly #log: Log
  readonly #tick: NodeJS.Timeout
  #running: Promise<void> | undefined
  #again = false
  #stopped = false

  constructor(systemDb: Kysely<DB>, log: Log, tickMs = 1000) {
    this.#db = systemDb
    this.#log = log
    this.#tick = setInterval(() => this.poke(), tickMs)
    this.#tick.unref()
  }

  poke(): void {
    if (this.#stopped) return
    if (this.#running) {
      this.#again = true
      return
    }
    this.#running = this.#round().finally(() => {
      this.#running = undefined
      if (this.#again) {
        this.#again = false
        this.poke()
      }
    })
  }

  /** Sequences what is committed by now and waits for it. */
  async now(): Promise<void> {
    await this.#running
    await this.#round()
  }

  async stop(): Promise<void> {
    this.#stopped = true
    clearInterval(this.#tick)
    await this.#running
  }

  async #round(): Promise<void> {
    try {
      await sql`select sequence_feed()`.execute(this.#db)
    } catch (error) {
      this.#log.error({ code: codeOf(error) }, 'the feed could not be sequenced; it is tried again')
    }
  }
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown'
