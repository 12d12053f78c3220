import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { anOpenCase } from '../cases/testing.ts'
import { giveRelation } from '../identity/access.ts'
import { runReactions } from '../ledger/reactions.ts'
import { sealCase, unsealCase } from '../people/seal-case.ts'
import { aMember, anOffice, aTown } from '../people/testing.ts'
import { wallOff } from '../people/walls.ts'
import { openLog } from '../platform/log.ts'
import { testDatabase } from '../platform/postgres/testing.ts'
import { attemptAs, runAsSystem } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { PrincipalId, type CaseId } from '../vocabulary/ids.ts'
import { granted } from '../vocabulary/testing.ts'
import { workReactions } from './reactions.ts'
import { dayOf, workRules } from './testing.ts'

const town = await aTown(await testDatabase())
const auditor = await aMember(
  town,
  await anOffice(town, 'oversight', 'Office of the Court Auditor'),
  'oversight',
  'auditor',
)

async function anAuditedCase(): Promise<CaseId> {
  const { caseId } = await anOpenCase(town)
  await runAsSystem(town.system, async (tx) => {
    await giveRelation(tx, caseId, PrincipalId.parse(auditor.person), 'court-auditor', 'audit of the court')
  })
  return caseId
}

/** What changed in a case since somebody looked, the newest first. */
async function changedFor(actor: Actor, caseId: CaseId): Promise<readonly string[]> {
  await sql`select sequence_feed()`.execute(town.system)
  await runReactions(town.system, workReactions(workRules.notices), openLog({ logLevel: 'silent' }))
  return (await dayOf(town, actor)).changed.filter((one) => one.case.caseId === caseId).map(({ words }) => words)
}

const seal = async (caseId: CaseId, named: readonly Actor[]) => {
  const order = { caseId, order: 'Sealed by order.', named: named.map(({ person }) => PrincipalId.parse(person)) }
  granted(await attemptAs(town.db, town.judge, async (tx) => await sealCase(tx, town.judge, order)))
}

describe('one who audits a case', () => {
  it('is told that a wall was raised in it, that it was sealed and that it was opened again', async () => {
    const caseId = await anAuditedCase()
    const walled = { caseId, principalId: PrincipalId.parse(town.otherDefender.person), reason: 'Former counsel.' }
    granted(await attemptAs(town.db, town.clerk, async (tx) => await wallOff(tx, town.clerk, walled)))
    await seal(caseId, [auditor])
    const order = { caseId, order: 'Opened by order.' }
    granted(await attemptAs(town.db, town.judge, async (tx) => await unsealCase(tx, town.judge, order)))
    expect(await changedFor(auditor, caseId)).toEqual([
      'The case was opened again',
      'The case was sealed',
      'Somebody was walled out of the case',
    ])
    expect(await changedFor(town.prosecutor, caseId)).toEqual([])
  })

  it('is told nothing of a case that was sealed without naming him', async () => {
    const caseId = await anAuditedCase()
    await seal(caseId, [])
    expect(await changedFor(auditor, caseId)).toEqual([])
  })
})
