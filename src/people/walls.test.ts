import { describe, expect, it } from 'vitest'
import type { VictimInput } from '../../contract/people.ts'
import { anOpenCase } from '../cases/testing.ts'
import { attemptAs, runAs } from '../platform/postgres/tx.ts'
import { testDatabase } from '../platform/postgres/testing.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { PrincipalId, type CaseId } from '../vocabulary/ids.ts'
import type { Relation } from '../vocabulary/compartments.ts'
import { endRelation } from './end-relation.ts'
import { giveRelation } from './give-relation.ts'
import { addVictim, editVictim, viewVictims } from './keep-victims.ts'
import { sealCase, unsealCase } from './seal-case.ts'
import { seeCase } from './seen-case.ts'
import { aTown } from './testing.ts'
import { viewPeople } from './view-people.ts'
import { liftWall, recuse, wallOff } from './walls.ts'

const town = await aTown(await testDatabase())

const sees = async (actor: Actor, caseId: CaseId) =>
  (await runAs(town.db, actor, async (tx) => await seeCase(tx, actor, caseId))) !== null
const principal = (actor: Actor) => PrincipalId.parse(actor.person)
const notFound = { ok: false, refusal: { kind: 'not-found' } }
const notAllowed = { ok: false, refusal: { kind: 'not-allowed' } }

const add = async (actor: Actor, caseId: CaseId) =>
  await attemptAs(town.db, actor, async (tx) => await addVictim(tx, actor, { caseId, victim: victim('Osei') }))

const view = async (actor: Actor, caseId: CaseId) =>
  await runAs(town.db, actor, async (tx) => await viewVictims(tx, actor, caseId))

describe('a wall', () => {
  const reason = 'A cousin of the defendant.'

  it('shuts out a prosecutor who recuses himself, though his team still has the case', async () => {
    const { caseId } = await anOpenCase(town)
    expect(await sees(town.otherProsecutor, caseId)).toBe(true)
    const out = await attemptAs(
      town.db,
      town.otherProsecutor,
      async (tx) => await recuse(tx, town.otherProsecutor, { caseId, reason }),
    )
    expect(out.ok).toBe(true)
    expect(await sees(town.otherProsecutor, caseId)).toBe(false)
    expect(await sees(town.prosecutor, caseId)).toBe(true)
    expect(
      await attemptAs(
        town.db,
        town.otherProsecutor,
        async (tx) => await recuse(tx, town.otherProsecutor, { caseId, reason }),
      ),
    ).toEqual(notFound)
  })

  it('is raised by a supervisor against a colleague of the office, not against the other side', async () => {
    const { caseId } = await anOpenCase(town)
    const by = async (who: Actor, against: Actor) =>
      await attemptAs(
        town.db,
        who,
        async (tx) => await wallOff(tx, who, { caseId, principalId: principal(against), reason }),
      )
    expect(await by(town.prosecutor, town.defender)).toEqual(notAllowed)
    expect((await by(town.prosecutionSupervisor, town.otherProsecutor)).ok).toBe(true)
    expect(await sees(town.otherProsecutor, caseId)).toBe(false)
  })

  it('is listed to the clerk without the reason of a party, which is that party’s own', async () => {
    const { caseId } = await anOpenCase(town)
    await attemptAs(
      town.db,
      town.otherProsecutor,
      async (tx) => await recuse(tx, town.otherProsecutor, { caseId, reason }),
    )
    const people = await runAs(town.db, town.clerk, async (tx) => await viewPeople(tx, town.clerk, caseId))
    expect(people.ok && people.value.walls.map((wall) => wall.name)).toEqual(['Ben Achebe'])
    expect(JSON.stringify(people)).not.toContain(reason)
  })

  it('is listed to the clerk, who lifts it', async () => {
    const { caseId } = await anOpenCase(town)
    await attemptAs(
      town.db,
      town.clerk,
      async (tx) => await wallOff(tx, town.clerk, { caseId, principalId: principal(town.defender), reason }),
    )
    const walls = async (actor: Actor) => {
      const people = await runAs(town.db, actor, async (tx) => await viewPeople(tx, actor, caseId))
      return people.ok ? people.value.walls.map((wall) => wall.name) : null
    }
    expect(await walls(town.clerk)).toEqual(['Theo Marsh'])
    expect(await walls(town.prosecutor)).toEqual([])
    expect(await walls(town.defender)).toBeNull()
    const lift = async (actor: Actor) =>
      await attemptAs(
        town.db,
        actor,
        async (tx) => await liftWall(tx, actor, { caseId, principalId: principal(town.defender), reason: 'Waived.' }),
      )
    expect(await lift(town.prosecutor)).toEqual(notAllowed)
    expect((await lift(town.clerk)).ok).toBe(true)
    expect(await sees(town.defender, caseId)).toBe(true)
  })
})

