import { describe, expect, it } from 'vitest'
import { instant } from '../../vocabulary/instant.ts'
import { atOnce, nextAt, withinRate } from './when-to-send.ts'

const zone = 'America/Chicago'
const time = (text: string) => Temporal.PlainTime.from(text)
const night = { from: time('20:00'), until: time('07:00') }
const noon = { from: time('12:00'), until: time('13:00') }

describe('quiet hours, by the clock of the court', () => {
  it.each([
    ['let through what comes in the day', night, '2026-03-02T18:00:00Z', '2026-03-02T18:00:00Z'],
    ['hold what comes in the evening until the morning', night, '2026-03-03T02:30:00Z', '2026-03-03T13:00:00Z'],
    ['hold what comes after midnight until the same morning', night, '2026-03-03T10:00:00Z', '2026-03-03T13:00:00Z'],
    ['begin with their first minute', night, '2026-03-03T02:00:00Z', '2026-03-03T13:00:00Z'],
    ['are over with their last', night, '2026-03-03T13:00:00Z', '2026-03-03T13:00:00Z'],
    [
      'end an hour earlier in UTC on the morning summer time begins',
      night,
      '2026-03-08T04:00:00Z',
      '2026-03-08T12:00:00Z',
    ],
    ['may lie within a day', noon, '2026-03-02T18:30:00Z', '2026-03-02T19:00:00Z'],
    ['within a day hold nothing else', noon, '2026-03-02T19:30:00Z', '2026-03-02T19:30:00Z'],
  ])('%s', (_what, quiet, now, sent) =>
    expect(atOnce(zone, quiet, instant(now)).toString()).toBe(instant(sent).toString()),
  )

  it('that nobody set hold nothing', () =>
    expect(atOnce(zone, null, instant('2026-03-03T10:00:00Z')).toString()).toBe('2026-03-03T10:00:00Z'))
})

describe('the digest', () => {
  it.each([
    ['goes out the same day while its time is to come', '2026-03-02T12:00:00Z', '2026-03-02T13:30:00Z'],
    ['goes out the next day from its very minute on', '2026-03-02T13:30:00Z', '2026-03-03T13:30:00Z'],
    [
      'keeps its hour by the clock of the court when summer time begins',
      '2026-03-07T14:00:00Z',
      '2026-03-08T12:30:00Z',
    ],
  ])('%s', (_what, now, at) => expect(nextAt(zone, time('07:30'), instant(now)).toString()).toBe(at))

  it('of an hour that a zone skips goes out as it begins again', () =>
    expect(nextAt(zone, time('02:30'), instant('2026-03-08T06:30:00Z')).toString()).toBe('2026-03-08T08:30:00Z'))
})

const at = (...times: string[]) => times.map((text) => instant(`2026-03-02T${text}:00Z`))

describe('so many an hour at most', () => {
  const [wanted] = at('18:00')
  it.each([
    ['lets the first ones through', [], '18:00'],
    ['does not count what lies an hour back', at('16:50', '17:00'), '18:00'],
    ['puts the next one an hour after the one that fills the hour', at('17:20', '17:40'), '18:20'],
    ['goes on behind those that wait already', at('17:20', '17:40', '18:20', '18:40'), '19:20'],
  ])('%s', (_what, others, expected) => {
    if (!wanted) throw new Error('no moment')
    expect(withinRate(wanted, others, 2).toString()).toBe(`2026-03-02T${expected}:00Z`)
  })
})
