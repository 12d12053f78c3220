import { askRule } from '../../law/domain/ask.ts'
import { askClock } from '../../law/domain/clocks/ask-clock.ts'
import type { ClockRule } from '../../law/domain/clocks/clock-rule.ts'
import { endOfDayIn } from '../../law/domain/court-calendar.ts'
import { computeDeadline } from '../../law/domain/deadlines/compute-deadline.ts'
import type { DeadlineRule } from '../../law/domain/deadlines/deadline-rule.ts'
import { eventWords, type EventKind } from '../../law/domain/events.ts'
import { factQuestions, type Facts } from '../../law/domain/facts.ts'
import type { CourtTime } from '../../law/domain/periods/compute-period.ts'
import { periodRefusalWords } from '../../law/domain/periods/refusal-words.ts'
import type { TraceStep } from '../../law/domain/periods/period-trace.ts'
import type { Rule } from '../../law/domain/rule.ts'
import { factsAsked } from '../../law/domain/rule-asks.ts'
import type { RulePack } from '../../law/domain/rule-pack.ts'
import { statementOf } from '../../law/domain/statement.ts'
import type { Citation } from '../../vocabulary/citation.ts'
import type { Compartment } from '../../vocabulary/compartments.ts'
import type { LegalDate } from '../../vocabulary/legal-date.ts'
import type { CaseEvent } from './case-event.ts'
import { clocksRestOn, restsIn, seenWith } from './seen-with.ts'

/** A deadline as the law gives it for the events of a case. */
export interface DerivedDeadline {
  readonly origin: 'by-rule' | 'by-clock'
  /** `deadline.tc-discovery`, `clock.tc-trial`. */
  readonly rule: string
  readonly statement: string
  /** Tells those of one rule apart: the motion, the offer; empty where a rule gives one. */
  readonly about: string
  readonly compartment: Compartment
  readonly trigger: { readonly event: string; readonly kind: EventKind; readonly day: LegalDate } | null
  readonly title: string
  readonly who: DeadlineRule['who']
  readonly does: string
  readonly direction: DeadlineRule['kind']
  readonly due: LegalDate
  readonly lastMoment: Temporal.Instant
  readonly fixed: boolean
  readonly source: Citation | null
  readonly trace: readonly TraceStep[]
  readonly settled:
    | { readonly state: 'met'; readonly on: LegalDate; readonly event: string; readonly why: string }
    | { readonly state: 'moot'; readonly on: LegalDate; readonly event: string; readonly why: string }
    | null
}

/** A deadline that the law would give if it were known what is wanting. */
export interface WantingForDeadline {
  readonly rule: string
  readonly title: string
  readonly words: readonly string[]
}

export interface DerivedDeadlines {
  readonly deadlines: readonly DerivedDeadline[]
  readonly wanting: readonly WantingForDeadline[]
}

/** What the law looks at on a day: the rules, how the court keeps time, and what the case tells. */
export interface CaseBeforeTheLaw {
  readonly pack: RulePack
  readonly court: CourtTime
  readonly events: readonly CaseEvent[]
  readonly facts: Facts
  readonly today: LegalDate
}

/** Every deadline that the rules of the court give for a case, and the last day of each clock. */
export function deriveDeadlines(asked: CaseBeforeTheLaw): DerivedDeadlines {
  const { deadline, clock } = asked.pack.families
  const byRule = Object.entries(deadline).map(([name, rule]) => deadlinesOfRule(asked, `deadline.${name}`, rule))
  const byClock = Object.entries(clock).flatMap(([name, rule]) => lastDayOfClock(asked, `clock.${name}`, rule))
  return {
    deadlines: [...byRule.flatMap((one) => one.deadlines), ...byClock],
    wanting: byRule.flatMap((one) => one.wanting),
  }
}

/** The latest event that a rule counts from, for each of its subjects: each motion is answered by itself. */
function triggersOf(rule: Rule<DeadlineRule>, events: readonly CaseEvent[]): readonly CaseEvent[] {
  const kinds = new Set([...rule.values, ...rule.exceptions].map((one) => one.value.from))
  const latest = new Map<string, CaseEvent>()
  for (const event of inOrderOfDays(events)) if (kinds.has(event.kind)) latest.set(event.about ?? '', event)
  return [...latest.values()]
}

const inOrderOfDays = (events: readonly CaseEvent[]): readonly CaseEvent[] =>
  events.toSorted((a, b) => order(a.day, b.day) || order(a.id, b.id))

const order = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

