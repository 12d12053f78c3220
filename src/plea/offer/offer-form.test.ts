import { describe, expect, it } from 'vitest'
import { aTown } from '../../people/testing.ts'
import { testDatabase } from '../../platform/postgres/testing.ts'
import { instant } from '../../vocabulary/instant.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import { granted } from '../../vocabulary/testing.ts'
import { aTalksScene } from '../testing/talks.ts'
import { offerForm } from './offer-form.ts'

const database = await testDatabase()
const town = await aTown(database)
const thursday = instant('2026-03-05T15:00:00Z')

const formAt = async (actor: Actor, moment: typeof thursday) => {
  const at = await aTalksScene(database, town)
  return granted(await at.as(actor, (tx) => offerForm(tx, actor, at.packs, at.caseId), moment))
}

describe('the last day that is suggested for a new offer', () => {
  it('is a day on which the court is open, not before the earliest that the rule leaves', async () => {
    expect(await formAt(town.prosecutor, thursday)).toMatchObject({
      earliestLastDay: '2026-03-08',
      suggestedLastDay: '2026-03-09',
    })
  })

  it('is the earliest day itself where the court is open on it', async () => {
    expect(await formAt(town.prosecutor, instant('2026-03-02T15:00:00Z'))).toMatchObject({
      earliestLastDay: '2026-03-05',
      suggestedLastDay: '2026-03-05',
    })
  })

  it('is none for the defense, which is told of the closed days of the coming year all the same', async () => {
    const { suggestedLastDay, closedDays } = await formAt(town.defender, thursday)
    expect(suggestedLastDay).toBeNull()
    expect(closedDays.slice(0, 2)).toEqual([
      { day: '2026-03-07', because: 'Weekend' },
      { day: '2026-03-08', because: 'Weekend' },
    ])
    expect(closedDays.map(({ day }) => day)).toContain('2026-11-26')
    expect(closedDays.map(({ day }) => day)).not.toContain('2026-03-09')
  })
})
