import { closedBecause, nextOpenDay, type ClosedDays } from '../../law/domain/court-calendar.ts'
import { addDays, type LegalDate } from '../../vocabulary/legal-date.ts'

/** The day proposed for a first appearance: the next day after today on which the court is open. */
export function proposedFirstDay(closed: ClosedDays, today: LegalDate): { day: LegalDate; because: string } {
  const day = nextOpenDay(closed, addDays(today, 1))
  const passedOver = closedBecause(closed, addDays(today, 1))
  const because =
    passedOver === null
      ? 'The next day is an open court day.'
      : `The next open court day; the court is closed on ${addDays(today, 1)} (${passedOver}).`
  return { day, because }
}

/** What is said of a day that a person typed: that no rule was applied, and whether the court is closed then. */
export function wordsForDayByHand(closed: ClosedDays, day: LegalDate): string {
  const why = closedBecause(closed, day)
  return why === null
    ? 'Entered by hand; no rule was applied.'
    : `Entered by hand; no rule was applied, and the court is closed that day (${why}).`
}
