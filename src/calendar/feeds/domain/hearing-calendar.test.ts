import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { instant } from '../../../vocabulary/instant.ts'
import { legalDate } from '../../../vocabulary/legal-date.ts'
import { contentLine, textValue } from './content-line.ts'
import type { FeedLook } from './calendar-object.ts'
import { hearingCalendar, type FeedHearing } from './hearing-calendar.ts'

const aHearing = (over: Partial<FeedHearing> = {}): FeedHearing => ({
  uid: '0192f3a0-0000-7000-8000-000000000001',
  sequence: 0,
  revisedAt: instant('2026-02-20T15:00:00Z'),
  day: legalDate('2026-03-06'),
  time: '09:00',
  minutes: 30,
  room: '302',
  kind: 'plea',
  isVacated: false,
  number: '26-CR-0004-A',
  defendant: 'Dana Whitlock',
  isSealed: false,
  zone: 'America/Chicago',
  ...over,
})
const look: FeedLook = { title: 'My hearings', detail: 'minimal', host: 'colloquy' }

/** The events as a parser that is not ours reads them, with the zones that the calendar itself brings. */
function read(text: string): readonly ICAL.Event[] {
  ICAL.TimezoneService.reset()
  const calendar = new ICAL.Component(ICAL.parse(text))
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
}

const startOf = (event: ICAL.Event | undefined): string => event?.startDate.toJSDate().toISOString() ?? 'none'

describe('a feed as an independent parser reads it', () => {
  it.each([
    ['a winter’s morning', 'America/Chicago', '2026-03-06', '09:00', '2026-03-06T15:00:00.000Z'],
    ['the Monday after summer time began', 'America/Chicago', '2026-03-09', '09:00', '2026-03-09T14:00:00.000Z'],
    ['the Monday after it ended', 'America/Chicago', '2026-11-02', '09:00', '2026-11-02T15:00:00.000Z'],
    [
      'a summer’s afternoon by the other coast',
      'America/Los_Angeles',
      '2026-07-01',
      '13:30',
      '2026-07-01T20:30:00.000Z',
    ],
    ['a zone without summer time', 'America/Phoenix', '2026-07-01', '09:00', '2026-07-01T16:00:00.000Z'],
    ['a zone beyond the ocean', 'Pacific/Guam', '2026-07-01', '09:00', '2026-06-30T23:00:00.000Z'],
    ['years ahead', 'America/New_York', '2031-12-01', '10:15', '2031-12-01T15:15:00.000Z'],
  ])('stands at the right moment: %s', (_what, zone, day, time, moment) => {
    const [event] = read(hearingCalendar([aHearing({ zone, day: legalDate(day), time })], look))
    expect(startOf(event)).toBe(moment)
    expect(event?.startDate.zone.tzid).toBe(zone)
  })

  it('holds hearings on both sides of a change of the clock, each at its own moment', () => {
    const days = ['2026-03-06', '2026-03-09', '2026-10-30', '2026-11-02']
    const events = read(
      hearingCalendar(
        days.map((day, n) => aHearing({ uid: `${n}`, day: legalDate(day) })),
        look,
      ),
    )
    expect(events.map(startOf)).toEqual([
      '2026-03-06T15:00:00.000Z',
      '2026-03-09T14:00:00.000Z',
      '2026-10-30T14:00:00.000Z',
      '2026-11-02T15:00:00.000Z',
    ])
  })

  it('says number, kind and courtroom, and how long it takes', () => {
    const [event] = read(hearingCalendar([aHearing()], look))
    expect([event?.summary, event?.location, event?.duration.toString()]).toEqual([
      'Plea hearing, 26-CR-0004-A',
      'Courtroom 302',
      'PT30M',
    ])
  })

  it('has no end where nobody said how long it takes', () => {
    expect(hearingCalendar([aHearing({ minutes: null })], look)).not.toMatch(/^DURATION|^DTEND/m)
  })

  it.each([
    ['busy', 'Court'],
    ['minimal', 'Plea hearing, 26-CR-0004-A'],
    ['full', 'Plea hearing, 26-CR-0004-A, Dana Whitlock'],
  ] as const)('tells as much as its person chose: %s', (detail, summary) =>
    expect(read(hearingCalendar([aHearing()], { ...look, detail }))[0]?.summary).toBe(summary),
  )

  it.each(['busy', 'minimal', 'full'] as const)('says of a sealed case only that there is court: %s', (detail) => {
    const text = hearingCalendar([aHearing({ isSealed: true })], { ...look, detail })
    expect(text).not.toMatch(/26-CR|Whitlock|[Pp]lea/)
    expect(read(text)[0]?.summary).toBe('Court')
  })

  it('keeps one that was vacated as cancelled', () => {
    const [event] = read(hearingCalendar([aHearing({ isVacated: true, sequence: 4 })], look))
    expect(event?.component.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(event?.sequence).toBe(4)
  })

  it('is a calendar too when it is empty', () => expect(read(hearingCalendar([], look))).toEqual([]))
})

describe('RFC 5545 §3.1: a content line', () => {
  it('is never longer than 75 octets, tears no character, and unfolds to what it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const value = textValue(text)
        const folded = contentLine('SUMMARY', value)
        const lines = folded.split('\r\n').slice(0, -1)
        expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
        expect(Buffer.from(folded).toString()).toBe(folded)
        expect(folded.replaceAll('\r\n ', '')).toBe(`SUMMARY:${value}\r\n`)
      }),
    )
  })

  it('lets no text begin a line of its own', () => {
    const room = 'Annex, B; \\ "old"\r\nATTENDEE:mailto:x@example.org'
    const [event] = read(hearingCalendar([aHearing({ room })], look))
    expect(event?.location).toBe(room.replace('\r\n', '\n'))
    expect(event?.component.getFirstProperty('attendee')).toBeNull()
  })
})
