import { describe, expect, it } from 'vitest'
import { loadRulePack } from '../../law/load-rule-pack.ts'
import { aTown } from '../../people/testing.ts'
import { testDatabase } from '../../platform/postgres/testing.ts'
import { attemptAs } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import { legalDate } from '../../vocabulary/legal-date.ts'
import { courtDay } from '../court-day.ts'
import { makeSessions } from '../sessions/make-sessions.ts'
import { aSession } from '../sessions/testing.ts'
import { importClosedDays } from './import-closed-days.ts'
import { readClosedDays } from './domain/calendar-file.ts'

const town = await aTown(await testDatabase())
const packs = new Map([['training-county', await loadRulePack('training-county')]])
const today = legalDate('2026-03-02')

const calendar = (...events: readonly (readonly string[])[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
  ].join('\r\n')
const days = (text: string) => {
  const read = readClosedDays(text, today)
  return read.ok ? read.value.days.map(({ day, name }) => `${day} ${name}`) : read.refusal
}

describe('a calendar file of closed days', () => {
  it('closes each day of its all-day events; the end is the day after the last (RFC 5545 3.6.1)', () => {
    const text = calendar(
      ['DTSTART;VALUE=DATE:20260706', 'DTEND;VALUE=DATE:20260708', 'SUMMARY:Judges’ conference'],
      ['DTSTART;VALUE=DATE:20260529', 'SUMMARY:Moving day\\, annex'],
    )
    expect(days(text)).toEqual([
      '2026-05-29 Moving day, annex',
      '2026-07-06 Judges’ conference',
      '2026-07-07 Judges’ conference',
    ])
  })

  it('closes the days of a yearly event for three years to come', () => {
    const text = calendar(['DTSTART;VALUE=DATE:20240612', 'RRULE:FREQ=YEARLY', 'SUMMARY:Founders’ Day'])
    expect(days(text)).toEqual(['2026-06-12', '2027-06-12', '2028-06-12'].map((day) => `${day} Founders’ Day`))
  })

  it('leaves out what has hours, was cancelled or has passed, and says in which line', () => {
    const text = calendar(
      ['DTSTART:20260706T090000Z', 'SUMMARY:Lunch'],
      ['DTSTART;VALUE=DATE:20260707', 'STATUS:CANCELLED', 'SUMMARY:Fair'],
      ['DTSTART;VALUE=DATE:20250101', 'SUMMARY:Old'],
    )
    expect(readClosedDays(text, today)).toEqual({
      ok: true,
      value: {
        days: [],
        leftOut: [
          { line: 3, because: 'Lunch has hours; only whole days close the court' },
          { line: 7, because: 'Fair was cancelled' },
          { line: 12, because: 'Old has passed' },
        ],
      },
    })
  })

  it.each([
    ['no calendar', 'Day,Name\n2026-07-06,Fair', 1],
    ['a line that is none', calendar(['DTSTART;VALUE=DATE:20260706', 'SUMMARY Fair']), 5],
    ['no event', calendar(), 1],
    ['a day of the thirteenth month', calendar(['DTSTART;VALUE=DATE:20261399', 'SUMMARY:Fair']), 3],
    ['an event without a day', calendar(['SUMMARY:Fair']), 3],
    ['an event that ends before it begins', calendar(['DTSTART;VALUE=DATE:20260706', 'DTEND;VALUE=DATE:20260701']), 3],
    ['a closure of half a year', calendar(['DTSTART;VALUE=DATE:20260706', 'DTEND;VALUE=DATE:20261231']), 3],
  ])('with %s is refused, with the line and the reason', (_what, text, line) => {
    expect(readClosedDays(text, today)).toMatchObject({ ok: false, refusal: { kind: 'file-refused', line } })
  })
})

const closedOn = async (day: string) => {
  const on = legalDate(day)
  const read = await attemptAs(town.db, town.clerk, async (tx) => await courtDay(tx, packs, town.clerk, { on }))
  return read.ok ? read.value.closed : undefined
}

describe('closed days that are taken over', () => {
  const file = calendar(
    ['DTSTART;VALUE=DATE:20980707', 'SUMMARY:Judges’ conference'],
    ['DTSTART;VALUE=DATE:20980704', 'SUMMARY:Fourth of July'],
  )
  const take = async (save: boolean, actor: Actor = town.clerk) =>
    await attemptAs(
      town.db,
      actor,
      async (tx) => await importClosedDays(tx, packs, actor, { fileName: 'closed.ics', file, save }),
    )

  it('are looked at first, with the sessions that are set on them, and close nothing until then', async () => {
    await aSession(town, { day: legalDate('2098-07-07'), room: '1A' })
    expect(await take(false)).toMatchObject({
      ok: true,
      value: {
        saved: false,
        days: [
          { day: '2098-07-04', standing: 'closed-already' },
          { day: '2098-07-07', standing: 'new', sessions: 1 },
        ],
      },
    })
    expect(await closedOn('2098-07-07')).toBeNull()
  })

  it('close the court: no session of a pattern is made on them', async () => {
    expect((await take(true)).ok).toBe(true)
    expect(await closedOn('2098-07-07')).toEqual({ because: 'Judges’ conference', open: '2098-07-08' })
    const made = await attemptAs(
      town.db,
      town.clerk,
      async (tx) =>
        await makeSessions(tx, packs, town.clerk, {
          chambers: town.teams.otherChambers,
          room: '2A',
          kind: 'any',
          from: legalDate('2098-07-07'),
          weekdays: [1, 2],
          weeks: 1,
          starts: '09:00',
          ends: '12:00',
          capacity: 5,
        }),
    )
    expect(made.ok && made.value.skipped).toEqual([{ day: '2098-07-07', because: 'Judges’ conference' }])
    expect(await take(false)).toMatchObject({ value: { days: [{}, { standing: 'closed-already' }] } })
  })

  it('are the clerks’ to take over', async () => {
    for (const actor of [town.judge, town.prosecutor, town.defender])
      expect(await take(true, actor)).toEqual({ ok: false, refusal: { kind: 'not-allowed' } })
  })
})
