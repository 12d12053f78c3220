import { offenseByCode, type Offense } from '../../law/domain/offenses.ts'
import type { Comparable } from './comparable.ts'
import { isGivenUp } from './departures.ts'
import type { FactsByCharge } from './gates-of-law.ts'
import { offenseFacts } from './offense-facts.ts'

/** What the terms and the code of offenses tell the law of each charge that the terms speak of. */
export function factsByCharge(
  { proposal: { terms }, charges }: Pick<Comparable, 'charges'> & { proposal: Pick<Comparable['proposal'], 'terms'> },
  offenses: readonly Offense[],
): FactsByCharge {
  return terms.charges.flatMap((term) => {
    if (term.action === 'not-file') return []
    const charge = charges.find((one) => one.chargeId === term.chargeId)
    return charge === undefined
      ? []
      : [
          {
            'charge-reduced': isGivenUp(term),
            ...('pleaKind' in term ? { 'plea-kind': term.pleaKind } : {}),
            ...offenseFacts(offenseByCode(offenses, charge.offense.code)),
          },
        ]
  })
}
