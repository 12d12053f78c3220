import { describe, expect, it } from 'vitest'
import type { Stage } from '../../contract/cases.ts'
import { caseTabs } from './tabs.ts'

/** A case of a prosecutor at a stage, with nothing agreed and no plea hearing. */
const aCase = (stage: Stage) => ({
  origin: 'referral' as const,
  relations: ['prosecution'],
  standing: { stage },
  talks: { state: 'none' as const, agreement: null },
  hearings: [],
})

const offered = (view: Parameters<(typeof caseTabs)[number]['shows']>[0]) =>
  caseTabs.filter((tab) => tab.shows(view)).map(({ segment }) => segment)
const empty = (view: Parameters<(typeof caseTabs)[number]['shows']>[0]) =>
  caseTabs.filter((tab) => tab.shows(view) && tab.isEmpty?.(view) === true).map(({ segment }) => segment)

describe('the parts of a case', () => {
  const ofTheCourt = ['negotiation', 'agreement', 'tendered', 'hearing', 'calendar', 'clocks']

  it.each(['referred', 'returned-to-police', 'declined', 'screening'] as const)(
    'are without talks and dates in court while it is %s',
    (stage) => expect(offered(aCase(stage)).filter((segment) => ofTheCourt.includes(segment))).toEqual([]),
  )

  it.each(['filed', 'open', 'sentenced'] as const)('are all there once it is %s', (stage) => {
    expect(offered(aCase(stage))).toEqual(expect.arrayContaining(ofTheCourt))
  })

  it('say which of them hold nothing yet', () => {
    const open = aCase('open')
    expect(empty(open)).toEqual(['agreement', 'tendered', 'hearing'])
    expect(empty({ ...open, talks: { state: 'agreed', agreement: null } })).toEqual(['tendered', 'hearing'])
    expect(empty({ ...open, talks: { state: 'agreed', agreement: 'signing' } })).toEqual(['tendered', 'hearing'])
    expect(empty({ ...open, talks: { state: 'agreed', agreement: 'rejected' } })).toEqual(['hearing'])
    expect(empty({ ...open, talks: { state: 'agreed', agreement: 'signed' } })).toEqual(['tendered', 'hearing'])
    expect(empty(aCase('plea-hearing-requested'))).toEqual(['agreement', 'tendered'])
    expect(empty({ ...aCase('tendered'), talks: { state: 'agreed', agreement: 'tendered' } })).toEqual([])
  })

  it('have a part for the client with counsel, and none with one who is his own', () => {
    expect(offered({ ...aCase('open'), relations: ['defense'] })).toContain('client')
    expect(offered({ ...aCase('open'), relations: ['self-represented'] })).not.toContain('client')
  })

  it('tell the bench nothing of what may have come of talks', () => {
    const { talks: _, ...seen } = { ...aCase('open'), relations: ['bench'], hearings: [{ kind: 'plea' as const }] }
    expect(offered(seen)).toContain('tendered')
    expect(empty(seen)).toEqual([])
  })
})

describe('the letters that lead to the parts of a case', () => {
  it('are each a letter of the label, by which it is remembered', () => {
    const strange = caseTabs.filter(
      ({ label, letter }) => !/^[a-z]$/.test(letter) || !label.toLowerCase().includes(letter),
    )
    expect(strange).toEqual([])
  })

  it('lead to one part each', () => {
    const letters = caseTabs.map(({ letter }) => letter)
    expect(letters).toEqual([...new Set(letters)])
  })
})
