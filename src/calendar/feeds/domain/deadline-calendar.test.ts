import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { instant } from '../../../vocabulary/instant.ts'
import { legalDate } from '../../../vocabulary/legal-date.ts'
import type { FeedLook } from './calendar-object.ts'
import { deadlineCalendar, type FeedDeadline } from './deadline-calendar.ts'

const aDeadline = (over: Partial<FeedDeadline> = {}): FeedDeadline => ({
  uid: '0192f3a0-0000-7000-8000-000000000002',
  sequence: 0,
  revisedAt: instant('2026-02-20T15:00:00Z'),
  due: legalDate('2026-03-30'),
  title: 'Discovery',
  who: 'prosecution',
  direction: 'not-later-than',
  fixed: true,
  state: 'open',
  compartment: 'court-file',
  isByHand: false,
  number: '26-CR-0004-A',
  defendant: 'Dana Whitlock',
  isSealed: false,
  ...over,
})
const look: FeedLook = { title: 'My deadlines', detail: 'minimal', host: 'colloquy' }

/** The one event as a parser that is not ours reads it. */
function read(deadline: FeedDeadline, detail: FeedLook['detail'] = 'minimal'): ICAL.Event {
  const calendar = new ICAL.Component(ICAL.parse(deadlineCalendar([deadline], { ...look, detail })))
  const event = calendar.getFirstSubcomponent('vevent')
  if (!event) throw new Error('The calendar has no event')
  return new ICAL.Event(event)
}
const property = (event: ICAL.Event, name: string) => event.component.getFirstPropertyValue(name)

describe('a deadline as an independent parser reads it', () => {
  it('is the whole day in every zone, and makes nobody busy', () => {
    const event = read(aDeadline())
    expect(event.startDate.isDate).toBe(true)
    expect([event.startDate.toString(), event.endDate.toString()]).toEqual(['2026-03-30', '2026-03-31'])
    expect(property(event, 'transp')).toBe('TRANSPARENT')
  })

  it.each([
    ['open', true, 'CONFIRMED'],
    ['open', false, 'TENTATIVE'],
    ['met', true, 'CANCELLED'],
    ['excused', true, 'CANCELLED'],
    ['moot', false, 'CANCELLED'],
  ] as const)('%s, with its day fixed: %s, is %s', (state, fixed, status) =>
    expect(property(read(aDeadline({ state, fixed })), 'status')).toBe(status),
  )

  it.each([
    ['busy', 'Deadline'],
    ['minimal', 'Discovery (prosecution), 26-CR-0004-A'],
    ['full', 'Discovery (prosecution), 26-CR-0004-A, Dana Whitlock'],
  ] as const)('tells as much as its person chose: %s', (detail, summary) =>
    expect(read(aDeadline(), detail).summary).toBe(summary),
  )

  it('says which day is the first on which something may be done', () => {
    const earliest = aDeadline({ title: 'Earliest trial', who: 'court', direction: 'not-earlier-than' })
    expect(read(earliest).summary).toBe('Not before: Earliest trial (court), 26-CR-0004-A')
  })

  it('keeps what somebody typed to those who chose the fullest', () => {
    const typed = aDeadline({ title: 'Ask Dana about the alibi', isByHand: true })
    expect(read(typed).summary).toBe('Deadline (prosecution), 26-CR-0004-A')
    expect(read(typed, 'full').summary).toBe('Ask Dana about the alibi (prosecution), 26-CR-0004-A, Dana Whitlock')
  })

  it.each([
    ['of a sealed case', { isSealed: true }],
    ['that lies between the parties', { compartment: 'parties' }],
    ['that the defense keeps for itself', { compartment: 'defense' }],
  ] as const)('%s says only that something is due, however full', (_which, over) => {
    const text = deadlineCalendar([aDeadline(over)], { ...look, detail: 'full' })
    expect(text).not.toMatch(/26-CR|Whitlock|Discovery|prosecution/)
    expect(read(aDeadline(over), 'full').summary).toBe('Deadline')
  })
})
