import { done, refuse, type Outcome } from '../../../vocabulary/outcome.ts'
import type { Citation } from '../../../vocabulary/citation.ts'
import { addDays, daysBetween, legalDateOf, plainDate, type LegalDate } from '../../../vocabulary/legal-date.ts'
import { closedBecause, endOfDayIn, type ClosedDays } from '../court-calendar.ts'
import { citationOf } from '../source.ts'
import { lengthWords, type PeriodUnit } from './period.ts'
import type { TraceStep } from './period-trace.ts'
import { serviceMannerWords, type FilingManner, type ServiceManner, type TimeCounting } from './time-counting.ts'

/** A court as a period meets it: its zone, its closed days, and the days on which its office could not be reached. */
export interface CourtTime {
  readonly zone: string
  readonly closed: ClosedDays
  readonly inaccessible: readonly { readonly day: LegalDate; readonly name: string }[]
  readonly counting: TimeCounting
}

/** The event from which a period is measured; the moment is needed where hours are counted. */
export interface PeriodEvent {
  readonly name: string
  readonly day: LegalDate
  readonly at?: Temporal.Instant
  /** How the paper was served whose service is the event. */
  readonly served?: ServiceManner
}

/** A period to be computed, before it is known to be sound. */
export interface PeriodQuestion {
  readonly n: number
  readonly unit: PeriodUnit
  readonly direction: 'after' | 'before'
  readonly event: PeriodEvent | null
  /** What the event is called, for when it is not known. */
  readonly eventName: string
  readonly filing: FilingManner
}

/** The last day of a period, the moment after which it is too late, and every step to them. */
export interface ComputedPeriod {
  readonly lastDay: LegalDate
  readonly lastMoment: Temporal.Instant
  readonly trace: readonly TraceStep[]
}

export type PeriodRefusal =
  | { readonly kind: 'bad-length'; readonly n: number; readonly unit: PeriodUnit }
  | { readonly kind: 'missing-event'; readonly event: string }
  | { readonly kind: 'missing-time'; readonly event: string }
  | { readonly kind: 'unknown-service'; readonly manner: ServiceManner }

/** Longer periods than any rule states are a slip of the keyboard. */
const longest: Record<PeriodUnit, number> = {
  hours: 8_760,
  days: 3_660,
  'court-days': 2_600,
  weeks: 530,
  months: 240,
  years: 100,
}

/**
 * The last day and moment of a period: the event's own day is not counted, a last day on which the court is closed or
 * cannot be reached gives way, days are added for the manner of service, and the last day ends by the manner of filing.
 * Each court's rules of counting are data.
 */
export function computePeriod(court: CourtTime, question: PeriodQuestion): Outcome<ComputedPeriod, PeriodRefusal> {
  const { n, unit, event } = question
  if (!Number.isInteger(n) || n < 1 || n > longest[unit]) return refuse({ kind: 'bad-length', n, unit })
  if (event === null) return refuse({ kind: 'missing-event', event: question.eventName })
  if (unit === 'hours') return hours(court, question, event)
  return days(court, question, event)
}

type Walk = readonly [TraceStep, ...TraceStep[]]

const at = (walk: Walk): LegalDate => (walk.at(-1) ?? walk[0]).day
const onward = (walk: Walk, ...steps: readonly TraceStep[]): Walk => [...walk, ...steps]

function days(court: CourtTime, question: PeriodQuestion, event: PeriodEvent): Outcome<ComputedPeriod, PeriodRefusal> {
  const counted = rolled(court, question, onward([theEvent(event)], ...counting(court, question, event.day)))
  const served = afterService(court, question, event, counted)
  if (!served.ok) return served
  const reached = reachable(court, served.value)
  const moment = lastMoment(court, question.filing, at(reached))
  return done({ lastDay: at(reached), lastMoment: moment.instant, trace: onward(reached, moment.step) })
}

const theEvent = (event: PeriodEvent): TraceStep => ({
  rule: 'event',
  words: event.name,
  day: event.day,
  time: null,
  source: null,
})

const step = (rule: TraceStep['rule'], words: string, day: LegalDate, source: Citation): TraceStep => ({
  rule,
  words,
  day,
  time: null,
  source,
})

