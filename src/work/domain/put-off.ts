import { addDays, type LegalDate } from '../../vocabulary/legal-date.ts'
import type { ItemRule } from './day-rules.ts'

/** How far an item may be put off: until which day at the latest, and whether without a day. Null when not at all. */
export function mayPutOff(
  rule: ItemRule,
  { today, dueOn, longest }: { readonly today: LegalDate; readonly dueOn: LegalDate | null; readonly longest: number },
): { readonly latest: LegalDate; readonly notNow: boolean } | null {
  const latest = addDays(today, longest)
  switch (rule.putOff) {
    case 'never':
      return null
    case 'free':
      return { latest, notNow: true }
    case 'until-due':
      // Nothing is put off beyond the day on which it is too late.
      if (dueOn === null) return { latest, notNow: true }
      return dueOn > today ? { latest: dueOn < latest ? dueOn : latest, notNow: false } : null
  }
}
