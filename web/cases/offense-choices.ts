import type { OffenseChoice } from '../../contract/cases.ts'
import type { Choice } from '../design/choice.ts'

/** Offenses as a list to search in: found by title, statute, class or code. */
export function offenseChoices(offenses: readonly OffenseChoice[]): Choice[] {
  return offenses.map((offense) => ({
    value: offense.code,
    label: offense.title,
    description: `${offense.statute} · ${offense.classLabel} · ${offense.code}`,
  }))
}
