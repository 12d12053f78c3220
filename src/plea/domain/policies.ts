import type { Side } from '../../../contract/plea.ts'
import { relationRule, type FixedCompartment, type Relation } from '../../vocabulary/compartments.ts'
import type { Position } from '../../vocabulary/positions.ts'

/** What whoever acts is to the case, and what he is in his office. */
export interface Part {
  readonly relations: ReadonlySet<Relation>
  readonly positions: readonly Position[]
}

const holds = (part: Part, compartment: FixedCompartment): boolean =>
  [...part.relations].some((relation) => relationRule(relation).grants[compartment] !== undefined)
const isAny = (part: Part, positions: readonly Position[]): boolean =>
  positions.some((position) => part.positions.includes(position))

const prosecutors = ['prosecutor', 'prosecution-supervisor'] as const
const counsel = ['defender', 'defense-supervisor', 'private-counsel'] as const

/** Talks are between the parties: whoever holds nothing between them does not learn that there are any. */
export const seesTalks = (part: Part): boolean => holds(part, 'parties')
export const seesProsecution = (part: Part): boolean => holds(part, 'prosecution')
export const seesDefense = (part: Part): boolean => holds(part, 'defense')
export const seesVictims = (part: Part): boolean => holds(part, 'victim')
export const seesClientFile = (part: Part): boolean => holds(part, 'client')

/** The side from which one sees the talks. */
export const sideOf = (part: Part): Side =>
  part.relations.has('prosecution') || part.relations.has('prosecution-auditor') ? 'prosecution' : 'defense'

export const representsHimself = (part: Part): boolean => part.relations.has('self-represented')

/** A prosecutor of the case acts for the prosecution; other members of its team do not. */
export const actsForProsecution = (part: Part): boolean => part.relations.has('prosecution') && isAny(part, prosecutors)
/** Counsel of record acts for the defendant, or he does himself where he has none. */
export const actsForDefense = (part: Part): boolean =>
  (part.relations.has('defense') && isAny(part, counsel)) || representsHimself(part)
export const actsForAParty = (part: Part): boolean => actsForProsecution(part) || actsForDefense(part)

/** Paralegals prepare; only prosecutors put before a supervisor and before the other side. */
export const mayDraft = (part: Part): boolean =>
  actsForProsecution(part) || (part.relations.has('prosecution') && isAny(part, ['paralegal']))
export const mayDecideOnDrafts = (part: Part): boolean =>
  part.relations.has('prosecution') && isAny(part, ['prosecution-supervisor'])

/** Who speaks with victims: the prosecution team and the victim advocate. A victim's own lawyer reads only. */
export const mayRecordConferral = (part: Part): boolean =>
  part.relations.has('victim-advocate') || part.relations.has('prosecution')

export const isTheDefendant = (part: Part): boolean => part.relations.has('defendant') || representsHimself(part)
/** Counsel tells the defendant of an offer and records it; a defendant without counsel acknowledges it himself. */
export const mayConvey = (part: Part): boolean => part.relations.has('defense') && isAny(part, counsel)
/** A defendant without counsel has nobody to ask here. */
export const mayAskCounsel = (part: Part): boolean => part.relations.has('defendant') && !representsHimself(part)
/** Counsel answers what the defendant asks. */
export const answersTheDefendant = (part: Part): boolean => mayConvey(part)
