import { offenseByCode, type Offense } from '../../law/domain/offenses.ts'
import type { Comparable } from './comparable.ts'
import { isGivenUp } from './departures.ts'
import type { Facts } from '../../law/domain/facts.ts'
import type { FactsByCharge } from './gates-of-law.ts'
import { offenseFacts } from './offense-facts.ts'

/**
 * What the case, the terms and the code of offenses tell the law of each charge that the terms speak of; of none, where
 * they speak only of charges that will not be filed, what the case tells alone.
 */
export function factsByCharge(
  { proposal: { terms }, charges }: Pick<Comparable, 'charges'> & { proposal: Pick<Comparable['proposal'], 'terms'> },
  offenses: readonly Offense[],
  known: Facts,
): FactsByCharge {
  const each = terms.charges.flatMap((term) => {
    if (term.action === 'not-file') return []
    const charge = charges.find((one) => one.chargeId === term.chargeId)
    return charge === undefined
      ? []
      : [
          {
            ...known,
            'charge-reduced': isGivenUp(term),
            ...('pleaKind' in term ? { 'plea-kind': term.pleaKind } : {}),
            ...offenseFacts(offenseByCode(offenses, charge.offense.code)),
          },
        ]
  })
  return each.length === 0 ? [known] : each
}
