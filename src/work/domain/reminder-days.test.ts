import { describe, expect, it } from 'vitest'
import { instant } from '../../vocabulary/instant.ts'
import { legalDate } from '../../vocabulary/legal-date.ts'
import { daysToRemind } from './reminder-days.ts'

const zone = 'America/Chicago'
const seven = Temporal.PlainTime.from('07:00')
const days = (now: string, done: string | null) =>
  daysToRemind(zone, seven, instant(now), done === null ? null : legalDate(done))

describe('the reminders of a day', () => {
  it.each([
    ['wait for their hour by the court’s own clock', '2026-03-02T12:59:00Z', '2026-03-01', []],
    ['are due from that hour on', '2026-03-02T13:00:00Z', '2026-03-01', ['2026-03-02']],
    ['come an hour earlier in UTC once summer time has begun', '2026-03-09T12:00:00Z', '2026-03-08', ['2026-03-09']],
    ['are done once', '2026-03-02T18:00:00Z', '2026-03-02', []],
    ['are of the court’s day, which is not that of UTC', '2026-03-03T03:00:00Z', '2026-03-02', []],
    [
      'that were missed are made up for',
      '2026-03-05T18:00:00Z',
      '2026-03-02',
      ['2026-03-03', '2026-03-04', '2026-03-05'],
    ],
    ['begin with today where none were ever written', '2026-03-05T18:00:00Z', null, ['2026-03-05']],
    ['do not begin before their hour', '2026-03-05T10:00:00Z', null, []],
  ])('%s', (_what, now, done, expected) => expect(days(now, done)).toEqual(expected))
})
