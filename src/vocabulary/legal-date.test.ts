import { describe, expect, it } from 'vitest'
import { addDays, compareDays, daysBetween, legalDate, LegalDate, startOfDayIn, todayIn } from './legal-date.ts'

describe('a legal day', () => {
  it.each([['2026-02-29'], ['2026-13-01'], ['2026-3-2'], ['2026-03-02T00:00:00Z'], ['']])('is not %j', (text) =>
    expect(LegalDate.safeParse(text).success).toBe(false),
  )
  it('of a leap year may be February 29', () => expect(legalDate('2028-02-29')).toBe('2028-02-29'))

  it('is asked of the zone: late evening in Chicago is already tomorrow in UTC', () => {
    const moment = Temporal.Instant.from('2026-03-03T04:30:00Z')
    expect(todayIn('America/Chicago', moment)).toBe('2026-03-02')
    expect(todayIn('UTC', moment)).toBe('2026-03-03')
  })

  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
  ])('%s moved by %i is %s', (from, days, to) => expect(addDays(legalDate(from), days)).toBe(to))

  it('counts whole days over a change of clocks', () =>
    expect(daysBetween(legalDate('2026-03-07'), legalDate('2026-03-09'))).toBe(2))

  it('sorts as the calendar does', () => {
    const sorted = ['2026-10-01', '2026-09-30', '2025-12-31'].map(legalDate).toSorted(compareDays)
    expect(sorted).toEqual(['2025-12-31', '2026-09-30', '2026-10-01'])
  })

  it('begins at the first moment that exists where midnight is skipped', () =>
    expect(startOfDayIn('America/Sao_Paulo', legalDate('2018-11-04')).toString()).toBe('2018-11-04T03:00:00Z'))
})
