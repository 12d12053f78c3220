import { dayNumber } from '../../../vocabulary/day-number.ts'
import { eventWords } from '../events.ts'
import { citationOf, type Source } from '../source.ts'
import type { ClockStep, MissingForClock } from './clock-answer.ts'
import type { ClockEvent } from './clock-event.ts'
import type { ClockRule } from './clock-rule.ts'
import type { ExcludedPeriod } from './excluded-periods.ts'
import type { Reckonable } from './reckon.ts'
import { isUndone, undoes } from './undone.ts'

/** How a clock ended, and how often it had ended and runs again because what ended it was undone. */
export interface Ends {
  readonly ended: Reckonable['ended']
  /** The days between, of which the rule does not say whether they count. */
  readonly periods: readonly ExcludedPeriod[]
  readonly steps: readonly ClockStep[]
  readonly missing: readonly MissingForClock[]
}

/**
 * The events that satisfied the clock or took the case out of it, since it last started. One that was undone ends it no
 * longer: a rule that begins anew has set another start; under a rule that names no such thing the clock goes on from
 * where it stood, and says that the rule leaves open whether it may.
 * @param source of the version in force
 */
export function endsOf(rule: ClockRule, events: readonly ClockEvent[], start: number, source: Source): Ends {
  const periods: ExcludedPeriod[] = []
  const steps: ClockStep[] = []
  const missing: MissingForClock[] = []
  let ending: ClockEvent | null = null
  for (const event of events.filter(({ day }) => dayNumber(day) >= start)) {
    const day = dayNumber(event.day)
    if (ending === null && isEnd(rule, event) && !isUndone(event.kind, events, day)) ending = event
    else if (ending !== null && undoes(event.kind, ending.kind) && isUndone(ending.kind, events, day)) {
      periods.push(between(ending, event, source))
      steps.push(goesOn(event, source))
      missing.push(leftOpen(event))
      ending = null
    }
  }
  if (ending === null) return { ended: null, periods, steps, missing }
  const how = rule.satisfiedBy.includes(ending.kind) ? 'satisfied' : 'ceased'
  const words = `${eventWords[ending.kind]}: ${how === 'satisfied' ? 'what the clock demands is done' : 'the clock no longer concerns the case'}.`
  return {
    ended: { day: dayNumber(ending.day), how },
    periods,
    steps: [...steps, { rule: 'end', words, day: ending.day, source: null }],
    missing,
  }
}

const isEnd = (rule: ClockRule, { kind }: ClockEvent): boolean =>
  rule.satisfiedBy.includes(kind) || rule.ceasesOn.includes(kind)

function between(ending: ClockEvent, undoing: ClockEvent, source: Source): ExcludedPeriod {
  return {
    from: dayNumber(ending.day) + 1,
    to: dayNumber(undoing.day),
    source,
    cap: null,
    bearsFloor: false,
    by: {
      exclusion: 'ended-and-undone',
      title: `The clock did not run: ${eventWords[ending.kind]}. Whether these days count the rule does not say`,
      event: ending.id,
      about: null,
      source: citationOf(source),
      standing: 'not-settled',
      contested: false,
    },
  }
}

const goesOn = ({ kind, day }: ClockEvent, source: Source): ClockStep => ({
  rule: 'resumed',
  words: `${eventWords[kind]}: the rule names no new start for it, so the clock goes on from where it stood.`,
  day,
  source: citationOf(source),
})

const leftOpen = ({ kind, day }: ClockEvent): MissingForClock => ({
  kind: 'law',
  of: kind,
  words: `${eventWords[kind]}, ${day}: does the time begin anew, or do the days before it count? The rule pack does not say.`,
})
