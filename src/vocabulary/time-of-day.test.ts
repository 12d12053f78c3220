import { describe, expect, it } from 'vitest'
import { hoursOfDay, timeOfDay } from './time-of-day.ts'

describe('a time of day', () => {
  it.each([
    ['midnight', '00:00', '12:00 AM'],
    ['the morning', '09:05', '9:05 AM'],
    ['the last minute before noon', '11:59', '11:59 AM'],
    ['noon', '12:00', '12:00 PM'],
    ['the afternoon', '14:30', '2:30 PM'],
    ['the last minute of the day', '23:59', '11:59 PM'],
    ['the end of a day', '24:00', 'midnight'],
    ['what is no time', '24:10', '24:10'],
  ])('%s', (_what, time, said) => expect(timeOfDay(time)).toBe(said))
})

describe('from an hour to an hour', () => {
  it.each([
    ['of one half of the day names it once', '09:00', '11:30', '9:00–11:30 AM'],
    ['across noon names both', '09:00', '12:00', '9:00 AM–12:00 PM'],
    ['of the afternoon', '12:30', '16:30', '12:30–4:30 PM'],
  ])('%s', (_what, from, to, said) => expect(hoursOfDay(from, to)).toBe(said))
})
