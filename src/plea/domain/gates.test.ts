import { describe, expect, it } from 'vitest'
import { loadRulePack } from '../../law/load-rule-pack.ts'
import { ask, lawOn } from '../../law/domain/ask.ts'
import { offenseByCode, type Offense } from '../../law/domain/offenses.ts'
import { legalDate } from '../../vocabulary/legal-date.ts'
import { earliestLastDay, gatesBefore, knownOfVictims, type GateFacts } from './gates.ts'

const today = legalDate('2026-03-02')
const pack = await loadRulePack('training-county')
const gates = {
  gates: lawOn(pack, 'offer.gates', today),
  verified: ask(pack, 'offer.gates', today).verified,
}
/** A pack that has the gates and is silent on the rest. */
const law = { gates, matrix: null, leads: null, restrictions: null }
const offense = (code: string) => offenseByCode(lawOn(pack, 'offense.list', today), code)
const withVictim = offense('TC-12-1')
const withoutVictim = lawOn(pack, 'offense.list', today).find((one) => !one.victim) ?? null

type Given = Partial<GateFacts> & { readonly offenses?: readonly (Offense | null)[] }

const facts = ({ offenses = [withVictim], victims = [], conferrals = [], ...given }: Given = {}): GateFacts => ({
  approvals: ['supervisor'],
  victims,
  conferrals,
  expiresOn: legalDate('2026-03-16'),
  shortBecause: null,
  today,
  known: knownOfVictims({ victims, conferrals }, offenses),
  charges: [],
  departures: {},
  excepted: [],
  disclosed: [],
  ...given,
})
const gate = (name: string, given: Given) => gatesBefore(law, facts(given)).find((one) => one.gate === name)
const ana = { id: 'a', name: 'Ana' }
const ben = { id: 'b', name: 'Ben' }

describe('the gate of approval', () => {
  it('is passed by one supervisor’s approval, and cites the office’s manual', () => {
    expect(gate('approval', { approvals: ['supervisor'] })).toMatchObject({
      passed: true,
      source: { text: expect.stringContaining('Manual') },
    })
    expect(gate('approval', { approvals: [] })).toMatchObject({ passed: false })
  })
})

describe('the least time that an offer stays open', () => {
  it.each([
    ['a day too few stands', '2026-03-04', null, false],
    ['the very days are enough', '2026-03-05', null, true],
    ['more are enough', '2026-03-06', null, true],
    ['fewer pass with the supervisor’s reason', '2026-03-02', 'Trial begins tomorrow.', true],
  ])('%s', (_words, day, shortBecause, passed) => {
    expect(gate('minimum-days', { expiresOn: legalDate(day), shortBecause })).toMatchObject({ passed })
  })

  it('is told with the earliest day and with what to do', () => {
    expect(gate('minimum-days', { expiresOn: today })?.because).toContain('March 5, 2026 or later')
    expect(earliestLastDay(gates.gates, today)).toBe('2026-03-05')
    expect(earliestLastDay([], today)).toBeNull()
  })
})

describe('each gate of the rule', () => {
  it('says whether a person has checked the rule, as the pack does', () => {
    expect(gate('approval', {})?.verified).toEqual({ invented: 'Training County does not exist.' })
    const checked = { ...gates, verified: { by: 'A. Lund', on: '2026-02-01' } }
    const named = gatesBefore({ ...law, gates: checked }, facts()).map(({ gate: name, verified }) => [name, verified])
    expect(named).toEqual([
      ['approval', checked.verified],
      ['victim-conferral', checked.verified],
      ['minimum-days', checked.verified],
      ['approval-matrix', null],
      ['discovery-lead', null],
      ['plea-restriction', null],
      ['expiry', null],
    ])
  })
})

describe('the gate of conferral with victims', () => {
  it.each([
    [
      'stands while a victim has nothing on record',
      { victims: [ana, ben], conferrals: [{ outcome: 'conferred', victim: 'a', reason: null }] },
      false,
    ],
    [
      'is passed when each was conferred with or has a reason',
      {
        victims: [ana, ben],
        conferrals: [
          { outcome: 'conferred', victim: 'a', reason: null },
          { outcome: 'not-conferred', victim: 'b', reason: 'cannot-be-reached' },
        ],
      },
      true,
    ],
    ['stands when the offense has a victim and nobody is named', { offenses: [withVictim] }, false],
  ] as const)('%s', (_words, given, passed) => {
    expect(gate('victim-conferral', given)).toMatchObject({ passed })
  })
  it('does not apply where no offense charged is against a person', () => {
    expect(withoutVictim).not.toBeNull()
    expect(gate('victim-conferral', { offenses: [withoutVictim] })).toBeUndefined()
  })
  it('does not apply once it is on record that there is no victim', () => {
    expect(
      gate('victim-conferral', { conferrals: [{ outcome: 'not-conferred', victim: null, reason: 'no-victim' }] }),
    ).toBeUndefined()
  })
  it('stands and asks where it is not known whether there is a victim', () => {
    expect(gate('victim-conferral', { offenses: [null] })).toMatchObject({
      passed: false,
      missing: ['Does the case have an identified victim?'],
    })
  })
})

describe('the gate of the last day', () => {
  it.each([
    ['is passed while that day is ahead', '2026-03-03', true],
    ['is passed on that day', '2026-03-02', true],
    ['stands the day after', '2026-03-01', false],
  ])('%s', (_words, expiresOn, passed) => {
    expect(gate('expiry', { expiresOn: legalDate(expiresOn) })).toMatchObject({ passed })
  })
})

describe('a rule of which the pack says nothing', () => {
  it.each(['approval-matrix', 'discovery-lead', 'plea-restriction'])('is told as such: %s', (name) => {
    expect(gate(name, {})).toMatchObject({ passed: true, settledBy: 'no-rule', source: null })
    expect(gate(name, {})?.text).toContain('The rule pack of the court has no rule')
  })
})
