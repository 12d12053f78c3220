import { packOf } from '../cases/packs.ts'
import { lawOn } from '../law/domain/ask.ts'
import type { ClosedDays } from '../law/domain/court-calendar.ts'
import type { Services } from '../law/services.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { LegalDate } from '../vocabulary/legal-date.ts'
import { closuresOf } from './closures/closure-store.ts'

/** When a court is closed: by its rule pack, and on the days that it has closed by its own order. */
export async function closedDaysOf(
  tx: Tx,
  packs: Services['packs'],
  court: { readonly id: string; readonly pack: string },
  today: LegalDate,
): Promise<ClosedDays> {
  return await withClosures(tx, court.id, lawOn(packOf(packs, court), 'court.closed-days', today))
}

/** Days that a court is closed by rule, and with them those that it has closed by its own order. */
export async function withClosures(tx: Tx, courtId: string, byRule: ClosedDays): Promise<ClosedDays> {
  const byOrder = await closuresOf(tx, courtId)
  return byOrder.length === 0 ? byRule : { ...byRule, declared: [...byRule.declared, ...byOrder] }
}
