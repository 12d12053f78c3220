import { describe, expect, it } from 'vitest'
import { listPromises, markPromiseBreached, markPromiseKept } from '../../../contract/agreement.ts'
import { legalDate } from '../../vocabulary/legal-date.ts'
import { granted } from '../../vocabulary/testing.ts'
import { anAgreedScene, aPlace, tendered } from '../testing/agreed.ts'
import { awaitsCourt, isOverdue } from './domain/promise-due.ts'

const place = await aPlace()

describe('a promise binds the office, whoever works there (Santobello v. New York)', () => {
  it('is listed with the office that owes it and the event by which it is due', async () => {
    const scene = await anAgreedScene(place)
    await tendered(scene)
    const { promises } = granted(await scene.ask(scene.town.clerk, listPromises))
    expect(promises.map(({ owner, due, state, abilities }) => [owner.name, due, state, abilities])).toEqual([
      ['County Attorney', 'at-sentencing', 'due', []],
      ['County Attorney', 'at-sentencing', 'due', []],
    ])
    expect(promises.map((one) => one.awaitsCourt)).toEqual([true, true])
  })

  it('is marked kept, and when it turns out otherwise broken, with what was not done', async () => {
    const scene = await anAgreedScene(place)
    await tendered(scene)
    const { defender } = scene.town
    const [promise] = granted(await scene.ask(defender, listPromises)).promises
    const params = { promiseId: promise?.id ?? '' }
    expect(
      granted(await scene.ask(defender, markPromiseKept, { params, version: 1, body: { note: '' } })),
    ).toMatchObject({
      state: 'kept',
      version: 2,
    })
    const note = 'The count was argued at sentencing.'
    expect(
      granted(await scene.ask(defender, markPromiseBreached, { params, version: 2, body: { note } })),
    ).toMatchObject({
      state: 'breached',
      note,
      markedBy: defender.name,
    })
    expect(await scene.ask(defender, markPromiseKept, { params, version: 2, body: { note: '' } })).toMatchObject({
      refusal: { kind: 'stale', version: 3 },
    })
  })

  it('is not the clerk’s to mark, and nothing to the police', async () => {
    const scene = await anAgreedScene(place)
    await tendered(scene)
    const [promise] = granted(await scene.ask(scene.town.clerk, listPromises)).promises
    const params = { promiseId: promise?.id ?? '' }
    expect(await scene.ask(scene.town.clerk, markPromiseKept, { params, body: { note: '' } })).toMatchObject({
      refusal: { kind: 'not-allowed' },
    })
    expect(await scene.ask(scene.town.officer, listPromises)).toMatchObject({ refusal: { kind: 'not-found' } })
  })
})

describe('a promise is owed', () => {
  it.each([
    ['of type A, before the court ruled', 'A', 'tendered', 'tendered', true],
    ['of type A, when the plea is accepted and the ruling put off', 'A', 'deferred', 'plea-accepted', true],
    ['of type C, once the court accepted the agreement', 'C', 'accepted', 'plea-accepted', false],
    ['of type B, before the plea is accepted', 'B', 'tendered', 'tendered', true],
    ['of type B, once the plea is accepted, since nobody rules on it', 'B', 'tendered', 'plea-accepted', false],
  ] as const)('%s', (_case, type, action, stage, awaits) => {
    expect(awaitsCourt(type, action, stage)).toBe(awaits)
  })
})

describe('a promise is overdue once its event has passed', () => {
  it.each([
    ['at sentencing, before judgment', 'at-sentencing', null, 'plea-accepted', false],
    ['at sentencing, after judgment', 'at-sentencing', null, 'sentenced', true],
    ['at the plea hearing, once the plea is accepted', 'at-plea-hearing', null, 'plea-accepted', true],
    ['on a day, that very day', 'on-a-day', '2026-03-16', 'tendered', false],
    ['on a day, the day after', 'on-a-day', '2026-03-15', 'tendered', true],
    ['continuing, ever', 'continuing', null, 'sentenced', false],
  ] as const)('%s', (_case, due, dueOn, stage, overdue) => {
    const promise = { due, dueOn: dueOn === null ? null : legalDate(dueOn) }
    expect(isOverdue(promise, stage, legalDate('2026-03-16'))).toBe(overdue)
  })
})
