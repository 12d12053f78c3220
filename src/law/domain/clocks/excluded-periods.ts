import type { Citation } from '../../../vocabulary/citation.ts'
import { dayNumber } from '../../../vocabulary/day-number.ts'
import { plainDate, legalDateOf } from '../../../vocabulary/legal-date.ts'
import { eventWords } from '../events.ts'
import { citationOf, type Source } from '../source.ts'
import type { ClockStep, ExcludedBy, MissingForClock } from './clock-answer.ts'
import { isFound, type ClockEvent } from './clock-event.ts'
import type { ClockRule, Exclusion } from './clock-rule.ts'
import { forever, type Span } from './spans.ts'

/** A period that is not counted, before caps. `to` is `forever` while nothing has closed it. */
export interface ExcludedPeriod extends Span {
  readonly by: ExcludedBy
  /** Most days of the same subject that are excluded; what is beyond is charged. */
  readonly cap: { readonly days: number; readonly key: string } | null
  readonly source: Source
  /** Whether a floor after exclusion counts from its end. */
  readonly bearsFloor: boolean
}

export interface ExcludedPeriods {
  readonly periods: readonly ExcludedPeriod[]
  readonly steps: readonly ClockStep[]
  readonly missing: readonly MissingForClock[]
}

/** The periods that the events of a case open and close under the exclusions of a clock. */
export function excludedPeriods(rule: ClockRule, events: readonly ClockEvent[]): ExcludedPeriods {
  const periods: ExcludedPeriod[] = []
  const steps: ClockStep[] = []
  const missing: MissingForClock[] = []
  const byKind = Map.groupBy(events, (event) => event.kind)
  for (const exclusion of rule.exclusions) {
    for (const event of exclusion.opens.flatMap((kind) => byKind.get(kind) ?? [])) {
      const refused = whyRefused(exclusion, event)
      if (refused !== null) {
        steps.push(refused.step)
        missing.push(...refused.missing)
        continue
      }
      const end = endOf(exclusion, event, events)
      missing.push(...end.missing)
      periods.push(periodFrom(exclusion, event, end.to))
    }
  }
  return { periods, steps, missing }
}

function periodFrom(exclusion: Exclusion, event: ClockEvent, to: number): ExcludedPeriod {
  const opened = dayNumber(event.day)
  return {
    from: exclusion.lasts === undefined ? opened : opened + 1,
    to,
    source: exclusion.source,
    cap: capOf(exclusion, event),
    bearsFloor: true,
    by: {
      exclusion: exclusion.id,
      title: exclusion.title,
      event: event.id,
      about: event.about ?? null,
      source: citationOf(exclusion.source),
      standing: standingOf(exclusion, event),
      contested: event.contested,
    },
  }
}

function standingOf(exclusion: Exclusion, event: ClockEvent): ExcludedBy['standing'] {
  if (exclusion.needs === 'nothing') return 'by-law'
  return isFound(event) ? 'found' : 'asserted'
}

/** A cap in years is as many days as those years have from the day on which the period opened. */
function capOf(exclusion: Exclusion, event: ClockEvent): ExcludedPeriod['cap'] {
  const { cap } = exclusion
  if (cap === undefined) return null
  const key = `${exclusion.id}\n${event.about ?? ''}`
  if (cap.unit === 'days') return { days: cap.n, key }
  const end = dayNumber(legalDateOf(plainDate(event.day).add({ years: cap.n })))
  return { days: end - dayNumber(event.day), key }
}

/** The last day of a period: what closed it, what its order names, or its fixed length, whichever is first. */
function endOf(
  exclusion: Exclusion,
  event: ClockEvent,
  events: readonly ClockEvent[],
): { readonly to: number; readonly missing: readonly MissingForClock[] } {
  const closed = events.find(
    (one) =>
      exclusion.closes.includes(one.kind) && one.day >= event.day && one.about === event.about && one.id !== event.id,
  )
  const ends = [
    ...(closed === undefined ? [] : [dayNumber(closed.day)]),
    ...(event.until === undefined ? [] : [dayNumber(event.until)]),
    ...(exclusion.lasts === undefined ? [] : [dayNumber(event.day) + exclusion.lasts.n]),
  ]
  if (ends.length > 0) return { to: Math.min(...ends), missing: [] }
  if (exclusion.closes.length > 0) return { to: forever, missing: [] }
  // Nothing can close it and it names no day: only its own day is certain.
  const words = `Until which day does this run: ${eventWords[event.kind]}, ${event.day}?`
  return { to: dayNumber(event.day), missing: [{ kind: 'last-day', of: event.id, words }] }
}

interface Refused {
  readonly step: ClockStep
  readonly missing: readonly MissingForClock[]
}

/** Why an event does not exclude time although it asks to: findings are wanting, or its reason is one the law bars. */
function whyRefused(exclusion: Exclusion, event: ClockEvent): Refused | null {
  if (exclusion.needs !== 'findings') return null
  if (event.findings === undefined) {
    const words = `Which findings did the court state for ${exclusion.title}, ${event.day}?`
    return {
      ...refusedFor(exclusion, event, 'the court stated no findings', exclusion.source),
      missing: [{ kind: 'findings', of: event.id, words }],
    }
  }
  for (const factor of event.findings.factors) {
    const barred = exclusion.barred.find((one) => one.code === factor)
    if (barred !== undefined) return refusedFor(exclusion, event, barred.text, barred.source)
    if (!exclusion.factors.some((one) => one.code === factor))
      return refusedFor(exclusion, event, `${factor} is no factor of the law`, exclusion.source)
  }
  return null
}

function refusedFor(exclusion: Exclusion, event: ClockEvent, why: string, source: Source): Refused {
  const citation: Citation = citationOf(source)
  const words = `${exclusion.title}: not excluded, because ${why}.`
  return { step: { rule: 'refused', words, day: event.day, source: citation }, missing: [] }
}
