import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askClock } from '../../src/law/domain/clocks/ask-clock.ts'
import type { ClockAnswer } from '../../src/law/domain/clocks/clock-answer.ts'
import { ClockEvent } from '../../src/law/domain/clocks/clock-event.ts'
import type { ClockRule, Exclusion } from '../../src/law/domain/clocks/clock-rule.ts'
import { courtTime } from '../../src/law/domain/court-time.ts'
import type { EventKind } from '../../src/law/domain/events.ts'
import type { Facts } from '../../src/law/domain/facts.ts'
import type { Rule } from '../../src/law/domain/rule.ts'
import { loadRulePack } from '../../src/law/load-rule-pack.ts'
import { dayNumber, dayOfNumber } from '../../src/vocabulary/day-number.ts'
import { legalDate, type LegalDate } from '../../src/vocabulary/legal-date.ts'

/*
 * What holds of every clock of every pack, whatever happens in a case: events are drawn from those that the clock
 * itself names, on days of one year, and told in any order.
 */

const jurisdictions = ['us-federal', 'new-york', 'california', 'illinois', 'washington', 'florida', 'training-county']
const packs = await Promise.all(jurisdictions.map((name) => loadRulePack(name)))
const clocks = packs.flatMap((pack) =>
  Object.entries(pack.families.clock).map(([name, rule]) => [`${pack.jurisdiction} ${name}`, pack, rule] as const),
)

const begin = dayNumber(legalDate('2026-01-05'))
const asOf = legalDate('2026-11-16')
const facts: Facts = { severity: 'felony', 'highest-offense': 'felony', 'offense-is-homicide': false }
const factsFor: Record<string, Facts> = {
  'new-york ny-ready-misdemeanor': { 'highest-offense': 'misdemeanor-over-three-months' },
  'new-york ny-ready-lesser-misdemeanor': { 'highest-offense': 'misdemeanor-three-months-or-less' },
  'new-york ny-ready-violation': { 'highest-offense': 'violation' },
  'california ca-trial-misdemeanor': { severity: 'misdemeanor' },
  'florida fl-speedy-misdemeanor': { severity: 'misdemeanor' },
}

type Pack = (typeof packs)[number]
type Reckoned = Extract<ClockAnswer, { kind: 'reckoned' }>

function asked(name: string, pack: Pack, rule: Rule<ClockRule>, events: readonly ClockEvent[]): Reckoned {
  const answer = askClock(rule, courtTime(pack, asOf), { events, facts: factsFor[name] ?? facts }, asOf)
  if (answer.kind !== 'reckoned') throw new Error(`${name}: ${JSON.stringify(answer)}`)
  return answer
}

/** The version of a clock that the cases of this test fall under. */
const version = (rule: Rule<ClockRule>): ClockRule => {
  const [last] = rule.values.toReversed()
  if (last === undefined) throw new Error('A rule has a value.')
  return last.value
}

/** Exclusions of a clock whose events do nothing else in it. */
function plainExclusions(clock: ClockRule): readonly Exclusion[] {
  const elsewhere = new Set<EventKind>([
    ...clock.starts.flatMap((start) => start.of),
    ...clock.resets.flatMap((reset) => [...reset.on, ...reset.follows]),
    ...clock.resets.flatMap((reset) => (reset.afterAbsence === undefined ? [] : [reset.afterAbsence.since])),
    ...clock.satisfiedBy,
    ...clock.ceasesOn,
    ...clock.cures.map((cure) => cure.on),
  ])
  return clock.exclusions.filter((one) => ![...one.opens, ...one.closes].some((kind) => elsewhere.has(kind)))
}

let serial = 0
const event = (kind: EventKind, day: number, rest: Partial<ClockEvent> = {}): ClockEvent =>
  ClockEvent.parse({ id: `e${(serial += 1)}`, kind, day: dayOfNumber(day), ...rest })

/** Every event that starts the clock, on its first day, with custody known. */
function started(rule: Rule<ClockRule>): readonly ClockEvent[] {
  const clock = version(rule)
  const kinds = new Set<EventKind>([
    ...(clock.starts.at(-1)?.of ?? []),
    ...(rule.datedBy === undefined ? [] : [rule.datedBy]),
    'custody-began',
    'compliance-certified',
  ])
  return [...kinds].map((kind) => event(kind, begin))
}

interface Drawn {
  readonly which: number
  readonly from: number
  readonly length: number
  readonly open: boolean
}

const drawn = fc.record({
  which: fc.nat(),
  from: fc.integer({ min: 0, max: 200 }),
  length: fc.integer({ min: 0, max: 60 }),
  open: fc.boolean(),
})
const several = fc.array(drawn, { maxLength: 6 })

