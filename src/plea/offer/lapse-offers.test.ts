import { describe, expect, it } from 'vitest'
import { aTown } from '../../people/testing.ts'
import { testDatabase } from '../../platform/postgres/testing.ts'
import { runAsSystem } from '../../platform/postgres/tx.ts'
import { instant } from '../../vocabulary/instant.ts'
import { aConveyedOffer, anExtendedOffer, aTalksScene, proposalIn, talksAsSeenBy } from '../testing/talks.ts'
import { lapseOffers } from './lapse-offers.ts'

const database = await testDatabase()
const town = await aTown(database)
const lapseAt = async (moment: string) => await runAsSystem(town.system, lapseOffers, instant(moment))

describe('the job that marks offers as lapsed', () => {
  it('does so when the last day has ended in the court’s zone, once, and not a moment before', async () => {
    const at = await aTalksScene(database, town)
    await aConveyedOffer(at, proposalIn(at, { expiresOn: '2026-03-08' }))
    expect(await lapseAt('2026-03-08T12:00:00Z')).toBe(0)
    expect(await lapseAt('2026-03-09T04:59:59Z')).toBe(0)
    expect(await talksAsSeenBy(at, town.defender)).toMatchObject({ state: 'offer-open' })
    expect(await lapseAt('2026-03-09T05:00:00Z')).toBe(1)
    expect(await lapseAt('2026-03-09T05:00:00Z')).toBe(0)
    expect(await talksAsSeenBy(at, town.defender)).toMatchObject({
      state: 'none',
      offers: [{ state: 'lapsed', mustAct: 'nobody', abilities: [] }],
    })
  })

  it('leaves another offer of the case open', async () => {
    const at = await aTalksScene(database, town)
    const [short, long] = [
      await anExtendedOffer(at, proposalIn(at, { expiresOn: '2026-03-10' })),
      await anExtendedOffer(at, proposalIn(at, { expiresOn: '2026-11-01' })),
    ]
    expect(await lapseAt('2026-03-12T12:00:00Z')).toBe(1)
    const { state, offers } = await talksAsSeenBy(at, town.prosecutor)
    expect(state).toBe('offer-open')
    expect(offers.map(({ id, state }) => [id, state])).toEqual([
      [long, 'extended'],
      [short, 'lapsed'],
    ])
    expect(await lapseAt('2026-11-02T05:59:59Z')).toBe(0)
    expect(await lapseAt('2026-11-02T06:00:00Z')).toBe(1)
  })
})
