import { describe, expect, it } from 'vitest'
import { dayText, typedDay, weekdayOf } from './day-text.ts'

describe('a day typed into a form', () => {
  it.each([
    ['3/16/26', '2026-03-16'],
    ['03/16/2026', '2026-03-16'],
    ['3-16-2026', '2026-03-16'],
    ['3.16.2026', '2026-03-16'],
    ['03162026', '2026-03-16'],
    [' 2026-03-16 ', '2026-03-16'],
    ['2/29/2028', '2028-02-29'],
  ])('%s is read as %s', (typed, day) => expect(typedDay(typed)).toBe(day))

  it.each(['', '3/16', '13/01/2026', '2/29/2026', '4/31/2026', 'tomorrow', '3/16/026'])('%j is no day', (typed) =>
    expect(typedDay(typed)).toBeNull(),
  )
})

describe('a day shown', () => {
  it('is written month, day, year', () => expect(dayText('2026-03-06')).toBe('03/06/2026'))
  it('that is not yet a day stays as it was typed', () => expect(dayText('3/1')).toBe('3/1'))
  it('has its weekday whatever the zone of the machine', () => expect(weekdayOf('2026-03-16')).toBe('Mon'))
})
