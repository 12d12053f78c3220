import { describe, expect, it } from 'vitest'
import { anOpenCase, aReferredCase } from '../cases/testing.ts'
import { giveRelation, sealCase, wallOff } from '../identity/access.ts'
import { loadRulePack } from '../law/load-rule-pack.ts'
import { newId } from '../platform/clock.ts'
import { aTown } from '../people/testing.ts'
import { testDatabase } from '../platform/postgres/testing.ts'
import { attemptAs, runAsSystem } from '../platform/postgres/tx.ts'
import { aTalksScene, anExtendedOffer } from '../plea/testing/talks.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { PrincipalId, TeamId, type CaseId } from '../vocabulary/ids.ts'
import { granted } from '../vocabulary/testing.ts'
import { viewBoard } from './view-board.ts'

const database = await testDatabase()
const town = await aTown(database)
const packs = new Map([['training-county', await loadRulePack('training-county')]])
const leader = await leads(town.prosecutionSupervisor, town.offices.prosecution.id)

/** The actor as a member of a management team of his office. */
async function leads(actor: Actor, office: string): Promise<Actor> {
  const team = newId(TeamId)
  const [position] = actor.positions
  if (!position) throw new Error('Somebody of an office has a position')
  await town.system.insertInto('principal').values({ principal_id: team, kind: 'team' }).execute()
  await town.system
    .insertInto('team')
    .values({ team_id: team, office_id: office, kind: 'management', name: 'Management' })
    .execute()
  await town.system.insertInto('membership').values({ person_id: actor.person, team_id: team, position }).execute()
  return { ...actor, principals: [...actor.principals, PrincipalId.parse(team)] }
}

const boardOf = async (actor: Actor) => await attemptAs(town.db, actor, async (tx) => await viewBoard(tx, packs, actor))
const loadOf = async (actor: Actor, lawyer: Actor) =>
  granted(await boardOf(actor)).lawyers.find((one) => one.personId === lawyer.person)

describe('the board of an office', () => {
  it('counts the cases of each lawyer, without those that are closed to who leads it', async () => {
    await anOpenCase(town, { custody: 'in-custody' })
    await anOpenCase(town)
    const [sealed, walled] = [await anOpenCase(town), await anOpenCase(town)]
    expect(await loadOf(leader, town.prosecutor)).toMatchObject({
      cases: 4,
      inCustody: 1,
      withoutDate: 4,
      stages: [{ stage: 'open', stageLabel: 'Pending', cases: 4 }],
    })
    await runAsSystem(town.system, async (tx) => {
      await sealCase(tx, sealed.caseId, [PrincipalId.parse(town.prosecutor.person)])
      await wallOff(tx, walled.caseId, PrincipalId.parse(leader.person), 'Conflict.')
    })
    expect(await loadOf(leader, town.prosecutor)).toMatchObject({ cases: 2 })
  })

  it('counts the cases by the track that was chosen last, and none of a case that is closed to who leads the office', async () => {
    const [one, other, sealed] = [await anOpenCase(town), await anOpenCase(town), await anOpenCase(town)]
    const choose = async (caseId: CaseId, n: number, track: string) => {
      const entered = { entered_by: town.clerk.person, entered_by_name: town.clerk.name }
      const row = {
        case_id: caseId,
        n,
        track,
        proposed: track,
        ...entered,
        entered_at: Temporal.Now.instant().toString(),
      }
      await runAsSystem(town.system, async (tx) => {
        await tx.db.insertInto('case_track').values(row).execute()
      })
    }
    await choose(one.caseId, 1, 'simple')
    await choose(one.caseId, 2, 'complex')
    await choose(other.caseId, 1, 'simple')
    await choose(sealed.caseId, 1, 'simple')
    await runAsSystem(town.system, async (tx) => {
      await sealCase(tx, sealed.caseId, [PrincipalId.parse(town.prosecutor.person)])
    })
    expect((await loadOf(leader, town.prosecutor))?.tracks).toEqual(
      expect.arrayContaining([
        { track: 'complex', cases: 1 },
        { track: 'simple', cases: 1 },
      ]),
    )
    expect(granted(await boardOf(leader)).tracks.map(({ name }) => name)).toEqual(['Simple', 'Standard', 'Complex'])
  })

  it('counts and names cases that are nobody’s own, and counts drafts that wait', async () => {
    const { approvals, unassigned } = granted(await boardOf(leader))
    expect(approvals).toEqual({ waiting: 0, more: false })
    expect(unassigned).toEqual({ n: 0, atLeast: false, cases: [] })
    const [open, walled] = [await aReferredCase(town), await aReferredCase(town)]
    await runAsSystem(town.system, async (tx) => {
      await wallOff(tx, walled.caseId, PrincipalId.parse(leader.person), 'Conflict.')
    })
    const named = granted(await boardOf(leader)).unassigned?.cases.map(({ caseId }) => caseId)
    expect(named).toEqual([open.caseId])
  })

  it('shows the defender’s management nothing of offers, not even how many there are', async () => {
    const scene = await aTalksScene(database, town)
    await anExtendedOffer(scene)
    const board = granted(await boardOf(town.defenseSupervisor))
    expect(board.lawyers.map((one) => one.lapsing)).toEqual(board.lawyers.map(() => null))
    expect(board).toMatchObject({ approvals: null, unassigned: null })
    expect(await loadOf(leader, town.prosecutor)).toMatchObject({ lapsing: 0 })
  })

  it('is for nobody who leads no office', async () => {
    for (const actor of [town.prosecutor, town.defender, town.clerk, town.judge, town.officer, town.defendant])
      expect(await boardOf(actor)).toEqual({ ok: false, refusal: { kind: 'leads-no-office' } })
  })

  it('leaves out a lawyer’s case that ended for him', async () => {
    const { caseId } = await anOpenCase(town)
    await runAsSystem(town.system, async (tx) => {
      await giveRelation(tx, caseId, PrincipalId.parse(town.otherProsecutor.person), 'prosecution', 'assignment')
    })
    expect(await loadOf(leader, town.otherProsecutor)).toMatchObject({ cases: 1 })
    await town.system.updateTable('court_case').set({ stage: 'dismissed' }).where('case_id', '=', caseId).execute()
    await runAsSystem(town.system, async (tx) => {
      await giveRelation(tx, caseId, PrincipalId.parse(town.otherProsecutor.person), 'prosecution', 'assignment')
    })
    expect(await loadOf(leader, town.otherProsecutor)).toMatchObject({ cases: 0, oldest: null })
  })
})
