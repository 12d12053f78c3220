import { describe, expect, it } from 'vitest'
import { monthAfter, monthText, weeksOf } from './month-grid.ts'

const march = Array.from({ length: 31 }, (_, n) => ({ day: `2026-03-${String(n + 1).padStart(2, '0')}` }))

describe('a month in weeks', () => {
  it('begins on Monday and is filled up with nothing', () => {
    const weeks = weeksOf(march)
    expect(weeks).toHaveLength(6)
    expect(weeks[0]?.map((one) => one?.day ?? null)).toEqual([null, null, null, null, null, null, '2026-03-01'])
    expect(weeks[5]?.map((one) => one?.day ?? null)).toEqual(['2026-03-30', '2026-03-31', null, null, null, null, null])
    expect(weeksOf([])).toEqual([])
  })

  it.each([
    ['2026-12', 1, '2027-01'],
    ['2026-01', -1, '2025-12'],
    ['2026-03', 0, '2026-03'],
  ])('%s and %i months are %s', (month, months, then) => expect(monthAfter(month, months)).toBe(then))

  it('is named in words', () => expect(monthText('2026-03')).toBe('March 2026'))
})
