import { describe, expect, it } from 'vitest'
import { Stage } from '../../contract/cases.ts'
import { journeyOf } from './journey.ts'

const states = (stage: Stage) => journeyOf(stage).map(({ id, state }) => `${id} ${state}`)

describe('the way of a case as its page draws it', () => {
  it.each(Stage.options)('a case that is %s stands at exactly one step', (stage) =>
    expect(journeyOf(stage).filter(({ state }) => state === 'current')).toHaveLength(1),
  )

  it('what lies behind is done and what lies ahead is open', () =>
    expect(states('filed')).toEqual([
      'referred done',
      'screening done',
      'filed current',
      'open ahead',
      'plea ahead',
      'ended ahead',
    ]))

  it('a declined referral goes no further', () =>
    expect(states('declined').slice(2)).toEqual(['filed skipped', 'open skipped', 'plea skipped', 'ended skipped']))

  it('a stage beside the way betrays no talks: a tendered agreement stands before the court', () =>
    expect(states('tendered')[3]).toBe('open current'))
})