/** An excluded period as the events that open and close it, found by the court and with findings where they are needed. */
function period(exclusions: readonly Exclusion[], { which, from, length, open }: Drawn, about: string): ClockEvent[] {
  const exclusion = exclusions[which % exclusions.length]
  const [opens] = exclusion?.opens ?? []
  if (exclusion === undefined || opens === undefined) return []
  const [closes] = exclusion.closes
  const [factor] = exclusion.factors
  const day = begin + from
  const findings = factor === undefined ? {} : { findings: { text: 'As found.', factors: [factor.code] } }
  const until: Partial<ClockEvent> = closes === undefined ? { until: dayOfNumber(day + length) } : {}
  const first = event(opens, day, { about, by: 'court', ...findings, ...until })
  return closes === undefined || open ? [first] : [first, event(closes, day + length, { about })]
}

const periods = (exclusions: readonly Exclusion[], list: readonly Drawn[]): ClockEvent[] =>
  list.flatMap((one, index) => period(exclusions, one, `matter ${index}`))

describe.each(clocks)('the clock %s', (name, pack, rule) => {
  const clock = version(rule)
  const exclusions = plainExclusions(clock)
  const base = started(rule)

  it('gives no less time when a period more is excluded', () => {
    fc.assert(
      fc.property(several, drawn, (list, one) => {
        const before = asked(name, pack, rule, [...base, ...periods(exclusions, list)])
        const after = asked(name, pack, rule, [
          ...base,
          ...periods(exclusions, list),
          ...period(exclusions, one, 'one more'),
        ])
        expect(after.found.lastDay >= before.found.lastDay).toBe(true)
        expect(after.found.charged).toBeLessThanOrEqual(before.found.charged)
        // Where a floor moves the last day, what is left is told by that day alone.
        expect(clock.floor !== undefined || after.found.left >= before.found.left).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('counts the same when a period is split in two', () => {
    const closed = exclusions.filter((one) => one.closes.length > 0 && one.lasts === undefined)
    fc.assert(
      fc.property(several, drawn, fc.nat(), (list, one, cut) => {
        const [opens, closes] = period(closed, { ...one, open: false }, 'split')
        if (opens === undefined || closes === undefined) return
        const days = dayNumber(closes.day) - dayNumber(opens.day)
        const at = dayNumber(opens.day) + (cut % (days + 1))
        const whole = [...base, ...periods(exclusions, list), opens, closes]
        const halves = [opens, event(closes.kind, at, { about: 'split' })]
        const rest =
          at === dayNumber(closes.day)
            ? []
            : [event(opens.kind, at + 1, { about: 'split', by: 'court', findings: opens.findings }), closes]
        const split = [...base, ...periods(exclusions, list), ...halves, ...rest]
        expect(asked(name, pack, rule, split).found).toEqual(asked(name, pack, rule, whole).found)
      }),
      { numRuns: 60 },
    )
  })

  it('charges or excludes every day exactly once', () => {
    fc.assert(
      fc.property(several, (list) => {
        const answer = asked(name, pack, rule, [...base, ...periods(exclusions, list)])
        let next: LegalDate = dayOfNumber(dayNumber(answer.start) + (clock.firstDay === 'counted' ? 0 : 1))
        for (const span of answer.days) {
          expect(span.from).toBe(next)
          expect(span.days).toBe(dayNumber(span.to) - dayNumber(span.from) + 1)
          expect(span.under.length > 0).toBe(span.asserted === 'excluded')
          next = dayOfNumber(dayNumber(span.to) + 1)
        }
        const daysBy = (label: 'charged' | 'excluded') =>
          answer.days.filter((span) => span.found === label).reduce((sum, span) => sum + span.days, 0)
        expect(daysBy('charged')).toBe(answer.found.charged)
        expect(daysBy('excluded')).toBe(answer.found.excluded)
        expect(dayOfNumber(dayNumber(asOf) + 1)).toBe(next)
      }),
      { numRuns: 60 },
    )
  })

  it('answers the same in whatever order the events are told', () => {
    const kinds = [
      ...new Set<EventKind>([
        ...clock.starts.flatMap((start) => start.of),
        ...clock.satisfiedBy,
        ...clock.ceasesOn,
        ...clock.resets.flatMap((reset) => reset.on),
        ...clock.exclusions.flatMap((one) => [...one.opens, ...one.closes]),
        ...clock.cures.map((cure) => cure.on),
        'custody-began',
        'custody-ended',
      ]),
    ]
    const any = fc.array(fc.record({ kind: fc.constantFrom(...kinds), day: fc.integer({ min: 0, max: 300 }) }), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(any, fc.infiniteStream(fc.nat()), (list, random) => {
        const events = [...base, ...list.map((one) => event(one.kind, begin + one.day))]
        const keys = new Map(events.map((one) => [one.id, random.next().value ?? 0]))
        const shuffled = events.toSorted((a, b) => (keys.get(a.id) ?? 0) - (keys.get(b.id) ?? 0))
        expect(asked(name, pack, rule, shuffled)).toEqual(asked(name, pack, rule, events))
      }),
      { numRuns: 60 },
    )
  })
})
