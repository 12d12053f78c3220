import { sql, type Kysely } from 'kysely'
import type { EventKind } from '../../contract/events.ts'
import type { Log } from '../platform/log.ts'
import type { DB } from '../platform/postgres/schema.ts'
import { runAsSystem, type Tx } from '../platform/postgres/tx.ts'
import type { Compartment } from '../vocabulary/compartments.ts'
import { Compartment as CompartmentSchema } from '../vocabulary/compartments.ts'
import { CaseId, PersonId } from '../vocabulary/ids.ts'

/** A ledger entry as a reaction meets it. */
export interface FeedEntry {
  readonly pos: number
  readonly caseId: CaseId
  readonly compartment: Compartment
  readonly seq: number
  readonly kind: string
  readonly subject: string
  readonly actor: PersonId | null
  readonly at: Temporal.Instant
  readonly data: Readonly<Record<string, unknown>>
}

/**
 * What the system does because something happened: how an earlier area hears of a later one, and how an event moves
 * things in a compartment that whoever acted cannot see. Runs in the system's own transaction together with the note
 * that it ran, once for an entry; an error leaves it to be tried again.
 */
export interface Reaction {
  /** Unique and stable: its place in the feed is kept under this name. */
  readonly name: string
  readonly on: EventKind | readonly EventKind[]
  react(tx: Tx, entry: FeedEntry): Promise<void>
}

/** Runs all reactions to what the feed holds beyond their places. @returns how many entries were reacted to */
export async function runReactions(systemDb: Kysely<DB>, reactions: readonly Reaction[], log: Log): Promise<number> {
  let reacted = 0
  for (const reaction of reactions) {
    try {
      reacted += await runOne(systemDb, reaction)
    } catch (error) {
      const failure =
        error instanceof Error
          ? { name: error.name, stack: (error.stack ?? '').split('\n').slice(1, 8) }
          : { name: 'unknown' }
      log.error({ reaction: reaction.name, failure }, 'a reaction failed; it is tried again')
    }
  }
  return reacted
}

/** Entries handled in one transaction. */
const batch = 100

async function runOne(systemDb: Kysely<DB>, reaction: Reaction): Promise<number> {
  let total = 0
  for (;;) {
    const { handled, more } = await runAsSystem(systemDb, async (tx) => await oneBatch(tx, reaction))
    total += handled
    if (!more) return total
  }
}

async function oneBatch(tx: Tx, reaction: Reaction): Promise<{ handled: number; more: boolean }> {
  await tx.db
    .insertInto('feed_consumer')
    .values({ name: reaction.name })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const place = await tx.db
    .selectFrom('feed_consumer')
    .select('pos')
    .where('name', '=', reaction.name)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  // Another process is at it.
  if (!place) return { handled: 0, more: false }
  // The end is read before the entries: one that comes in between belongs to the next round.
  const end = await lastPlace(tx)
  const entries = await entriesAfter(tx, Number(place.pos), end, [reaction.on].flat())
  for (const entry of entries) await reaction.react(tx, entry)
  const last = entries.length < batch ? end : entries.at(-1)?.pos
  if (last !== undefined && last > Number(place.pos))
    await tx.db
      .updateTable('feed_consumer')
      .set({ pos: String(last) })
      .where('name', '=', reaction.name)
      .execute()
  return { handled: entries.length, more: entries.length === batch }
}

async function lastPlace(tx: Tx): Promise<number> {
  const { pos } = await tx.db.selectFrom('feed_position').select('pos').executeTakeFirstOrThrow()
  return Number(pos)
}

async function entriesAfter(tx: Tx, pos: number, end: number, kinds: readonly string[]): Promise<readonly FeedEntry[]> {
  const { rows } = await sql<{
    pos: string
    case_id: string
    compartment: string
    seq: string
    kind: string
    subject: string
    actor: string | null
    at: string
    content: string | null
  }>`
    select f.pos, f.case_id, f.compartment, f.seq, e.kind, e.subject, e.actor, e.at, c.content
    from feed f
    join ledger_entry e on e.case_id = f.case_id and e.compartment = f.compartment and e.seq = f.seq
    left join ledger_content c on c.case_id = f.case_id and c.compartment = f.compartment and c.seq = f.seq
    where f.pos > ${pos} and f.pos <= ${end} and f.kind = any (${kinds}::text[])
    order by f.pos limit ${batch}`.execute(tx.db)
  return rows.map((row) => ({
    pos: Number(row.pos),
    caseId: CaseId.parse(row.case_id),
    compartment: CompartmentSchema.parse(row.compartment),
    seq: Number(row.seq),
    kind: row.kind,
    subject: row.subject,
    actor: row.actor === null ? null : PersonId.parse(row.actor),
    at: Temporal.Instant.from(row.at.replace(' ', 'T')),
    data: dataOf(row.content),
  }))
}

/** What an entry says; empty once expunged. */
export function dataOf(content: string | null): Readonly<Record<string, unknown>> {
  if (content === null) return {}
  const said: unknown = JSON.parse(content)
  return typeof said === 'object' &&
    said !== null &&
    'data' in said &&
    typeof said.data === 'object' &&
    said.data !== null
    ? { ...said.data }
    : {}
}
