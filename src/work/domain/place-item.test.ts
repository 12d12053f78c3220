import { describe, expect, it } from 'vitest'
import { legalDate } from '../../vocabulary/legal-date.ts'
import { loadWorkRules } from '../load-rules.ts'
import { bandOf, becauseOf, compareItems, isShown, officeDay, whyHere, type ItemFacts } from './place-item.ts'
import { mayPutOff } from './put-off.ts'

const { day: rules } = loadWorkRules()

const today = legalDate('2026-03-16')
const facts = (given: Partial<ItemFacts> = {}): ItemFacts => ({
  today,
  dueOn: null,
  since: legalDate('2026-03-16'),
  inCustody: false,
  custodySince: null,
  victimSafety: false,
  ...given,
})
const rule = (id: string) => {
  const found = rules.rules.find((one) => one.id === id)
  if (!found) throw new Error(`No rule ${id}`)
  return found
}

const item = (name: string, given: object) => ({
  name,
  band: 'soon',
  dueOn: null,
  inCustody: false,
  victimSafety: false,
  sinceAt: '2026-03-10T00:00:00Z',
  ...given,
})

const ask = (id: string, dueOn: string | null) =>
  mayPutOff(rule(id), { today, dueOn: dueOn === null ? null : legalDate(dueOn), longest: 30 })

describe('the group of the day in which an item stands', () => {
  it.each([
    ['a fresh referral', 'referral-to-take', {}, 'waits'],
    ['a referral that waited for two days', 'referral-to-take', { since: legalDate('2026-03-14') }, 'soon'],
    ['a referral of somebody in custody', 'referral-to-take', { inCustody: true }, 'today'],
    ['an offer to convey with three days left', 'offer-to-convey', { dueOn: legalDate('2026-03-19') }, 'soon'],
    ['an offer to convey with two days left', 'offer-to-convey', { dueOn: legalDate('2026-03-18') }, 'today'],
    ['a counter with a week left', 'counter-to-answer', { dueOn: legalDate('2026-03-23') }, 'waits'],
    ['a counter on its last day', 'counter-to-answer', { dueOn: legalDate('2026-03-16') }, 'today'],
    ['a promise that is overdue', 'promise-due', { dueOn: legalDate('2026-03-01') }, 'today'],
    ['a promise in a month', 'promise-due', { dueOn: legalDate('2026-04-16') }, 'in-time'],
    ['a missing conferral where safety is at stake', 'conferral-missing', { victimSafety: true }, 'soon'],
    ['a filing that came today', 'filing-to-review', {}, 'waits'],
    ['a filing that came yesterday', 'filing-to-review', { since: legalDate('2026-03-15') }, 'today'],
  ] as const)('%s', (_what, id, given, band) => {
    expect(bandOf(rules, rule(id), facts(given))).toBe(band)
  })

  it('is told with the rule, each fact that moved it, and the days', () => {
    const why = whyHere(
      rules,
      rule('referral-to-take'),
      facts({ inCustody: true, custodySince: legalDate('2026-03-01'), since: legalDate('2026-03-15') }),
    )
    expect(why).toEqual([
      'The rule “referral-to-take” puts it under “Somebody waits for you”.',
      'The defendant is in custody: that moves it to “Today”.',
      'By the office’s rule its day is Sun, Mar 15, 2026: one day late.',
      'Waiting since Sun, Mar 15, 2026: one day.',
      'In custody since Sun, Mar 1, 2026: 15 days.',
    ])
  })
})

describe('the day by which an office’s own rule asks for an item', () => {
  const since = legalDate('2026-03-12')
  it.each([
    ['a referral', 'referral-to-take', false, '2026-03-14'],
    ['a referral of somebody in custody', 'referral-to-take', true, '2026-03-12'],
    ['a filing that the clerk returned', 'charges-returned', false, '2026-03-12'],
    ['what no rule counts days for', 'draft-returned', false, null],
    ['what has a day of its own', 'deadline-due', false, null],
  ] as const)('%s', (_what, id, inCustody, day) => {
    expect(officeDay(rule(id), { since, inCustody })).toBe(day)
  })
})

describe('why an item is there', () => {
  it.each([
    ['a deadline of tomorrow', '2026-03-17', /^It is near/],
    ['a deadline of today', '2026-03-16', /^It is near/],
    ['a deadline of yesterday', '2026-03-15', /^Its last day has passed/],
  ] as const)('%s', (_what, dueOn, because) => {
    expect(becauseOf(rule('deadline-due'), { today, dueOn: legalDate(dueOn) })).toMatch(because)
  })
})

describe('the order of a day', () => {
  it('is by group, then a victim’s safety, custody, the earlier day, the longer wait', () => {
    const items = [
      item('waits longer', { sinceAt: '2026-03-01T00:00:00Z' }),
      item('waits', {}),
      item('later day', { dueOn: legalDate('2026-03-20') }),
      item('earlier day', { dueOn: legalDate('2026-03-18') }),
      item('custody', { inCustody: true }),
      item('safety', { victimSafety: true }),
      item('in its time, in custody', { band: 'in-time', inCustody: true }),
      item('today', { band: 'today' }),
    ]
    expect(items.toSorted(compareItems(rules)).map(({ name }) => name)).toEqual([
      'today',
      'safety',
      'custody',
      'earlier day',
      'later day',
      'waits longer',
      'waits',
      'in its time, in custody',
    ])
  })
})

describe('whether an item is shown', () => {
  it.each([
    ['an offer that runs out in six days', 'offer-lapsing', '2026-03-22', false],
    ['an offer that runs out in five days', 'offer-lapsing', '2026-03-21', true],
    ['a notice on the day of the hearing', 'victim-to-tell-of-hearing', '2026-03-16', true],
    ['a notice of a hearing that is over', 'victim-to-tell-of-hearing', '2026-03-15', false],
    ['a promise that is overdue', 'promise-due', '2026-03-01', true],
    ['a hearing of today whose outcome is not entered', 'outcome-to-enter', '2026-03-16', false],
    ['a hearing of yesterday whose outcome is not entered', 'outcome-to-enter', '2026-03-15', true],
  ] as const)('%s', (_what, id, dueOn, shown) => {
    expect(isShown(rule(id), { today, dueOn: legalDate(dueOn) })).toBe(shown)
  })
})

describe('putting off', () => {
  it('never reaches beyond the day on which it is too late', () => {
    expect(ask('offer-to-convey', '2026-03-20')).toEqual({ latest: '2026-03-20', notNow: false })
    expect(ask('offer-to-convey', '2026-06-20')).toEqual({ latest: '2026-04-15', notNow: false })
  })
  it('is not possible on its day, or for what waits for others', () => {
    expect(ask('offer-to-convey', '2026-03-16')).toBeNull()
    expect(ask('offer-with-defense', '2026-03-20')).toBeNull()
  })
  it('may be without a day where nothing runs out', () => {
    expect(ask('draft-unfinished', null)).toEqual({ latest: '2026-04-15', notNow: true })
  })
})
