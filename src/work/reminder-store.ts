import { sql } from 'kysely'
import type { Tx } from '../platform/postgres/tx.ts'
import { CourtId } from '../vocabulary/ids.ts'
import { LegalDate } from '../vocabulary/legal-date.ts'
import type { Ladder } from './domain/notice-rules.ts'

export interface CourtToRemind {
  readonly courtId: CourtId
  readonly zone: string
  readonly doneThrough: LegalDate | null
}

/** Every court with the last day whose reminders are written. A court that another process is at is left to it. */
export async function courtsToRemind(tx: Tx): Promise<readonly CourtToRemind[]> {
  const { rows } = await sql<{ court_id: string; zone: string; done_through: string | null }>`
    select c.court_id, c.zone, r.done_through from court c left join reminder_day r on r.court_id = c.court_id
    where pg_try_advisory_xact_lock(hashtextextended(c.court_id::text, 29)) order by c.court_id`.execute(tx.db)
  return rows.map((row) => ({
    courtId: CourtId.parse(row.court_id),
    zone: row.zone,
    doneThrough: row.done_through === null ? null : LegalDate.parse(row.done_through),
  }))
}

/** Writes the reminders of one rung of a ladder. @returns who was reminded */
export async function writeReminders(
  tx: Tx,
  courtId: CourtId,
  ladder: Ladder,
  rung: { readonly on: LegalDate; readonly days: number },
): Promise<readonly string[]> {
  const { rows } = await sql<{ told: string[] }>`
    select remind_of_day(${courtId}::uuid, ${ladder.of}, ${ladder.kind}, ${rung.on}::date, ${rung.days}::integer,
      ${ladder.for}::text[], ${ladder.teams}::text[], ${ladder.positions}::text[]) as told`.execute(tx.db)
  return rows[0]?.told ?? []
}

export async function keepDoneThrough(tx: Tx, courtId: CourtId, day: LegalDate): Promise<void> {
  await tx.db
    .insertInto('reminder_day')
    .values({ court_id: courtId, done_through: day })
    .onConflict((conflict) => conflict.column('court_id').doUpdateSet({ done_through: day }))
    .execute()
}

/** Marks reminders written since a moment as read that are of what no longer stands. */
export async function settleReminders(tx: Tx, { kind, of }: Ladder, since: Temporal.Instant): Promise<void> {
  await sql`select settle_reminders(${kind}, ${of}, ${since.toString()}::timestamptz)`.execute(tx.db)
}
