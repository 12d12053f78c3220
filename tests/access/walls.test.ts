import { describe, expect, it } from 'vitest'
import {
  endRelation,
  giveRelation,
  nameInOrder,
  relationsToCase,
  sealCase,
  wallOff,
} from '../../src/identity/access.ts'
import { aCase, aCourt, aPerson } from '../../src/identity/access.testing.ts'
import { record } from '../../src/ledger/record.ts'
import { uuidv7 } from '../../src/platform/clock.ts'
import { kyselyOver } from '../../src/platform/postgres/kysely.ts'
import { testDatabase } from '../../src/platform/postgres/testing.ts'
import { runAs, runAsSystem } from '../../src/platform/postgres/tx.ts'
import type { Actor } from '../../src/vocabulary/actor.ts'
import { fixedCompartments, relationNames, relationRule, type Compartment } from '../../src/vocabulary/compartments.ts'
import type { CaseId } from '../../src/vocabulary/ids.ts'
import { PrincipalId } from '../../src/vocabulary/ids.ts'

const database = await testDatabase()
const admin = database.administrator()
const app = kyselyOver(database.pool('colloquy_app'))
const system = kyselyOver(database.pool('colloquy_system'))
const court = await aCourt(admin)
const prosecutor = await aPerson(admin, 'prosecutor', 'prosecutor', court)
const counsel = await aPerson(admin, 'public-defender', 'defender', court)
const clerk = await aPerson(admin, 'court', 'clerk', court)
const judge = await aPerson(admin, 'court', 'judge', court)

const principal = (actor: Actor): PrincipalId => PrincipalId.parse(actor.person)

/** Compartments of the case in which the actor sees the entry that the system put there. */
async function seen(actor: Actor, caseId: CaseId): Promise<readonly string[]> {
  const rows = await runAs(app, actor, async (tx) =>
    tx.db
      .selectFrom('ledger_content')
      .select('compartment')
      .where('case_id', '=', caseId)
      .orderBy('compartment')
      .execute(),
  )
  return rows.map((row) => row.compartment)
}

async function aCaseWithAnEntryEverywhere(relations: Parameters<typeof aCase>[2]): Promise<CaseId> {
  const caseId = await aCase(system, court, relations)
  await runAsSystem(system, async (tx) => {
    for (const compartment of fixedCompartments)
      await record(tx, { kind: 'case.referred', caseId, compartment, subject: caseId })
  })
  return caseId
}

describe('a grant admits to its compartment and to no other', () => {
  it.each(relationNames.filter((relation) => relation !== 'named'))('%s', async (relation) => {
    const person = await aPerson(admin, 'public', 'defendant', court)
    const caseId = await aCaseWithAnEntryEverywhere([[person, relation]])
    const rule = relationRule(relation)
    expect(await seen(person, caseId)).toEqual(Object.keys(rule.grants).toSorted())
    for (const compartment of fixedCompartments) {
      const writing = runAs(
        app,
        person,
        async (tx) => await record(tx, { kind: 'case.referred', caseId, compartment, subject: caseId }),
      )
      const answer = await writing.catch((error: unknown) => (error instanceof Error ? error.message : 'fault'))
      expect([compartment, answer]).toEqual([
        compartment,
        rule.grants[compartment] === 'write' ? 2 : 'no grant to write here',
      ])
    }
  })

  it('demographics open to no relation', () => {
    expect(relationNames.filter((relation) => relationRule(relation).grants.demographics)).toEqual([])
  })

  it('the bench, the clerk and the police hold nothing of the talks', () => {
    const talks: readonly Compartment[] = ['parties', 'prosecution', 'defense', 'client', 'victim']
    const holders = relationNames.filter((relation) =>
      talks.some((compartment) => Object.keys(relationRule(relation).grants).includes(compartment)),
    )
    expect(
      holders.filter((relation) =>
        ['bench', 'clerk', 'police', 'court-auditor', 'probation', 'jail', 'interpreter'].includes(relation),
      ),
    ).toEqual([])
  })

  it('ends when the relation ends', async () => {
    const caseId = await aCaseWithAnEntryEverywhere([
      [prosecutor, 'prosecution'],
      [clerk, 'clerk'],
      [counsel, 'defense'],
    ])
    expect(await seen(counsel, caseId)).toContain('defense')
    expect(await runAs(app, clerk, async (tx) => await endRelation(tx, caseId, principal(counsel), 'defense'))).toBe(
      true,
    )
    expect(await seen(counsel, caseId)).toEqual([])
  })

  it('is given only by those who may give it', async () => {
    const caseId = await aCaseWithAnEntryEverywhere([
      [prosecutor, 'prosecution'],
      [clerk, 'clerk'],
    ])
    const given = async (actor: Actor, relation: 'defense' | 'bench' | 'prosecution'): Promise<boolean> =>
      await runAs(app, actor, async (tx) => await giveRelation(tx, caseId, principal(counsel), relation, 'test'))
    expect(await given(prosecutor, 'defense')).toBe(false)
    expect(await given(counsel, 'defense')).toBe(false)
    expect(await given(clerk, 'prosecution')).toBe(false)
    expect(await given(clerk, 'defense')).toBe(true)
  })
})

