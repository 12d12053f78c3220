import type { Side } from './recorded-events.ts'

export const changesOfExcludedTime = ['rule', 'contest', 'correct', 'end'] as const
export type ChangeOfExcludedTime = (typeof changesOfExcludedTime)[number]

/** What of an entry decides who may change it. */
export interface StandingOfEntry {
  readonly standing: 'asserted' | 'found'
  readonly by: Side
  readonly to: string | null
  readonly contested: unknown
  readonly ruling: unknown
  readonly struck: string | null
}

/**
 * The court rules on what a party asserts; a party disputes what is not its own; whoever entered it corrects it and says
 * when it ended, the court for the court.
 */
export function mayChangeExcludedTime(side: Side, entry: StandingOfEntry, change: ChangeOfExcludedTime): boolean {
  switch (change) {
    case 'rule':
      return side === 'court' && entry.standing === 'asserted'
    case 'contest':
      return side !== 'court' && side !== entry.by
    case 'correct':
    case 'end':
      return side === entry.by
  }
}

/** The changes that are open to a side as an entry stands. */
export function openChanges(side: Side | null, entry: StandingOfEntry): ChangeOfExcludedTime[] {
  if (side === null || entry.struck !== null || entry.ruling !== null) return []
  return changesOfExcludedTime.filter(
    (change) =>
      mayChangeExcludedTime(side, entry, change) &&
      !(change === 'contest' && entry.contested !== null) &&
      !(change === 'end' && entry.to !== null),
  )
}
