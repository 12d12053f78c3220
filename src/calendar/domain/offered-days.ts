import type { OfferedDay } from '../../../contract/calendar.ts'
import { closedBecause, nextOpenDay, type ClosedDays } from '../../law/domain/court-calendar.ts'
import { addDays, compareDays, type LegalDate } from '../../vocabulary/legal-date.ts'

/** How far off the next day is usually wanted, in the order of the keys: a habit of the hand, no rule of law. */
const distances = [
  { label: 'In 1 week', days: 7 },
  { label: 'In 2 weeks', days: 14 },
  { label: 'In 4 weeks', days: 28 },
  { label: 'Next open day', days: 1 },
] as const

/**
 * The days that are offered for what follows a hearing: usual distances from it or from today, whichever is later, each
 * put off to the next day on which the court is open.
 */
export function offeredDays(closed: ClosedDays, heldOn: LegalDate, today: LegalDate): OfferedDay[] {
  const from = compareDays(heldOn, today) < 0 ? today : heldOn
  return distances.map(({ label, days }) => {
    const wanted = addDays(from, days)
    const because = closedBecause(closed, wanted)
    return {
      day: nextOpenDay(closed, wanted),
      label,
      closed: because === null ? null : { day: wanted, because },
    }
  })
}
