import { describe, expect, it } from 'vitest'
import { anOpenCase } from '../cases/testing.ts'
import { fileAppearance, viewAppearances } from '../people/file-appearance.ts'
import { seeCase } from '../people/seen-case.ts'
import { aTown } from '../people/testing.ts'
import { attemptAs, runAs } from '../platform/postgres/tx.ts'
import { testDatabase } from '../platform/postgres/testing.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { acceptFiling } from './accept-filing.ts'
import { returnFiling } from './return-filing.ts'

const town = await aTown(await testDatabase())
const packs = new Map()
const { clerk, privateCounsel: counsel } = town

/** A notice of appearance that waits for the clerk. */
async function aNotice(): Promise<{ caseId: CaseId; filingId: string }> {
  const { caseId, number } = await anOpenCase(town, { counsel: null, defendant: null })
  await attemptAs(
    town.db,
    counsel,
    async (tx) =>
      await fileAppearance(tx, counsel, {
        caseNumber: number ?? '',
        familyName: 'Whitlock',
        statement: 'Retained by the family.',
      }),
  )
  const filing = await town.system
    .selectFrom('filing')
    .select('filing_id')
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow()
  return { caseId, filingId: filing.filing_id }
}

const newest = async () => {
  const list = await runAs(town.db, counsel, async (tx) => await viewAppearances(tx, counsel))
  return list.ok ? list.value.appearances[0] : undefined
}
const sees = async (caseId: CaseId) =>
  (await runAs(town.db, counsel, async (tx) => await seeCase(tx, counsel, caseId))) !== null

describe('a notice of appearance before the clerk', () => {
  it('makes counsel of record when it is accepted, and counsel’s list then names the case', async () => {
    const ids = await aNotice()
    expect(await sees(ids.caseId)).toBe(false)
    const accepted = await attemptAs(
      town.db,
      clerk,
      async (tx) => await acceptFiling(tx, clerk, packs, { ...ids, firstDate: undefined, version: 1 }),
    )
    expect(accepted.ok).toBe(true)
    expect(await sees(ids.caseId)).toBe(true)
    expect(await newest()).toMatchObject({ status: 'accepted', caseId: ids.caseId })
  })

  it('comes back with the reason and opens nothing when it is returned', async () => {
    const ids = await aNotice()
    const returned = await attemptAs(
      town.db,
      clerk,
      async (tx) =>
        await returnFiling(tx, clerk, { ...ids, reason: 'other', text: 'Another counsel must be found.', version: 1 }),
    )
    expect(returned.ok).toBe(true)
    expect(await newest()).toMatchObject({ status: 'returned', reason: 'Another counsel must be found.', caseId: null })
    expect(await sees(ids.caseId)).toBe(false)
    const stage = await town.system
      .selectFrom('court_case')
      .select('stage')
      .where('case_id', '=', ids.caseId)
      .executeTakeFirst()
    expect(stage).toEqual({ stage: 'open' })
  })
})
