import type { OfferForm } from '../../contract/plea.ts'
import type { LegalDate } from '../../src/vocabulary/legal-date.ts'
import { dayAfter } from '../design/day-text.ts'

/** The day itself when the court is open on it, else the next open day. */
export function openDayFrom(day: LegalDate, closedDays: OfferForm['closedDays']): LegalDate {
  const closed = new Set(closedDays.map((one) => one.day))
  let open = day
  while (closed.has(open)) open = dayAfter(open, 1)
  return open
}
