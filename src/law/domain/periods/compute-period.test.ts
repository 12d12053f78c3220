import { describe, expect, it } from 'vitest'
import { legalDate, type LegalDate } from '../../../vocabulary/legal-date.ts'
import { ClosedDays } from '../court-calendar.ts'
import { computePeriod, type CourtTime, type PeriodQuestion } from './compute-period.ts'
import type { PeriodUnit } from './period.ts'
import { periodRefusalWords } from './refusal-words.ts'
import { TimeCounting, type ServiceManner } from './time-counting.ts'

const source = (cite: string) => ({ cite, tag: 'read' as const })

/** Fed. R. Crim. P. 45 and the legal holidays of 5 U.S.C. 6103 with their substitutes; a state holiday of the test. */
const federal: CourtTime = {
  zone: 'America/New_York',
  closed: ClosedDays.parse({
    weekly: [6, 7],
    holidays: [
      { name: 'New Year’s Day', month: 1, day: 1, observed: 'nearest-weekday' },
      { name: 'Birthday of Martin Luther King, Jr.', month: 1, weekday: 1, nth: 3 },
      { name: 'Washington’s Birthday', month: 2, weekday: 1, nth: 3 },
      { name: 'Memorial Day', month: 5, weekday: 1, nth: 'last' },
      { name: 'Juneteenth', month: 6, day: 19, observed: 'nearest-weekday', firstYear: 2021 },
      { name: 'Independence Day', month: 7, day: 4, observed: 'nearest-weekday' },
      { name: 'Labor Day', month: 9, weekday: 1, nth: 1 },
      { name: 'Columbus Day', month: 10, weekday: 1, nth: 2 },
      { name: 'Veterans Day', month: 11, day: 11, observed: 'nearest-weekday' },
      { name: 'Thanksgiving Day', month: 11, weekday: 4, nth: 4 },
      { name: 'Christmas Day', month: 12, day: 25, observed: 'nearest-weekday' },
      { name: 'A state’s holiday', month: 3, day: 31, observed: 'same-day', forwardOnly: true },
    ],
  }),
  inaccessible: [],
  counting: TimeCounting.parse({
    days: { closedLastDay: 'next-open-day', source: source('Fed. R. Crim. P. 45(a)(1)') },
    hours: { closedLastDay: 'same-time-next-open-day', source: source('Fed. R. Crim. P. 45(a)(2)') },
    months: { source: source('Fed. R. Crim. P. 45(a)(1)') },
    backward: { closedLastDay: 'earlier-open-day', source: source('Fed. R. Crim. P. 45(a)(5)') },
    inaccessible: { source: source('Fed. R. Crim. P. 45(a)(3)') },
    service: [
      { manner: 'electronic', addDays: 0, source: source('Fed. R. Crim. P. 45(c)') },
      { manner: 'hand', addDays: 0, source: source('Fed. R. Crim. P. 45(c)') },
      { manner: 'mail', addDays: 3, source: source('Fed. R. Crim. P. 45(c)') },
    ],
    lastMoment: { officeCloses: '16:30', source: source('Fed. R. Crim. P. 45(a)(4)') },
  }),
}

interface Asked {
  readonly unit?: PeriodUnit
  readonly direction?: 'after' | 'before'
  readonly at?: string
  readonly served?: ServiceManner
  readonly filing?: PeriodQuestion['filing']
}

function question(day: string, n: number, asked: Asked = {}): PeriodQuestion {
  const { unit = 'days', direction = 'after', filing = 'electronic', at, served } = asked
  return {
    n,
    unit,
    direction,
    filing,
    eventName: 'Order',
    event: {
      name: 'Order',
      day: legalDate(day),
      ...(at === undefined ? {} : { at: Temporal.Instant.from(at) }),
      ...(served === undefined ? {} : { served }),
    },
  }
}

const compute = (court: CourtTime, ...asked: Parameters<typeof question>) => {
  const computed = computePeriod(court, question(...asked))
  if (!computed.ok) throw new Error(JSON.stringify(computed.refusal))
  return computed.value
}
const lastDay = (...asked: Parameters<typeof question>): LegalDate => compute(federal, ...asked).lastDay
const rulesOf = (...asked: Parameters<typeof question>) => compute(federal, ...asked).trace.map((step) => step.rule)

