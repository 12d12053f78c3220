import { describe, expect, it } from 'vitest'
import { epochMs } from './moment.ts'
import { dayIn, momentText, relativeText } from './moment-text.ts'

describe('a moment shown', () => {
  it('is told in the zone of the court, with its summer time', () => {
    expect(momentText('2026-03-16T19:30:00Z', 'America/Chicago')).toBe('Mon 03/16/2026, 2:30 PM CDT')
    expect(momentText('2026-01-16T20:30:00Z', 'America/Chicago')).toBe('Fri 01/16/2026, 2:30 PM CST')
  })
  it('of the evening belongs to the court’s day, not to that of Greenwich', () =>
    expect(momentText('2026-03-17T03:59:00Z', 'America/Chicago')).toContain('03/16/2026'))
  it('falls on a day of the court', () => {
    expect(dayIn('2026-03-17T03:59:00Z', 'America/Chicago')).toBe('2026-03-16')
    expect(dayIn('soon', 'America/Chicago')).toBe('')
  })
  it('is told in Spanish with its month in words, which no reader takes for the day', () =>
    expect(momentText('2026-03-04T20:30:00Z', 'America/Chicago', 'es')).toMatch(
      /^miércoles, 4 de marzo de 2026, 2:30 p\. ?m\. CST$/,
    ))
  it('that is none is shown as it came', () => expect(momentText('soon', 'UTC')).toBe('soon'))
})

describe('how long ago', () => {
  const now = epochMs('2026-03-16T12:00:00Z')
  it.each([
    ['2026-03-16T11:59:30Z', 'just now'],
    ['2026-03-16T11:55:00Z', '5 minutes ago'],
    ['2026-03-16T09:10:00Z', '2 hours ago'],
    ['2026-03-15T12:00:00Z', 'yesterday'],
    ['2026-03-19T13:00:00Z', 'in 3 days'],
    ['2026-04-19T13:00:00Z', 'in 34 days'],
    ['2026-09-19T13:00:00Z', 'in 6 months'],
    ['2025-01-19T13:00:00Z', '13 months ago'],
  ])('%s is %s', (moment, words) => expect(relativeText(moment, now, 'America/Chicago')).toBe(words))
  it.each([
    ['2026-03-16T11:59:30Z', 'ahora mismo'],
    ['2026-03-16T11:55:00Z', 'hace 5 minutos'],
    ['2026-03-15T12:00:00Z', 'ayer'],
    ['2026-03-19T13:00:00Z', 'dentro de 3 días'],
  ])('%s is in Spanish %s', (moment, words) => expect(relativeText(moment, now, 'America/Chicago', 'es')).toBe(words))
})

describe('a day or more away is told in days of the court', () => {
  const wednesday = epochMs('2026-03-18T18:00:00Z')
  it.each([
    ['on Friday morning is in two days, though fewer than 48 hours away', '2026-03-20T14:00:00Z', 'in 2 days'],
    ['on Thursday evening is tomorrow', '2026-03-20T01:00:00Z', 'tomorrow'],
    ['at the end of Friday is in two days', '2026-03-21T05:00:00Z', 'in 2 days'],
    ['on Monday evening was two days ago, though fewer than 48 hours', '2026-03-17T02:00:00Z', '2 days ago'],
    ['yesterday morning was yesterday', '2026-03-17T14:00:00Z', 'yesterday'],
  ])('a moment %s', (_law, moment, words) => expect(relativeText(moment, wednesday, 'America/Chicago')).toBe(words))
  it('counts the day of 25 hours as one', () =>
    expect(relativeText('2026-11-02T06:00:00Z', epochMs('2026-10-31T17:00:00Z'), 'America/Chicago')).toBe('tomorrow'))
})
