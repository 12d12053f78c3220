import type { Job } from '../platform/jobs/job.ts'
import { lapseOffers } from './offer/lapse-offers.ts'

/** Each court's day ends at its own minute, so this looks every minute. */
export const pleaJobs: readonly Job[] = [{ name: 'plea/lapse-offers', cron: '* * * * *', run: lapseOffers }]
