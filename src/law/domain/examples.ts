import { z } from 'zod'
import { InstantText } from '../../vocabulary/instant.ts'
import { LegalDate } from '../../vocabulary/legal-date.ts'
import { askRule } from './ask.ts'
import { askClock } from './clocks/ask-clock.ts'
import { ClockEvent } from './clocks/clock-event.ts'
import type { ClockCourt } from './clocks/evaluate-clock.ts'
import { ClosedDays, closedBecause } from './court-calendar.ts'
import { courtTime } from './court-time.ts'
import { computeDeadline } from './deadlines/compute-deadline.ts'
import { familyOf } from './families.ts'
import { gridCell } from './grids/sentencing-grid.ts'
import { computePeriod } from './periods/compute-period.ts'
import { PeriodUnit } from './periods/period.ts'
import { FilingManner, ServiceManner } from './periods/time-counting.ts'
import type { Example } from './rule.ts'
import { ruleById } from './rules-of.ts'
import type { RulePack } from './rule-pack.ts'

/** An example of a rule and what the pack answers instead. */
export interface FailedExample {
  readonly rule: string
  readonly example: Example
  readonly got: unknown
}

/** The examples of a rule that the pack does not answer as they say. Of an object only what an example names is compared. */
export function failedExamples(pack: RulePack, id: string): readonly FailedExample[] {
  return (ruleById(pack, id)?.examples ?? [])
    .map((example) => ({ rule: id, example, got: named(answerTo(pack, id, example), example.gives) }))
    .filter(({ example, got }) => canonical(got) !== canonical(example.gives))
}

function answerTo(pack: RulePack, id: string, example: Example): unknown {
  const value = example.given === undefined ? plainAnswer(pack, id, example) : tried(pack, id, example)
  const steps = example.at?.split('/').slice(1) ?? []
  return steps.reduce<unknown>((within, step) => member(within, step), value)
}

function plainAnswer(pack: RulePack, id: string, example: Example): unknown {
  const rule = ruleById(pack, id)
  const answer = rule === null ? null : askRule(rule, example.on, example.facts)
  return answer?.value
}

/** What a rule gives when it is tried on something: each kind of rule on what it is for. */
function tried(pack: RulePack, id: string, example: Example): unknown {
  const family = familyOf(id)
  if (family !== null) return inFamily[family.family](pack, family.name, example)
  return id === 'court.closed-days' ? closedDay(pack, example) : id === 'time.counting' ? period(pack, example) : null
}

const GivenDay = z.strictObject({ day: LegalDate, counting: z.enum(['after', 'before']).default('after') })

function closedDay(pack: RulePack, example: Example): unknown {
  const { day, counting } = GivenDay.parse(example.given)
  return closedBecause(courtTime(pack, example.on).closed, day, counting)
}

const GivenEvent = { day: LegalDate, at: InstantText.optional(), served: ServiceManner.optional() }
const GivenPeriod = z.strictObject({
  ...GivenEvent,
  n: z.int(),
  unit: PeriodUnit,
  direction: z.enum(['after', 'before']).default('after'),
  filing: FilingManner.default('electronic'),
})

function period(pack: RulePack, example: Example): unknown {
  const { day, at, served, ...asked } = GivenPeriod.parse(example.given)
  const event = { name: 'Event', ...eventOf({ day, at, served }) }
  const court = courtTime(pack, example.on)
  const computed = computePeriod(court, { ...asked, event, eventName: event.name })
  if (!computed.ok) return { refused: computed.refusal.kind }
  const moment = computed.value.lastMoment.toZonedDateTimeISO(court.zone).toPlainDateTime()
  return { lastDay: computed.value.lastDay, lastMoment: moment.toString({ smallestUnit: 'minute' }) }
}

function eventOf(event: {
  readonly day: LegalDate
  readonly at?: string | undefined
  readonly served?: ServiceManner | undefined
}) {
  return {
    day: event.day,
    ...(event.at === undefined ? {} : { at: Temporal.Instant.from(event.at) }),
    ...(event.served === undefined ? {} : { served: event.served }),
  }
}

/** A model that courts adopt has no court of its own: its clocks are tried where it is always open. */
function courtFor(pack: RulePack, { on }: Example): ClockCourt {
  return pack.rules['court.closed-days'] === undefined ? alwaysOpen : courtTime(pack, on)
}

const nowhere = { cite: 'A court that is always open, for trying a model', tag: 'own-rule' } as const
const alwaysOpen: ClockCourt = {
  closed: ClosedDays.parse({ weekly: [], holidays: [] }),
  counting: {
    days: { closedLastDay: 'stands', source: nowhere },
    hours: { closedLastDay: 'stands', source: nowhere },
    months: { source: nowhere },
    backward: { closedLastDay: 'stands', source: nowhere },
    service: [],
    lastMoment: { officeCloses: '17:00', source: nowhere },
  },
}

const GivenEvents = z.strictObject({
  events: z.array(z.strictObject({ ...ClockEvent.shape, id: z.string().optional() })),
})

const inFamily = {
  clock: (pack: RulePack, name: string, example: Example): unknown => {
    const rule = pack.families.clock[name]
    if (rule === undefined) return null
    const events = GivenEvents.parse(example.given).events.map((one, index) => ({ ...one, id: one.id ?? `e${index}` }))
    const answer = askClock(rule, courtFor(pack, example), { events, facts: example.facts }, example.on)
    const missing = answer.missing.map((one) => one.of)
    if (answer.kind !== 'reckoned') return { kind: answer.kind, missing }
    return {
      kind: answer.kind,
      ...answer.found,
      asserted: answer.asserted,
      start: answer.start,
      limitDays: answer.limitDays,
      missing,
    }
  },
  deadline: (pack: RulePack, name: string, example: Example): unknown => {
    const rule = pack.families.deadline[name]
    const value = rule === undefined ? null : askRule(rule, example.on, example.facts)?.value
    if (value === null || value === undefined) return null
    const event = z.strictObject(GivenEvent).parse(example.given)
    const computed = computeDeadline(value, courtTime(pack, example.on), [{ kind: value.from, ...eventOf(event) }])
    return computed.ok ? computed.value.lastDay : { refused: computed.refusal.kind }
  },
  grid: (pack: RulePack, name: string, example: Example): unknown => {
    const rule = pack.families.grid[name]
    const grid = rule === undefined ? null : askRule(rule, example.on, example.facts)?.value
    const { row, column } = z.strictObject({ row: z.string(), column: z.string() }).parse(example.given)
    return grid === null || grid === undefined ? null : gridCell(grid, row, column)
  },
}

/** The members of an answer that an example names, when both are objects. */
function named(got: unknown, gives: unknown): unknown {
  if (!isObject(got) || !isObject(gives)) return got
  return Object.fromEntries(Object.keys(gives).map((key) => [key, named(member(got, key), member(gives, key))]))
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function member(within: unknown, key: string): unknown {
  return typeof within === 'object' && within !== null
    ? Object.entries(within).find(([name]) => name === key)?.[1]
    : undefined
}

/** JSON with the members of objects in one order, so that equal answers are equal texts. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
