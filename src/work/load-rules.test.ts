import { describe, expect, it } from 'vitest'
import { testDatabase } from '../platform/postgres/testing.ts'
import { Position } from '../vocabulary/positions.ts'
import { DayRules } from './domain/day-rules.ts'
import { HappeningRules, ReminderRules } from './domain/notice-rules.ts'
import { situations, victimRoster } from './domain/situations.ts'
import { upkeeps } from './domain/upkeeps.ts'
import { loadWorkRules, rulesFrom } from './load-rules.ts'

const { day, notices } = loadWorkRules()

describe('the rule file of the day', () => {
  it('has a rule for every situation that the database finds, and no other', async () => {
    const database = await testDatabase()
    const { rows } = await database
      .administrator()
      .query<{ source: string }>(`select prosrc as source from pg_proc where proname = 'work_facts'`)
    const named = [...(rows[0]?.source ?? '').matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)].map(([, name]) => name ?? '')
    const found = named.filter((name) => situations.some((one) => one === name))
    expect([...new Set(found)].toSorted()).toEqual([...situations].toSorted())
    expect(day.rules.map((rule) => rule.id).toSorted()).toEqual([...situations].toSorted())
    expect(named).toContain(victimRoster)
  })

  it('has a rule for all that needs somebody and is of no one case, and no other', async () => {
    const database = await testDatabase()
    const { rows } = await database
      .administrator()
      .query<{ source: string }>(`select prosrc as source from pg_proc where proname in ('my_upkeep', 'my_oversight')`)
    const sources = rows.map(({ source }) => source).join()
    const found = [...sources.matchAll(/select '([a-z-]+)', (?:count|l\.)/g)].map(([, name]) => name ?? '')
    expect(found.toSorted()).toEqual([...upkeeps].toSorted())
    expect(day.upkeep.map(({ id }) => id).toSorted()).toEqual([...upkeeps].toSorted())
  })

  it('shows nobody at the bench, the clerk’s or the police’s anything of talks', () => {
    const outside = ['judge', 'chambers-staff', 'clerk', 'case-manager', 'officer', 'agency-records'] as const
    const talks = /offer|draft|counter|conferral|client|agreement-to-(draft|sign|share)|production/
    const shown = day.rules.filter((rule) =>
      rule.for.some((audience) => outside.some((position) => audience.positions.includes(position))),
    )
    expect(shown.filter((rule) => talks.test(rule.id)).map((rule) => rule.id)).toEqual([])
    const parties = new Set(['prosecution', 'defense', 'self-represented'])
    for (const kind of notices.kinds.filter((one) => one.kind.startsWith('plea.')))
      expect(kind.for.filter((relation) => !parties.has(relation))).toEqual([])
  })

  it('says something to everybody when nothing waits', () => {
    for (const position of Position.options)
      expect(day.nothing.some((one) => one.positions.includes(position))).toBe(true)
  })

  it('is refused with the place of each fault', () => {
    const text = `
limits: { shown: 50, waiting: 30, each: 40, agenda: 60, changed: 20, longestPutOff: 30, counted: 200, unverifiedDays: 7 }
bands: [{ id: today, label: Today }]
within: [due, since, in-custody, victim-safety]
unverified: no
rules:
  - { id: draft-to-approve, list: now, for: [{ positions: [judge], whose: own }], words: a, because: b, basis: { date: c }, band: tomorrow, action: { label: d, to: /x }, putOff: free }
  - { id: no-such-situation, list: now, for: [], words: a, because: b, basis: { date: c }, band: today, action: { label: d, to: x }, putOff: free }
gaps: []
upkeep: []
nothing: []`
    expect(() => rulesFrom('my-day.yaml', text, DayRules)).toThrow(/rules\.1\.id.*[\s\S]*rules\.1\.action\.to/)
  })

  it('is refused when a group is named that is none, or a position is left without a word', () => {
    const broken = {
      ...day,
      rules: day.rules.map((rule) => ({ ...rule, raises: [{ due: 1, to: 'never' }] })),
      nothing: [],
    }
    const read = DayRules.safeParse(broken)
    const said = read.success ? [] : read.error.issues.map((issue) => issue.message)
    expect(said).toContain('no group never')
    expect(said).toContain('nothing is said to a judge')
  })
})

describe('the file of notifications', () => {
  const { reminders: _reminders, ...happenings } = notices

  it('takes no kind twice', () => {
    const [first] = happenings.kinds
    expect(HappeningRules.safeParse({ ...happenings, kinds: [first] }).success).toBe(true)
    expect(HappeningRules.safeParse({ ...happenings, kinds: [first, first] }).success).toBe(false)
  })

  it('gives a reason for all that cannot be switched off', () => {
    const [first] = happenings.kinds
    const read = HappeningRules.safeParse({ ...happenings, kinds: [{ ...first, mandatory: 'because' }] })
    expect(read.success).toBe(false)
  })
})

describe('the file of reminders', () => {
  it('reminds nobody at the bench, the clerk’s or the police’s of an offer', () => {
    const parties = new Set(['prosecution', 'defense', 'self-represented'])
    const offers = notices.reminders.ladders.filter((ladder) => ladder.of === 'offer')
    expect(offers.flatMap((ladder) => ladder.for).filter((relation) => !parties.has(relation))).toEqual([])
    expect(offers.length).toBeGreaterThan(0)
  })

  it('takes no number of days twice', () => {
    const [first] = notices.reminders.ladders
    const at = '07:00'
    expect(ReminderRules.safeParse({ at, ladders: [{ ...first, steps: [3, 1] }] }).success).toBe(true)
    expect(ReminderRules.safeParse({ at, ladders: [{ ...first, steps: [3, 3] }] }).success).toBe(false)
  })
})
