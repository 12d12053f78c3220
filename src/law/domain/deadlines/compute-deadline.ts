import type { LegalDate } from '../../../vocabulary/legal-date.ts'
import { refuse, type Outcome } from '../../../vocabulary/outcome.ts'
import { eventWords } from '../events.ts'
import type { FilingManner, ServiceManner } from '../periods/time-counting.ts'
import { computePeriod, type ComputedPeriod, type CourtTime, type PeriodRefusal } from '../periods/compute-period.ts'
import type { DeadlineRule } from './deadline-rule.ts'

/** The event from which a deadline is measured: its latest occurrence governs. */
export interface DeadlineEvent {
  readonly kind: string
  readonly day: LegalDate
  readonly at?: Temporal.Instant
  readonly served?: ServiceManner
}

/** The day of a deadline by its rule from the latest event that starts it, with every step. */
export function computeDeadline(
  rule: DeadlineRule,
  court: CourtTime,
  events: readonly DeadlineEvent[],
  filing: FilingManner = 'electronic',
): Outcome<ComputedPeriod, PeriodRefusal> {
  const latest = events
    .filter((event) => event.kind === rule.from)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    .at(-1)
  const eventName = eventWords[rule.from]
  if (latest === undefined) return refuse({ kind: 'missing-event', event: eventName })
  const { kind: _kind, ...rest } = latest
  return computePeriod(court, { ...rule.period, event: { ...rest, name: eventName }, eventName, filing })
}
