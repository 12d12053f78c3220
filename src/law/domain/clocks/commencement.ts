import { dayNumber, dayOfNumber } from '../../../vocabulary/day-number.ts'
import { eventWords, type EventKind } from '../events.ts'
import { citationOf, type Source } from '../source.ts'
import type { ClockStep, MissingForClock } from './clock-answer.ts'
import type { ClockEvent } from './clock-event.ts'
import type { ClockLength, ClockReset, ClockRule } from './clock-rule.ts'

/** From which day a clock counts, and how it came to that. */
export interface Commencement {
  /** The day of the event from which it counts. */
  readonly day: number
  /** The limit that a reset brought with it. */
  readonly limit: ClockLength | undefined
  /** Days added to the limit by a short absence. */
  readonly addedDays: number
  readonly steps: readonly ClockStep[]
  readonly sources: readonly Source[]
  readonly missing: readonly MissingForClock[]
}

/** The start of a clock: its own event, or the latest of the events that set it to zero. Null with what is missing. */
export function commencement(
  rule: ClockRule,
  events: readonly ClockEvent[],
): { readonly started: Commencement } | { readonly missing: readonly MissingForClock[] } {
  const first = firstStart(rule, events)
  const resets = rule.resets.flatMap((reset) => occurrences(reset, events, first?.day))
  const latest = resets.reduce<Restart | null>((best, one) => (best === null || one.day > best.day ? one : best), null)
  if (first === null && latest === null) return { missing: missingStart(rule, events) }
  const controls = latest !== null && (first === null || latest.day >= first.day) ? latest : null
  const day = controls?.day ?? first?.day ?? 0
  const absences = rule.resets.flatMap((reset) => shortAbsences(reset, events, day))
  return {
    started: {
      day,
      limit: controls?.reset.limit,
      addedDays: absences.reduce((sum, one) => sum + one.days, 0),
      steps: [
        ...(first === null ? [] : [startStep(first)]),
        ...(controls === null ? [] : [resetStep(controls)]),
        ...absences.map((one) => one.step),
      ],
      sources: [
        ...(first === null ? [] : [first.source]),
        ...(controls === null ? [] : [controls.reset.source]),
        ...absences.map((one) => one.source),
      ],
      missing: controls?.missing ?? [],
    },
  }
}

interface FirstStart {
  readonly day: number
  readonly kind: EventKind
  readonly source: Source
}

/** The first way of starting, in the order of the rule, whose events have been. */
function firstStart(rule: ClockRule, events: readonly ClockEvent[]): FirstStart | null {
  for (const { from, of, source } of rule.starts) {
    const days = of.flatMap((kind) => {
      const one =
        from === 'last' ? events.findLast((event) => event.kind === kind) : events.find((event) => event.kind === kind)
      return one === undefined ? [] : [{ kind, day: dayNumber(one.day), source }]
    })
    const complete = from === 'latest' ? days.length === of.length : days.length > 0
    const sorted = days.toSorted((a, b) => a.day - b.day)
    const chosen = from === 'earliest' ? sorted[0] : sorted.at(-1)
    if (complete && chosen !== undefined) return chosen
  }
  return null
}

/** What is wanting in the way of starting of which most has been; the ordinary way stands last in a rule. */
function missingStart(rule: ClockRule, events: readonly ClockEvent[]): readonly MissingForClock[] {
  const has = (kind: EventKind) => events.some((event) => event.kind === kind)
  const ways = rule.starts.map(({ of }) => ({ been: of.filter(has).length, wanting: of.filter((kind) => !has(kind)) }))
  const best = Math.max(...ways.map((way) => way.been))
  const wanting = ways.findLast((way) => way.been === best)?.wanting ?? []
  return wanting.map((kind) => ({ kind: 'event', of: kind, words: `When was this: ${eventWords[kind]}?` }))
}

interface Restart {
  readonly reset: ClockReset
  readonly event: ClockEvent
  readonly day: number
  readonly missing: readonly MissingForClock[]
}

function occurrences(reset: ClockReset, events: readonly ClockEvent[], since: number | undefined): readonly Restart[] {
  return events
    .filter((event) => reset.on.includes(event.kind) && (since === undefined || dayNumber(event.day) >= since))
    .filter((event) => followsWhatItMust(reset, event, events))
    .filter(
      (event) => reset.afterAbsence === undefined || absence(reset, event, events) > reset.afterAbsence.longerThanDays,
    )
    .map((event) => restartAt(reset, event))
}

function followsWhatItMust({ follows }: ClockReset, event: ClockEvent, events: readonly ClockEvent[]): boolean {
  return follows.length === 0 || events.some((one) => follows.includes(one.kind) && one.day <= event.day)
}

function restartAt(reset: ClockReset, event: ClockEvent): Restart {
  if (reset.startsOn === 'event') return { reset, event, day: dayNumber(event.day), missing: [] }
  if (event.until === undefined) {
    const words = `Which day does this paper name: ${eventWords[event.kind]}, ${event.day}?`
    return { reset, event, day: dayNumber(event.day), missing: [{ kind: 'last-day', of: event.id, words }] }
  }
  return { reset, event, day: Math.max(dayNumber(event.day), dayNumber(event.until)), missing: [] }
}

/** Days between not appearing and appearing again; 0 when no failure to appear is known. */
function absence(reset: ClockReset, event: ClockEvent, events: readonly ClockEvent[]): number {
  const since = reset.afterAbsence?.since
  const began = events.findLast((one) => one.kind === since && one.day <= event.day)
  return began === undefined ? 0 : dayNumber(event.day) - dayNumber(began.day)
}

interface AddedDays {
  readonly days: number
  readonly step: ClockStep
  readonly source: Source
}

function shortAbsences(reset: ClockReset, events: readonly ClockEvent[], start: number): readonly AddedDays[] {
  const rule = reset.afterAbsence
  if (rule === undefined) return []
  return events
    .filter((event) => reset.on.includes(event.kind) && dayNumber(event.day) >= start)
    .filter((event) => {
      const days = absence(reset, event, events)
      return days > 0 && days <= rule.longerThanDays
    })
    .map((event) => ({
      days: rule.elseAddsDays,
      source: reset.source,
      step: {
        rule: 'extension' as const,
        words: `An absence of no more than ${rule.longerThanDays} days adds ${rule.elseAddsDays} days.`,
        day: event.day,
        source: citationOf(reset.source),
      },
    }))
}

function startStep(start: FirstStart): ClockStep {
  return {
    rule: 'start',
    words: `${eventWords[start.kind]}: the clock starts.`,
    day: dayOfNumber(start.day),
    source: citationOf(start.source),
  }
}

function resetStep({ reset, event, day }: Restart): ClockStep {
  return {
    rule: 'reset',
    words: `${eventWords[event.kind]}: the time begins anew from zero.`,
    day: dayOfNumber(day),
    source: citationOf(reset.source),
  }
}
