import { courtTime } from '../law/domain/court-time.ts'
import type { CourtTime } from '../law/domain/periods/compute-period.ts'
import type { RulePack } from '../law/domain/rule-pack.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { LegalDate } from '../vocabulary/legal-date.ts'
import { withClosures } from './closed-days.ts'

/** How a court keeps time: by its rule pack, and closed besides on the days that it has closed by its own order. */
export async function courtTimeOf(tx: Tx, pack: RulePack, courtId: string, today: LegalDate): Promise<CourtTime> {
  const time = courtTime(pack, today)
  return { ...time, closed: await withClosures(tx, courtId, time.closed) }
}
