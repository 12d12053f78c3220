import { sql } from 'kysely'
import type { Job } from '../platform/jobs/job.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { NoticeRules } from './domain/notice-rules.ts'
import { remind } from './remind.ts'

export const workJobs = ({ reminders }: NoticeRules): readonly Job[] => [
  { name: 'work/forget-old-notices', cron: '40 3 * * *', run: forgetOldNotices },
  { name: 'work/remind', cron: '*/5 * * * *', run: async (tx) => await remind(tx, reminders) },
]

/** What was read long ago is in the activity of its case. */
async function forgetOldNotices(tx: Tx): Promise<number> {
  const { rows } = await sql<{ n: number }>`select forget_old_notices()::integer as n`.execute(tx.db)
  return rows[0]?.n ?? 0
}
