import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { anOpenCase } from '../cases/testing.ts'
import { giveRelation } from '../identity/access.ts'
import { askVerification } from '../ledger/ask-verification.ts'
import { makeCheckpoint } from '../ledger/checkpoint.ts'
import { verificationJob, verifyAndKeep } from '../ledger/keep-verification.ts'
import { lookAt } from '../ledger/look-at.ts'
import { noteTakenOut } from '../ledger/taken-out.ts'
import { viewOversight } from '../ledger/view-oversight.ts'
import { record } from '../ledger/record.ts'
import { sealCase } from '../people/seal-case.ts'
import { aMember, anOffice, aTown, type Town } from '../people/testing.ts'
import { wallOff } from '../people/walls.ts'
import { testDatabase } from '../platform/postgres/testing.ts'
import { attemptAs, runAs, runAsSystem, type Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { Compartment } from '../vocabulary/compartments.ts'
import { PrincipalId, type CaseId } from '../vocabulary/ids.ts'
import type { Instant } from '../vocabulary/instant.ts'
import { granted } from '../vocabulary/testing.ts'
import { dayOf } from './testing.ts'

const database = await testDatabase()
const town = await aTown(database)
const auditorOfCourt = async (place: Town) =>
  await aMember(place, await anOffice(place, 'oversight', 'Office of the Court Auditor'), 'oversight', 'auditor')
const courtAuditor = await auditorOfCourt(town)
const ethics = await aMember(town, town.offices.prosecution, 'oversight', 'auditor')
const defenseAudit = await aMember(town, town.offices.defender, 'oversight', 'auditor')
const elsewhere = await aTown(database)
const auditorElsewhere = await auditorOfCourt(elsewhere)

const waits = async (actor: Actor) => (await dayOf(town, actor)).upkeep.map(({ id, n }) => `${id} ${n}`)

const oversightOf = async (actor: Actor) =>
  granted(await attemptAs(town.db, actor, async (tx) => await viewOversight(tx)))

const audits = async (actor: Actor, caseId: CaseId, relation: 'court-auditor' | 'prosecution-auditor') =>
  await runAsSystem(
    town.system,
    async (tx) => await giveRelation(tx, caseId, PrincipalId.parse(actor.person), relation, 'audit'),
  )

/** Somebody takes the record of a part of a case out, as the download does. */
const takesExtract = async (actor: Actor, caseId: CaseId, compartment: Compartment) =>
  await runAs(town.db, actor, async (tx) => {
    await record(tx, { kind: 'case.referred', caseId, compartment, subject: caseId })
    await noteTakenOut(tx, { what: 'extract', caseId, compartment })
  })

const takesList = async (actor: Actor) =>
  await runAs(town.db, actor, async (tx) => await noteTakenOut(tx, { what: 'case-list' }))

const looksAtAll = async (actor: Actor) => {
  const { takenOut, walledReads } = await oversightOf(actor)
  const of = [...takenOut, ...walledReads].map(({ id }) => id)
  granted(await attemptAs(town.db, actor, async (tx) => await lookAt(tx, of)))
}

const asSystem = async <T>(act: (tx: Tx) => Promise<T>, at?: Instant) => await runAsSystem(town.system, act, at)
const daysAgo = (days: number): Instant => Temporal.Now.instant().subtract({ minutes: Math.round(24 * 60 * days) })

const ask = async (actor: Actor) => await attemptAs(town.db, actor, async (tx) => await askVerification(tx))
const workerRuns = async () => await asSystem(async (tx) => await verificationJob.run(tx))

describe('the record that was not verified as a whole', () => {
  it('is on the day of the court’s auditor a week after it began or was verified, and on nobody else’s', async () => {
    const { caseId } = await anOpenCase(town)
    await asSystem(
      async (tx) => await record(tx, { kind: 'case.referred', caseId, compartment: 'status', subject: caseId }),
    )
    await asSystem(makeCheckpoint, daysAgo(8))
    expect(await waits(courtAuditor)).toEqual(['record-unverified 1'])
    for (const actor of [ethics, defenseAudit, town.clerk, town.judge, town.prosecutor, town.defendant])
      expect(await waits(actor)).toEqual([])
    await asSystem(verifyAndKeep, daysAgo(7.1))
    expect(await waits(courtAuditor)).toEqual(['record-unverified 1'])
    await asSystem(verifyAndKeep, daysAgo(6.9))
    expect(await waits(courtAuditor)).toEqual([])
  })

  it('is verified by the worker once the auditor asks, and once only however often he asks', async () => {
    const first = granted(await ask(courtAuditor))
    expect(granted(await ask(courtAuditor))).toEqual(first)
    expect((await oversightOf(courtAuditor)).verifications?.[0]).toMatchObject({
      asked: { by: courtAuditor.name },
      came: null,
    })
    expect(await workerRuns()).toBe(1)
    expect(await workerRuns()).toBe(0)
    expect((await oversightOf(courtAuditor)).verifications?.[0]).toMatchObject({
      asked: { by: courtAuditor.name },
      came: { broken: 0, checkpoints: 1 },
    })
  })

  it.each([
    ['the auditor of an office', ethics],
    ['a clerk', town.clerk],
    ['a judge', town.judge],
    ['a defendant', town.defendant],
  ])('is not to be asked for by %s', async (_who, actor) => {
    expect(await ask(actor)).toEqual({
      ok: false,
      refusal: { kind: 'not-allowed' },
    })
  })
})

describe('a record that does not hold', () => {
  it('is on the day of the court’s auditor until a verification finds it whole, and no look settles it', async () => {
    const { rows } = await sql<{ case_id: string }>`select case_id from ledger_head limit 1`.execute(town.system)
    const client = await database.administrator().connect()
    const tamper = async (text: string) => {
      await client.query('begin; set local session_replication_role = replica')
      await client.query(text, [rows[0]?.case_id])
      await client.query('commit')
    }
    await tamper(`update ledger_entry set subject = 'another' where case_id = $1`)
    const found = (await asSystem(verifyAndKeep)).broken.length
    expect(found).toBeGreaterThan(0)
    await looksAtAll(courtAuditor)
    expect(await waits(courtAuditor)).toEqual([`record-broken ${found}`])
    expect(await waits(ethics)).toEqual([])
    await tamper(`update ledger_entry set subject = $1 where case_id = $1::uuid`)
    client.release()
    await asSystem(verifyAndKeep)
    expect(await waits(courtAuditor)).toEqual([])
  })
})

describe('what was taken out of the system', () => {
  it('is on the day of the auditor of whoever took it until he has looked at it', async () => {
    const { caseId } = await anOpenCase(town)
    await takesExtract(town.prosecutor, caseId, 'parties')
    await takesList(town.prosecutor)
    await takesList(town.prosecutor)
    expect(await waits(ethics)).toEqual(['extracts-taken 1', 'exports-made 2'])
    expect(await waits(courtAuditor)).toEqual([])
    expect(await waits(defenseAudit)).toEqual([])
    await looksAtAll(ethics)
    expect(await waits(ethics)).toEqual([])
    await takesList(town.prosecutor)
    expect(await waits(ethics)).toEqual(['exports-made 1'])
    await looksAtAll(ethics)
  })

  it('by the court or by whoever operates the system is the court’s auditor’s, and no other court’s', async () => {
    await takesList(town.clerk)
    await asSystem(async (tx) => await noteTakenOut(tx, { what: 'import-files' }))
    expect(await waits(courtAuditor)).toEqual(['exports-made 2'])
    expect(await waits(ethics)).toEqual([])
    expect((await oversightOf(courtAuditor)).takenOut.slice(0, 2).map(({ by }) => by)).toEqual([null, town.clerk.name])
    expect((await oversightOf(auditorElsewhere)).takenOut.map(({ by }) => by)).toEqual([null])
    for (const actor of [courtAuditor, auditorElsewhere]) {
      await looksAtAll(actor)
      expect(await waits(actor)).toEqual([])
    }
  })

  it('names a case and its part to an auditor alone who could take that very record', async () => {
    const { caseId, number } = await anOpenCase(town)
    await takesExtract(town.clerk, caseId, 'court-file')
    await takesExtract(town.clerk, caseId, 'status')
    const named = async () => (await oversightOf(courtAuditor)).takenOut.slice(0, 2).map((one) => [one.case, one.part])
    expect(await named()).toEqual([
      [null, null],
      [null, null],
    ])
    await audits(courtAuditor, caseId, 'court-auditor')
    const of = { id: caseId, number }
    expect(await named()).toEqual([
      [of, 'Status'],
      [of, 'Court file'],
    ])
    await asSystem(async (tx) => {
      await tx.db.insertInto('seal').values({ case_id: caseId }).execute()
    })
    expect(await named()).toEqual([
      [null, null],
      [null, null],
    ])
    expect(JSON.stringify(await oversightOf(courtAuditor))).not.toContain(caseId)
    await looksAtAll(courtAuditor)
  })

  it('is shown to auditors alone, and nobody looks for another', async () => {
    for (const actor of [town.clerk, town.judge, town.prosecutor, town.defender, town.defendant])
      expect(await attemptAs(town.db, actor, async (tx) => await viewOversight(tx))).toEqual({
        ok: false,
        refusal: { kind: 'not-allowed' },
      })
    await takesList(town.prosecutor)
    const of = (await oversightOf(ethics)).takenOut.map(({ id }) => id)
    granted(await attemptAs(town.db, courtAuditor, async (tx) => await lookAt(tx, of)))
    expect(await waits(ethics)).toEqual(['exports-made 1'])
    await looksAtAll(ethics)
  })

  it('stays as it was noted', async () => {
    for (const table of ['taken_out', 'verification', 'verification_request', 'oversight_look'])
      await expect(sql`delete from ${sql.table(table)}`.execute(town.system)).rejects.toThrow('append-only')
  })
})

/** The log of reads names a read of the case, so many minutes from now. */
const readAfter = async (actor: Actor, caseId: CaseId, minutes: number) =>
  await town.system
    .insertInto('access_entry')
    .values({
      case_id: caseId,
      compartment: 'parties',
      at: Temporal.Now.instant().add({ minutes }).toString(),
      person: actor.person,
      route: 'a.route',
      batch: '0',
    })
    .execute()

describe('a read by somebody whom a wall keeps out', () => {
  it('is on the day of the auditor of his office who has the case, until he has looked at it', async () => {
    const { caseId } = await anOpenCase(town)
    await audits(ethics, caseId, 'prosecution-auditor')
    await audits(courtAuditor, caseId, 'court-auditor')
    const walled = { caseId, principalId: PrincipalId.parse(town.otherProsecutor.person), reason: 'Once counsel.' }
    granted(await attemptAs(town.db, town.clerk, async (tx) => await wallOff(tx, town.clerk, walled)))
    await readAfter(town.otherProsecutor, caseId, -5)
    await readAfter(town.prosecutor, caseId, 5)
    expect(await waits(ethics)).toEqual([])
    await readAfter(town.otherProsecutor, caseId, 5)
    expect(await waits(ethics)).toEqual(['read-behind-wall 1'])
    expect((await oversightOf(ethics)).walledReads).toMatchObject([
      { by: town.otherProsecutor.name, case: { id: caseId }, looked: false },
    ])
    for (const actor of [courtAuditor, defenseAudit, auditorElsewhere]) expect(await waits(actor)).toEqual([])
    await looksAtAll(ethics)
    expect(await waits(ethics)).toEqual([])
  })

  it('is told of no case that the auditor does not have, or that is sealed without naming him', async () => {
    const unseen = await anOpenCase(town)
    const sealed = await anOpenCase(town)
    await audits(ethics, sealed.caseId, 'prosecution-auditor')
    for (const { caseId } of [unseen, sealed]) {
      const walled = { caseId, principalId: PrincipalId.parse(town.otherProsecutor.person), reason: 'Once counsel.' }
      granted(await attemptAs(town.db, town.clerk, async (tx) => await wallOff(tx, town.clerk, walled)))
      await readAfter(town.otherProsecutor, caseId, 5)
    }
    expect(await waits(ethics)).toEqual(['read-behind-wall 1'])
    const order = { caseId: sealed.caseId, order: 'Sealed by order.', named: [] }
    granted(await attemptAs(town.db, town.judge, async (tx) => await sealCase(tx, town.judge, order)))
    expect(await waits(ethics)).toEqual([])
    expect((await oversightOf(ethics)).walledReads.filter(({ looked }) => !looked)).toEqual([])
  })
})
