import type { Stage } from '../../../contract/cases.ts'
import { isPending } from '../../cases/domain/lifecycle.ts'
import { negotiableStages } from '../../plea/domain/negotiation.ts'
import type { LegalDate } from '../../vocabulary/legal-date.ts'

/** How a case ended; `not-told` for an imported one whose source does not say. */
export type ResolvedBy = 'plea' | 'trial' | 'dismissal' | 'not-told'

/** What is counted of one case. */
export interface Standing {
  readonly stage: Stage
  /** The day on which the court took the case; null before that. */
  readonly openedOn: LegalDate | null
  /** What lies on the table. */
  readonly openOffers: readonly string[]
  /** The day of the first offer of the current talks; null when nothing lies on the table. */
  readonly talksSince: LegalDate | null
  readonly resolvedBy: ResolvedBy | null
}

/** A case that nothing is known of yet but where it stands. */
export function standingAt(stage: Stage): Standing {
  return { stage, openedOn: null, openOffers: [], talksSince: null, resolvedBy: null }
}

/** The case moved. Talks end where there is nothing left to bargain over: at a tender, a plea or the end of the case. */
export function moved(standing: Standing, from: Stage, to: Stage, day: LegalDate): Standing {
  const after = negotiableStages.has(to) ? standing : talksEnded(standing)
  return {
    ...after,
    stage: to,
    openedOn: standing.openedOn ?? (isPending(to) ? day : null),
    resolvedBy: resolution(from, to),
  }
}

/** Judgment on an accepted plea is a resolution by plea; any other judgment follows a trial. A declined case was never one of the court. */
function resolution(from: Stage, to: Stage): ResolvedBy | null {
  if (to === 'dismissed') return 'dismissal'
  if (to !== 'sentenced') return null
  return from === 'plea-accepted' ? 'plea' : 'trial'
}

/** An offer or a counter lies on the table; with the first of them talks begin. */
export function offerPut(standing: Standing, offer: string, day: LegalDate): Standing {
  if (standing.openOffers.includes(offer)) return standing
  return { ...standing, openOffers: [...standing.openOffers, offer], talksSince: standing.talksSince ?? day }
}

/** An offer left the table: accepted, rejected, lapsed or withdrawn. Talks end with the last one. */
export function offerGone(standing: Standing, offer: string): Standing {
  const openOffers = standing.openOffers.filter((open) => open !== offer)
  return { ...standing, openOffers, talksSince: openOffers.length === 0 ? null : standing.talksSince }
}

/** Talks broke down, or begin anew: what lay on the table is gone. */
export function talksEnded(standing: Standing): Standing {
  return { ...standing, openOffers: [], talksSince: null }
}
