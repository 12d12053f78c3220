import { addDays, type LegalDate } from '../../vocabulary/legal-date.ts'

/** What is wrong within a rule, and at which path of it. */
export interface DatingFault {
  readonly path: readonly (string | number)[]
  readonly reason: string
}

/** Values must follow each other without overlap and without a gap, the earliest first. */
export function datingFaults(spans: readonly Span[]): readonly DatingFault[] {
  return spans.flatMap((span, index) => {
    const fault = ownFault(span) ?? faultAgainst(spans[index - 1], span)
    return fault === null ? [] : [{ path: ['values', index, 'from'], reason: fault }]
  })
}

interface Span {
  readonly from: LegalDate
  readonly to?: LegalDate | undefined
}

function ownFault(span: Span): string | null {
  return span.to !== undefined && span.to < span.from ? `The value ends on ${span.to}, before it begins.` : null
}

function faultAgainst(before: Span | undefined, span: Span): string | null {
  if (!before) return null
  if (before.to === undefined || before.to >= span.from) {
    return `The value from ${span.from} overlaps the one from ${before.from}.`
  }
  return addDays(before.to, 1) < span.from ? `No value is in force between ${before.to} and ${span.from}.` : null
}
