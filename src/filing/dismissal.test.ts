import { beforeEach, describe, expect, it } from 'vitest'
import { viewCase } from '../cases/view-case.ts'
import { anOpenCase, type BuiltCase } from '../cases/testing.ts'
import { aHearingSet } from '../calendar/testing.ts'
import { aTown } from '../people/testing.ts'
import { attemptAs, runAs } from '../platform/postgres/tx.ts'
import { testDatabase } from '../platform/postgres/testing.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { addDays, todayIn } from '../vocabulary/legal-date.ts'
import { now } from '../platform/clock.ts'
import { countsMoved, scopesAt } from './domain/dismissal.ts'
import { leaveOfCourt } from './dismissal/leave-of-court.ts'
import { moveToDismiss } from './dismissal/move-to-dismiss.ts'
import { ruleOnDismissal } from './dismissal/rule-on-dismissal.ts'
import { viewDismissals } from './dismissal/view-dismissals.ts'
import { filingServices } from './testing.ts'
import { viewDocuments } from './view-documents.ts'

const town = await aTown(await testDatabase())
const services = await filingServices()
const zone = 'America/Chicago'
let built: BuiltCase

const move = async (over: object = {}, by: Actor = town.prosecutor) =>
  await attemptAs(
    town.db,
    by,
    async (tx) =>
      await moveToDismiss(tx, by, services, {
        caseId: built.caseId,
        scope: 'whole',
        chargeIds: [],
        prejudice: 'without',
        ground: 'witness-unavailable',
        reason: 'The only witness has moved away and will not come back.',
        ...over,
      }),
  )
const seen = async (by: Actor) => {
  const view = await runAs(town.db, by, async (tx) => await viewDismissals(tx, by, services.packs, built.caseId))
  if (!view.ok) throw new Error('not seen')
  return view.value
}
const rule = async (ruling: 'granted' | 'denied', by: Actor = town.judge, version = 1) => {
  const [motion] = (await seen(town.judge)).motions
  return await attemptAs(
    town.db,
    by,
    async (tx) =>
      await ruleOnDismissal(tx, by, services, {
        caseId: built.caseId,
        motionId: motion?.id ?? '',
        ruling,
        reasons: 'For the reasons stated on the record.',
        version,
      }),
  )
}
const caseNow = async (by: Actor = town.judge) => {
  const view = await runAs(town.db, by, async (tx) => await viewCase(tx, by, built.caseId))
  if (!view.ok) throw new Error('not seen')
  return view.value
}
const docket = async () => {
  const list = await runAs(town.db, town.clerk, async (tx) => await viewDocuments(tx, town.clerk, built.caseId))
  if (!list.ok) throw new Error('not seen')
  return list.value.documents.map(({ docketNumber, title, kind }) => [docketNumber, kind, title])
}

beforeEach(async () => {
  built = await anOpenCase(town)
})

