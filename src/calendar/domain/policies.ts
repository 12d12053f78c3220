import { isBench, isClerk, type Standpoint } from '../../people/domain/policies.ts'

/** The clerk or the chambers of a numbered case, after its end too: what happened on its last day is still entered. */
export const mayEnterOutcome = (who: Standpoint): boolean => (isClerk(who) || isBench(who)) && who.number !== null
