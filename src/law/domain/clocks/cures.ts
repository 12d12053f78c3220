import { dayNumber, dayOfNumber } from '../../../vocabulary/day-number.ts'
import { eventWords } from '../events.ts'
import { citationOf, type Source } from '../source.ts'
import type { ClockStep } from './clock-answer.ts'
import type { ClockEvent } from './clock-event.ts'
import type { ClockCure, ClockRule } from './clock-rule.ts'
import { detainedOn } from './custody.ts'

/** More time after the limit has run, if any was given. */
export interface Cured {
  readonly until: number | null
  readonly steps: readonly ClockStep[]
  readonly sources: readonly Source[]
}

/** The latest day to which a cure or a recapture carries the clock beyond its last day. */
export function curedUntil(
  rule: ClockRule,
  events: readonly ClockEvent[],
  last: number,
  start: number,
  givesWay: (day: number) => number,
): Cured {
  const steps: ClockStep[] = []
  const sources: Source[] = []
  let until: number | null = null
  for (const cure of rule.cures) {
    const occasions = events.filter((event) => event.kind === cure.on && dayNumber(event.day) >= start)
    for (const event of cure.once ? occasions.slice(0, 1) : occasions) {
      const without = whyWithout(cure, event, last)
      const day = without === null ? givesWay(curedDay(cure, event, events, last)) : null
      if (day !== null && day > last) {
        until = Math.max(until ?? day, day)
        sources.push(cure.source)
      }
      steps.push(cureStep(cure, event, without, day))
    }
  }
  return { until, steps, sources }
}

function whyWithout(cure: ClockCure, event: ClockEvent, last: number): string | null {
  const day = dayNumber(event.day)
  if (cure.afterLimitOnly && day <= last) return 'it came before the time had run'
  if (cure.withinDays !== undefined && day > last + cure.withinDays)
    return `it came more than ${cure.withinDays} days after the time had run`
  return null
}

function curedDay(cure: ClockCure, event: ClockEvent, events: readonly ClockEvent[], last: number): number {
  const named = dayNumber(event.until ?? event.day)
  const from = { event: dayNumber(event.day), limit: last, 'day-named': named }[cure.from]
  return from + graceDays(cure, events, dayNumber(event.day))
}

/** While custody is not known the shorter time is taken. */
function graceDays({ gives }: ClockCure, events: readonly ClockEvent[], day: number): number {
  if ('n' in gives) return gives.n
  const detained = detainedOn(events, day)
  if (detained === null) return Math.min(gives.detained, gives.released)
  return detained ? gives.detained : gives.released
}

function cureStep(cure: ClockCure, event: ClockEvent, without: string | null, day: number | null): ClockStep {
  const words =
    without === null
      ? `${cure.title}: until ${dayOfNumber(day ?? 0)}.`
      : `${eventWords[event.kind]}: without effect, because ${without}.`
  return { rule: without === null ? 'cure' : 'ignored', words, day: event.day, source: citationOf(cure.source) }
}
