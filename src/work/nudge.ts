import { sql } from 'kysely'
import type { Tx } from '../platform/postgres/tx.ts'

/** A message of the database holds 8,000 bytes; an id takes 37. */
const inOneMessage = 200

/** Tells the open screens of some persons that there is something for them; heard after the commit. */
export async function nudge(tx: Tx, persons: readonly string[]): Promise<void> {
  for (let from = 0; from < persons.length; from += inOneMessage)
    await sql`select pg_notify('notices', ${persons.slice(from, from + inOneMessage).join(',')})`.execute(tx.db)
}
