import { describe, expect, it } from 'vitest'
import { AccessLog } from '../ledger/access-log.ts'
import { record } from '../ledger/record.ts'
import { aTown } from '../people/testing.ts'
import { openLog } from '../platform/log.ts'
import { runAs, runAsSystem } from '../platform/postgres/tx.ts'
import { testDatabase } from '../platform/postgres/testing.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { Compartment } from '../vocabulary/compartments.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { legalDate } from '../vocabulary/legal-date.ts'
import { anOpenCase } from './testing.ts'
import { verifyRecord } from './verify-record.ts'
import { whoLooked } from './who-looked.ts'

const database = await testDatabase()
const town = await aTown(database)
const accessLog = new AccessLog(town.system, openLog({ logLevel: 'silent' }))

const opens = (actor: Actor, caseId: CaseId, compartment: Compartment) =>
  accessLog.note(actor.person, 'a.route', [{ caseId, compartment }])

const seenBy = async (actor: Actor, caseId: CaseId, more: { before?: string; days?: number } = {}) => {
  await accessLog.flush()
  const seen = await runAs(
    town.db,
    actor,
    async (tx) =>
      await whoLooked(tx, actor, {
        caseId,
        days: more.days ?? 14,
        before: more.before === undefined ? undefined : legalDate(more.before),
      }),
  )
  return seen.ok ? seen.value : null
}
const lines = async (actor: Actor, caseId: CaseId) =>
  (await seenBy(actor, caseId))?.reads.map(({ by, compartment, times }) => `${by}: ${compartment} ${times}`).toSorted()

describe('who looked', () => {
  it('tells each side of its own readers of what both share, and never of the other’s', async () => {
    const { caseId } = await anOpenCase(town)
    opens(town.defender, caseId, 'parties')
    opens(town.defender, caseId, 'parties')
    opens(town.prosecutor, caseId, 'parties')
    expect(await lines(town.defender, caseId)).toEqual([`${town.defender.name}: parties 2`])
    expect(await lines(town.prosecutor, caseId)).toEqual([`${town.prosecutor.name}: parties 1`])
  })

  it('tells all who hold what one side keeps, whoever opened it, and nobody else', async () => {
    const { caseId } = await anOpenCase(town)
    opens(town.defender, caseId, 'defense')
    // Whoever came by break-glass from elsewhere is shown to the file's owners.
    opens(town.judge, caseId, 'defense')
    expect(await lines(town.defender, caseId)).toEqual(
      [`${town.judge.name}: defense 1`, `${town.defender.name}: defense 1`].toSorted(),
    )
    expect(await lines(town.prosecutor, caseId)).toEqual([])
    expect(await lines(town.clerk, caseId)).toEqual([])
  })

  it('is not there for one who has nothing to do with the case', async () => {
    const { caseId } = await anOpenCase(town)
    opens(town.defender, caseId, 'defense')
    expect(await seenBy(town.otherDefendant, caseId)).toBeNull()
  })

  it('goes back by days on which somebody looked', async () => {
    const { caseId } = await anOpenCase(town)
    for (const day of ['2026-03-02', '2026-03-05', '2026-03-09'])
      await runAsSystem(
        town.system,
        async (tx) =>
          await tx.db
            .insertInto('access_entry')
            .values({
              case_id: caseId,
              compartment: 'defense',
              at: `${day}T18:00:00Z`,
              person: town.defender.person,
              route: 'a.route',
              batch: '0',
            })
            .execute(),
      )
    const newest = await seenBy(town.defender, caseId, { days: 2 })
    expect(newest?.reads.map((read) => read.day)).toEqual(['2026-03-09', '2026-03-05'])
    expect(newest?.next).toBe('2026-03-05')
    const earlier = await seenBy(town.defender, caseId, { days: 2, before: '2026-03-05' })
    expect(earlier?.reads.map((read) => read.day)).toEqual(['2026-03-02'])
    expect(earlier?.next).toBeNull()
  })
})

const aRecordedCase = async (): Promise<CaseId> => {
  const { caseId } = await anOpenCase(town)
  await runAsSystem(town.system, async (tx) => {
    for (const compartment of ['status', 'parties', 'defense'] as const)
      await record(tx, { kind: 'case.referred', caseId, compartment, subject: caseId, data: { said: 'as it was' } })
  })
  return caseId
}
const partsOf = async (actor: Actor, caseId: CaseId) => {
  const verified = await runAs(town.db, actor, async (tx) => await verifyRecord(tx, actor, caseId))
  if (!verified.ok) throw new Error(verified.refusal.kind)
  return verified.value.parts.map(({ compartment, entries, broken }) => ({ compartment, entries, broken }))
}

describe('the record followed entry by entry', () => {
  it('is whole, for each part that one holds', async () => {
    const caseId = await aRecordedCase()
    expect(await partsOf(town.prosecutor, caseId)).toEqual([
      { compartment: 'parties', entries: 1, broken: null },
      { compartment: 'status', entries: 1, broken: null },
    ])
  })

  it('names the entry that was altered', async () => {
    const caseId = await aRecordedCase()
    const client = await database.administrator().connect()
    await client.query('begin; set local session_replication_role = replica')
    await client.query(
      `update ledger_content set content = replace(content, 'as it was', 'otherwise') where case_id = $1 and compartment = 'parties'`,
      [caseId],
    )
    await client.query('commit')
    client.release()
    const [parties, status] = await partsOf(town.prosecutor, caseId)
    expect(parties?.broken?.entry).toBe(1)
    expect(status?.broken).toBeNull()
  })
})
