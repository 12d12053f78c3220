import { LegalDate } from '../../src/vocabulary/legal-date.ts'
import { useCourtZone } from './court-zone.tsx'
import { dayIn } from './moment-text.ts'
import { nowText } from './moment.ts'

/** Today where the court is, by the clock of the person's machine: to notice a slip of the hand, never for law. */
export function useToday(): LegalDate {
  return LegalDate.parse(dayIn(nowText(), useCourtZone()))
}
