import { sql, type Kysely } from 'kysely'
import { runAs } from '../platform/postgres/tx.ts'
import type { DB } from '../platform/postgres/schema.ts'
import type { Log } from '../platform/log.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { cursorOf, placeOf } from './domain/cursor.ts'

/** What a screen is told: something of this kind happened in this case. It fetches again through its own eyes. */
export interface Nudge {
  /** Null when it concerns the person and no one case, such as a notification. */
  readonly caseId: string | null
  readonly compartment?: string
  readonly kind: string
}

/** One open stream. */
export interface Listener {
  readonly actor: Actor
  send(cursor: string, nudge: Nudge): void
  /** Too much happened since the browser was last here: it fetches everything again. */
  reset(cursor: string): void
}

/** How many missed entries are told one by one; beyond it a screen starts afresh. */
const replayLimit = 500

/**
 * Tells open screens what happened, to those alone who may see it at the moment of delivery: a wall or a seal a second
 * old is obeyed. One hub a process; it is woken by the database's notification.
 */
export class StreamHub {
  readonly #db: Kysely<DB>
  readonly #system: Kysely<DB>
  readonly #log: Log
  readonly #listeners = new Set<Listener>()
  #pos = 0
  #key: Buffer = Buffer.alloc(16)
  #delivering: Promise<void> | undefined
  #again = false

  private constructor(db: Kysely<DB>, system: Kysely<DB>, log: Log) {
    this.#db = db
    this.#system = system
    this.#log = log
  }

  static async open(db: Kysely<DB>, system: Kysely<DB>, log: Log): Promise<StreamHub> {
    const hub = new StreamHub(db, system, log)
    const place = await system.selectFrom('feed_position').select(['pos', 'cursor_key']).executeTakeFirstOrThrow()
    hub.#pos = Number(place.pos)
    hub.#key = place.cursor_key
    return hub
  }

  get size(): number {
    return this.#listeners.size
  }

  /**
   * Adds a screen, telling it first what it missed since `lastCursor`.
   * @returns what takes it away again
   */
  async join(listener: Listener, lastCursor: string | undefined): Promise<() => void> {
    const since = lastCursor === undefined ? null : placeOf(lastCursor, this.#key)
    if (lastCursor !== undefined) await this.#replay(listener, since)
    else listener.reset(cursorOf(this.#pos, this.#key))
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  /** Delivers what is new and waits until it is delivered. */
  async delivered(): Promise<void> {
    this.wake()
    while (this.#delivering) await this.#delivering
  }

  /** Delivers what is new in the feed. Rounds never overlap. */
  wake(): void {
    if (this.#delivering) {
      this.#again = true
      return
    }
    this.#delivering = this.#deliver()
      .catch((error: unknown) => {
        this.#log.error(
          { failure: error instanceof Error ? error.name : 'unknown' },
          'nudges could not be delivered; the next round tells them',
        )
      })
      .finally(() => {
        this.#delivering = undefined
        if (this.#again) {
          this.#again = false
          this.wake()
        }
      })
  }

  /** Tells the screens of some persons that there is something for them; which it is they read through their own eyes. */
  tell(persons: ReadonlySet<string>, kind: string): void {
    for (const listener of this.#listeners)
      if (persons.has(listener.actor.person)) listener.send(cursorOf(this.#pos, this.#key), { caseId: null, kind })
  }

  async #replay(listener: Listener, since: number | null): Promise<void> {
    if (since === null || this.#pos - since > replayLimit) {
      listener.reset(cursorOf(this.#pos, this.#key))
      return
    }
    const missed = await runAs(this.#db, listener.actor, async (tx) =>
      tx.db
        .selectFrom('feed')
        .select(['pos', 'case_id', 'compartment', 'kind'])
        .where('pos', '>', String(since))
        .where('pos', '<=', String(this.#pos))
        .orderBy('pos')
        .execute(),
    )
    for (const entry of missed)
      listener.send(cursorOf(Number(entry.pos), this.#key), {
        caseId: entry.case_id,
        compartment: entry.compartment,
        kind: entry.kind ?? '',
      })
  }

  async #deliver(): Promise<void> {
    const entries = await recipientsAfter(this.#system, this.#pos)
    for (const entry of entries) {
      this.#pos = entry.pos
      for (const listener of this.#listeners)
        if (mayHear(listener.actor, entry))
          listener.send(cursorOf(entry.pos, this.#key), {
            caseId: entry.caseId,
            compartment: entry.compartment,
            kind: entry.kind,
          })
    }
  }
}

interface Addressed {
  readonly pos: number
  readonly caseId: string
  readonly compartment: string
  readonly kind: string
  readonly granted: ReadonlySet<string>
  readonly excluded: ReadonlySet<string>
  /** Null when the case is not sealed. */
  readonly named: ReadonlySet<string> | null
}

/** The rule of the database's policies, at delivery: a grant admits, a wall or a seal refuses. */
function mayHear(actor: Actor, entry: Addressed): boolean {
  const some = (set: ReadonlySet<string>) => actor.principals.some((principal) => set.has(principal))
  return some(entry.granted) && !some(entry.excluded) && (entry.named === null || some(entry.named))
}

async function recipientsAfter(system: Kysely<DB>, pos: number): Promise<readonly Addressed[]> {
  const { rows } = await sql<{
    pos: string
    case_id: string
    compartment: string
    kind: string | null
    granted: string[]
    excluded: string[]
    named: string[] | null
  }>`
    select f.pos, f.case_id, f.compartment, f.kind,
      array(select g.principal::text from grant_ g where g.case_id = f.case_id and g.compartment = f.compartment
        and g.starts <= statement_timestamp() and (g.until is null or g.until > statement_timestamp())) as granted,
      array(select e.principal::text from exclusion e where e.case_id = f.case_id) as excluded,
      (select array(select n.principal::text from seal_named n where n.case_id = f.case_id) from seal s where s.case_id = f.case_id) as named
    from feed f where f.pos > ${pos} order by f.pos limit 1000`.execute(system)
  return rows.map((row) => ({
    pos: Number(row.pos),
    caseId: row.case_id,
    compartment: row.compartment,
    kind: row.kind ?? '',
    granted: new Set(row.granted),
    excluded: new Set(row.excluded),
    named: row.named === null ? null : new Set(row.named),
  }))
}