describe('Fed. R. Crim. P. 45(a)(1): a period stated in days', () => {
  it.each([
    ['does not count the day of the event and counts the last', '2026-03-02', 14, '2026-03-16'],
    ['that would end on a Saturday runs to Monday', '2026-03-07', 14, '2026-03-23'],
    ['that would end on a Sunday runs to Monday', '2026-03-08', 14, '2026-03-23'],
    ['that would end on a holiday runs to the next open day', '2026-08-24', 14, '2026-09-08'],
    ['that would end on Juneteenth 2024 runs to June 20', '2024-06-14', 5, '2024-06-20'],
    ['that ends on New Year’s Day as observed runs over the new year', '2021-12-26', 5, '2022-01-03'],
    ['that ends on a state’s holiday runs on', '2026-03-17', 14, '2026-04-01'],
  ])('%s', (_law, day, n, last) => expect(lastDay(day, n)).toBe(last))
})

describe('Fed. R. Crim. P. 45(a)(5): a period measured before an event', () => {
  it.each([
    ['that would end on a Saturday ends on the Friday before (2009 committee note)', '2007-09-11', 10, '2007-08-31'],
    ['counts back from the day before the event', '2026-03-20', 7, '2026-03-13'],
    ['takes no account of a state’s holiday, 45(a)(6)(C)', '2026-04-07', 7, '2026-03-31'],
  ])('%s', (_law, day, n, last) => expect(lastDay(day, n, { direction: 'before' })).toBe(last))
})

const ends = (day: string, at: string, n: number) =>
  compute(federal, day, n, { unit: 'hours', at })
    .lastMoment.toZonedDateTimeISO(federal.zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })

describe('Fed. R. Crim. P. 45(a)(2): a period stated in hours', () => {
  it.each([
    [
      'ends an hour earlier by the clock when it goes back (2009 committee note)',
      '2007-11-02',
      '2007-11-02T14:23:00Z',
      72,
      '2007-11-05T09:23',
    ],
    [
      'ends an hour later by the clock when it goes forward, and keeps that time over Sunday',
      '2024-03-09',
      '2024-03-09T15:00:00Z',
      48,
      '2024-03-11T11:00',
    ],
    ['runs through the night', '2026-03-02', '2026-03-02T20:15:00Z', 24, '2026-03-03T15:15'],
    [
      'that would end on a Saturday ends at the same time on Monday',
      '2026-03-05',
      '2026-03-05T15:00:00Z',
      48,
      '2026-03-09T10:00',
    ],
  ])('%s', (_law, day, at, n, end) => expect(ends(day, at, n)).toBe(end))

  it('needs the time of the event', () =>
    expect(computePeriod(federal, question('2026-03-02', 24, { unit: 'hours' }))).toEqual({
      ok: false,
      refusal: { kind: 'missing-time', event: 'Order' },
    }))
})

describe('Fed. R. Crim. P. 45(a)(3): the clerk’s office inaccessible', () => {
  const snowedIn = {
    ...federal,
    inaccessible: [
      { day: legalDate('2026-03-16'), name: 'Outage of electronic filing' },
      { day: legalDate('2026-03-17'), name: 'Outage of electronic filing' },
    ],
  }

  it('on the last day: the time runs to the first accessible open day', () =>
    expect(compute(snowedIn, '2026-03-02', 14).lastDay).toBe('2026-03-18'))

  it('on another day changes nothing', () => expect(compute(snowedIn, '2026-03-02', 16).lastDay).toBe('2026-03-18'))

  it('at the end of a period in hours keeps the time of day', () =>
    expect(
      compute(snowedIn, '2026-03-13', 72, { unit: 'hours', at: '2026-03-13T14:00:00Z' }).lastMoment.toString(),
    ).toBe('2026-03-18T14:00:00Z'))
})

describe('Fed. R. Crim. P. 45(c): days added for the manner of service', () => {
  it.each([
    ['mail adds three after the period', '2026-03-02', 'mail', '2026-03-19'],
    ['the three are added to a last day that has given way already', '2026-03-07', 'mail', '2026-03-26'],
    ['a last day so reached gives way in turn', '2026-03-04', 'mail', '2026-03-23'],
    ['electronic service adds none', '2026-03-02', 'electronic', '2026-03-16'],
    ['delivery by hand adds none', '2026-03-02', 'hand', '2026-03-16'],
  ] as const)('%s', (_law, day, served, last) => expect(lastDay(day, 14, { served })).toBe(last))

  it('by a manner for which the court has no rule is refused', () =>
    expect(computePeriod(federal, question('2026-03-02', 14, { served: 'left-with-clerk' }))).toEqual({
      ok: false,
      refusal: { kind: 'unknown-service', manner: 'left-with-clerk' },
    }))
})

