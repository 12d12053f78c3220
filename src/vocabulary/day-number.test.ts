import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, dayOfNumber, weekdayOfNumber } from './day-number.ts'
import { legalDate, legalDateOf, plainDate } from './legal-date.ts'

describe('a day as a number', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['2024-02-29', 19_782],
    ['2026-03-02', 20_514],
  ])('%s is %i', (day, n) => {
    expect(dayNumber(legalDate(day))).toBe(n)
    expect(dayOfNumber(n)).toBe(day)
  })

  it('agrees with the calendar of the platform on every day of four centuries', () => {
    const epoch = Temporal.PlainDate.from('1970-01-01')
    fc.assert(
      fc.property(fc.integer({ min: -80_000, max: 80_000 }), (n) => {
        const day = legalDateOf(epoch.add({ days: n }))
        expect(dayOfNumber(n)).toBe(day)
        expect(dayNumber(day)).toBe(n)
        expect(weekdayOfNumber(n)).toBe(plainDate(day).dayOfWeek)
      }),
      { numRuns: 2000 },
    )
  })
})
