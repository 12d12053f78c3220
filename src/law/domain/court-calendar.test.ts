import { describe, expect, it } from 'vitest'
import { legalDate } from '../../vocabulary/legal-date.ts'
import { ClosedDays, closedBecause, endOfDayIn, nextOpenDay } from './court-calendar.ts'

const court = ClosedDays.parse({
  weekly: [6, 7],
  holidays: [
    { name: 'New Year', month: 1, day: 1, observed: 'nearest-weekday' },
    { name: 'Fourth Thursday', month: 11, weekday: 4, nth: 4 },
    { name: 'Day after', month: 11, weekday: 4, nth: 4, plusDays: 1 },
    { name: 'Last Monday', month: 5, weekday: 1, nth: 'last' },
    { name: 'New since 2022', month: 6, day: 19, observed: 'next-monday', firstYear: 2022 },
  ],
  declared: [{ day: '2026-04-10', name: 'Repairs' }],
})

describe('a day on which the court is closed', () => {
  it.each([
    ['2026-01-01', 'New Year'],
    ['2027-12-31', 'New Year'], // January 1, 2028 is a Saturday
    ['2023-01-02', 'New Year'], // January 1, 2023 is a Sunday
    ['2026-11-26', 'Fourth Thursday'],
    ['2026-11-27', 'Day after'],
    ['2026-05-25', 'Last Monday'],
    ['2027-05-31', 'Last Monday'],
    ['2027-06-21', 'New since 2022'], // June 19, 2027 is a Saturday
    ['2026-04-10', 'Repairs'],
    ['2026-03-07', 'Weekend'],
  ])('%s: %s', (day, name) => expect(closedBecause(court, legalDate(day))).toBe(name))

  it.each([['2026-01-02'], ['2026-05-18'], ['2019-06-19'], ['2026-11-19'], ['2027-12-30']])('is not %s', (day) =>
    expect(closedBecause(court, legalDate(day))).toBeNull(),
  )
})

describe('the next open day', () => {
  it.each([
    ['an open day is its own next open day', '2026-03-02', '2026-03-02'],
    ['runs over a weekend', '2026-03-07', '2026-03-09'],
    ['runs over a holiday, the day after it and the weekend', '2026-11-26', '2026-11-30'],
    ['runs over the turn of the year', '2027-12-31', '2028-01-03'],
  ])('%s', (_law, from, open) => expect(nextOpenDay(court, legalDate(from))).toBe(open))
})

describe('the end of a day in the zone of the court', () => {
  it.each([
    ['in winter', '2026-01-15', '2026-01-16T06:00:00Z'],
    ['in summer', '2026-07-15', '2026-07-16T05:00:00Z'],
    ['when clocks go forward the day has 23 hours', '2026-03-08', '2026-03-09T05:00:00Z'],
    ['when clocks go back the day has 25 hours', '2026-11-01', '2026-11-02T06:00:00Z'],
  ])('%s', (_when, day, end) => expect(endOfDayIn('America/Chicago', legalDate(day)).toString()).toBe(end))
})
