import { dayOfNumber } from '../../../vocabulary/day-number.ts'
import type { DaySpan } from './clock-answer.ts'
import type { EffectivePeriod } from './reckon.ts'
import type { Span } from './spans.ts'

/** What counts by the findings of the court, and what would if every assertion were found. */
export interface BothViews {
  readonly found: readonly EffectivePeriod[]
  readonly asserted: readonly EffectivePeriod[]
}

/** Every day of a span, exactly once, as charged or excluded and by which authority; days alike stand together. */
export function daySpans(days: Span, views: BothViews): readonly DaySpan[] {
  if (days.from > days.to) return []
  const edges = new Set([days.from, days.to + 1])
  for (const one of [...views.found, ...views.asserted])
    for (const edge of [one.from, one.to + 1]) if (edge > days.from && edge <= days.to) edges.add(edge)
  const sorted = [...edges].toSorted((a, b) => a - b)
  return sorted.slice(0, -1).map((from, index) => labelled({ from, to: (sorted[index + 1] ?? from) - 1 }, views))
}

function labelled(span: Span, views: BothViews): DaySpan {
  const covers = (one: EffectivePeriod) => one.from <= span.from && span.to <= one.to
  const found = views.found.filter(covers)
  const asserted = views.asserted.filter(covers)
  const under = [...new Set([...found, ...asserted].map((one) => one.period.by))]
  const decidedByDispute = found.length > 0 && found.every((one) => one.period.by.contested)
  return {
    from: dayOfNumber(span.from),
    to: dayOfNumber(span.to),
    days: span.to - span.from + 1,
    found: found.length > 0 ? 'excluded' : 'charged',
    asserted: asserted.length > 0 ? 'excluded' : 'charged',
    under,
    contested: decidedByDispute || found.length > 0 !== asserted.length > 0,
  }
}
