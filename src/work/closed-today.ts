import type { z } from 'zod'
import type { MyDay } from '../../contract/work.ts'
import { closedDaysOf } from '../calendar/closed-days.ts'
import { courtOf } from '../calendar/court-day-store.ts'
import { closedUntil } from '../law/domain/court-calendar.ts'
import type { Services } from '../law/services.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { LegalDate } from '../vocabulary/legal-date.ts'

/** What closes a court today, and when it sits again; null when it is open, and for whoever belongs to no court. */
export async function closedToday(
  tx: Tx,
  packs: Services['packs'],
  courtId: string | null,
  today: LegalDate,
): Promise<z.input<typeof MyDay>['closed']> {
  const court = courtId === null ? null : await courtOf(tx, courtId)
  if (courtId === null || !court) return null
  return closedUntil(await closedDaysOf(tx, packs, { id: courtId, pack: court.pack }, today), today)
}
