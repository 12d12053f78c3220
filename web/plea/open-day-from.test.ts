import { describe, expect, it } from 'vitest'
import { legalDate } from '../../src/vocabulary/legal-date.ts'
import { openDayFrom } from './open-day-from.ts'

const closed = ['2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'].map((day) => ({
  day: legalDate(day),
  because: 'Closed',
}))

describe('the open day that is offered for a closed one', () => {
  it('is the first after all the closed days in a row', () => {
    expect(openDayFrom(legalDate('2026-11-26'), closed)).toBe('2026-11-30')
  })

  it('is the day itself when the court is open on it', () => {
    expect(openDayFrom(legalDate('2026-11-25'), closed)).toBe('2026-11-25')
  })
})
