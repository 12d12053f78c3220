import { describe, expect, it } from 'vitest'
import { instant } from '../vocabulary/instant.ts'
import { testDatabase } from '../platform/postgres/testing.ts'
import {
  aDraft,
  aTalksScene,
  anExtendedOffer,
  approvedBySupervisor,
  conveyed,
  submitted,
  thatMorning,
} from '../plea/testing/talks.ts'
import { dayOf, situationsOf } from './testing.ts'

const database = await testDatabase()

describe('a draft of an offer', () => {
  it('goes from who drafts it to who approves it and back, and is on one list at a time', async () => {
    const scene = await aTalksScene(database)
    const { town, caseId } = scene
    const of = async (actor: typeof town.prosecutor) => await situationsOf(town, actor, caseId, thatMorning)
    const draftId = await aDraft(scene)
    expect(await of(town.prosecutor)).toEqual(['draft-unfinished'])
    expect(await of(town.prosecutionSupervisor)).toEqual([])
    await submitted(scene, draftId)
    expect(await of(town.prosecutor)).toEqual(['draft-with-supervisor'])
    expect(await of(town.prosecutionSupervisor)).toEqual(['draft-to-approve'])
  })

  it('once approved waits to be extended', async () => {
    const scene = await aTalksScene(database)
    const draftId = await aDraft(scene)
    await approvedBySupervisor(scene, draftId)
    expect(await situationsOf(scene.town, scene.town.prosecutor, scene.caseId, thatMorning)).toEqual(['draft-approved'])
    expect(await situationsOf(scene.town, scene.town.prosecutionSupervisor, scene.caseId, thatMorning)).toEqual([])
  })
})

describe('an offer on the table', () => {
  it('asks counsel to tell the client, until that is on record', async () => {
    const scene = await aTalksScene(database)
    const { town, caseId } = scene
    const offerId = await anExtendedOffer(scene)
    const [item] = (await dayOf(town, town.defender, thatMorning)).now
    expect(item).toMatchObject({
      situation: 'offer-to-convey',
      dueOn: '2026-03-16',
      dueWords: 'in 14 days',
      basis: { kind: 'law', citation: { text: 'Missouri v. Frye, 566 U.S. 134 (2012)' } },
      action: { to: `/cases/${caseId}/negotiation` },
    })
    await conveyed(scene, offerId)
    expect(await situationsOf(town, town.defender, caseId, thatMorning)).toEqual([])
    expect(await situationsOf(town, town.prosecutor, caseId, thatMorning)).toEqual(['offer-with-defense'])
  })

  it('is on both sides’ day when its last day is near', async () => {
    const scene = await aTalksScene(database)
    const { town, caseId } = scene
    await conveyed(scene, await anExtendedOffer(scene))
    const near = instant('2026-03-15T15:00:00Z')
    expect(await situationsOf(town, town.defender, caseId, near)).toEqual(['offer-lapsing'])
    expect(await situationsOf(town, town.prosecutor, caseId, near)).toEqual(['offer-lapsing', 'offer-with-defense'])
    const item = (await dayOf(town, town.defender, near)).now.find((one) => one.case.caseId === caseId)
    expect(item).toMatchObject({ band: 'today', dueWords: 'tomorrow' })
    expect(item?.why).toContain('Its day is within one day: that moves it to “Today”.')
  })

  it('is nowhere on the day of the bench, the clerk, the police or the defendant', async () => {
    const scene = await aTalksScene(database)
    const { town, caseId } = scene
    await anExtendedOffer(scene)
    for (const actor of [
      town.judge,
      town.clerk,
      town.officer,
      town.defendant,
      town.defenseSupervisor,
      town.victimAdvocate,
    ]) {
      const { nothing, ...day } = await dayOf(town, actor, thatMorning)
      expect(nothing).not.toBe('')
      expect(JSON.stringify(day)).not.toMatch(/offer|draft|negotiation|counter|conferral/i)
      expect(await situationsOf(town, actor, caseId, thatMorning)).toEqual([])
    }
  })
})
