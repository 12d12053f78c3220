import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { endRelation, sealCase, wallOff } from '../identity/access.ts'
import { runReactions } from '../ledger/reactions.ts'
import { aTown } from '../people/testing.ts'
import { openLog } from '../platform/log.ts'
import { testDatabase } from '../platform/postgres/testing.ts'
import { attemptAs, runAsSystem } from '../platform/postgres/tx.ts'
import { aTalksScene, anExtendedOffer, conveyed, type TalksScene } from '../plea/testing/talks.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { PrincipalId } from '../vocabulary/ids.ts'
import type { InstantText } from '../vocabulary/instant.ts'
import { granted } from '../vocabulary/testing.ts'
import {
  countNotices,
  listNotices,
  markNoticesRead,
  markNoticesUnread,
  noticeKinds,
  switchNoticeKind,
} from './notices.ts'
import { workReactions } from './reactions.ts'
import { dayOf, workRules } from './testing.ts'

const database = await testDatabase()
const town = await aTown(database)
const log = openLog({ logLevel: 'silent' })
const rules = workRules.notices

/** Lets the reactions run, as often as a worker that died and came again would. */
async function settle(times = 1): Promise<void> {
  await sql`select sequence_feed()`.execute(town.system)
  for (let n = 0; n < times; n += 1) {
    if (n > 0) await sql`update feed_consumer set pos = 0 where name = 'work/notices'`.execute(town.system)
    await runReactions(town.system, workReactions(rules), log)
  }
}

async function toldOf(actor: Actor, caseId: string): Promise<readonly string[]> {
  const { notices } = granted(
    await attemptAs(town.db, actor, async (tx) => await listNotices(tx, actor, rules, { limit: 100 })),
  )
  return notices.filter((one) => one.case.caseId === caseId).map((one) => one.kind)
}

const unread = async (actor: Actor): Promise<number> =>
  granted(await attemptAs(town.db, actor, async (tx) => await countNotices(tx, actor, rules))).unread

const asSystem = async (act: Parameters<typeof runAsSystem<void>>[1]) => await runAsSystem(town.system, act)
const principal = (actor: Actor) => PrincipalId.parse(actor.person)

async function offered(): Promise<TalksScene> {
  const scene = await aTalksScene(database, town)
  await conveyed(scene, await anExtendedOffer(scene))
  return scene
}

