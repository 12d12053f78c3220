import { describe, expect, it } from 'vitest'
import { aTown } from '../people/testing.ts'
import { testDatabase } from '../platform/postgres/testing.ts'
import { attemptAs } from '../platform/postgres/tx.ts'
import { reviseDraft } from '../plea/offer/revise-draft.ts'
import {
  aDraft,
  aTalksScene,
  anExtendedOffer,
  conveyed,
  draftRef,
  proposalIn,
  thatMorning,
} from '../plea/testing/talks.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { instant, type Instant } from '../vocabulary/instant.ts'
import { legalDate } from '../vocabulary/legal-date.ts'
import { granted } from '../vocabulary/testing.ts'
import { bringBackItem, putOffItem } from './put-off-item.ts'
import type { PutOffItem } from './put-off-store.ts'
import { dayOf, situationsOf, workRules } from './testing.ts'

const database = await testDatabase()
const town = await aTown(database)

const tried = async (actor: Actor, item: PutOffItem, at: Instant = thatMorning) =>
  await attemptAs(town.db, actor, async (tx) => await putOffItem(tx, actor, workRules.day, item), at)

describe('what was put off', () => {
  it('is listed apart, and comes back on its day', async () => {
    const scene = await aTalksScene(database, town)
    const offerId = await anExtendedOffer(scene)
    const item = {
      situation: 'offer-to-convey',
      caseId: scene.caseId,
      subject: offerId,
      until: legalDate('2026-03-05'),
    }
    granted(await tried(town.defender, item))
    const day = await dayOf(town, town.defender, thatMorning)
    expect(day.now.filter((one) => one.case.caseId === scene.caseId)).toEqual([])
    expect(day.putOff).toMatchObject([{ words: 'Tell your client of the offer', until: '2026-03-05', version: 1 }])
    const thatDay = instant('2026-03-05T15:00:00Z')
    expect(await situationsOf(town, town.defender, scene.caseId, thatDay)).toEqual(['offer-to-convey'])
    expect((await dayOf(town, town.defender, thatDay)).putOff).toEqual([])
  })

  it('is one item when the case has several that are settled in one place, and is put off and brought back as one', async () => {
    const scene = await aTalksScene(database, town)
    const [first, second] = [await anExtendedOffer(scene), await anExtendedOffer(scene)]
    const own = async () =>
      (await dayOf(town, town.defender, thatMorning)).now.filter((one) => one.case.caseId === scene.caseId)
    expect(await own()).toMatchObject([{ situation: 'offer-to-convey', n: 2 }])
    const item = { situation: 'offer-to-convey', caseId: scene.caseId, subject: first, until: legalDate('2026-03-05') }
    const { putOffIds } = granted(await tried(town.defender, item))
    expect(putOffIds).toHaveLength(2)
    expect(await own()).toEqual([])
    for (const putOffId of putOffIds)
      granted(await attemptAs(town.db, town.defender, async (tx) => await bringBackItem(tx, { putOffId, version: 1 })))
    await conveyed(scene, second)
    expect(await own()).toMatchObject([{ subject: first, n: 1 }])
  })

  it('stays apart when each of them has a place of its own', async () => {
    const scene = await aTalksScene(database, town)
    await aDraft(scene)
    await aDraft(scene)
    const drafts = (await dayOf(town, town.prosecutor, thatMorning)).now.filter(
      (one) => one.case.caseId === scene.caseId,
    )
    expect(drafts.map(({ situation, n }) => ({ situation, n }))).toEqual([
      { situation: 'draft-unfinished', n: 1 },
      { situation: 'draft-unfinished', n: 1 },
    ])
  })

  it('comes back when something happens to it', async () => {
    const scene = await aTalksScene(database, town)
    const draftId = await aDraft(scene)
    granted(
      await tried(town.prosecutor, {
        situation: 'draft-unfinished',
        caseId: scene.caseId,
        subject: draftId,
        until: null,
      }),
    )
    expect(await situationsOf(town, town.prosecutor, scene.caseId, thatMorning)).toEqual([])
    const later = instant('2026-03-03T15:00:00Z')
    const ref = await draftRef(scene, draftId)
    granted(
      await scene.as(
        town.prosecutor,
        async (tx) => await reviseDraft(tx, town.prosecutor, scene.packs, { ...ref, proposal: proposalIn(scene) }),
        later,
      ),
    )
    expect(await situationsOf(town, town.prosecutor, scene.caseId, later)).toEqual(['draft-unfinished'])
  })

  it('is one thing, however often it is put off, and is brought back by the version that was read', async () => {
    const scene = await aTalksScene(database, town)
    const offerId = await anExtendedOffer(scene)
    const item = {
      situation: 'offer-to-convey',
      caseId: scene.caseId,
      subject: offerId,
      until: legalDate('2026-03-05'),
    }
    granted(await tried(town.defender, item))
    const { putOffIds } = granted(await tried(town.defender, { ...item, until: legalDate('2026-03-06') }))
    const [putOffId = ''] = putOffIds
    const own = (await dayOf(town, town.defender, thatMorning)).putOff.filter((one) => one.id === putOffId)
    expect(own).toMatchObject([{ version: 2, until: '2026-03-06' }])
    const back = async (actor: Actor, version: number) =>
      await attemptAs(town.db, actor, async (tx) => await bringBackItem(tx, { putOffId, version }))
    expect(await back(town.defender, 1)).toEqual({ ok: false, refusal: { kind: 'stale', version: 2 } })
    expect(await back(town.prosecutor, 2)).toEqual({ ok: false, refusal: { kind: 'not-found' } })
    granted(await back(town.defender, 2))
    expect(await situationsOf(town, town.defender, scene.caseId, thatMorning)).toEqual(['offer-to-convey'])
  })
})

describe('what may not be put off', () => {
  it('beyond its last day, to the past, or at all once its day has come', async () => {
    const scene = await aTalksScene(database, town)
    const offerId = await anExtendedOffer(scene)
    const item = { situation: 'offer-to-convey', caseId: scene.caseId, subject: offerId }
    const refusal = async (until: string | null, at?: Instant) => {
      const outcome = await tried(town.defender, { ...item, until: until === null ? null : legalDate(until) }, at)
      return outcome.ok ? null : outcome.refusal.kind
    }
    expect(await refusal('2026-03-17')).toBe('put-off-too-far')
    expect(await refusal('2026-03-02')).toBe('put-off-to-the-past')
    expect(await refusal(null)).toBe('put-off-too-far')
    expect(await refusal('2026-03-17', instant('2026-03-16T15:00:00Z'))).toBe('cannot-wait')
  })

  it('what is not on one’s own day', async () => {
    const scene = await aTalksScene(database, town)
    const offerId = await anExtendedOffer(scene)
    for (const actor of [town.judge, town.otherDefender, town.prosecutor])
      expect(
        await tried(actor, {
          situation: 'offer-to-convey',
          caseId: scene.caseId,
          subject: offerId,
          until: legalDate('2026-03-05'),
        }),
      ).toEqual({ ok: false, refusal: { kind: 'not-found' } })
  })
})