describe('Fed. R. Crim. P. 48(a)(1): the prosecution dismisses a case with leave of court', () => {
  it('waits for the judge: until then every count stands', async () => {
    expect(await move()).toMatchObject({ ok: true })
    const [motion] = (await seen(town.defender)).motions
    expect(motion).toMatchObject({ status: 'pending', scope: 'whole', prejudice: 'without', ruling: null })
    expect((await caseNow()).charges.map(({ status }) => status)).toEqual(['pending', 'pending'])
    expect((await caseNow()).standing.stage).toBe('open')
  })

  it('granted, dismisses every count with its history, ends the case and clears its calendar', async () => {
    const day = addDays(todayIn(zone, now()), 10)
    await aHearingSet(town, services.packs, { caseId: built.caseId, day, time: '09:00', room: '204' })
    await move({ prejudice: 'with' })
    expect(await rule('granted')).toMatchObject({ ok: true })
    const after = await caseNow()
    expect(after.standing.stage).toBe('dismissed')
    expect(after.charges.map(({ status, disposition }) => [status, disposition])).toEqual([
      ['dismissed', 'Dismissed with prejudice with leave of court. A needed witness is not available.'],
      ['dismissed', 'Dismissed with prejudice with leave of court. A needed witness is not available.'],
    ])
    expect(after.charges[0]?.history.at(-1)).toMatchObject({ what: 'dismissed', by: town.judge.name })
    expect(after.nextDate).toBeNull()
    expect(after.hearings.map(({ status }) => status)).toEqual(['vacated'])
    expect((await seen(town.prosecutor)).motions[0]).toMatchObject({
      status: 'granted',
      ruling: { by: town.judge.name, reasons: 'For the reasons stated on the record.' },
    })
  })

  it('denied, leaves everything as it stood, and the prosecution may move again', async () => {
    await move()
    expect(await rule('denied')).toMatchObject({ ok: true })
    expect((await caseNow()).standing.stage).toBe('open')
    expect((await seen(town.prosecutor)).abilities).toEqual(['move'])
    expect(await move()).toMatchObject({ ok: true })
  })

  it('puts motion and order on the docket, one after the other', async () => {
    await move()
    await rule('granted')
    expect(await docket()).toEqual([
      [1, 'motion', 'Motion for leave to dismiss'],
      [2, 'order', 'Order on the motion to dismiss'],
    ])
  })

  it('is moved by the prosecution alone and ruled on by the assigned judge alone', async () => {
    for (const other of [town.defender, town.judge, town.clerk])
      expect(await move({}, other)).toEqual({ ok: false, refusal: { kind: 'not-allowed' } })
    expect(await move({}, town.otherDefender)).toEqual({ ok: false, refusal: { kind: 'not-found' } })
    await move()
    for (const other of [town.prosecutor, town.defender, town.clerk])
      expect(await rule('granted', other)).toEqual({ ok: false, refusal: { kind: 'not-allowed' } })
  })

  it('is ruled on once, of the version that was read', async () => {
    await move()
    expect(await rule('granted', town.judge, 7)).toEqual({ ok: false, refusal: { kind: 'stale', version: 1 } })
    await rule('denied')
    expect(await rule('granted', town.judge, 2)).toEqual({ ok: false, refusal: { kind: 'ruled-already' } })
  })

  it('is one at a time', async () => {
    await move()
    expect(await move()).toEqual({ ok: false, refusal: { kind: 'motion-pending' } })
  })
})

describe('single counts', () => {
  it('are dropped by notice in the training county, at once, while another count stays', async () => {
    const [first] = built.charges
    expect(await move({ scope: 'counts', chargeIds: [first] })).toMatchObject({ ok: true })
    const after = await caseNow()
    expect(after.charges.map(({ status }) => status)).toEqual(['dismissed', 'pending'])
    expect(after.charges[0]?.disposition).toContain('by the prosecution’s notice')
    expect(after.standing.stage).toBe('open')
    expect((await seen(town.judge)).motions[0]).toMatchObject({ status: 'by-notice', abilities: [] })
  })

  it('need leave where the pack knows no exception', () => {
    const rules = services.packs.get('training-county')?.rules['dismissal.leave-of-court']
    if (!rules) throw new Error('no rule')
    const plain = new Map(
      [...services.packs].map(([name, pack]) => [
        name,
        { ...pack, rules: { ...pack.rules, 'dismissal.leave-of-court': { ...rules, exceptions: [] } } },
      ]),
    )
    const about = {
      court: { id: town.courtId, name: '', zone: zone, pack: 'training-county', kind: 'training' },
      today: todayIn(zone, now()),
    } as const
    expect(leaveOfCourt(plain, about, 'counts').needed).toBe(true)
    expect(leaveOfCourt(services.packs, about, 'counts').needed).toBe(false)
    expect(leaveOfCourt(services.packs, about, 'whole').needed).toBe(true)
  })

  const open = [
    { chargeId: 'a', count: 1, offense: 'Burglary' },
    { chargeId: 'b', count: 2, offense: 'Theft' },
  ]
  it.each([
    ['are those that are named', ['b'], { ok: true, value: [open[1]] }],
    ['must be named', [], { ok: false, refusal: { kind: 'name-the-counts' } }],
    ['must be pending in the case', ['b', 'x'], { ok: false, refusal: { kind: 'no-such-count' } }],
    [
      'that are all there are make it the whole case',
      ['a', 'b'],
      { ok: false, refusal: { kind: 'no-count-would-stay' } },
    ],
  ])('%s', (_words, named, outcome) => {
    expect(countsMoved('counts', named, open)).toEqual(outcome)
  })

  it('hang together once a plea is before the court', () => {
    expect(scopesAt('tendered')).toEqual(['whole'])
    expect(scopesAt('plea-accepted')).toEqual(['whole'])
    expect(scopesAt('sentenced')).toEqual([])
  })
})
