import type { PassedOver } from '../../law/domain/court-practice.ts'
import { isBench, isClerk, type Standpoint } from '../../people/domain/policies.ts'
import type { LegalDate } from '../../vocabulary/legal-date.ts'
import { overlap, type Stretch } from './court-hours.ts'

/** Somebody who is needed at the hearings of a case. */
export interface Needed {
  readonly personId: string
  readonly name: string
  readonly role: 'prosecutor' | 'counsel' | 'interpreter'
}

/** When somebody is needed in a courtroom; never in which case. */
export interface Busy extends Stretch {
  readonly personId: string
  readonly day: LegalDate
  /** In lower case. */
  readonly room: string
}

/** What stands in the way of a hearing at a time. */
export interface Obstacle {
  readonly what: PassedOver['what']
  /** Who it is; null for a session that is full. */
  readonly who: string | null
}

/** A time and place for a hearing. */
export interface TimeAndPlace extends Stretch {
  readonly day: LegalDate
  readonly room: string
}

/**
 * Who is needed in another courtroom at that time, and whether the session that sits there has no place left. In one
 * courtroom hearings are called one after another: nobody is in his own way there.
 * @param placesLeft of the session that sits there; null when none does
 */
export function obstaclesAt(
  at: TimeAndPlace,
  needed: readonly Needed[],
  busy: readonly Busy[],
  placesLeft: number | null,
): Obstacle[] {
  const elsewhere = busy.filter((one) => one.day === at.day && one.room !== at.room.toLowerCase() && overlap(one, at))
  const people = needed.filter(({ personId }) => elsewhere.some((one) => one.personId === personId))
  return [
    ...people.map(({ role, name }) => ({ what: role, who: name })),
    ...(placesLeft !== null && placesLeft <= 0 ? [{ what: 'capacity' as const, who: null }] : []),
  ]
}

const parts: Record<Needed['role'], string> = {
  prosecutor: 'for the People',
  counsel: 'for the defendant',
  interpreter: 'interpreter',
}

/** An obstacle in words that tell nothing of another case. */
export function obstacleWords({ what, who }: Obstacle): string {
  return what === 'capacity'
    ? 'The session has no place left'
    : `${who ?? 'Somebody'} (${parts[what]}) is not free at that time`
}

/** Whether the rule lets whoever acts pass over everything that stands in the way. */
export function mayPassOver(who: Standpoint, rules: readonly PassedOver[], obstacles: readonly Obstacle[]): boolean {
  return obstacles.every(({ what }) =>
    rules.some(
      (rule) => rule.what === what && rule.by.some((side) => (side === 'bench' ? isBench(who) : isClerk(who))),
    ),
  )
}
