import { sql, type Kysely } from 'kysely'
import { now } from '../platform/clock.ts'
import type { Log } from '../platform/log.ts'
import type { DB } from '../platform/postgres/schema.ts'
import type { ReadNote } from '../platform/postgres/tx.ts'
import type { PersonId } from '../vocabulary/ids.ts'

/** What one answer showed of a compartment: of one case, or of the cases of a page. */
interface Read {
  readonly at: string
  readonly person: PersonId
  readonly route: string
  readonly compartment: string
  readonly cases: string[]
}

/** How long reads gather before they are appended, in milliseconds. */
const gatherMs = 50

/** What a list shows somebody again within so many milliseconds is not noted again. */
const sameListMs = 60_000

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
  /** What lists have shown, by who was shown it and where, since the moment below. */
  #shown = new Map<string, Set<string>>()
  #shownSince = 0

  constructor(systemDb: Kysely<DB>, log: Log) {
    this.#db = systemDb
    this.#log = log
  }

  note(person: PersonId, route: string, reads: readonly ReadNote[]): void {
    const fresh = readsIn({ at: now().toString(), person, route }, reads).flatMap((read) => this.#notShownYet(read))
    if (fresh.length === 0) return
    this.#pending.push(...fresh)
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

  /** A page is asked for again whenever something on it has changed: that is one look, not many. */
  #notShownYet(read: Read): Read[] {
    if (read.cases.length === 1) return [read]
    const at = performance.now()
    if (at - this.#shownSince > sameListMs) {
      this.#shown = new Map()
      this.#shownSince = at
    }
    const key = `${read.person} ${read.route} ${read.compartment}`
    const shown = this.#shown.get(key) ?? new Set()
    this.#shown.set(key, shown)
    const cases = read.cases.filter((caseId) => !shown.has(caseId))
    for (const caseId of cases) shown.add(caseId)
    return cases.length === 0 ? [] : [{ ...read, cases }]
  }

  async #append(): Promise<void> {
    const batch = this.#pending
    if (batch.length === 0) return
    this.#pending = []
    const said = JSON.stringify(batch)
    try {
      await sql`select append_reads(${said})`.execute(this.#db)
    } catch {
      // Kept for the next round: a read is not forgotten because the database was away.
      this.#pending = [...batch, ...this.#pending]
      this.#log.error({ reads: batch.length }, 'the log of reads could not be written; it is tried again')
    }
  }
}

/** The reads of one answer, the cases of each compartment together. */
function readsIn(of: Pick<Read, 'at' | 'person' | 'route'>, notes: readonly ReadNote[]): readonly Read[] {
  const byCompartment = new Map<string, Read>()
  for (const { caseId, compartment } of notes) {
    const read = byCompartment.get(compartment) ?? { ...of, compartment, cases: [] }
    read.cases.push(caseId)
    byCompartment.set(compartment, read)
  }
  return [...byCompartment.values()]
}
