import { describe, expect, it } from 'vitest'
import {
  aPlace,
  anAgreedScene,
  drafted,
  readyToTender,
  signedBy,
  tendered,
  victimsInformed,
} from '../plea/testing/agreed.ts'
import { pleaAccepted, triedRuling } from '../plea/testing/court.ts'
import { granted } from '../vocabulary/testing.ts'
import { situationsOf } from './testing.ts'

const place = await aPlace()
const { town } = place

describe('an agreement in writing', { timeout: 60_000 }, () => {
  it('asks each side for its own part, and asks nobody twice', async () => {
    const scene = await anAgreedScene(place)
    const of = async (actor: typeof town.judge) => await situationsOf(town, actor, scene.caseId)
    expect(await of(town.prosecutor)).toEqual(['agreement-to-draft'])
    await drafted(scene)
    expect(await of(town.prosecutor)).toEqual(['agreement-to-sign', 'agreement-with-defense', 'victims-to-inform'])
    expect(await of(town.defender)).toEqual([
      'agreement-to-share',
      'agreement-to-sign-as-counsel',
      'agreement-with-prosecution',
    ])
    await victimsInformed(scene)
    await signedBy(scene, town.prosecutor)
    await signedBy(scene, town.defender, false)
    expect(await of(town.prosecutor)).toEqual(['agreement-with-defense'])
    expect(await of(town.defender)).toEqual(['agreement-to-share', 'immigration-advice-missing'])
    expect(await of(town.judge)).toEqual([])
    expect(await of(town.clerk)).toEqual([])
  })

  it('is the court’s once it is tendered, and not before', async () => {
    const scene = await anAgreedScene(place)
    const of = async (actor: typeof town.judge) => await situationsOf(town, actor, scene.caseId)
    await readyToTender(scene)
    expect(await of(town.prosecutor)).toEqual(['agreement-to-tender'])
    expect(await of(town.judge)).toEqual([])
  })

  it('waits for a ruling, then for the judgment', async () => {
    const scene = await anAgreedScene(place)
    const of = async (actor: typeof town.judge) => await situationsOf(town, actor, scene.caseId)
    await tendered(scene)
    expect(await of(town.judge)).toEqual(['agreement-to-rule-on'])
    expect(await of(town.defender)).toEqual(['agreement-with-court'])
    await pleaAccepted(scene)
    granted(await triedRuling(scene, 'defer'))
    await scene.settle()
    expect(await of(town.judge)).toEqual(['ruling-deferred'])
    granted(await triedRuling(scene, 'reject'))
    await scene.settle()
    expect(await of(town.judge)).toContain('choice-to-record')
  })
})
