import { dayNumber, dayOfNumber, weekdayOfNumber } from '../../../vocabulary/day-number.ts'
import type { LegalDate } from '../../../vocabulary/legal-date.ts'
import type { Verification } from '../../../vocabulary/verification.ts'
import { closedBecause, type ClosedDays } from '../court-calendar.ts'
import { eventWords } from '../events.ts'
import type { TimeCounting } from '../periods/time-counting.ts'
import { citationOf, needsReading, type Source } from '../source.ts'
import type { ClockAnswer, ClockStanding, ClockStep, Reckoning } from './clock-answer.ts'
import { inOrder, type ClockEvent } from './clock-event.ts'
import type { ClockLength, ClockRule } from './clock-rule.ts'
import { commencement } from './commencement.ts'
import { curedUntil } from './cures.ts'
import { daySpans } from './day-spans.ts'
import { endsOf } from './ends.ts'
import { excludedPeriods, type ExcludedPeriod } from './excluded-periods.ts'
import { chosenLimit, daysOf, extensions } from './limit.ts'
import { readyPeriods } from './readiness.ts'
import { forever } from './spans.ts'
import { effectivePeriods, lastDayOf, reckon, type EffectivePeriod, type Reckonable, type Reckoned } from './reckon.ts'

/** The court as a clock meets it: its closed days and how it counts. */
export interface ClockCourt {
  readonly closed: ClosedDays
  readonly counting: TimeCounting
}

/** A version of a clock in force, with the grounds on which it was chosen. */
export interface ClockVersion {
  readonly rule: ClockRule
  readonly source: Source
  readonly verified: Verification
}

/**
 * How a clock stands at the end of a day: a pure function of the events of a case, the version of the rule and the
 * day. Events after the day are not looked at. Nothing is kept that could be typed: days left are always counted anew.
 */
export function evaluateClock(
  version: ClockVersion,
  court: ClockCourt,
  told: readonly ClockEvent[],
  onDay: LegalDate,
): ClockAnswer {
  const { rule } = version
  const events = inOrder(told.filter((event) => event.day <= onDay))
  const begun = commencement(rule, events)
  if (!('started' in begun)) {
    const sources = [version.source, ...rule.starts.map((start) => start.source)].map(citationOf)
    return { kind: 'not-started', because: [], missing: begun.missing, sources, verified: version.verified }
  }
  return reckoned(version, court, events, dayNumber(onDay), begun.started)
}

type Started = Extract<ReturnType<typeof commencement>, { started: unknown }>['started']

function reckoned(
  version: ClockVersion,
  court: ClockCourt,
  events: readonly ClockEvent[],
  asOf: number,
  started: Started,
): ClockAnswer {
  const { rule } = version
  const first = rule.firstDay === 'counted' ? started.day : started.day + 1
  const excluded = excludedPeriods(rule, events)
  const ready = rule.readiness === undefined ? null : readyPeriods(rule.readiness, events)
  const ends = endsOf(rule, events, started.day, version.source)
  const { ended } = ends
  const periods = [...excluded.periods, ...(ready?.periods ?? []), ...ends.periods]
  const added = extensions(rule, events, started.day)
  const givesWay = givingWay(rule, court)
  const floorDays = rule.floor?.n ?? null
  const clockOf = (length: ClockLength): Reckonable => ({
    first,
    asOf,
    ended,
    limitDays: daysOf(length, started.day) + added.days + started.addedDays,
    floorDays,
    givesWay,
  })
  const asserts = periods.some((one) => one.by.standing === 'asserted')
  const lastKnown = Math.max(asOf, first, ...periods.map((one) => (one.to === forever ? asOf : one.to)))
  const periodsFor = (length: ClockLength, asserted: boolean): readonly EffectivePeriod[] => {
    const counted = asserted ? periods : periods.filter((one) => one.by.standing !== 'asserted')
    const closed = length.unit === 'court-days' ? closedPeriods(court, first, lastKnown, length.n) : []
    return effectivePeriods([...counted, ...closed], first)
  }
  const limit = chosenLimit(
    rule,
    started.day,
    events,
    started.limit,
    (length) => reckon(clockOf(length), periodsFor(length, false)).last,
  )
  const clock = clockOf(limit.length)
  const foundPeriods = periodsFor(limit.length, false)
  const views = { found: foundPeriods, asserted: asserts ? periodsFor(limit.length, true) : foundPeriods }
  const found = reckon(clock, views.found)
  const asserted = asserts ? reckon(clock, views.asserted) : found
  const cured = curedUntil(rule, events, found.last, started.day, givesWay)
  const curedIfAsserted = !asserts ? cured : curedUntil(rule, events, asserted.last, started.day, givesWay)
  const used: readonly Source[] = [
    version.source,
    ...started.sources,
    ...limit.sources,
    ...added.sources,
    ...cured.sources,
    ...[...views.found, ...views.asserted].map((one) => one.period.source),
    ...(rule.floor !== undefined && found.lastByFloor > found.lastByCount ? [rule.floor.source] : []),
    ...(found.last > found.lastByFloor ? [court.counting.days.source] : []),
  ]
  return {
    kind: 'reckoned',
    start: dayOfNumber(started.day),
    limit: limit.length,
    limitDays: clock.limitDays,
    found: reckoning(clock, found, cured.until),
    asserted: reckoning(clock, asserted, curedIfAsserted.until),
    days: daySpans({ from: first, to: Math.min(asOf, ended?.day ?? asOf) }, views),
    steps: [
      ...started.steps,
      ...(limit.step === null ? [] : [limit.step]),
      ...added.steps,
      ...ignored(rule, events, started.day),
      ...excluded.steps,
      ...moved(rule, court, found),
      ...cured.steps,
      ...ends.steps,
    ],
    missing: [...started.missing, ...limit.missing, ...excluded.missing, ...(ready?.missing ?? []), ...ends.missing],
    consequence: { ...rule.consequence, source: citationOf(rule.consequence.source) },
    sources: distinct(used).map(citationOf),
    verified: version.verified,
    unverified: distinct(used).filter(needsReading),
  }
}

