import type { PlanLine } from '../../../../contract/tracks.ts'
import type { HearingLine } from '../../../../contract/cases.ts'
import type { PlannedEvent } from '../../../law/domain/case-tracks.ts'
import { nextOpenDay, type ClosedDays } from '../../../law/domain/court-calendar.ts'
import { citationOf } from '../../../law/domain/source.ts'
import { addDays, type LegalDate } from '../../../vocabulary/legal-date.ts'

/** A hearing of the case, as the plan looks at it. */
export interface HearingOfCase {
  readonly kind: HearingLine['kind']
  readonly day: LegalDate
  readonly status: HearingLine['status']
}

const fromWords: Record<PlannedEvent['from'], string> = {
  'charge-filed': 'the filing of charges',
  arraignment: 'the arraignment',
}

/**
 * The plan of a track for a case: each event by the day that the track allows, put off to the next open day, and where
 * it stands. The first event of a kind is met by the first hearing of that kind that was held or is set, the second by
 * the second.
 * @param began the days of the events from which the plan counts
 */
export function planLines(
  plan: readonly PlannedEvent[],
  began: { readonly [E in PlannedEvent['from']]: LegalDate | null },
  hearings: readonly HearingOfCase[],
  closed: ClosedDays,
  today: LegalDate,
): PlanLine[] {
  const taken = new Map<HearingLine['kind'], number>()
  return plan.map(({ hearing: kind, name, withinDays, from, source }) => {
    const start = began[from]
    const by = start === null ? null : nextOpenDay(closed, addDays(start, withinDays))
    const nth = taken.get(kind) ?? 0
    taken.set(kind, nth + 1)
    const meets = hearings.filter((one) => one.kind === kind && (one.status === 'held' || one.status === 'set'))[nth]
    return {
      name,
      kind,
      by,
      counted: `${withinDays} days from ${fromWords[from]} (${citationOf(source).text})`,
      standing: standingOf(meets, by, today),
      hearingDay: meets?.day ?? null,
    }
  })
}

function standingOf(meets: HearingOfCase | undefined, by: LegalDate | null, today: LegalDate): PlanLine['standing'] {
  if (meets?.status === 'held') return 'held'
  if (meets) return by !== null && meets.day > by ? 'set-late' : 'set'
  if (by === null) return 'waiting'
  return by < today ? 'overdue' : 'to-set'
}
