import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { anOpenCase } from '../cases/testing.ts'
import { giveRelation } from '../identity/access.ts'
import { newId } from '../platform/clock.ts'
import { aTown } from '../people/testing.ts'
import { testDatabase } from '../platform/postgres/testing.ts'
import { attemptAs, runAsSystem } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { PrincipalId, type CaseId } from '../vocabulary/ids.ts'
import { addDays, todayIn, type LegalDate } from '../vocabulary/legal-date.ts'
import { granted } from '../vocabulary/testing.ts'
import { listVictims } from './list-victims.ts'
import { tellVictim } from './tell-victim.ts'
import { situationsOf } from './testing.ts'

const database = await testDatabase()
const town = await aTown(database)
const today = todayIn('America/Chicago', Temporal.Now.instant())

interface Scene {
  readonly caseId: CaseId
  readonly participantId: string
  readonly hearingId: string
}

/** A case with a victim, its advocate, and a plea hearing in a week or in so many days. */
async function aVictim(days = 7): Promise<Scene> {
  const { caseId } = await anOpenCase(town)
  const [participantId, hearingId] = [newId(z.uuid()), newId(z.uuid())]
  await runAsSystem(town.system, async (tx) => {
    const victim = { case_id: caseId, compartment: 'victim', participant_id: participantId } as const
    await tx.db
      .insertInto('participant')
      .values({ ...victim, role: 'victim', given_name: 'Nia', family_name: 'Adeyemi' })
      .execute()
    await tx.db
      .insertInto('victim_contact')
      .values({ case_id: caseId, participant_id: participantId, preferred: 'phone', safety_note: 'Call at work.' })
      .execute()
    await tx.db
      .insertInto('hearing')
      .values({
        case_id: caseId,
        hearing_id: hearingId,
        kind: 'plea',
        on_day: addDays(today, days),
        at_time: '09:30',
        room: '302',
        status: 'set',
      })
      .execute()
    await giveRelation(tx, caseId, PrincipalId.parse(town.victimAdvocate.person), 'victim-advocate', 'assignment')
  })
  return { caseId, participantId, hearingId }
}

const lineOf = async (actor: Actor, { participantId }: Scene) =>
  granted(await attemptAs(town.db, actor, async (tx) => await listVictims(tx, actor))).victims.find(
    (one) => one.participantId === participantId,
  )

const told = async (
  actor: Actor,
  scene: Scene,
  given: { on?: LegalDate; how?: 'phone' | 'could-not-reach'; note?: string } = {},
) =>
  await attemptAs(
    town.db,
    actor,
    async (tx) => await tellVictim(tx, actor, { ...scene, on: today, how: 'phone', note: '', ...given }),
  )

describe('the victims of one’s cases', () => {
  it('are told of a plea hearing, once, and the day no longer asks for it', async () => {
    const scene = await aVictim()
    expect(await situationsOf(town, town.victimAdvocate, scene.caseId)).toEqual([
      'victim-to-confer-with',
      'victim-to-tell-of-hearing',
    ])
    expect(await lineOf(town.victimAdvocate, scene)).toMatchObject({
      name: 'Nia Adeyemi',
      safetyNote: 'Call at work.',
      conferral: null,
      notices: [{ kindLabel: 'Plea hearing', told: null }],
    })
    granted(await told(town.victimAdvocate, scene))
    expect(await situationsOf(town, town.victimAdvocate, scene.caseId)).toEqual(['victim-to-confer-with'])
    expect(await lineOf(town.victimAdvocate, scene)).toMatchObject({ notices: [{ told: { on: today, how: 'phone' } }] })
    expect(await told(town.victimAdvocate, scene)).toMatchObject({ refusal: { kind: 'told-already' } })
  })

  it('stand first when they are to be told of a hearing, the nearest at the top', async () => {
    const [heardOf, later, soon] = [await aVictim(1), await aVictim(9), await aVictim(2)]
    granted(await told(town.victimAdvocate, heardOf))
    const { victims } = granted(
      await attemptAs(town.db, town.victimAdvocate, async (tx) => await listVictims(tx, town.victimAdvocate)),
    )
    const order = victims.map(({ participantId }) => participantId)
    expect(order.filter((id) => [heardOf, later, soon].some(({ participantId }) => participantId === id))).toEqual(
      [soon, later, heardOf].map(({ participantId }) => participantId),
    )
  })

  it('are seen by nobody without their file', async () => {
    const scene = await aVictim()
    for (const actor of [town.defender, town.judge, town.clerk, town.officer, town.defendant, town.otherDefender]) {
      expect(await lineOf(actor, scene)).toBeUndefined()
      expect(await told(actor, scene)).toMatchObject({ refusal: { kind: 'not-found' } })
    }
    expect(await lineOf(town.prosecutor, scene)).toMatchObject({ name: 'Nia Adeyemi' })
  })

  it('cannot have been told tomorrow, and an attempt that failed says what was tried', async () => {
    const scene = await aVictim()
    expect(await told(town.victimAdvocate, scene, { on: addDays(today, 1) })).toMatchObject({
      refusal: { kind: 'told-in-the-future' },
    })
    expect(await told(town.victimAdvocate, scene, { how: 'could-not-reach' })).toMatchObject({
      refusal: { kind: 'says-nothing-of-the-attempt' },
    })
    granted(await told(town.victimAdvocate, scene, { how: 'could-not-reach', note: 'Called three times.' }))
  })
})
