import { describe, expect, it } from 'vitest'
import { loadRulePack } from '../../law/load-rule-pack.ts'
import type { RulePack } from '../../law/domain/rule-pack.ts'
import { aTown } from '../../people/testing.ts'
import { openLog } from '../../platform/log.ts'
import { runAsSystem } from '../../platform/postgres/tx.ts'
import { testDatabase } from '../../platform/postgres/testing.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { todayIn } from '../../vocabulary/legal-date.ts'
import { deadlinesSeen } from './deadline-store.ts'
import { recomputeCourts } from './recompute-courts.ts'
import { anArraignedCase } from './testing.ts'

const town = await aTown(await testDatabase())
const log = openLog({ logLevel: 'error' })
const pack = await loadRulePack('training-county')
const packs = new Map<string, RulePack>([['training-county', pack]])
const today = todayIn('America/Chicago', Temporal.Now.instant())

/** A case that was charged and arraigned today; nothing has reacted to it. */
const arraigned = async (): Promise<CaseId> => await anArraignedCase(town, packs, { custody: 'in-custody' })

const recompute = async (until = () => false) =>
  await recomputeCourts(town.system, packs, log, { restPerWork: 0, until })
const dueOf = async (caseId: CaseId) =>
  (await runAsSystem(town.system, async (tx) => await deadlinesSeen(tx, [caseId])))
    .filter(({ rule }) => rule === 'deadline.tc-discovery')
    .map(({ due }) => due)
const run = async () =>
  await town.system
    .selectFrom('deadline_run')
    .select(['cases_total', 'cases_done', 'finished_at'])
    .where('court_id', '=', town.courtId)
    .executeTakeFirst()

/** The training county with another period for discovery in custody. */
function withDiscoveryIn(days: number): RulePack {
  const rule = pack.families.deadline['tc-discovery']
  if (rule === undefined) throw new Error('The training county has no rule of discovery')
  const exceptions = rule.exceptions.map((one) => ({
    ...one,
    value: { ...one.value, period: { ...one.value.period, n: days } },
  }))
  const deadline = { ...pack.families.deadline, 'tc-discovery': { ...rule, exceptions } }
  return { ...pack, families: { ...pack.families, deadline } }
}

describe('the deadlines of a court', () => {
  it('are computed once for all its cases, and again only when its rules have changed', async () => {
    const first = await arraigned()
    const cases = [first, await arraigned()]
    expect(await recompute()).toBeGreaterThan(0)
    expect(await run()).toMatchObject({ cases_total: 2, cases_done: 2, finished_at: expect.any(String) })
    expect(await recompute()).toBe(0)
    const [before] = await dueOf(first)
    packs.set('training-county', withDiscoveryIn(42))
    expect(await recompute()).toBe(cases.length)
    for (const caseId of cases) {
      const [after] = await dueOf(caseId)
      expect(after !== undefined && before !== undefined && after > before).toBe(true)
    }
    expect(await recompute()).toBe(0)
  })

  it('give way when the court closes a day by its own order', async () => {
    const caseId = await arraigned()
    packs.set('training-county', withDiscoveryIn(63))
    await recompute()
    const [due] = await dueOf(caseId)
    await town.system
      .insertInto('court_closure')
      .values({
        court_id: town.courtId,
        day: due ?? today,
        name: 'Burst pipe',
        file_name: 'closed.ics',
        entered_at: Temporal.Now.instant().toString(),
      })
      .execute()
    expect(await recompute()).toBeGreaterThan(0)
    const [after] = await dueOf(caseId)
    expect(after !== undefined && due !== undefined && after > due).toBe(true)
  })

  it('go on where the work was left off', async () => {
    packs.set('training-county', withDiscoveryIn(49))
    await recompute(() => true)
    expect(await run()).toMatchObject({ cases_done: 0, finished_at: null })
    expect(await recompute()).toBe(3)
    expect(await run()).toMatchObject({ cases_done: 3, finished_at: expect.any(String) })
  })
})
