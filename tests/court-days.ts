import { lawOn } from '../src/law/domain/ask.ts'
import { nextOpenDay } from '../src/law/domain/court-calendar.ts'
import { loadRulePack } from '../src/law/load-rule-pack.ts'
import { trainingCourt } from '../src/server/seed/training-county.ts'
import { legalDate, type LegalDate } from '../src/vocabulary/legal-date.ts'

const pack = await loadRulePack(trainingCourt.pack)

/** So many days from today, as the court's zone counts them at this moment. */
export const inDays = (days: number): LegalDate =>
  legalDate(Temporal.Now.plainDateISO(trainingCourt.zone).add({ days }).toString())

/** An open day of the court, at least so many days from today: today may be one on which it does not sit. */
export function courtDay(days: number): LegalDate {
  const first = inDays(days)
  return nextOpenDay(lawOn(pack, 'court.closed-days', first), first)
}
