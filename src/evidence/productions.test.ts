import { describe, expect, it } from 'vitest'
import { anOpenCase, aReferredCase } from '../cases/testing.ts'
import { noteOpened } from '../filing/note-opened.ts'
import { aTown } from '../people/testing.ts'
import { uuidv7 } from '../platform/clock.ts'
import { attemptAs, runAs } from '../platform/postgres/tx.ts'
import { testDatabase } from '../platform/postgres/testing.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { acknowledgeProduction } from './acknowledge-production.ts'
import { produce } from './produce.ts'
import { viewProductions } from './view-productions.ts'

const town = await aTown(await testDatabase())

/** A file of a case, as the system put it there. */
async function aFile(
  caseId: CaseId,
  compartment: 'investigation' | 'defense' | 'prosecution',
  letter = 'a',
  kind = 'evidence',
): Promise<string> {
  const id = uuidv7()
  await town.system
    .insertInto('document')
    .values({
      case_id: caseId,
      compartment,
      document_id: id,
      kind,
      title: `File ${letter}`,
      sha256: letter.repeat(64),
      bytes: 12,
      media_type: 'text/plain',
    })
    .execute()
  return id
}

const disclose = async (caseId: CaseId, documentIds: readonly string[], by: Actor = town.prosecutor) =>
  await attemptAs(
    town.db,
    by,
    async (tx) => await produce(tx, by, { caseId, note: '', items: documentIds.map((documentId) => ({ documentId })) }),
  )
const view = async (actor: Actor, caseId: CaseId) =>
  await runAs(town.db, actor, async (tx) => await viewProductions(tx, actor, { caseId }))
const productionsOf = async (actor: Actor, caseId: CaseId) => {
  const seen = await view(actor, caseId)
  return seen.ok ? seen.value.productions : []
}
const acknowledge = async (actor: Actor, caseId: CaseId, version = 1) => {
  const productionId = (await productionsOf(town.prosecutor, caseId))[0]?.id ?? uuidv7()
  return await attemptAs(
    town.db,
    actor,
    async (tx) => await acknowledgeProduction(tx, actor, { caseId, productionId, version }),
  )
}

describe('a production', () => {
  it('hands files over under numbers that count on, each by its hash, where they lie unopened to the defense', async () => {
    const { caseId } = await anOpenCase(town)
    const files = [
      await aFile(caseId, 'investigation', 'a'),
      await aFile(caseId, 'investigation', 'b'),
      await aFile(caseId, 'investigation', 'c'),
    ]
    expect((await disclose(caseId, files.slice(0, 2))).ok).toBe(true)
    expect((await disclose(caseId, files.slice(2))).ok).toBe(true)
    const seen = await productionsOf(town.defender, caseId)
    expect(
      seen.map((production) => [
        production.number,
        production.items.map((item) => [item.bates.slice(-6), item.sha256[0]]),
      ]),
    ).toEqual([
      [
        1,
        [
          ['000001', 'a'],
          ['000002', 'b'],
        ],
      ],
      [2, [['000003', 'c']]],
    ])
    const investigation = await runAs(
      town.db,
      town.defender,
      async (tx) =>
        await tx.db
          .selectFrom('document')
          .select('document_id')
          .where('case_id', '=', caseId)
          .where('compartment', '=', 'investigation')
          .execute(),
    )
    expect(investigation).toEqual([])
  })

  it('is nothing to the court, the police and the defendant', async () => {
    const { caseId } = await anOpenCase(town)
    await disclose(caseId, [await aFile(caseId, 'investigation')])
    for (const other of [town.judge, town.clerk, town.officer, town.defendant])
      expect(await view(other, caseId)).toEqual({ ok: false, refusal: { kind: 'not-found' } })
  })

  it('is the prosecution’s to make, of a case before the court, and never of another’s file', async () => {
    const { caseId } = await anOpenCase(town)
    const [theirs, ours] = [await aFile(caseId, 'defense'), await aFile(caseId, 'investigation')]
    expect((await disclose(caseId, [ours], town.defender)).ok).toBe(false)
    expect((await disclose(caseId, [theirs])).ok).toBe(false)
    expect((await disclose(caseId, [await aFile(caseId, 'prosecution', 'd', 'charging-draft')])).ok).toBe(false)
    expect(await productionsOf(town.prosecutor, caseId)).toEqual([])
    const referred = await aReferredCase(town)
    expect((await disclose(referred.caseId, [await aFile(referred.caseId, 'investigation')])).ok).toBe(false)
  })
})

describe('receipt', () => {
  it('is counsel’s, once, and the prosecution sees it', async () => {
    const { caseId } = await anOpenCase(town)
    await disclose(caseId, [await aFile(caseId, 'investigation')])
    expect(await acknowledge(town.prosecutor, caseId)).toEqual({ ok: false, refusal: { kind: 'not-allowed' } })
    expect((await acknowledge(town.defender, caseId)).ok).toBe(true)
    expect((await acknowledge(town.defender, caseId)).ok).toBe(false)
    expect(await productionsOf(town.prosecutor, caseId)).toMatchObject([{ receipt: { by: 'Theo Marsh' } }])
  })

  it('says nothing of reading: when a file was opened is known to the defense alone', async () => {
    const { caseId } = await anOpenCase(town)
    await disclose(caseId, [await aFile(caseId, 'investigation')])
    const documentId = (await productionsOf(town.defender, caseId))[0]?.items[0]?.documentId ?? ''
    await runAs(
      town.db,
      town.defender,
      async (tx) => await noteOpened(tx, town.defender, caseId, { document_id: documentId, compartment: 'parties' }),
    )
    const openedAt = async (actor: Actor) => (await productionsOf(actor, caseId))[0]?.items[0]?.openedAt
    expect(await openedAt(town.defender)).toMatch(/Z$/)
    expect(await openedAt(town.prosecutor)).toBeNull()
  })
})
