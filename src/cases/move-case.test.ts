import { describe, expect, it } from 'vitest'
import { attemptAs, runAsSystem } from '../platform/postgres/tx.ts'
import { testDatabase } from '../platform/postgres/testing.ts'
import { aTown } from '../people/testing.ts'
import { lifecycle } from './domain/lifecycle.ts'
import { moveCase } from './move-case.ts'
import { anOpenCase, aReferredCase } from './testing.ts'

const town = await aTown(await testDatabase())

describe('the lifecycle in the database', () => {
  it('holds exactly the steps of the table in the code', async () => {
    const rows = await town.system.selectFrom('lifecycle_step').selectAll().execute()
    const inDatabase = rows.map((row) => `${row.from_stage} > ${row.to_stage} by ${row.relation}`)
    const inCode = lifecycle.flatMap((step) => step.by.map((relation) => `${step.from} > ${step.to} by ${relation}`))
    expect(inDatabase.toSorted()).toEqual(inCode.toSorted())
  })
})

describe('moving a case', () => {
  it('is done by a relation that may take the step, counts a version and is told in status', async () => {
    const { caseId } = await aReferredCase(town)
    const moved = await attemptAs(town.db, town.prosecutor, async (tx) => await moveCase(tx, caseId, 'screening', 1))
    expect(moved).toEqual({ ok: true, value: { from: 'referred', version: 2 } })
    const entries = await town.system
      .selectFrom('ledger_entry')
      .select(['compartment', 'kind', 'actor'])
      .where('case_id', '=', caseId)
      .execute()
    expect(entries).toEqual([{ compartment: 'status', kind: 'case.moved', actor: town.prosecutor.person }])
  })

  it('is refused to a relation that may not take the step', async () => {
    const { caseId } = await aReferredCase(town)
    const moved = await attemptAs(town.db, town.officer, async (tx) => await moveCase(tx, caseId, 'screening'))
    expect(moved).toEqual({ ok: false, refusal: { kind: 'not-allowed' } })
  })

  it('is refused where the lifecycle has no such step, to the system too', async () => {
    const { caseId } = await aReferredCase(town)
    const moved = await runAsSystem(town.system, async (tx) => await moveCase(tx, caseId, 'sentenced'))
    expect(moved).toEqual({ ok: false, refusal: { kind: 'wrong-stage', stage: 'referred', wanted: 'sentenced' } })
  })

  it('of which another version was read is refused as stale', async () => {
    const { caseId } = await aReferredCase(town)
    const moved = await attemptAs(town.db, town.prosecutor, async (tx) => await moveCase(tx, caseId, 'screening', 7))
    expect(moved).toEqual({ ok: false, refusal: { kind: 'stale', version: 1 } })
  })

  it('looks to a stranger as if there were no case', async () => {
    const { caseId } = await anOpenCase(town)
    const moved = await attemptAs(town.db, town.otherDefender, async (tx) => await moveCase(tx, caseId, 'tendered'))
    expect(moved).toEqual({ ok: false, refusal: { kind: 'not-found' } })
  })

  it('by the defense is told in status, where the defense itself may not write', async () => {
    const { caseId } = await anOpenCase(town)
    const moved = await attemptAs(
      town.db,
      town.defender,
      async (tx) => await moveCase(tx, caseId, 'plea-hearing-requested'),
    )
    expect(moved.ok).toBe(true)
    const lists = await town.system.selectFrom('my_case').select('stage').where('case_id', '=', caseId).execute()
    expect(new Set(lists.map((row) => row.stage))).toEqual(new Set(['plea-hearing-requested']))
  })
})