describe('a notification', () => {
  it('comes once to each whom it concerns, however often the reactions run, and never to who did it', async () => {
    const { caseId } = await offered()
    await settle(3)
    expect(await toldOf(town.defender, caseId)).toEqual(['plea.offer-extended'])
    expect((await toldOf(town.prosecutor, caseId)).toSorted()).toEqual(['plea.draft-approved', 'plea.offer-conveyed'])
    expect(await toldOf(town.prosecutionSupervisor, caseId)).toEqual(['plea.draft-submitted'])
  })

  it('of talks reaches nobody at the bench, the clerk’s, the police’s, the management’s or the defendant', async () => {
    const { caseId } = await offered()
    await settle()
    for (const actor of [
      town.judge,
      town.clerk,
      town.officer,
      town.defenseSupervisor,
      town.defendant,
      town.victimAdvocate,
    ])
      expect(await toldOf(actor, caseId)).toEqual([])
  })

  it('is gone, and counts no more, for one who is walled off, not named in a seal, or no longer of the case', async () => {
    const [walled, sealed, ended] = [await offered(), await offered(), await offered()]
    await settle()
    const before = await unread(town.defender)
    expect(before).toBeGreaterThanOrEqual(3)
    await asSystem(async (tx) => {
      await wallOff(tx, walled.caseId, principal(town.defender), 'Conflict.')
      await sealCase(tx, sealed.caseId, [principal(town.prosecutor)])
      await endRelation(tx, ended.caseId, principal(town.defender), 'defense')
    })
    for (const { caseId } of [walled, sealed, ended]) expect(await toldOf(town.defender, caseId)).toEqual([])
    expect(await unread(town.defender)).toBe(before - 3)
    expect(await toldOf(town.prosecutor, sealed.caseId)).not.toEqual([])
  })

  it('is written for nobody who is walled off when it happens', async () => {
    const scene = await aTalksScene(database, town)
    await asSystem(async (tx) => {
      await wallOff(tx, scene.caseId, principal(town.defender), 'Conflict.')
    })
    await anExtendedOffer(scene)
    await settle()
    const rows = await town.system
      .selectFrom('notice')
      .select('kind')
      .where('case_id', '=', scene.caseId)
      .where('principal', '=', town.defender.person)
      .execute()
    expect(rows).toEqual([])
  })

  it('does not come of what an import loads', async () => {
    const scene = await aTalksScene(database, town)
    await town.system.updateTable('court_case').set({ origin: 'import' }).where('case_id', '=', scene.caseId).execute()
    await sql`select append_entry(${scene.caseId}::uuid, 'court-file', 'calendar.hearing-set', 1, 'x', null, '{}'::jsonb)`.execute(
      town.system,
    )
    await settle()
    expect(await toldOf(town.defender, scene.caseId)).toEqual([])
  })

  it('is read one by one, or all up to one; those of others stay as they are', async () => {
    const { caseId } = await offered()
    await offered()
    await settle()
    const list = granted(
      await attemptAs(
        town.db,
        town.defender,
        async (tx) => await listNotices(tx, town.defender, rules, { limit: 100 }),
      ),
    ).notices
    const own = list.find((one) => one.case.caseId === caseId)
    if (!own) throw new Error('Nothing was told')
    const before = await unread(town.defender)
    granted(
      await attemptAs(
        town.db,
        town.prosecutor,
        async (tx) => await markNoticesRead(tx, { notices: [own.id], upTo: own.id }),
      ),
    )
    expect(await unread(town.defender)).toBe(before)
    granted(
      await attemptAs(
        town.db,
        town.defender,
        async (tx) => await markNoticesRead(tx, { notices: [own.id], upTo: null }),
      ),
    )
    expect(await unread(town.defender)).toBe(before - 1)
    const newest = list[0]?.id ?? null
    granted(
      await attemptAs(town.db, town.defender, async (tx) => await markNoticesRead(tx, { notices: [], upTo: newest })),
    )
    expect(await unread(town.defender)).toBe(0)
    expect((await dayOf(town, town.defender)).changed).toEqual([])
  })

  it('that was marked as read is unread again: one by its name, all of a moment, and none that was read before', async () => {
    await offered()
    await offered()
    await settle()
    const { defender, prosecutor } = town
    const read = async (notices: readonly string[], upTo: string | null) =>
      granted(await attemptAs(town.db, defender, async (tx) => await markNoticesRead(tx, { notices, upTo })))
    const takenBack = async (actor: Actor, notices: readonly string[], markedAt: InstantText | null) => {
      granted(await attemptAs(town.db, actor, async (tx) => await markNoticesUnread(tx, { notices, markedAt })))
      return await unread(defender)
    }
    const { notices } = granted(
      await attemptAs(
        town.db,
        defender,
        async (tx) => await listNotices(tx, defender, rules, { limit: 100, unread: 'true' }),
      ),
    )
    const [newest, other] = notices.map(({ id }) => id)
    if (newest === undefined || other === undefined) throw new Error('Too little was told')
    const before = await unread(defender)
    const first = await read([other], null)
    const all = await read([], newest)
    expect(await unread(defender)).toBe(0)
    // Another person's word takes nothing back.
    expect(await takenBack(prosecutor, [newest, other], all.markedAt)).toBe(0)
    expect(await takenBack(defender, [], all.markedAt)).toBe(before - 1)
    expect(await takenBack(defender, [], first.markedAt)).toBe(before)
    await read([newest], null)
    expect(await takenBack(defender, [newest], null)).toBe(before)
  })

  it('of a kind that was switched off alerts nobody, and still shows as changed', async () => {
    const off = async (on: boolean) =>
      granted(
        await attemptAs(
          town.db,
          town.prosecutor,
          async (tx) => await switchNoticeKind(tx, town.prosecutor, rules, { kind: 'plea.offer-conveyed', on }),
        ),
      )
    await off(false)
    const { caseId } = await offered()
    await settle()
    expect(await toldOf(town.prosecutor, caseId)).toEqual(['plea.draft-approved'])
    const changed = (await dayOf(town, town.prosecutor)).changed.filter((one) => one.case.caseId === caseId)
    expect(changed.map((one) => one.kind)).toContain('plea.offer-conveyed')
    await off(true)
    expect(await toldOf(town.prosecutor, caseId)).toContain('plea.offer-conveyed')
  })

  it('that is mandatory cannot be switched off', async () => {
    const refused = await attemptAs(
      town.db,
      town.defender,
      async (tx) => await switchNoticeKind(tx, town.defender, rules, { kind: 'plea.offer-extended', on: false }),
    )
    expect(refused).toEqual({ ok: false, refusal: { kind: 'mandatory-kind' } })
    const { kinds } = granted(
      await attemptAs(town.db, town.defender, async (tx) => await noticeKinds(tx, town.defender, rules)),
    )
    expect(kinds.filter((one) => one.mandatory).every((one) => one.on)).toBe(true)
    expect(kinds.map((one) => one.kind)).not.toContain('plea.draft-submitted')
  })
})
