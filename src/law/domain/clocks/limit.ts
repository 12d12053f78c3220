import { dayNumber, dayOfNumber } from '../../../vocabulary/day-number.ts'
import { legalDateOf, plainDate } from '../../../vocabulary/legal-date.ts'
import { citationOf, type Source } from '../source.ts'
import type { ClockStep, MissingForClock } from './clock-answer.ts'
import type { ClockEvent } from './clock-event.ts'
import type { ClockExtension, ClockLength, ClockRule, CustodyLimit } from './clock-rule.ts'
import { detainedOn, releasedBetween } from './custody.ts'

/** The limit that applies, with the step that chose it. */
export interface ChosenLimit {
  readonly length: ClockLength
  readonly step: ClockStep | null
  readonly sources: readonly Source[]
  readonly missing: readonly MissingForClock[]
}

/** Days of a length from a day on. Court days stay as they are: days on which the court is closed are left out elsewhere. */
export function daysOf(length: ClockLength, from: number): number {
  if (length.unit === 'days' || length.unit === 'court-days') return length.n
  const end = plainDate(dayOfNumber(from)).add(length.unit === 'months' ? { months: length.n } : { years: length.n })
  return dayNumber(legalDateOf(end)) - from
}

/**
 * The limit of a clock from its start on. While custody is not known the shorter limit is taken and the question is
 * named.
 * @param lastDayUnder the last day if a length applied, to see whether a release came before it
 * @safeguard a date too early is a nuisance; one too late is a case dismissed or a person held unlawfully
 */
export function chosenLimit(
  rule: ClockRule,
  start: number,
  events: readonly ClockEvent[],
  resetLimit: ClockLength | undefined,
  lastDayUnder: (length: ClockLength) => number,
): ChosenLimit {
  if (resetLimit !== undefined) return { length: resetLimit, step: null, sources: [], missing: [] }
  const { limit } = rule
  if (!('detained' in limit)) return { length: limit, step: null, sources: [], missing: [] }
  const detained = detainedOn(events, start)
  if (detained === null) return unknownCustody(limit, start)
  if (!detained) return byCustody(limit.released, 'The defendant is not detained', limit, start)
  const release =
    limit.decided === 'at-start' ? undefined : releasedBetween(events, start, lastDayUnder(limit.detained))
  return release === undefined
    ? byCustody(limit.detained, 'The defendant is detained', limit, start)
    : byCustody(limit.released, 'Released before the limit had run', limit, dayNumber(release.day))
}

function byCustody(length: ClockLength, why: string, limit: CustodyLimit, day: number): ChosenLimit {
  const words = `${why}: the limit is ${length.n} ${length.unit}.`
  return {
    length,
    step: { rule: 'limit', words, day: dayOfNumber(day), source: citationOf(limit.source) },
    sources: [limit.source],
    missing: [],
  }
}

function unknownCustody(limit: CustodyLimit, start: number): ChosenLimit {
  const shorter = daysOf(limit.detained, start) <= daysOf(limit.released, start) ? limit.detained : limit.released
  const words = `Was the defendant detained on this case on ${dayOfNumber(start)}? Until that is known the shorter limit is taken.`
  const chosen = byCustody(shorter, 'Whether the defendant is detained is not known', limit, start)
  return { ...chosen, missing: [{ kind: 'custody', of: 'custody-began', words }] }
}

/** Days that orders have added to the limit, of each kind no more than the law allows. */
export function extensions(
  rule: ClockRule,
  events: readonly ClockEvent[],
  start: number,
): { readonly days: number; readonly steps: readonly ClockStep[]; readonly sources: readonly Source[] } {
  const added = rule.extensions.map((extension) => ({ extension, ...addedBy(rule, extension, events, start) }))
  const real = added.filter((one) => one.days > 0)
  return {
    days: real.reduce((sum, one) => sum + one.days, 0),
    sources: real.map((one) => one.extension.source),
    steps: real.map(({ extension, days, last }) => ({
      rule: 'extension',
      words: `${extension.title}: ${days} days are added.`,
      day: last,
      source: citationOf(extension.source),
    })),
  }
}

function addedBy(
  rule: ClockRule,
  extension: ClockExtension,
  events: readonly ClockEvent[],
  start: number,
): { readonly days: number; readonly last: ClockStep['day'] } {
  const alone = rule.extensions.filter((one) => one.on === extension.on).length === 1
  const orders = events.filter(
    (event) =>
      event.kind === extension.on &&
      dayNumber(event.day) >= start &&
      (alone ? event.about === undefined || event.about === extension.id : event.about === extension.id),
  )
  const days = orders.reduce((sum, event) => sum + (event.days ?? 0), 0)
  return { days: Math.min(days, extension.mostDays), last: orders.at(-1)?.day ?? dayOfNumber(start) }
}
