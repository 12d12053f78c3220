import { describe, expect, it } from 'vitest'
import { legalDate } from '../../../vocabulary/legal-date.ts'
import { minuteOf } from '../../domain/court-hours.ts'
import { openSlots, type Known, type SessionOffered, type Wanted } from './open-slots.ts'

const monday = legalDate('2099-01-05')
const tuesday = legalDate('2099-01-06')

const session = (named: Partial<SessionOffered> = {}): SessionOffered => ({
  id: crypto.randomUUID(),
  judge: 'Chambers of Judge Abara',
  room: '4B',
  kind: 'any',
  day: monday,
  starts: '09:00',
  ends: '12:00',
  placesLeft: 5,
  taken: [],
  ...named,
})
const from = (starts: string, ends: string) => ({ from: minuteOf(starts), to: minuteOf(ends) })

const counsel = { personId: 'p1', name: 'Theo Marsh', role: 'counsel' } as const
const nobodyKnown: Known = {
  closed: { weekly: [6, 7], holidays: [], declared: [] },
  needed: [counsel],
  busy: [],
  transport: null,
  isDetained: false,
  lastDays: [],
}
const wanted: Wanted = { kind: 'status', minutes: 30, from: monday, today: legalDate('2098-12-29') }

const offered = (sessions: readonly SessionOffered[], known: Partial<Known> = {}, ask: Partial<Wanted> = {}) =>
  openSlots({ ...wanted, ...ask }, sessions, { ...nobodyKnown, ...known }, 3)
const times = (...args: Parameters<typeof offered>) => offered(...args).slots.map(({ day, time }) => `${day} ${time}`)
const reasons = (...args: Parameters<typeof offered>) => offered(...args).passedBy.map(({ because }) => because)

describe('the next open time', () => {
  it('is the beginning of the next session, whatever the order in which sessions are given', () => {
    expect(times([session({ day: tuesday }), session()])).toEqual(['2099-01-05 09:00', '2099-01-06 09:00'])
  })

  it('comes after what is set in the session, in the first gap that is long enough', () => {
    const taken = [from('09:00', '09:30'), from('09:45', '10:15')]
    expect(times([session({ taken })])).toEqual(['2099-01-05 10:15'])
    expect(times([session({ taken })], {}, { minutes: 15 })).toEqual(['2099-01-05 09:30'])
  })

  it.each([
    ['is full', session({ placesLeft: 0 }), 'The session has no place left'],
    ['is too short', session({ ends: '09:20' }), 'No 30 minutes of it are free'],
    ['lies on a closed day', session({ day: legalDate('2099-01-10') }), 'The court is closed: Weekend'],
  ])('is not in a session that %s', (_what, one, because) => {
    expect(times([one])).toEqual([])
    expect(reasons([one])).toEqual([because])
  })

  it('is in a session for hearings of its kind', () => {
    const pleas = session({ kind: 'plea' })
    expect(times([pleas])).toEqual([])
    expect(times([pleas], {}, { kind: 'plea' })).toEqual(['2099-01-05 09:00'])
  })

  it('waits until whoever is needed in another courtroom is free; in the same one nobody waits for himself', () => {
    const busy = [{ personId: 'p1', day: monday, room: '6a', ...from('08:30', '09:40') }]
    expect(times([session()], { busy })).toEqual(['2099-01-05 09:40'])
    expect(times([session({ room: '6A' })], { busy })).toEqual(['2099-01-05 09:00'])
    const allDay = [{ personId: 'p1', day: monday, room: '6a', ...from('08:30', '17:00') }]
    expect(reasons([session()], { busy: allDay })).toEqual(['Theo Marsh (for the defendant) is not free at that time'])
  })

  it('is a time at which the jail brings people, for one who is in custody', () => {
    const transport = {
      weekdays: [2],
      from: '10:00',
      until: '15:00',
      text: 'Tuesdays, from 10:00.',
      source: { cite: 'A rule', tag: 'invented' },
    } as const
    const known = { transport: { ...transport, weekdays: [...transport.weekdays] }, isDetained: true }
    expect(times([session(), session({ day: tuesday })], known)).toEqual(['2099-01-06 10:00'])
    expect(reasons([session()], known)).toEqual(['Tuesdays, from 10:00.'])
    expect(times([session()], { ...known, isDetained: false })).toEqual(['2099-01-05 09:00'])
  })

  it('tells what it costs: the days until then, and a last day that it passes', () => {
    const lastDays = [{ title: 'Trial: last day', day: monday }]
    const [before, after] = offered([session(), session({ day: tuesday })], { lastDays }).slots
    expect(before).toMatchObject({ isLate: false, costs: ['7 days from today'] })
    expect(before?.reasons).toContain('Trial: last day 0 days later')
    expect(after).toMatchObject({ isLate: true, costs: ['8 days from today', '1 day after: Trial: last day'] })
  })
})