describe('Fed. R. Crim. P. 45(a)(4): the end of the last day', () => {
  it.each([
    ['by electronic filing is midnight in the court’s zone', 'electronic', '2026-03-17T04:00:00Z'],
    ['at the clerk’s office is its closing', 'at-the-clerks-office', '2026-03-16T20:30:00Z'],
  ] as const)('%s', (_law, filing, moment) =>
    expect(compute(federal, '2026-03-02', 14, { filing }).lastMoment.toString()).toBe(moment),
  )
})

describe('months and years', () => {
  it.each([
    ['end on the day of the same number', '2026-01-15', 6, 'months', 'after', '2026-07-15'],
    ['end on the last day of a month that has no such day', '2026-08-31', 6, 'months', 'after', '2027-03-01'],
    ['counted back', '2026-08-31', 2, 'months', 'before', '2026-06-30'],
    ['a year from a leap day', '2024-02-29', 1, 'years', 'after', '2025-02-28'],
  ] as const)('%s', (_law, day, n, unit, direction, last) => expect(lastDay(day, n, { unit, direction })).toBe(last))
})

describe('court days', () => {
  it.each([
    ['leave out weekends', '2026-03-02', 10, 'after', '2026-03-16'],
    ['leave out holidays', '2026-08-31', 5, 'after', '2026-09-08'],
    ['counted back', '2026-09-08', 2, 'before', '2026-09-03'],
  ] as const)('%s', (_law, day, n, direction, last) =>
    expect(lastDay(day, n, { unit: 'court-days', direction })).toBe(last),
  )

  it('are what a period shorter than the court’s measure is counted in', () => {
    const short = { ...federal.counting, shortPeriods: { lessThanDays: 7, source: source('CrR 8.1') } }
    const court = { ...federal, counting: short }
    expect(compute(court, '2026-03-05', 5).lastDay).toBe('2026-03-12')
    expect(compute(court, '2026-03-05', 7).lastDay).toBe('2026-03-12')
  })
})

describe('the trace of a period', () => {
  it('holds every step with its source, and the event first', () => {
    expect(rulesOf('2026-03-07', 14, { served: 'mail' })).toEqual([
      'event',
      'count',
      'closed-day',
      'service',
      'last-moment',
    ])
    const { trace } = compute(federal, '2024-06-14', 5)
    expect(trace[0]).toMatchObject({ rule: 'event', day: '2024-06-14', source: null })
    expect(trace[2]).toMatchObject({
      rule: 'closed-day',
      day: '2024-06-20',
      source: { text: 'Fed. R. Crim. P. 45(a)(1)' },
    })
    expect(trace[2]?.words).toContain('Juneteenth')
    expect(trace.slice(1).every((step) => step.source !== null)).toBe(true)
  })
})

describe('a period that cannot be', () => {
  it.each([[-3], [0], [1.5], [Number.NaN], [100_000]])('of %s days is refused', (n) =>
    expect(computePeriod(federal, question('2026-03-02', n))).toEqual({
      ok: false,
      refusal: { kind: 'bad-length', n, unit: 'days' },
    }),
  )

  it('from an event that is not known is refused, and names the event', () =>
    expect(computePeriod(federal, { ...question('2026-03-02', 3), event: null })).toEqual({
      ok: false,
      refusal: { kind: 'missing-event', event: 'Order' },
    }))
})

describe('a refusal in words', () => {
  it.each([
    [{ kind: 'bad-length', n: -3, unit: 'days' }, '-3 days is no period of a rule'],
    [{ kind: 'missing-event', event: 'Order' }, 'Order. Enter when it was.'],
    [{ kind: 'missing-time', event: 'Order' }, 'enter at what time'],
    [{ kind: 'unknown-service', manner: 'mail' }, 'no rule for service by mail'],
  ] as const)('%o says what to do', (refusal, words) => expect(periodRefusalWords(refusal)).toContain(words))
})
