import { hearingKindWords } from '../../../contract/calendar.ts'
import type { HearingLine } from '../../../contract/cases.ts'

/** How a date came about: a date by hand says so, since no rule stands behind it. */
export const enteredWords: Readonly<Record<HearingLine['entered'], string>> = {
  'by-hand': 'Entered by hand; no rule was applied',
  'by-rule': 'Next open court day, by rule',
  'in-court': 'With the outcome of an earlier hearing, on an open court day',
  'in-session': 'In a session of the court, on an open court day',
  import: 'Imported',
}

const isKind = (kind: string): kind is HearingLine['kind'] => kind in hearingKindWords

/** The next event in words; the database keeps its kind. */
export function nextEventWords(kind: string | null): string | null {
  return kind !== null && isKind(kind) ? hearingKindWords[kind] : kind
}
