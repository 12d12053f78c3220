import { describe, expect, it } from 'vitest'
import { typedTime } from './typed-time.ts'

describe('a typed time of day', () => {
  it.each([
    ['21:30', '21:30'],
    ['9:30', '09:30'],
    ['930', '09:30'],
    ['0905', '09:05'],
    ['9:30 pm', '21:30'],
    ['9 PM', '21:00'],
    ['12:15 a.m.', '00:15'],
    ['12 pm', '12:00'],
  ])('%s is %s', (typed, time) => expect(typedTime(typed)).toBe(time))

  it.each(['', '9', '24:00', '9:75', '13 pm', '0 am', 'noon'])('%s is none', (typed) =>
    expect(typedTime(typed)).toBeNull(),
  )
})
