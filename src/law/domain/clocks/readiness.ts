import { dayNumber } from '../../../vocabulary/day-number.ts'
import { eventWords } from '../events.ts'
import { citationOf } from '../source.ts'
import type { MissingForClock } from './clock-answer.ts'
import type { ClockEvent } from './clock-event.ts'
import type { Readiness } from './clock-rule.ts'
import type { ExcludedPeriod } from './excluded-periods.ts'
import { forever } from './spans.ts'

/**
 * The periods in which the prosecution is ready: from the day after a statement that has effect until readiness is lost.
 * A statement that the court struck never had effect; one without what it needs has effect from when it is there.
 */
export function readyPeriods(
  rule: Readiness,
  events: readonly ClockEvent[],
): { readonly periods: readonly ExcludedPeriod[]; readonly missing: readonly MissingForClock[] } {
  const periods: ExcludedPeriod[] = []
  const missing: MissingForClock[] = []
  for (const event of events) {
    if (event.kind !== rule.stated || isStruck(rule, event, events)) continue
    const needed = rule.needs.map((kind) => ({ kind, event: events.find((one) => one.kind === kind) }))
    const wanting = needed.filter((one) => one.event === undefined)
    if (wanting.length > 0) {
      missing.push(
        ...wanting.map(({ kind }) => ({
          kind: 'event' as const,
          of: kind,
          words: `When was this: ${eventWords[kind]}? Without it the statement of readiness has no effect.`,
        })),
      )
      continue
    }
    const effective = Math.max(dayNumber(event.day), ...needed.map((one) => dayNumber(one.event?.day ?? event.day)))
    const lost = events.find((one) => one.kind === rule.lost && dayNumber(one.day) >= effective)
    periods.push({
      from: effective + 1,
      to: lost === undefined ? forever : dayNumber(lost.day),
      source: rule.source,
      cap: null,
      bearsFloor: false,
      by: {
        exclusion: 'ready',
        title: 'The prosecution is ready for trial',
        event: event.id,
        about: event.about ?? null,
        source: citationOf(rule.source),
        standing: 'by-law',
        contested: event.contested,
      },
    })
  }
  return { periods, missing }
}

/** Struck by an order about this statement, or by one about no statement in particular that came after it. */
function isStruck(rule: Readiness, stated: ClockEvent, events: readonly ClockEvent[]): boolean {
  return events.some(
    (one) => one.kind === rule.struck && (one.about === undefined ? one.day >= stated.day : one.about === stated.id),
  )
}
