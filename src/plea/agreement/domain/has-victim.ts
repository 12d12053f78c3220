import type { VictimsInformed } from '../../../../contract/agreement.ts'

/** Whether the case has a victim, as what is recorded of telling them says: whoever was told, or could not be, is one. */
export const hasVictim = (told: VictimsInformed): boolean => told.informed || told.reason !== 'no-victim'