describe('a seal', () => {
  it('leaves the case to the chambers and to those named; for all others it does not exist', async () => {
    const { caseId } = await anOpenCase(town)
    const seal = async (actor: Actor) =>
      await attemptAs(
        town.db,
        actor,
        async (tx) =>
          await sealCase(tx, actor, { caseId, order: 'Sealed for cause.', named: [principal(town.prosecutor)] }),
      )
    expect(await seal(town.clerk)).toEqual(notAllowed)
    expect(await seal(town.otherJudge)).toEqual(notFound)
    expect((await seal(town.judge)).ok).toBe(true)
    expect([await sees(town.judge, caseId), await sees(town.prosecutor, caseId)]).toEqual([true, true])
    for (const other of [town.clerk, town.defender, town.otherProsecutor, town.officer])
      expect(await sees(other, caseId)).toBe(false)
    const opened = await attemptAs(
      town.db,
      town.judge,
      async (tx) => await unsealCase(tx, town.judge, { caseId, order: 'Opened.' }),
    )
    expect(opened.ok).toBe(true)
    expect(await sees(town.defender, caseId)).toBe(true)
  })
})

const victim = (familyName: string): VictimInput => ({
  givenName: 'Nia',
  familyName,
  birthDate: null,
  language: 'en',
  interpreterNeeded: false,
  contact: {
    email: 'nia@example.org',
    phone: null,
    address: null,
    preferred: 'email',
    safetyNote: 'Never call at work.',
    wantsNotice: true,
  },
})

describe('a victim', () => {
  it('is known to the prosecution and the advocate; for court, defense and police there is no such page', async () => {
    const { caseId } = await anOpenCase(town)
    expect((await add(town.prosecutor, caseId)).ok).toBe(true)
    expect(await view(town.prosecutor, caseId)).toMatchObject({
      value: { victims: [{ familyName: 'Osei', contact: { safetyNote: 'Never call at work.' } }] },
    })
    for (const other of [town.judge, town.clerk, town.defender, town.officer, town.defendant]) {
      expect(await view(other, caseId)).toEqual(notFound)
      expect(await add(other, caseId)).toEqual(notFound)
    }
  })

  it('is changed by the advocate who read the present version', async () => {
    const { caseId } = await anOpenCase(town)
    const added = await add(town.prosecutor, caseId)
    const participantId = added.ok ? added.value.participantId : ''
    await give(town.prosecutor, caseId, town.victimAdvocate, 'victim-advocate')
    const edit = async (version: number) =>
      await attemptAs(
        town.db,
        town.victimAdvocate,
        async (tx) =>
          await editVictim(tx, town.victimAdvocate, { caseId, participantId, victim: victim('Osei-Mensah'), version }),
      )
    expect((await edit(1)).ok).toBe(true)
    expect(await edit(1)).toEqual({ ok: false, refusal: { kind: 'stale', version: 2 } })
    expect(await view(town.victimAdvocate, caseId)).toMatchObject({
      value: { victims: [{ familyName: 'Osei-Mensah', version: 2 }] },
    })
  })
})

async function give(by: Actor, caseId: CaseId, to: Actor, relation: Relation) {
  return await attemptAs(
    town.db,
    by,
    async (tx) => await giveRelation(tx, by, { caseId, principalId: principal(to), relation, source: 'assignment' }),
  )
}

describe('a relation given by name', () => {
  it('is given by those whom the table of compartments names, to people of fitting offices', async () => {
    const { caseId } = await anOpenCase(town)
    expect((await give(town.clerk, caseId, town.interpreter, 'interpreter')).ok).toBe(true)
    expect(await give(town.prosecutor, caseId, town.interpreter, 'interpreter')).toEqual(notAllowed)
    expect(await give(town.clerk, caseId, town.officer, 'interpreter')).toEqual({
      ok: false,
      refusal: { kind: 'not-eligible' },
    })
    expect(await give(town.defender, caseId, town.privateCounsel, 'defense-team')).toEqual({
      ok: false,
      refusal: { kind: 'not-eligible' },
    })
  })

  it('never makes a clerk, a judge or counsel', async () => {
    const { caseId } = await anOpenCase(town)
    for (const relation of ['bench', 'clerk', 'defense', 'self-represented', 'named'] as const)
      expect(await give(town.clerk, caseId, town.otherJudge, relation)).toEqual(notAllowed)
  })

  it('ends with what it opened', async () => {
    const { caseId } = await anOpenCase(town)
    await give(town.clerk, caseId, town.interpreter, 'interpreter')
    expect(await sees(town.interpreter, caseId)).toBe(true)
    const ended = await attemptAs(
      town.db,
      town.clerk,
      async (tx) =>
        await endRelation(tx, town.clerk, {
          caseId,
          principalId: principal(town.interpreter),
          relation: 'interpreter',
          why: 'Not needed.',
        }),
    )
    expect(ended.ok).toBe(true)
    expect(await sees(town.interpreter, caseId)).toBe(false)
  })
})