function deadlinesOfRule(asked: CaseBeforeTheLaw, id: string, rule: Rule<DeadlineRule>): DerivedDeadlines {
  const deadlines: DerivedDeadline[] = []
  const wanting: WantingForDeadline[] = []
  for (const trigger of triggersOf(rule, asked.events)) {
    // The law of the day on which the period begins governs it.
    const answer = askRule(rule, trigger.day < asked.today ? trigger.day : asked.today, asked.facts)
    if (answer === null || answer.kind === 'not-applicable') continue
    const title = rule.values.at(-1)?.value.name ?? rule.question
    if (answer.kind === 'missing-facts') {
      wanting.push({ rule: id, title, words: answer.missing.map((fact) => factQuestions[fact]) })
      continue
    }
    const value = answer.value
    const compartment = restsIn([
      trigger.compartment,
      ...(factsAsked(rule).length > 0 ? (['court-file'] as const) : []),
    ])
    if (value.from !== trigger.kind || compartment === null) continue
    const computed = computeDeadline(value, asked.court, [trigger])
    if (!computed.ok) {
      wanting.push({ rule: id, title: value.name, words: [periodRefusalWords(computed.refusal)] })
      continue
    }
    const seen = asked.events.filter((event) => seenWith(compartment).includes(event.compartment))
    deadlines.push({
      origin: 'by-rule',
      rule: id,
      statement: statementOf(rule).toString('hex'),
      about: trigger.about ?? '',
      compartment,
      trigger: { event: trigger.id, kind: trigger.kind, day: trigger.day },
      title: value.name,
      who: value.who,
      does: value.does,
      direction: value.kind,
      due: computed.value.lastDay,
      lastMoment: computed.value.lastMoment,
      fixed: true,
      source: answer.sources.at(-1) ?? null,
      trace: computed.value.trace,
      settled: metBy(value, trigger, seen) ?? fallenAway(trigger, seen),
    })
  }
  return { deadlines, wanting }
}

const concerns = (trigger: CaseEvent, other: CaseEvent): boolean =>
  trigger.about === undefined || other.about === undefined || trigger.about === other.about

function metBy(rule: DeadlineRule, trigger: CaseEvent, events: readonly CaseEvent[]): DerivedDeadline['settled'] {
  const met = inOrderOfDays(events).find((event) => rule.metBy.includes(event.kind) && concerns(trigger, event))
  return met === undefined ? null : { state: 'met', on: met.day, event: met.id, why: `${eventWords[met.kind]}.` }
}

/** What a deadline was for is over: the motion was decided, the offer is closed. */
const fallsAwayWith: { readonly [K in EventKind]?: readonly EventKind[] } = {
  'motion-filed': ['motion-decided'],
  'offer-expiry-set': ['offer-closed'],
  'sentencing-set': ['sentence-imposed'],
}

/** What ends a case, and with it whatever was still to be done in it; what runs from the end itself goes on. */
const endsTheCase: ReadonlySet<EventKind> = new Set(['judgment-entered', 'case-dismissed', 'dismissed-for-defense'])
const runsFromTheEnd: ReadonlySet<EventKind> = new Set<EventKind>([
  'judgment-entered',
  'sentence-imposed',
  'verdict-returned',
  'case-dismissed',
])

function fallenAway(trigger: CaseEvent, events: readonly CaseEvent[]): DerivedDeadline['settled'] {
  const over = inOrderOfDays(events).find((event) => {
    const own = fallsAwayWith[trigger.kind]?.includes(event.kind) === true && event.about === trigger.about
    const whole = endsTheCase.has(event.kind) && !runsFromTheEnd.has(trigger.kind)
    return whole || (own && cameAfter(trigger, event))
  })
  return over === undefined ? null : { state: 'moot', on: over.day, event: over.id, why: `${eventWords[over.kind]}.` }
}

/** Of two entries of one chain the later is the one with the higher number: the day of a trigger may lie ahead. */
function cameAfter(trigger: CaseEvent, event: CaseEvent): boolean {
  return trigger.seq !== undefined && event.seq !== undefined && trigger.compartment === event.compartment
    ? event.seq > trigger.seq
    : event.day >= trigger.day
}

/** The last day of a clock is a deadline like another; it rests on what the court and both sides see alike. */
function lastDayOfClock(asked: CaseBeforeTheLaw, id: string, rule: Rule<ClockRule>): readonly DerivedDeadline[] {
  const { court, facts, today } = asked
  const events = asked.events.filter((event) => clocksRestOn.some((one) => one === event.compartment))
  const answer = askClock(rule, court, { events, facts }, today)
  if (answer.kind !== 'reckoned') return []
  const { found } = answer
  const last = events.findLast((event) => event.day <= today)
  const value = rule.values.at(-1)?.value
  if (value === undefined || last === undefined) return []
  const due = found.curedUntil ?? found.lastDay
  const ended = answer.steps.findLast((step) => step.rule === 'end')
  return [
    {
      origin: 'by-clock',
      rule: id,
      statement: statementOf(rule).toString('hex'),
      about: '',
      compartment: events.some((event) => event.compartment === 'tendered') ? 'tendered' : 'court-file',
      trigger: null,
      title: `${value.name}: last day`,
      who: value.satisfiedBy.includes('charge-filed') || value.readiness !== undefined ? 'prosecution' : 'court',
      does: value.satisfiedBy.map((kind) => eventWords[kind]).join('; '),
      direction: 'not-later-than',
      due,
      lastMoment: endOfDayIn(court.zone, due),
      fixed: found.lastDayIs === 'fixed',
      source: answer.sources[0] ?? null,
      trace: answer.steps.map((step) => ({
        rule: 'count',
        words: step.words,
        day: step.day,
        time: null,
        source: step.source,
      })),
      settled:
        ended === undefined || (found.standing !== 'satisfied' && found.standing !== 'ceased')
          ? null
          : {
              state: found.standing === 'satisfied' ? 'met' : 'moot',
              on: ended.day,
              event: last.id,
              why: ended.words,
            },
    },
  ]
}
