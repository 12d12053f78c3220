import { sql } from 'kysely'
import type { Job } from '../platform/jobs/job.ts'
import type { Tx } from '../platform/postgres/tx.ts'

export const calendarJobs: readonly Job[] = [
  { name: 'calendar/pass-next-dates', cron: '*/15 * * * *', run: passNextDates },
]

/** A date that has passed in the court's zone gives way to the case's next one. Midnight comes to each zone by itself. */
async function passNextDates(tx: Tx): Promise<number> {
  const { rows } = await sql<{ n: number }>`select pass_next_dates() as n`.execute(tx.db)
  return rows[0]?.n ?? 0
}
