import type { DismissalMotion, DismissalScope, DismissedCount, Prejudice } from '../../../contract/dismissal.ts'
import type { Stage } from '../../../contract/cases.ts'
import { dismissalGroundWords, type DismissalGround } from '../../vocabulary/code-lists.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'

export const prejudiceWords: Record<Prejudice, string> = {
  with: 'with prejudice',
  without: 'without prejudice',
}

export const motionStatusWords: Record<DismissalMotion['status'], string> = {
  pending: 'Before the judge',
  granted: 'Granted',
  denied: 'Denied',
  'by-notice': 'Dismissed by notice',
}

/**
 * What may be moved for at a stage. Once a plea is before the court its counts hang together: then the case is
 * dismissed as a whole or the plea goes its way.
 */
export function scopesAt(stage: Stage): readonly DismissalScope[] {
  switch (stage) {
    case 'open':
    case 'plea-hearing-requested':
    case 'trial-track':
      return ['whole', 'counts']
    case 'tendered':
    case 'plea-accepted':
      return ['whole']
    default:
      return []
  }
}

export type CountsRefusal =
  | { readonly kind: 'no-such-count' }
  | { readonly kind: 'name-the-counts' }
  | { readonly kind: 'no-count-would-stay' }

/** The counts that a motion is about. One that leaves no count is a motion to dismiss the case. */
export function countsMoved(
  scope: DismissalScope,
  chargeIds: readonly string[],
  open: readonly DismissedCount[],
): Outcome<readonly DismissedCount[], CountsRefusal> {
  if (scope === 'whole') return done(open)
  const named = open.filter((count) => chargeIds.includes(count.chargeId))
  if (new Set(chargeIds).size !== named.length) return refuse({ kind: 'no-such-count' })
  if (named.length === 0) return refuse({ kind: 'name-the-counts' })
  return named.length === open.length ? refuse({ kind: 'no-count-would-stay' }) : done(named)
}

/** What stands with each count as its disposition. */
export const dispositionOf = (
  motion: { readonly prejudice: Prejudice; readonly ground: DismissalGround },
  by: string,
): string => `Dismissed ${prejudiceWords[motion.prejudice]} ${by}. ${dismissalGroundWords[motion.ground]}.`

/** The counts as a paper of the court lists them. */
export const countsInWords = (scope: DismissalScope, counts: readonly DismissedCount[]): string =>
  scope === 'whole'
    ? 'The whole case: every count'
    : counts.map(({ count, offense }) => `Count ${count}: ${offense}`).join('; ')
