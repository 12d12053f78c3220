import { sql } from 'kysely'
import type { Job } from '../platform/jobs/job.ts'
import type { Tx } from '../platform/postgres/tx.ts'

export const casesJobs: readonly Job[] = [
  { name: 'cases/refresh-lapsed-lists', cron: '* * * * *', run: refreshLapsedLists },
  { name: 'cases/fold-case-counts', cron: '*/5 * * * *', run: foldCaseCounts },
]

/** A grant that ended by time takes its row from the list, or what it showed of it. */
async function refreshLapsedLists(tx: Tx): Promise<number> {
  const { rows } = await sql<{ n: number }>`select refresh_lapsed_lists() as n`.execute(tx.db)
  return rows[0]?.n ?? 0
}

/** The numbers of the lists are kept as changes; summed now and then, they stay few. */
async function foldCaseCounts(tx: Tx): Promise<number> {
  const { rows } = await sql<{ n: number }>`select fold_case_counts() as n`.execute(tx.db)
  return rows[0]?.n ?? 0
}
