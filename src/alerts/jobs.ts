import type { Job } from '../platform/jobs/job.ts'
import { forgetMessages } from './message-store.ts'

/** For how long it is kept that a message went out. */
const kept = Temporal.Duration.from({ hours: 24 * 90 })

export const alertJobs: readonly Job[] = [
  {
    name: 'alerts/forget-old-messages',
    cron: '50 3 * * *',
    run: async (tx) => await forgetMessages(tx, tx.now.subtract(kept)),
  },
]
