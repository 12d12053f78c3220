import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { endRelation, giveRelation, nameInOrder, openCase, sealCase, wallOff } from '../../src/identity/access.ts'
import { aCase, aCourt, aPerson } from '../../src/identity/access.testing.ts'
import { uuidv7 } from '../../src/platform/clock.ts'
import { kyselyOver } from '../../src/platform/postgres/kysely.ts'
import { testDatabase } from '../../src/platform/postgres/testing.ts'
import { runAs, runAsSystem } from '../../src/platform/postgres/tx.ts'
import type { Actor } from '../../src/vocabulary/actor.ts'
import type { Relation } from '../../src/vocabulary/compartments.ts'
import { CaseId, MatterId, PrincipalId } from '../../src/vocabulary/ids.ts'

const database = await testDatabase()
const admin = database.administrator()
const app = kyselyOver(database.pool('colloquy_app'))
const system = kyselyOver(database.pool('colloquy_system'))
const court = await aCourt(admin)
const prosecutor = await aPerson(admin, 'prosecutor', 'prosecutor', court)
const counsel = await aPerson(admin, 'public-defender', 'defender', court)
const clerk = await aPerson(admin, 'court', 'clerk', court)
const judge = await aPerson(admin, 'court', 'judge', court)
const officer = await aPerson(admin, 'police', 'officer', court)

const principal = (actor: Actor): PrincipalId => PrincipalId.parse(actor.person)

const give = async (by: Actor, caseId: CaseId, to: Actor | PrincipalId, relation: Relation): Promise<boolean> =>
  await runAs(
    app,
    by,
    async (tx) => await giveRelation(tx, caseId, typeof to === 'string' ? to : principal(to), relation, 'attack'),
  )

async function aTeam(of: Actor, kind: string): Promise<PrincipalId> {
  const team = PrincipalId.parse(uuidv7())
  await admin.query(`insert into principal (principal_id, kind) values ($1, 'team')`, [team])
  await admin.query('insert into team (team_id, office_id, kind, name) values ($1, $2, $3, $4)', [
    team,
    of.office?.id,
    kind,
    `A ${kind}`,
  ])
  return team
}

const aFullCase = async (): Promise<CaseId> =>
  await aCase(system, court, [
    [prosecutor, 'prosecution'],
    [clerk, 'clerk'],
    [judge, 'bench'],
    [counsel, 'defense'],
    [officer, 'police'],
  ])

const freshOrder = () => `order:${uuidv7()}` as const

describe('nobody climbs to a file by giving himself what others have', () => {
  it('a prosecutor cannot become the clerk, and as the clerk counsel', async () => {
    const caseId = await aFullCase()
    expect(await give(prosecutor, caseId, prosecutor, 'clerk')).toBe(false)
    expect(await give(prosecutor, caseId, prosecutor, 'defense')).toBe(false)
  })

  it('an officer cannot make himself prosecution, nor take the prosecution off the case', async () => {
    const caseId = await aFullCase()
    expect(await give(officer, caseId, officer, 'prosecution')).toBe(false)
    expect(
      await runAs(app, officer, async (tx) => await endRelation(tx, caseId, principal(prosecutor), 'prosecution')),
    ).toBe(false)
  })

  it('a clerk cannot become counsel, the bench or the defendant of a case', async () => {
    const caseId = await aFullCase()
    for (const relation of ['defense', 'defendant', 'self-represented', 'standby-counsel'] as const)
      expect([relation, await give(clerk, caseId, clerk, relation)]).toEqual([relation, false])
  })

  it('the prosecution cannot take the clerk’s division off the case', async () => {
    const caseId = await aFullCase()
    expect(await runAs(app, prosecutor, async (tx) => await endRelation(tx, caseId, principal(clerk), 'clerk'))).toBe(
      false,
    )
  })

  it('those of the fitting office are still given it', async () => {
    const caseId = await aCase(system, court, [
      [prosecutor, 'prosecution'],
      [clerk, 'clerk'],
    ])
    const division = await aTeam(clerk, 'division')
    const chambers = await aTeam(judge, 'chambers')
    expect(await give(prosecutor, caseId, division, 'clerk')).toBe(true)
    expect(await give(clerk, caseId, counsel, 'defense')).toBe(true)
    expect(await give(clerk, caseId, chambers, 'bench')).toBe(true)
    expect(await give(prosecutor, caseId, officer, 'police')).toBe(true)
  })

  it('the bench is a chambers and the clerk a division, never a person by himself', async () => {
    const caseId = await aFullCase()
    const other = await aPerson(admin, 'court', 'clerk', court)
    expect(await give(clerk, caseId, clerk, 'bench')).toBe(false)
    expect(await give(clerk, caseId, other, 'bench')).toBe(false)
    expect(await give(prosecutor, caseId, other, 'clerk')).toBe(false)
  })
})

const opening = async (
  by: Actor,
  over: Partial<Parameters<typeof openCase>[1]> = {},
  relations: readonly (readonly [Actor, Relation])[] = [[by, 'police']],
) =>
  await runAs(app, by, async (tx) => {
    const caseId = CaseId.parse(uuidv7())
    await openCase(tx, {
      caseId,
      matterId: MatterId.parse(uuidv7()),
      courtId: court,
      origin: 'referral',
      stage: 'referred',
      relations: relations.map(([actor, relation]) => ({ principal: principal(actor), relation, source: 'attack' })),
      ...over,
    })
    return caseId
  })

