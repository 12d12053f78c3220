import { isBench, isClerk, isDefense, isProsecution, type Standpoint } from '../../people/domain/policies.ts'
import type { Side } from './recorded-events.ts'

/** The clerk or the chambers of a numbered case, after its end too: what happened on its last day is still entered. */
export const mayEnterOutcome = (who: Standpoint): boolean => (isClerk(who) || isBench(who)) && who.number !== null

/** Whose entry it is in a clock or a deadline: the bench and the clerk enter for the court. Null for whoever has no side. */
export function sideOf(who: Standpoint): Side | null {
  if (isBench(who) || isClerk(who)) return 'court'
  if (isProsecution(who)) return 'prosecution'
  return isDefense(who) ? 'defense' : null
}

/** The court strikes any entry, a side its own. */
export const mayStrikeEvent = (side: Side | null, by: Side): boolean =>
  side === 'court' || (side !== null && side === by)