function distinct(sources: readonly Source[]): readonly Source[] {
  return [...new Map(sources.map((source) => [source.cite, source])).values()]
}

function reckoning(clock: Reckonable, counted: Reckoned, cured: number | null): Reckoning {
  const { charged, excluded, left, lastDayIs } = counted
  return {
    standing: standingOf(clock, counted, cured),
    charged,
    excluded,
    left,
    lastDay: lastDayOf(counted),
    lastDayIs,
    curedUntil: cured === null ? null : dayOfNumber(cured),
  }
}

/** An end that came after the last day leaves the clock expired: what it demands was done too late. */
function standingOf(
  { asOf, ended }: Reckonable,
  { last, stoppedToday }: Reckoned,
  cured: number | null,
): ClockStanding {
  const until = Math.max(last, cured ?? last)
  if (ended !== null && ended.day <= until) return ended.how
  if (ended !== null || asOf > until) return 'expired'
  if (asOf > last) return 'in-cure'
  return stoppedToday ? 'stopped' : 'running'
}

function ignored(rule: ClockRule, events: readonly ClockEvent[], start: number): readonly ClockStep[] {
  return rule.ignores.flatMap((one) =>
    events
      .filter((event) => one.on.includes(event.kind) && dayNumber(event.day) >= start)
      .map((event) => ({
        rule: 'ignored' as const,
        words: `${eventWords[event.kind]}: ${one.because}`,
        day: event.day,
        source: citationOf(one.source),
      })),
  )
}

function moved(rule: ClockRule, court: ClockCourt, found: Reckoned): readonly ClockStep[] {
  const steps: ClockStep[] = []
  if (rule.floor !== undefined && found.lastByFloor > found.lastByCount)
    steps.push({
      rule: 'floor',
      words: `The time does not run out earlier than ${rule.floor.n} days after the end of an excluded period.`,
      day: dayOfNumber(found.lastByFloor),
      source: citationOf(rule.floor.source),
    })
  if (found.last > found.lastByFloor)
    steps.push({
      rule: 'closed-day',
      words: 'The court is closed on the last day: the time runs to the next open day.',
      day: dayOfNumber(found.last),
      source: citationOf(court.counting.days.source),
    })
  return steps
}

function givingWay(rule: ClockRule, court: ClockCourt): (day: number) => number {
  if (rule.closedLastDay === 'stands' || court.counting.days.closedLastDay === 'stands') return (day) => day
  return (day) => {
    let open = day
    while (isClosedOn(court, open)) open += 1
    return open
  }
}

function isClosedOn({ closed }: ClockCourt, day: number): boolean {
  return closed.weekly.includes(weekdayOfNumber(day)) || closedBecause(closed, dayOfNumber(day)) !== null
}

/** Court days are counted in open days only: a day on which the court is closed is excluded by the court's own calendar. */
function closedPeriods(court: ClockCourt, first: number, lastKnown: number, limit: number): readonly ExcludedPeriod[] {
  const source = court.counting.days.source
  // Weekends and holidays leave more than a third of all days open.
  const until = lastKnown + limit * 3 + 60
  const periods: ExcludedPeriod[] = []
  for (let day = first; day <= until; day += 1) {
    if (!isClosedOn(court, day)) continue
    periods.push({
      from: day,
      to: day,
      source,
      cap: null,
      bearsFloor: false,
      by: {
        exclusion: 'court-closed',
        title: 'The court is closed: only court days are counted',
        event: null,
        about: null,
        source: citationOf(source),
        standing: 'by-law',
        contested: false,
      },
    })
  }
  return periods
}