/** Counting itself, before any closed day is looked at. */
function counting(court: CourtTime, question: PeriodQuestion, from: LegalDate): readonly TraceStep[] {
  const { n, unit, direction } = question
  const { counting: rules } = court
  const way = direction === 'after' ? 1 : -1
  const words = `Count ${lengthWords(question)} ${direction === 'after' ? 'forward' : 'back'}; the day of the event is not counted.`
  const source = citationOf(direction === 'after' ? rules.days.source : rules.backward.source)
  if (unit === 'court-days' || isShort(rules, question)) return courtDays(court, question, from, words, source)
  if (unit === 'months' || unit === 'years') {
    const last = plainDate(from).add(unit === 'months' ? { months: n * way } : { years: n * way })
    return [step('count', monthWords(question), legalDateOf(last), citationOf(rules.months.source))]
  }
  return [step('count', words, addDays(from, (unit === 'weeks' ? 7 * n : n) * way), source)]
}

/** Counting that leaves out days on which the court is closed. */
function courtDays(
  court: CourtTime,
  question: PeriodQuestion,
  from: LegalDate,
  words: string,
  source: Citation,
): readonly TraceStep[] {
  const n = question.direction === 'after' ? question.n : -question.n
  const last = courtDay(court, from, n)
  const skipped = Math.abs(daysBetween(from, last)) - question.n
  const plain = step('count', words, addDays(from, n), source)
  if (skipped === 0) return [plain]
  const { shortPeriods } = court.counting
  const why = question.unit === 'days' && shortPeriods ? citationOf(shortPeriods.source) : source
  const told = `Only days on which the court is open count: ${lengthWords({ n: skipped, unit: 'days' })} in between left out.`
  return [plain, step('skipped-closed-days', told, last, why)]
}

const monthWords = (question: PeriodQuestion): string =>
  `Count ${lengthWords(question)} ${question.direction === 'after' ? 'forward' : 'back'} to the day of the same number, or the last day of a month without it.`

const isShort = (rules: TimeCounting, { unit, n }: PeriodQuestion): boolean =>
  unit === 'days' && rules.shortPeriods !== undefined && n < rules.shortPeriods.lessThanDays

/** The n-th day on which the court is open after the day, or before it when n is negative. */
function courtDay(court: CourtTime, from: LegalDate, n: number): LegalDate {
  let day = from
  for (let open = 0; open < Math.abs(n);) {
    day = addDays(day, Math.sign(n))
    if (closedBecause(court.closed, day, n > 0 ? 'after' : 'before') === null) open += 1
  }
  return day
}

/** A last day on which the court is closed gives way to the next open day, in the direction of the counting. */
function rolled(court: CourtTime, question: PeriodQuestion, walk: Walk): Walk {
  const { direction } = question
  const rule = direction === 'after' ? court.counting.days : court.counting.backward
  if (rule.closedLastDay === 'stands') return walk
  return gaveWay(
    walk,
    at(walk),
    (day) => closedBecause(court.closed, day, direction),
    direction,
    citationOf(rule.source),
  )
}

function gaveWay(
  walk: Walk,
  from: LegalDate,
  why: (day: LegalDate) => string | null,
  direction: 'after' | 'before',
  source: Citation,
): Walk {
  const names: string[] = []
  let day = from
  for (let name = why(day); name !== null; name = why(day)) {
    if (!names.includes(name)) names.push(name)
    day = addDays(day, direction === 'after' ? 1 : -1)
  }
  if (names.length === 0) return walk
  const words = `The court is closed (${names.join(', ')}): the period ${direction === 'after' ? 'runs to the next' : 'ends on the earlier'} open day.`
  return onward(walk, step('closed-day', words, day, source))
}

