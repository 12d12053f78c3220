import { sql, type Kysely } from 'kysely'
import type { DB } from '../../platform/postgres/schema.ts'

/** Gives what was recorded its place in the feed, as the sequencer does. */
export async function sequenceFeed(system: Kysely<DB>): Promise<void> {
  await sql`select sequence_feed()`.execute(system)
}
