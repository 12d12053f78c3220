import { courtActionWords } from '../../contract/agreement.ts'
import type { CourtDayHearing } from '../../contract/calendar.ts'

/** What the court has still to do in the case of a hearing; null when nothing is pending that this screen knows of. */
export function pendingText({ pleaHearing, agreement, stage }: CourtDayHearing): string | null {
  if (pleaHearing === 'in-progress') return 'Plea hearing in progress'
  if (stage === 'sentenced') return 'Judgment entered'
  if (stage === 'plea-accepted') return 'Plea accepted: judgment awaited'
  if (agreement === 'tendered' || agreement === 'deferred')
    return `Agreement: ${courtActionWords[agreement].toLowerCase()}`
  if (stage === 'plea-hearing-requested') return 'A plea hearing was requested'
  return null
}