/** Days added for the manner of service; the new last day is looked at again. */
function afterService(
  court: CourtTime,
  question: PeriodQuestion,
  event: PeriodEvent,
  walk: Walk,
): Outcome<Walk, PeriodRefusal> {
  const manner = event.served
  if (manner === undefined || question.direction === 'before') return done(walk)
  const rule = court.counting.service.find((one) => one.manner === manner)
  if (!rule) return refuse({ kind: 'unknown-service', manner })
  const words = serviceMannerWords[manner]
  const source = citationOf(rule.source)
  if (rule.addDays === 0)
    return done(onward(walk, step('service', `Service by ${words} adds no days.`, at(walk), source)))
  const added = step(
    'service',
    `Service by ${words} adds ${lengthWords({ n: rule.addDays, unit: 'days' })} after the period would otherwise expire.`,
    addDays(at(walk), rule.addDays),
    source,
  )
  return done(rolled(court, question, onward(walk, added)))
}

/** When the office cannot be reached on the last day: the first day on which it is open and can be reached. */
function reachable(court: CourtTime, walk: Walk): Walk {
  const { source } = court.counting.inaccessible ?? {}
  const blocked = (day: LegalDate) => court.inaccessible.find((one) => one.day === day)
  const first = blocked(at(walk))
  if (source === undefined || first === undefined) return walk
  let day = addDays(at(walk), 1)
  while (blocked(day) !== undefined || closedBecause(court.closed, day, 'after') !== null) day = addDays(day, 1)
  const words = `The clerk’s office could not be reached (${first.name}): the time is extended to the first accessible open day.`
  return onward(walk, step('inaccessible', words, day, citationOf(source)))
}

/** When the last day ends. */
function lastMoment(
  court: CourtTime,
  filing: FilingManner,
  day: LegalDate,
): { readonly instant: Temporal.Instant; readonly step: TraceStep } {
  const { officeCloses, source } = court.counting.lastMoment
  const electronic = filing === 'electronic'
  const words = electronic
    ? 'Electronic filing: the last day ends at midnight in the court’s time zone.'
    : `Filing at the clerk’s office: the last day ends when the office closes.`
  const instant = electronic
    ? endOfDayIn(court.zone, day)
    : plainDate(day).toZonedDateTime({ timeZone: court.zone, plainTime: officeCloses }).toInstant()
  return {
    instant,
    step: { rule: 'last-moment', words, day, time: electronic ? '24:00' : officeCloses, source: citationOf(source) },
  }
}

/** Hours run from the event on, every elapsed one, through nights, weekends and changes of the clock. */
function hours(court: CourtTime, question: PeriodQuestion, event: PeriodEvent): Outcome<ComputedPeriod, PeriodRefusal> {
  if (event.at === undefined) return refuse({ kind: 'missing-time', event: event.name })
  const { counting: rules } = court
  const way = question.direction === 'after' ? 1 : -1
  const start = event.at.toZonedDateTimeISO(court.zone)
  const counted = start.add({ hours: question.n * way })
  const walk: Walk = [
    { ...theEvent(event), day: legalDateOf(start.toPlainDate()), time: clock(start) },
    {
      ...step(
        'count',
        `Count every elapsed hour: ${lengthWords(question)} ${way === 1 ? 'forward' : 'back'} from the event.`,
        legalDateOf(counted.toPlainDate()),
        citationOf(rules.hours.source),
      ),
      time: clock(counted),
    },
  ]
  const last = sameTime(reachable(court, hoursRolled(court, question, walk)), clock(counted))
  const moment = plainDate(at(last)).toZonedDateTime({ timeZone: court.zone, plainTime: counted.toPlainTime() })
  const unmoved = at(last) === at(walk)
  return done({ lastDay: at(last), lastMoment: (unmoved ? counted : moment).toInstant(), trace: last })
}

function hoursRolled(court: CourtTime, { direction }: PeriodQuestion, walk: Walk): Walk {
  const { hours: rule, backward } = court.counting
  const stands = direction === 'after' ? rule.closedLastDay === 'stands' : backward.closedLastDay === 'stands'
  const source = citationOf(direction === 'after' ? rule.source : backward.source)
  return stands
    ? walk
    : gaveWay(walk, at(walk), (day) => closedBecause(court.closed, day, direction), direction, source)
}

const clock = (moment: Temporal.ZonedDateTime): string => moment.toPlainTime().toString({ smallestUnit: 'minute' })

/** A period in hours keeps its time of day when its last day gives way. */
function sameTime([first, ...later]: Walk, time: string): Walk {
  return [first, ...later.map((one) => ({ ...one, time }))]
}
