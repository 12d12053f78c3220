import { describe, expect, it } from 'vitest'
import { answerRequest } from '../cases/answer-request.ts'
import { resubmitReferral } from '../cases/resubmit-referral.ts'
import { returnToPolice } from '../cases/return-to-police.ts'
import { takeScreening } from '../cases/take-screening.ts'
import { anOpenCase, aReferredCase } from '../cases/testing.ts'
import { viewReferral } from '../cases/view-referral.ts'
import { endRelation, giveRelation, sealCase, wallOff } from '../identity/access.ts'
import { aTown } from '../people/testing.ts'
import { testDatabase } from '../platform/postgres/testing.ts'
import { attemptAs, runAsSystem } from '../platform/postgres/tx.ts'
import { PrincipalId } from '../vocabulary/ids.ts'
import { granted } from '../vocabulary/testing.ts'
import { dayOf, situationsOf } from './testing.ts'

const database = await testDatabase()
const town = await aTown(database)
const version = async (caseId: string): Promise<number> =>
  (await town.system.selectFrom('court_case').select('version').where('case_id', '=', caseId).executeTakeFirstOrThrow())
    .version

describe('a referral', () => {
  it('goes from the intake to the prosecutor who took it, to the police and back', async () => {
    const { caseId } = await aReferredCase(town)
    const of = async (actor: typeof town.officer) => await situationsOf(town, actor, caseId)
    expect(await of(town.otherProsecutor)).toEqual(['referral-to-take'])
    expect(await of(town.officer)).toEqual(['referral-with-prosecution'])
    granted(
      await attemptAs(town.db, town.prosecutor, async (tx) => await takeScreening(tx, town.prosecutor, { caseId })),
    )
    expect(await of(town.prosecutor)).toEqual(['screening-to-decide'])
    expect(await of(town.otherProsecutor)).toEqual([])
    const ask = { caseId, version: await version(caseId), reason: 'lab-report', text: 'Send the report.' } as const
    granted(await attemptAs(town.db, town.prosecutor, async (tx) => await returnToPolice(tx, town.prosecutor, ask)))
    expect(await of(town.prosecutor)).toEqual(['request-with-police'])
    expect(await of(town.officer)).toEqual(['request-to-answer'])
    const referral = granted(
      await attemptAs(town.db, town.officer, async (tx) => await viewReferral(tx, town.officer, caseId)),
    )
    const requestId = referral.requests[0]?.id ?? ''
    granted(
      await attemptAs(
        town.db,
        town.officer,
        async (tx) => await answerRequest(tx, town.officer, { caseId, requestId, answer: 'It is here.' }),
      ),
    )
    expect(await of(town.officer)).toEqual(['referral-to-send-again'])
    const again = { caseId, version: await version(caseId) }
    granted(await attemptAs(town.db, town.officer, async (tx) => await resubmitReferral(tx, town.officer, again)))
    expect(await of(town.prosecutor)).toEqual(['police-answered'])
    expect(await of(town.officer)).toEqual(['screening-with-prosecution'])
  })
})

describe('a case that somebody is kept out of', () => {
  it('is on nobody’s day behind a wall, a seal or an ended relation', async () => {
    const walled = await aReferredCase(town)
    const sealed = await aReferredCase(town)
    await runAsSystem(town.system, async (tx) => {
      await wallOff(tx, walled.caseId, PrincipalId.parse(town.otherProsecutor.person), 'Conflict.')
      await sealCase(tx, sealed.caseId, [PrincipalId.parse(town.prosecutor.person)])
    })
    expect(await situationsOf(town, town.otherProsecutor, walled.caseId)).toEqual([])
    expect(await situationsOf(town, town.prosecutionSupervisor, walled.caseId)).toEqual(['referral-to-take'])
    expect(await situationsOf(town, town.otherProsecutor, sealed.caseId)).toEqual([])
    const { caseId } = await anOpenCase(town)
    await runAsSystem(town.system, async (tx) => {
      for (const who of [town.prosecutor.person]) await endRelation(tx, caseId, PrincipalId.parse(who), 'prosecution')
    })
    expect(await situationsOf(town, town.prosecutionSupervisor, caseId)).toEqual(['no-prosecutor'])
    expect(await situationsOf(town, town.prosecutor, caseId)).toEqual([])
    await runAsSystem(town.system, async (tx) => {
      await giveRelation(tx, caseId, PrincipalId.parse(town.otherProsecutor.person), 'prosecution', 'assignment')
    })
    expect(await situationsOf(town, town.prosecutionSupervisor, caseId)).toEqual([])
  })
})

describe('pending cases without a next date', () => {
  it('are told together, with the list of them', async () => {
    const before = (await dayOf(town, town.clerk)).gaps[0]?.n ?? 0
    const { caseId } = await anOpenCase(town)
    await runAsSystem(town.system, async (tx) => {
      await giveRelation(tx, caseId, PrincipalId.parse(town.teams.division), 'clerk', 'filing')
    })
    const [gap] = (await dayOf(town, town.clerk)).gaps
    expect(gap?.n).toBeGreaterThan(before)
    expect(gap?.action.to).toMatch(/^\/cases\?noNext=/)
  })
})
