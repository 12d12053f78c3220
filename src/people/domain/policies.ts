import type { Stage } from '../../../contract/cases.ts'
import { relationRule, type FixedCompartment, type Relation } from '../../vocabulary/compartments.ts'
import type { Position } from '../../vocabulary/positions.ts'

/** What a policy looks at: what the actor is to the case, what he does in his office, and where the case stands. */
export interface Standpoint {
  readonly relations: ReadonlySet<Relation>
  readonly positions: readonly Position[]
  readonly stage: Stage
  readonly number: string | null
  readonly sealed: boolean
}

const worksAs = (who: Standpoint, ...positions: readonly Position[]) =>
  positions.some((one) => who.positions.includes(one))

export const isProsecution = (who: Standpoint): boolean => who.relations.has('prosecution')

/** A lawyer of the prosecution team, not its paralegals. */
export const isProsecutor = (who: Standpoint): boolean =>
  isProsecution(who) && worksAs(who, 'prosecutor', 'prosecution-supervisor')

export const isProsecutionSupervisor = (who: Standpoint): boolean =>
  isProsecution(who) && worksAs(who, 'prosecution-supervisor')

/** Counsel of record, or the defendant who represents himself. */
export const isDefense = (who: Standpoint): boolean =>
  who.relations.has('defense') || who.relations.has('self-represented')

export const isClerk = (who: Standpoint): boolean => who.relations.has('clerk') && worksAs(who, 'clerk', 'case-manager')

/** The assigned chambers: the judge and those who work for him. */
export const isBench = (who: Standpoint): boolean => who.relations.has('bench')

export const isJudge = (who: Standpoint): boolean => isBench(who) && worksAs(who, 'judge')

export const isPolice = (who: Standpoint): boolean => who.relations.has('police')

const ended: ReadonlySet<Stage> = new Set(['sentenced', 'dismissed', 'declined'])

/** Numbered by the clerk and not yet ended. */
export const isBeforeTheCourt = (who: Standpoint): boolean => who.number !== null && !ended.has(who.stage)

export const mayAppointCounsel = (who: Standpoint): boolean => isClerk(who) && isBeforeTheCourt(who)

/** One who has no counsel gets some; one who has, gets other counsel: the same clerk, the same cases. */
export const maySubstituteCounsel = (who: Standpoint): boolean => mayAppointCounsel(who)

export const mayAllowSelfRepresentation = (who: Standpoint): boolean => mayAppointCounsel(who)

export const mayLinkDefendant = (who: Standpoint): boolean => isClerk(who) || who.relations.has('defense')

export const maySeeVictims = (who: Standpoint): boolean =>
  isProsecution(who) || who.relations.has('victim-advocate') || who.relations.has('victim-counsel')

export const mayKeepVictims = (who: Standpoint): boolean => isProsecution(who) || who.relations.has('victim-advocate')

/** The compartment of one's own side, where one's own recusal and walls are recorded; null for one who writes in none. */
export function ownSide(who: Standpoint): FixedCompartment | null {
  if (isProsecution(who)) return 'prosecution'
  if (isDefense(who) || who.relations.has('defense-team')) return 'defense'
  if (who.relations.has('bench') || who.relations.has('clerk')) return 'court-file'
  if (who.relations.has('victim-advocate')) return 'victim'
  return isPolice(who) ? 'investigation' : null
}

/** Whoever may write on his own side may leave the case; one with a narrow grant asks the clerk. */
export const mayRecuse = (who: Standpoint): boolean => ownSide(who) !== null

/** A colleague of one's own office, or anyone by the clerk or the bench; the database knows whose colleague is whose. */
export const mayWallOff = (who: Standpoint): boolean =>
  isClerk(who) || isBench(who) || isProsecution(who) || isDefense(who)

export const mayLiftWall = (who: Standpoint): boolean => isClerk(who) || isBench(who)

export const maySeal = (who: Standpoint): boolean => isJudge(who)

/**
 * Relations that are given by name, to whoever the table of compartments says may hold them. Counsel, the defendant,
 * the bench and the clerk's division come by their own steps, never by this one.
 */
const givenByName: readonly Relation[] = [
  'prosecution',
  'victim-advocate',
  'victim-counsel',
  'defense-team',
  'standby-counsel',
  'police',
  'interpreter',
  'probation',
  'jail',
  'court-auditor',
  'prosecution-auditor',
]

/** Whether the actor may give and end a relation: as the table of compartments says. */
export function mayGive(who: Standpoint, relation: Relation): boolean {
  if (!givenByName.includes(relation)) return false
  return relationRule(relation).grantedBy.some((granter) => [...who.relations].some((held) => held === granter))
}

/** The relations that the actor may give. */
export function giveable(who: Standpoint): readonly Relation[] {
  return givenByName.filter((relation) => mayGive(who, relation))
}