describe('a wall refuses whatever grants there are', () => {
  it('on every table, through every team', async () => {
    const team = PrincipalId.parse(uuidv7())
    await admin.query(`insert into principal (principal_id, kind) values ($1, 'team')`, [team])
    const inTeam: Actor = { ...prosecutor, principals: [...prosecutor.principals, team] }
    const caseId = await aCaseWithAnEntryEverywhere([
      [prosecutor, 'prosecution'],
      [clerk, 'clerk'],
    ])
    await runAsSystem(system, async (tx) => await giveRelation(tx, caseId, team, 'prosecution', 'test'))
    expect((await seen(inTeam, caseId)).length).toBeGreaterThan(0)
    expect(
      await runAs(
        app,
        clerk,
        async (tx) => await wallOff(tx, caseId, principal(prosecutor), 'formerly counsel of the victim'),
      ),
    ).toBe(true)
    expect(await seen(inTeam, caseId)).toEqual([])
    const [listed, relations] = await runAs(
      app,
      inTeam,
      async (tx) =>
        [
          await tx.db.selectFrom('my_case').selectAll().where('case_id', '=', caseId).execute(),
          await relationsToCase(tx, caseId),
        ] as const,
    )
    expect(listed).toEqual([])
    expect([...relations]).toEqual([])
    await expect(
      runAs(
        app,
        inTeam,
        async (tx) => await record(tx, { kind: 'case.referred', caseId, compartment: 'parties', subject: caseId }),
      ),
    ).rejects.toThrow(/no grant/)
  })
})

describe('a seal leaves the case to those it names', () => {
  it('and to the others it is as if there were none, even when they are given a relation later', async () => {
    const caseId = await aCaseWithAnEntryEverywhere([
      [prosecutor, 'prosecution'],
      [clerk, 'clerk'],
      [judge, 'bench'],
    ])
    expect(await runAs(app, prosecutor, async (tx) => await sealCase(tx, caseId, [principal(prosecutor)]))).toBe(false)
    expect(
      await runAs(app, judge, async (tx) => await sealCase(tx, caseId, [principal(judge), principal(prosecutor)])),
    ).toBe(true)
    expect(await seen(clerk, caseId)).toEqual([])
    await runAsSystem(system, async (tx) => await giveRelation(tx, caseId, principal(counsel), 'defense', 'test'))
    expect(await seen(counsel, caseId)).toEqual([])
    expect((await seen(prosecutor, caseId)).length).toBeGreaterThan(0)
    const listed = await runAs(app, clerk, async (tx) =>
      tx.db.selectFrom('my_case').selectAll().where('case_id', '=', caseId).execute(),
    )
    expect(listed).toEqual([])
  })
})

describe('a compartment made by order', () => {
  it('is seen by those named, and its existence by nobody else', async () => {
    const caseId = await aCaseWithAnEntryEverywhere([
      [prosecutor, 'prosecution'],
      [counsel, 'defense'],
      [judge, 'bench'],
    ])
    const order = `order:${uuidv7()}` as const
    await runAs(app, prosecutor, async (tx) => {
      expect(await nameInOrder(tx, caseId, order, principal(prosecutor), true)).toBe(true)
      expect(await nameInOrder(tx, caseId, order, principal(judge), false)).toBe(true)
      await record(tx, { kind: 'case.referred', caseId, compartment: order, subject: caseId })
    })
    expect(await seen(prosecutor, caseId)).toContain(order)
    expect(await seen(judge, caseId)).toContain(order)
    expect(await seen(counsel, caseId)).not.toContain(order)
    // One who is not named cannot name himself.
    expect(
      await runAs(app, counsel, async (tx) => await nameInOrder(tx, caseId, order, principal(counsel), false)),
    ).toBe(false)
  })
})
