import { createHash } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import type { Log } from '../platform/log.ts'
import { runAsSystem, type ReadNote, type Tx } from '../platform/postgres/tx.ts'
import type { DB } from '../platform/postgres/schema.ts'
import { now } from '../platform/clock.ts'
import type { PersonId } from '../vocabulary/ids.ts'

interface Read {
  readonly at: string
  readonly person: PersonId
  readonly route: string
  readonly note: ReadNote
}

/** How long reads gather before they are appended, in milliseconds. */
const gatherMs = 50

/**
 * The log of reads of what is walled. It is apart from the ledger, so that no reader ever waits for a writer of the
 * case, and is appended in batches that form a chain of their own.
 */
export class AccessLog {
  readonly #db: Kysely<DB>
  readonly #log: Log
  #pending: Read[] = []
  #timer: NodeJS.Timeout | undefined
  #writing: Promise<void> = Promise.resolve()

  constructor(systemDb: Kysely<DB>, log: Log) {
    this.#db = systemDb
    this.#log = log
  }

  note(person: PersonId, route: string, reads: readonly ReadNote[]): void {
    const at = now().toString()
    for (const note of reads) this.#pending.push({ at, person, route, note })
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      this.#writing = this.#writing.then(async () => await this.#append())
    }, gatherMs)
  }

  /** Appends what is gathered and waits for it. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#writing = this.#writing.then(async () => await this.#append())
    await this.#writing
  }

  async #append(): Promise<void> {
    const batch = this.#pending
    if (batch.length === 0) return
    this.#pending = []
    try {
      await runAsSystem(this.#db, async (tx) => await appendBatch(tx, batch))
    } catch {
      // Kept for the next round: a read is not forgotten because the database was away.
      this.#pending = [...batch, ...this.#pending]
      this.#log.error({ reads: batch.length }, 'the log of reads could not be written; it is tried again')
    }
  }
}

async function appendBatch(tx: Tx, reads: readonly Read[]): Promise<void> {
  await sql`select pg_advisory_xact_lock(7265661)`.execute(tx.db)
  const last = await tx.db
    .selectFrom('access_batch')
    .select(['batch', 'hash'])
    .orderBy('batch', 'desc')
    .limit(1)
    .executeTakeFirst()
  const batch = Number(last?.batch ?? 0) + 1
  const prevHash = last?.hash ?? Buffer.alloc(32)
  await tx.db
    .insertInto('access_batch')
    .values({
      batch: String(batch),
      at: tx.now.toString(),
      entries: reads.length,
      prev_hash: prevHash,
      hash: batchHash(prevHash, reads),
    })
    .execute()
  await tx.db
    .insertInto('access_entry')
    .values(
      reads.map(({ at, person, route, note }) => ({
        case_id: note.caseId,
        compartment: note.compartment,
        at,
        person,
        route,
        batch: String(batch),
      })),
    )
    .execute()
}

function batchHash(prevHash: Buffer, reads: readonly Read[]): Buffer {
  const hash = createHash('sha256').update(prevHash)
  for (const { at, person, route, note } of reads)
    hash.update(JSON.stringify([at, person, route, note.caseId, note.compartment]))
  return hash.digest()
}
