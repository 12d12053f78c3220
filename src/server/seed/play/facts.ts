import type { CustodyStatus, Language } from '../../../vocabulary/code-lists.ts'
import type { TrainingKey } from '../training-county.ts'

/** A count: what it charges, and what the defendant did, to be read after his name. */
export interface FactsOfCount {
  readonly code: string
  readonly did: string
  /** True for a charge that the police proposed and the prosecution did not bring. */
  readonly notBrought?: boolean
}

export interface FactsOfVictim {
  readonly givenName: string
  readonly familyName: string
  readonly phone?: string
  readonly preferred?: 'phone' | 'email' | 'letter' | 'through-advocate' | 'none'
  readonly safetyNote?: string
  readonly language?: string
}

/** What is the case about: who, what, where. What became of it is told by its history. */
export interface Facts {
  /** Unique; the ids of the case's terms are made from it. */
  readonly key: string
  /** How many days ago the police referred it. */
  readonly daysAgo: number
  readonly officer: 'officer.doyle' | 'officer.youngblood' | 'officer.mbeki'
  readonly place: string
  /** Time of day of the incident, the day before it was referred unless said otherwise. */
  readonly time: string
  readonly daysBefore?: number
  readonly narrative: string
  readonly givenName: string
  readonly familyName: string
  readonly birthDate: string
  readonly language?: Language
  readonly interpreter?: boolean
  readonly custody: CustodyStatus
  readonly counts: readonly [FactsOfCount, ...FactsOfCount[]]
  readonly victim?: FactsOfVictim
  readonly prosecutor: 'prosecutor.reyes' | 'prosecutor.okonkwo' | 'prosecutor.lindqvist'
  readonly counsel: 'defender.marsh' | 'defender.ortiz' | 'defender.nakamura' | 'private-counsel.castellanos'
  /** The defendant's own account, where there is one. */
  readonly account?: TrainingKey
  /** What the police handed over. */
  readonly files: readonly [string, ...string[]]
}
