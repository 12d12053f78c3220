import { chargeTermKey, type ChargeTerm, type Movement, type Towards } from '../../../contract/plea.ts'
import type { Comparable } from './comparable.ts'
import { pleaKindWords, type OffenseClass, type PleaKind } from '../../vocabulary/code-lists.ts'
import { joined, leaning, movement } from './movement.ts'
import { chargeTermInWords, chargeTermLabel } from './term-words.ts'

/** How heavy it is for the defendant. A charge that an offer does not name stays pending: as heavy as a lesser offense. */
const actionBurden: Record<ChargeTerm['action'] | 'not-named', number> = {
  plead: 3,
  'plead-to-lesser': 2,
  'not-named': 2,
  dismiss: 1,
  'not-file': 1,
}

const pleaBurden: Record<PleaKind, number> = {
  guilty: 3,
  nolo: 2,
  alford: 2,
  conditional: 2,
  'stipulated-facts': 2,
  deferred: 1,
  'not-guilty': 0,
}

/** Classes from lightest to heaviest; one that is not known compares with none. */
const classBurden: Record<OffenseClass, number | null> = {
  petty: 0,
  'misdemeanor-c': 1,
  'misdemeanor-b': 2,
  'misdemeanor-a': 3,
  'felony-4': 4,
  'felony-3': 5,
  'felony-2': 6,
  'felony-1': 7,
  'felony-x': 8,
  'felony-m': 9,
  unknown: null,
}

/** What moved in the charges. */
export function chargeMovements(from: Comparable, to: Comparable): Movement[] {
  return joined(from.proposal.terms.charges, to.proposal.terms.charges, chargeTermKey).flatMap(
    ({ key, before, after }) => {
      const label = after ? chargeTermLabel(after, to.charges) : before ? chargeTermLabel(before, from.charges) : ''
      const about = { part: 'charge', key, label } as const
      if (!before || !after) {
        const towards = leaning(burdenOf(after) - burdenOf(before))
        return [
          movement(
            about,
            before ? 'removed' : 'added',
            before && chargeTermInWords(before),
            after && chargeTermInWords(after),
            towards,
          ),
        ]
      }
      return changed(about, before, after)
    },
  )
}

const burdenOf = (term: ChargeTerm | null): number => actionBurden[term?.action ?? 'not-named']

function changed(about: Pick<Movement, 'part' | 'key' | 'label'>, before: ChargeTerm, after: ChargeTerm): Movement[] {
  if (before.action !== after.action)
    return [
      movement(
        about,
        'action',
        chargeTermInWords(before),
        chargeTermInWords(after),
        leaning(burdenOf(after) - burdenOf(before)),
      ),
    ]
  return [...pleaMovement(about, before, after), ...offenseMovement(about, before, after)]
}

function pleaMovement(
  about: Pick<Movement, 'part' | 'key' | 'label'>,
  before: ChargeTerm,
  after: ChargeTerm,
): Movement[] {
  if (!('pleaKind' in before) || !('pleaKind' in after) || before.pleaKind === after.pleaKind) return []
  const towards = leaning(pleaBurden[after.pleaKind] - pleaBurden[before.pleaKind])
  return [movement(about, 'plea-kind', pleaKindWords[before.pleaKind], pleaKindWords[after.pleaKind], towards)]
}

function offenseMovement(
  about: Pick<Movement, 'part' | 'key' | 'label'>,
  before: ChargeTerm,
  after: ChargeTerm,
): Movement[] {
  const [was, is] = [offenseOf(before), offenseOf(after)]
  if (!was || !is || was.code === is.code) return []
  return [movement(about, 'offense', was.title, is.title, towardsOffense(after, was.class, is.class))]
}

/** Pleading to a heavier offense favors the prosecution; a heavier offense that is not filed favors the defense. */
function towardsOffense(term: ChargeTerm, before: OffenseClass, after: OffenseClass): Towards {
  const [was, is] = [classBurden[before], classBurden[after]]
  if (was === null || is === null) return 'neither'
  return leaning(term.action === 'not-file' ? was - is : is - was)
}

function offenseOf(term: ChargeTerm) {
  if (term.action === 'plead-to-lesser') return term.lesser
  return term.action === 'not-file' ? term.offense : null
}
