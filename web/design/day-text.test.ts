import { describe, expect, it } from 'vitest'
import { LegalDate } from '../../src/vocabulary/legal-date.ts'
import { dayMeant, dayText, daysTold, spanishDayText, spanishTimeOfDay, typedDay, weekdayOf } from './day-text.ts'

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

describe('a day in Spanish', () => {
  it.each([
    ['2026-03-04', false, '4 de marzo de 2026'],
    ['2026-03-04', true, 'miércoles, 4 de marzo de 2026'],
    ['3/4', false, '3/4'],
  ] as const)('%s has its month in words', (written, weekday, told) =>
    expect(spanishDayText(written, weekday)).toBe(told),
  )
})

it('a time of day is said in Spanish', () =>
  expect(['09:05', '14:30'].map(spanishTimeOfDay)).toEqual(['9:05\u00a0a.\u00a0m.', '2:30\u00a0p.\u00a0m.']))

describe('a sentence of the server', () => {
  it.each([
    ['It is set for 2026-11-30. Enter it then.', 'It is set for Mon 11/30/2026. Enter it then.'],
    ['From 2026-11-25 to 2026-11-24 is no period.', 'From Wed 11/25/2026 to Tue 11/24/2026 is no period.'],
    ['The number 2026-CR-000011-01 is taken.', 'The number 2026-CR-000011-01 is taken.'],
    ['Incident EPD-2026-11-30 is known.', 'Incident EPD-2026-11-30 is known.'],
  ])('%j tells its days as the page does', (sentence, told) => expect(daysTold(sentence)).toBe(told))
})

const day = (text: string) => LegalDate.parse(text)

describe('a day in the wrong century', () => {
  const today = day('2026-11-25')

  it.each([
    ['a birth in 2091 was meant for 1991', '2091-05-04', { max: '2026-11-25' }, '1991-05-04'],
    ['a year of the Middle Ages was meant for this century', '1026-03-16', {}, '2026-03-16'],
    ['a hearing in 1926 was meant for 2026', '1926-12-01', { min: '2026-11-25' }, '2026-12-01'],
    ['an arrest tomorrow was not meant for 1926', '2026-11-26', { max: '2026-11-25' }, null],
    ['a birth two years ahead was meant for the last century', '2028-01-02', { max: '2026-11-25' }, '1928-01-02'],
    ['a day within bounds is not asked about', '1931-05-04', { max: '2026-11-25' }, null],
    ['a day some years ahead is not asked about', '2040-01-02', {}, null],
    ['a day that is wrong in every century is left to the server', '2026-11-01', { min: '2026-11-25' }, null],
  ])('%s', (_what, typed, bounds, meant) => expect(dayMeant(day(typed), today, bounds)).toBe(meant))
})
