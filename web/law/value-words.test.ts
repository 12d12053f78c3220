import { describe, expect, it } from 'vitest'
import { lengthWords, memberValue, memberWords, plainWords } from './value-words.ts'

describe('a value of a rule in words', () => {
  it.each([
    [true, 'yes'],
    [false, 'no'],
    [null, 'none'],
    [2026, '2026'],
    ['as-the-court-counts', 'as the court counts'],
    ['2026-03-16', '03/16/2026'],
    ['16:30', '4:30 PM'],
    ['arrest', 'Arrest'],
    ['America/New_York', 'America/New_York'],
  ])('%s is %s', (value, words) => {
    expect(plainWords(value, { arrest: 'Arrest' })).toBe(words)
  })

  it.each([
    [{ n: 70, unit: 'days' }, '70 days'],
    [{ n: 1, unit: 'court-days' }, '1 court day'],
    [{ n: 14, unit: 'days', direction: 'before' as const }, '14 days before'],
  ])('%o is %s', (length, words) => {
    expect(lengthWords(length)).toBe(words)
  })

  it.each([
    ['lastMoment', 'Last moment'],
    ['satisfiedBy', 'Satisfied by'],
  ])('its member %s is called %s', (key, words) => {
    expect(memberWords(key)).toBe(words)
  })

  it.each([
    ['weekly', [6, 7], ['Saturday', 'Sunday']],
    ['month', 12, 'December'],
    ['n', 12, 12],
  ])('its member %s of %o is %o', (key, value, named) => {
    expect(memberValue(key, value)).toEqual(named)
  })
})
