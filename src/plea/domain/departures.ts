import type { ChargeTerm, OfferStatement } from '../../../contract/plea.ts'
import { offenseByCode, type Offense } from '../../law/domain/offenses.ts'
import { OfferDeparture, type OffenseClass, type OffenseMark } from '../../vocabulary/code-lists.ts'
import type { Comparable } from './comparable.ts'
import { waivesAppeal } from './waives-appeal.ts'

/** The code of offenses as far as offers are measured by it. */
export interface CodeOfOffenses {
  readonly offenses: readonly Offense[]
  /** The classes of offenses, the gravest first; empty where the pack does not list them. */
  readonly gravestFirst: readonly OffenseClass[]
}

/** Whether an offer departs in each of these ways; one that is left out is not known. */
export type Departures = { readonly [D in OfferDeparture]?: boolean | undefined }

/**
 * How an offer departs from what the ordinary approval covers: by its terms, by what the code says of the offenses, and
 * for what neither shows by what was stated when the draft was submitted.
 * @param stated null while nobody has stated anything
 */
export function departuresIn(
  offer: Comparable,
  code: CodeOfOffenses,
  stated: Pick<OfferStatement, 'departures'> | null,
): Departures {
  const seen = departuresSeen(offer, code)
  const all = OfferDeparture.options.map((one) => [one, seen[one] ?? stated?.departures.includes(one)] as const)
  return Object.fromEntries(all.filter(([, is]) => is !== undefined))
}

/** The departures that no term shows and that a person states. */
export function departuresToState(
  offer: Comparable,
  code: CodeOfOffenses,
  asked: readonly OfferDeparture[],
): readonly OfferDeparture[] {
  const seen = departuresSeen(offer, code)
  return [...new Set(asked)].filter((one) => seen[one] === undefined)
}

function departuresSeen(
  { proposal: { terms }, charges }: Comparable,
  { offenses, gravestFirst }: CodeOfOffenses,
): Departures {
  const given = terms.charges.flatMap((term) => {
    const charge = isGivenUp(term) ? charges.find((one) => one.chargeId === term.chargeId) : undefined
    return charge === undefined ? [] : [{ term, charge, offense: offenseByCode(offenses, charge.offense.code) }]
  })
  const marked = (...marks: readonly OffenseMark[]) =>
    anyOf(given.map(({ offense }) => offense?.marks?.some((mark) => marks.includes(mark))))
  const kinds = terms.charges.flatMap((term) => ('pleaKind' in term ? [term.pleaKind] : []))
  const types = [...terms.sentence, ...terms.conditions].map((term) => term.type)
  return {
    'class-reduced': anyOf(given.map(({ term, charge }) => fallsInClass(term, charge.offense.class, gravestFirst))),
    'mandatory-minimum-dropped': anyOf(
      given.map(({ offense }) => (offense === null ? undefined : offense.mandatoryMinimum !== undefined)),
    ),
    'violent-or-sexual-offense': marked('violent', 'sexual'),
    'domestic-violence': marked('domestic-violence'),
    'driving-under-influence': marked('driving-under-influence'),
    'agreed-sentence': types.includes('C'),
    'waiver-of-appeal': waivesAppeal(terms),
    'alford-or-nolo': kinds.some((kind) => kind === 'alford' || kind === 'nolo'),
  }
}

/** A charge that is reduced or dismissed under the offer. */
export const isGivenUp = (term: ChargeTerm): term is Extract<ChargeTerm, { action: 'dismiss' | 'plead-to-lesser' }> =>
  term.action === 'dismiss' || term.action === 'plead-to-lesser'

function fallsInClass(
  term: ChargeTerm,
  charged: OffenseClass,
  gravestFirst: readonly OffenseClass[],
): boolean | undefined {
  if (term.action !== 'plead-to-lesser') return false
  const [from, to] = [gravestFirst.indexOf(charged), gravestFirst.indexOf(term.lesser.class)]
  return from < 0 || to < 0 ? undefined : to > from
}

/** True when one is; else not known when one is not known. */
export function anyOf(each: readonly (boolean | undefined)[]): boolean | undefined {
  if (each.includes(true)) return true
  return each.includes(undefined) ? undefined : false
}
