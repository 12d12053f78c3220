import { describe, expect, it } from 'vitest'
import type { DateShape } from './source-definition.ts'
import { sourceDate } from './source-dates.ts'

const american: readonly DateShape[] = ['M/D/YYYY', 'M/D/YYYY h:mm:ss AM']
const iso: readonly DateShape[] = ['YYYY-MM-DD', 'YYYY-MM-DD HH:MM']
const zone = 'America/Chicago'

describe('a date of the source', () => {
  it.each([
    ['midnight means a day without a time', '4/8/2019 12:00:00 AM', '2019-04-08', null],
    [
      'a time is a moment on the source’s clock, in winter',
      '12/31/2018 10:55:00 PM',
      '2018-12-31',
      '2019-01-01T04:55:00Z',
    ],
    ['and in summer', '7/4/2019 2:08:00 PM', '2019-07-04', '2019-07-04T19:08:00Z'],
    ['12 in the afternoon is noon', '1/20/2019 12:00:00 PM', '2019-01-20', '2019-01-20T18:00:00Z'],
    ['12:30 in the morning is half past midnight', '1/20/2019 12:30:00 AM', '2019-01-20', '2019-01-20T06:30:00Z'],
    ['a time that the clock skips falls after the gap', '3/10/2019 2:30:00 AM', '2019-03-10', '2019-03-10T08:30:00Z'],
    ['a time that the clock repeats is its first', '11/3/2019 1:30:00 AM', '2019-11-03', '2019-11-03T06:30:00Z'],
    ['a day may stand alone', '2/29/2020', '2020-02-29', null],
    ['a day far off is still a day', '4/22/2109 12:00:00 AM', '2109-04-22', null],
  ])('%s', (_what, text, on, at) => {
    const date = sourceDate(text, american, zone)
    expect(date?.on).toBe(on)
    expect(date?.at?.toString() ?? null).toBe(at)
  })

  it.each([
    '2/29/2019 12:00:00 AM',
    '13/1/2019 12:00:00 AM',
    '0/1/2019',
    '4/0/2019',
    '4/8/2019 0:00:00 AM',
    '4/8/2019 13:00:00 PM',
    '4/8/19',
    '2019-04-08',
    'June 20, 2019',
    '',
  ])('is not read from "%s"', (text) => expect(sourceDate(text, american, zone)).toBeNull())

  it.each([
    ['a day', '2019-04-08', '2019-04-08', null],
    ['a minute of it', '2019-07-04 14:08', '2019-07-04', '2019-07-04T19:08:00Z'],
    ['midnight, which is no time', '2019-07-04 00:00', '2019-07-04', null],
  ])('is also written as ISO 8601 says: %s', (_what, text, on, at) => {
    const date = sourceDate(text, iso, zone)
    expect([date?.on, date?.at?.toString() ?? null]).toEqual([on, at])
  })

  it.each(['2019-02-29', '2019-13-01', '2019-4-8', '2019-04-08 24:00', '4/8/2019'])(
    'is not read from "%s" as ISO 8601',
    (text) => expect(sourceDate(text, iso, zone)).toBeNull(),
  )
})
