import { z } from 'zod'
import { InstantText } from '../../vocabulary/instant.ts'
import { LegalDate } from '../../vocabulary/legal-date.ts'
import { askRule } from './ask.ts'
import { askClock } from './clocks/ask-clock.ts'
import type { ClockAnswer } from './clocks/clock-answer.ts'
import { ClockEvent } from './clocks/clock-event.ts'
import type { ClockRule } from './clocks/clock-rule.ts'
import type { ClockCourt } from './clocks/evaluate-clock.ts'
import { ClosedDays, closedBecause } from './court-calendar.ts'
import { courtTime } from './court-time.ts'
import { computeDeadline } from './deadlines/compute-deadline.ts'
import type { Facts } from './facts.ts'
import { familyOf } from './families.ts'
import { gridCell } from './grids/sentencing-grid.ts'
import { computePeriod, type CourtTime } from './periods/compute-period.ts'
import { PeriodUnit } from './periods/period.ts'
import { periodRefusalWords } from './periods/refusal-words.ts'
import { FilingManner, ServiceManner } from './periods/time-counting.ts'
import type { Rule } from './rule.ts'
import type { RulePack } from './rule-pack.ts'

/** A rule tried on something: a day, the facts of an invented case, and what the kind of rule is for. */
export interface Trial {
  readonly on: LegalDate
  readonly facts: Facts
  readonly given?: unknown
}

/** What a rule gives when it is tried on something: each kind of rule on what it is for. */
export function tryRule(pack: RulePack, id: string, trial: Trial): unknown {
  const family = familyOf(id)
  if (family !== null) return inFamily[family.family](pack, family.name, trial)
  return id === 'court.closed-days' ? closedDay(pack, trial) : id === 'time.counting' ? period(pack, trial) : null
}

const GivenDay = z.strictObject({ day: LegalDate, counting: z.enum(['after', 'before']).default('after') })

function closedDay(pack: RulePack, trial: Trial): unknown {
  const { day, counting } = GivenDay.parse(trial.given)
  return closedBecause(courtTime(pack, trial.on).closed, day, counting)
}

const GivenEvent = { day: LegalDate, at: InstantText.optional(), served: ServiceManner.optional() }
const GivenPeriod = z.strictObject({
  ...GivenEvent,
  n: z.int(),
  unit: PeriodUnit,
  direction: z.enum(['after', 'before']).default('after'),
  filing: FilingManner.default('electronic'),
})

function period(pack: RulePack, trial: Trial): unknown {
  const { day, at, served, ...asked } = GivenPeriod.parse(trial.given)
  const event = { name: 'Event', ...eventOf({ day, at, served }) }
  const court = courtTime(pack, trial.on)
  return computedView(court, computePeriod(court, { ...asked, event, eventName: event.name }))
}

/** A period as it was computed, with each step, its last moment in the court's own time; or why it was refused. */
function computedView(court: CourtTime, computed: ReturnType<typeof computePeriod>): unknown {
  if (!computed.ok) return { refused: computed.refusal.kind, words: periodRefusalWords(computed.refusal) }
  const { lastDay, lastMoment, trace } = computed.value
  const moment = lastMoment.toZonedDateTimeISO(court.zone).toPlainDateTime()
  return { lastDay, lastMoment: moment.toString({ smallestUnit: 'minute' }), trace }
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
function courtFor(pack: RulePack, { on }: Trial): ClockCourt {
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

/** Events of an invented case; ids are made up where none are given. */
export const GivenEvents = z.strictObject({
  events: z.array(z.strictObject({ ...ClockEvent.shape, id: z.string().optional() })),
})

/** How a clock stands in an invented case. */
export function tryClock(pack: RulePack, rule: Rule<ClockRule>, trial: Trial): ClockAnswer {
  const events = GivenEvents.parse(trial.given).events.map((one, index) => ({ ...one, id: one.id ?? `e${index}` }))
  return askClock(rule, courtFor(pack, trial), { events, facts: trial.facts }, trial.on)
}

const inFamily = {
  clock: (pack: RulePack, name: string, trial: Trial): unknown => {
    const rule = pack.families.clock[name]
    if (rule === undefined) return null
    const answer = tryClock(pack, rule, trial)
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
  deadline: (pack: RulePack, name: string, trial: Trial): unknown => {
    const rule = pack.families.deadline[name]
    const value = rule === undefined ? null : askRule(rule, trial.on, trial.facts)?.value
    if (value === null || value === undefined) return null
    const event = z.strictObject(GivenEvent).parse(trial.given)
    const court = courtTime(pack, trial.on)
    return computedView(court, computeDeadline(value, court, [{ kind: value.from, ...eventOf(event) }]))
  },
  grid: (pack: RulePack, name: string, trial: Trial): unknown => {
    const rule = pack.families.grid[name]
    const grid = rule === undefined ? null : askRule(rule, trial.on, trial.facts)?.value
    const { row, column } = z.strictObject({ row: z.string(), column: z.string() }).parse(trial.given)
    return grid === null || grid === undefined ? null : gridCell(grid, row, column)
  },
}
