import { describe, expect, it } from 'vitest'
import { anAgreedScene, aPlace, readyToTender, tendered, type AgreedScene } from '../testing/agreed.ts'
import { tenderAgreement } from '../../../contract/agreement.ts'
import { viewActivity } from '../../cases/view-activity.ts'
import { viewDocuments } from '../../filing/view-documents.ts'
import { runAs } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import { granted } from '../../vocabulary/testing.ts'

const place = await aPlace()

const docketSeenBy = async ({ town, caseId }: AgreedScene, actor: Actor) => {
  const view = granted(await runAs(town.db, actor, async (tx) => await viewDocuments(tx, actor, caseId)))
  return view.documents.filter(({ docketLabel }) => docketLabel !== null).map((one) => [one.docketLabel, one.title])
}

const tenderedPapers = [
  ['1', 'Notice of tender of a plea agreement'],
  ['Tendered 1', 'Plea agreement, as signed'],
  ['Tendered 2', 'Plea agreement, copy with signatures'],
  ['Tendered 3', 'Sealed supplement'],
]

describe('the docket at a tender', () => {
  it('says nothing before it', async () => {
    const scene = await anAgreedScene(place)
    await readyToTender(scene)
    await scene.settle()
    for (const actor of [scene.town.judge, scene.town.clerk, scene.town.prosecutor])
      expect(await docketSeenBy(scene, actor)).toEqual([])
  })

  it('has the notice in the public series and the papers in a series of their own', async () => {
    const scene = await anAgreedScene(place)
    await tendered(scene)
    for (const actor of [scene.town.judge, scene.town.clerk])
      expect(await docketSeenBy(scene, actor)).toEqual(tenderedPapers)
  })

  it('names each paper in the activity of the case, to those who may read it alone', async () => {
    const scene = await anAgreedScene(place)
    await tendered(scene)
    const named = async (actor: Actor) => {
      const { entries } = granted(
        await runAs(scene.town.db, actor, async (tx) => await viewActivity(tx, { caseId: scene.caseId, limit: 100 })),
      )
      return entries.filter(({ kind }) => kind === 'filing.docketed').map(({ about }) => about)
    }
    expect(new Set(await named(scene.town.judge))).toEqual(new Set(tenderedPapers.map(([, title]) => title)))
    expect(await named(scene.town.officer)).toEqual([])
  })

  it('looks the same to the clerk whether or not anything lies in the place of the supplement', async () => {
    const scene = await anAgreedScene(place)
    const { town } = scene
    const supplement = {
      is: 'written' as const,
      text: 'He will speak with the task force.',
      named: [town.defender.person],
    }
    const { version } = await readyToTender(scene, { supplement })
    granted(await scene.ask(town.prosecutor, tenderAgreement, { version }))
    await scene.settle()
    expect(await docketSeenBy(scene, town.clerk)).toEqual(tenderedPapers)
    expect(await docketSeenBy(scene, town.judge)).toContainEqual(['Sealed 1', 'Sealed supplement'])
    const notices = await town.system
      .selectFrom('document')
      .select('title')
      .where('case_id', '=', scene.caseId)
      .where('compartment', '=', 'court-file')
      .execute()
    expect(notices).toEqual([{ title: 'Notice of tender of a plea agreement' }])
  })
})
