import { describe, expect, it } from 'vitest'
import type { Stage } from '../../../contract/cases.ts'
import { legalDate } from '../../vocabulary/legal-date.ts'
import { moved, offerGone, offerPut, standingAt, talksEnded, type Standing } from './standing.ts'

const day = (n: number) => legalDate(`2026-03-${String(n).padStart(2, '0')}`)

/** The standing of a case that went through these stages, a day each. */
const through = (first: Stage, ...further: readonly Stage[]): Standing =>
  further.reduce((standing, to, index) => moved(standing, standing.stage, to, day(index + 1)), standingAt(first))

describe('how a case ended', () => {
  it.each([
    ['a judgment on an accepted plea is by plea', ['open', 'tendered', 'plea-accepted', 'sentenced'], 'plea'],
    ['a judgment from the trial track is by trial', ['open', 'trial-track', 'sentenced'], 'trial'],
    ['a dismissal after a plea is a dismissal', ['open', 'plea-accepted', 'dismissed'], 'dismissal'],
    ['an accepted plea without a judgment is no end', ['open', 'plea-accepted'], null],
    ['a withdrawn plea is no end', ['open', 'plea-accepted', 'open'], null],
    ['a referral that was declined never was a case of the court', ['referred', 'screening', 'declined'], null],
  ] as const)('%s', (_words, stages, resolvedBy) => {
    const [first, ...further] = stages
    expect(through(first, ...further).resolvedBy).toBe(resolvedBy)
  })
})

describe('the day a case was opened', () => {
  it('is that on which the clerk accepted it, and stays so', () => {
    expect(through('screening', 'filed', 'open', 'tendered', 'open').openedOn).toBe(day(2))
  })

  it('is none while the court has not taken it', () => {
    expect(through('referred', 'screening', 'filed', 'returned-to-prosecutor').openedOn).toBeNull()
  })
})

describe('the age of talks', () => {
  const open = standingAt('open')

  it('is counted from the first of the offers that overlap, though that one was withdrawn', () => {
    const second = offerPut(offerPut(open, 'a', day(1)), 'b', day(10))
    expect(offerGone(second, 'a').talksSince).toBe(day(1))
  })

  it('is counted anew from the next offer, when the last one had left the table', () => {
    const none = offerGone(offerPut(open, 'a', day(1)), 'a')
    expect(none.talksSince).toBeNull()
    expect(offerPut(none, 'b', day(20)).talksSince).toBe(day(20))
  })

  it('does not change by another version of an offer on the table', () => {
    expect(offerPut(offerPut(open, 'a', day(1)), 'a', day(9))).toEqual(offerPut(open, 'a', day(1)))
  })

  it('ends with a breakdown, whatever was on the table', () => {
    expect(talksEnded(offerPut(offerPut(open, 'a', day(1)), 'b', day(2))).talksSince).toBeNull()
  })

  it.each(['tendered', 'plea-accepted', 'dismissed'] as const)('ends when the case moves to %s', (to) => {
    expect(moved(offerPut(open, 'a', day(1)), 'open', to, day(3)).talksSince).toBeNull()
  })

  it.each(['plea-hearing-requested', 'trial-track'] as const)('goes on when the case moves to %s', (to) => {
    expect(moved(offerPut(open, 'a', day(1)), 'open', to, day(3)).talksSince).toBe(day(1))
  })
})
