/** Days from one to another, both included, as numbers of days. */
export interface Span {
  readonly from: number
  readonly to: number
}

export const forever = Number.MAX_SAFE_INTEGER

export const lengthOf = ({ from, to }: Span): number => Math.max(0, to - from + 1)

/** The part of a span within another, or nothing. */
export function clip(span: Span, within: Span): readonly Span[] {
  const from = Math.max(span.from, within.from)
  const to = Math.min(span.to, within.to)
  return from <= to ? [{ from, to }] : []
}

/** The same days without overlap: sorted, and what touches joined. Overlapping periods are a union, never a sum. */
export function union(spans: readonly Span[]): readonly Span[] {
  const joined: { from: number; to: number }[] = []
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last !== undefined && span.from <= last.to + 1) last.to = Math.max(last.to, span.to)
    else if (span.from <= span.to) joined.push({ ...span })
  }
  return joined
}

/** Days of a span that lie in none of the others, which do not overlap. */
export function daysOutside(span: Span, excluded: readonly Span[]): number {
  return lengthOf(span) - excluded.reduce((sum, one) => sum + clippedLength(one, span), 0)
}

function clippedLength(one: Span, within: Span): number {
  return Math.max(0, Math.min(one.to, within.to) - Math.max(one.from, within.from) + 1)
}

/** The first so many days of some spans. */
export function firstDays(spans: readonly Span[], most: number): readonly Span[] {
  let left = most
  return union(spans).flatMap((span) => {
    const taken = Math.min(left, lengthOf(span))
    left -= taken
    return taken > 0 ? [{ from: span.from, to: span.from + taken - 1 }] : []
  })
}
