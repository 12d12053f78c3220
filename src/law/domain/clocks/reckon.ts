import { dayOfNumber } from '../../../vocabulary/day-number.ts'
import type { Reckoning } from './clock-answer.ts'
import type { ExcludedPeriod } from './excluded-periods.ts'
import { clip, daysOutside, firstDays, forever, union, type Span } from './spans.ts'

/** Days of a clock that are about to be counted. */
export interface Reckonable {
  /** The first day that counts. */
  readonly first: number
  readonly asOf: number
  /** The day on which the clock was satisfied or ceased to concern the case. */
  readonly ended: { readonly day: number; readonly how: 'satisfied' | 'ceased' } | null
  readonly limitDays: number
  readonly floorDays: number | null
  /** The day to which a last day on a closed day gives way. */
  readonly givesWay: (day: number) => number
}

/** A period of the view that counts, with caps applied. */
export interface EffectivePeriod extends Span {
  readonly period: ExcludedPeriod
}

/** The periods that exclude days of the clock: within it, and no more of one subject than its cap. */
export function effectivePeriods(periods: readonly ExcludedPeriod[], first: number): readonly EffectivePeriod[] {
  const within = periods.flatMap((period) =>
    clip(period, { from: first, to: forever }).map((span) => ({ ...span, period })),
  )
  const allowed = new Map<string, readonly Span[]>()
  for (const { period } of within) {
    const { cap } = period
    if (cap === null || allowed.has(cap.key)) continue
    const same = within.filter((one) => one.period.cap?.key === cap.key)
    allowed.set(cap.key, firstDays(same, cap.days))
  }
  return within.flatMap((one) => {
    const { cap } = one.period
    if (cap === null) return [one]
    const spans = (allowed.get(cap.key) ?? []).flatMap((span) => clip(one, span))
    return spans.map((span) => ({ ...span, period: one.period }))
  })
}

/** The last day of the clock, and how many days are charged, excluded and left. */
export interface Reckoned extends Omit<Reckoning, 'standing' | 'curedUntil' | 'lastDay'> {
  readonly last: number
  readonly stoppedToday: boolean
  /** The last day before a floor or a closed day moved it. */
  readonly lastByCount: number
  readonly lastByFloor: number
}

/**
 * Counts the days of a clock. A period that has no end yet is taken to end today, for the last day; overlapping
 * periods are a union.
 */
export function reckon(clock: Reckonable, effective: readonly EffectivePeriod[]): Reckoned {
  const { first, asOf, ended } = clock
  const horizon = Math.min(asOf, ended?.day ?? asOf)
  const endingToday = (one: EffectivePeriod): Span => (one.to === forever ? { from: one.from, to: asOf } : one)
  const excludedDays = union(effective.map(endingToday))
  const past: Span = { from: first, to: horizon }
  const charged = daysOutside(past, excludedDays)
  const lastByCount = lastCounted(first, clock.limitDays, excludedDays)
  const floors = union(effective.filter((one) => one.period.bearsFloor).map(endingToday))
  const lastByFloor = clock.floorDays === null ? lastByCount : afterFloor(lastByCount, floors, clock.floorDays)
  const last = clock.givesWay(lastByFloor)
  // On the day it starts no day is counted yet: it stands still where its first day will not be counted either.
  const standsOpen = effective.some((one) => one.to === forever && one.from <= Math.max(asOf, first))
  return {
    charged,
    excluded: Math.max(0, horizon - first + 1) - charged,
    // Where a floor moves the last day, what is left is the time until it; else the days that the limit still has.
    left: Math.max(0, lastByFloor > lastByCount ? lastByFloor - horizon : clock.limitDays - charged),
    last,
    lastByCount,
    lastByFloor,
    lastDayIs: ended === null && standsOpen ? 'if-it-ran-from-tomorrow' : 'fixed',
    stoppedToday: standsOpen || excludedDays.some((span) => span.from <= asOf && asOf <= span.to),
  }
}

/** The day on which as many days have been counted as the limit has. */
function lastCounted(first: number, limit: number, excluded: readonly Span[]): number {
  let next = first
  let left = limit
  for (const span of excluded) {
    const gap = span.from - next
    if (gap >= left) break
    left -= Math.max(0, gap)
    next = Math.max(next, span.to + 1)
  }
  return next + left - 1
}

/** No earlier than so many days after the end of each excluded period that begins while the time still runs. */
function afterFloor(last: number, excluded: readonly Span[], days: number): number {
  let floored = last
  for (const span of excluded) if (span.from <= floored) floored = Math.max(floored, span.to + days)
  return floored
}

/** The last day in words of the calendar. */
export function lastDayOf(reckoned: Reckoned): Reckoning['lastDay'] {
  return dayOfNumber(reckoned.last)
}