describe('who opens a case', () => {
  it('opens it as referred, and gives what a referral gives to those who may have it', async () => {
    expect(
      await opening(officer, {}, [
        [officer, 'police'],
        [prosecutor, 'prosecution'],
      ]),
    ).toBeTypeOf('string')
    await expect(opening(officer, { stage: 'tendered' })).rejects.toMatchObject({ code: '42501' })
    await expect(opening(officer, { origin: 'import' })).rejects.toMatchObject({ code: '42501' })
    for (const relation of ['clerk', 'bench', 'defense', 'prosecution'] as const)
      await expect(
        opening(officer, {}, [
          [officer, 'police'],
          [officer, relation],
        ]),
      ).rejects.toMatchObject({ code: '42501' })
  })

  it('cannot hang it into another’s matter', async () => {
    const matterId = MatterId.parse(uuidv7())
    await aCase(system, court, [[prosecutor, 'prosecution']], 'open', matterId)
    await expect(opening(officer, { matterId })).rejects.toMatchObject({ code: '42501' })
  })

  it('may open the cases of all suspects in one matter', async () => {
    const matterId = MatterId.parse(uuidv7())
    expect(await opening(officer, { matterId })).toBeTypeOf('string')
    expect(await opening(officer, { matterId })).toBeTypeOf('string')
  })
})

describe('what has ended gives nothing', () => {
  it('former counsel names nobody in an order and walls off no colleague', async () => {
    const caseId = await aFullCase()
    const colleague = await aPerson(admin, 'public-defender', 'defender', court)
    await admin.query('update staff set office_id = $1 where person_id = $2', [counsel.office?.id, colleague.person])
    await runAs(app, clerk, async (tx) => await endRelation(tx, caseId, principal(counsel), 'defense'))
    const named = runAs(
      app,
      counsel,
      async (tx) => await nameInOrder(tx, caseId, freshOrder(), principal(counsel), true),
    )
    expect(await named).toBe(false)
    expect(await runAs(app, counsel, async (tx) => await wallOff(tx, caseId, principal(colleague), 'attack'))).toBe(
      false,
    )
  })

  it('one who was never of the case walls off nobody there, himself neither', async () => {
    const caseId = await aFullCase()
    const stranger = await aPerson(admin, 'public-defender', 'defender', court)
    expect(await runAs(app, stranger, async (tx) => await wallOff(tx, caseId, principal(counsel), 'attack'))).toBe(
      false,
    )
  })
})

describe('a wall and a seal hold in every list of one’s own', () => {
  it('the clerk’s queue', async () => {
    const caseId = await aFullCase()
    await runAsSystem(system, async (tx) =>
      tx.db
        .insertInto('filing')
        .values({ case_id: caseId, filing_id: uuidv7(), kind: 'motion', status: 'submitted' })
        .execute(),
    )
    const waiting = async (): Promise<number> =>
      (
        await runAs(app, clerk, async (tx) =>
          tx.db.selectFrom('filing_queue').selectAll().where('case_id', '=', caseId).execute(),
        )
      ).length
    expect(await waiting()).toBe(1)
    expect(await runAs(app, judge, async (tx) => await sealCase(tx, caseId, [principal(judge)]))).toBe(true)
    expect(await waiting()).toBe(0)
  })

  it('the queue of approvals', async () => {
    const caseId = await aFullCase()
    await runAsSystem(system, async (tx) =>
      tx.db
        .insertInto('offer_draft')
        .values({
          case_id: caseId,
          draft_id: uuidv7(),
          state: 'submitted',
          revision: 1,
          drafter: prosecutor.person,
          submitted_by: prosecutor.person,
          submitted_at: '2026-01-01T00:00:00Z',
          since: '2026-01-01T00:00:00Z',
        })
        .execute(),
    )
    const waiting = async (): Promise<number> =>
      (
        await runAs(app, prosecutor, async (tx) =>
          tx.db.selectFrom('approval_waiting').selectAll().where('case_id', '=', caseId).execute(),
        )
      ).length
    expect(await waiting()).toBe(1)
    await runAs(app, clerk, async (tx) => await wallOff(tx, caseId, principal(prosecutor), 'former counsel'))
    expect(await waiting()).toBe(0)
  })
})

it('the choice of chambers does not betray a sealed co-defendant', async () => {
  const matterId = MatterId.parse(uuidv7())
  const team = await aTeam(judge, 'chambers')
  const visible = await aCase(system, court, [[clerk, 'clerk']], 'filed', matterId)
  const sealed = await aCase(
    system,
    court,
    [
      [clerk, 'clerk'],
      [judge, 'bench'],
    ],
    'open',
    matterId,
  )
  await runAsSystem(system, async (tx) => await giveRelation(tx, sealed, team, 'bench', 'test'))
  const marked = async (): Promise<boolean | undefined> =>
    await runAs(app, clerk, async (tx) => {
      const { rows } = await sql<{
        team_id: string
        same_matter: boolean
      }>`select * from chambers_loads(${visible})`.execute(tx.db)
      return rows.find((row) => row.team_id === team)?.same_matter
    })
  expect(await marked()).toBe(true)
  await runAs(app, judge, async (tx) => await sealCase(tx, sealed, [principal(judge), team]))
  expect(await marked()).toBe(false)
})

describe('an id that nobody has is refused, not a fault', () => {
  it('in a wall and in a seal', async () => {
    const caseId = await aFullCase()
    const nobody = PrincipalId.parse(uuidv7())
    expect(await runAs(app, clerk, async (tx) => await wallOff(tx, caseId, nobody, 'attack'))).toBe(false)
    expect(await runAs(app, judge, async (tx) => await nameInOrder(tx, caseId, freshOrder(), nobody, true))).toBe(false)
    expect(await runAs(app, judge, async (tx) => await sealCase(tx, caseId, [nobody, principal(judge)]))).toBe(true)
    expect(
      await runAs(
        app,
        judge,
        async (tx) => await giveRelation(tx, caseId, PrincipalId.parse(uuidv7()), 'bench', 'attack'),
      ),
    ).toBe(false)
  })
})
