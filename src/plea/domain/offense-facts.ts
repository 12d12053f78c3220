import type { Facts } from '../../law/domain/facts.ts'
import type { Offense } from '../../law/domain/offenses.ts'
import type { OffenseMark } from '../../vocabulary/code-lists.ts'

const seriousMarks: ReadonlySet<OffenseMark> = new Set<OffenseMark>(['serious-felony', 'driving-under-influence'])

/** What the code tells the law of an offense. One that is not in the pack's list leaves its facts open. */
export function offenseFacts(offense: Offense | null): Facts {
  if (offense === null) return {}
  return {
    'charge-has-mandatory-minimum': offense.mandatoryMinimum !== undefined,
    'charge-forfeiture-applies': offense.forfeiture === true,
    ...(offense.marks === undefined
      ? {}
      : { 'charge-is-serious-felony-or-dui': offense.marks.some((mark) => seriousMarks.has(mark)) }),
  }
}
