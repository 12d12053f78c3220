import { describe, expect, it } from 'vitest'
import { sealCase } from '../people/seal-case.ts'
import { aTown } from '../people/testing.ts'
import { attemptAs, runAs } from '../platform/postgres/tx.ts'
import { testDatabase } from '../platform/postgres/testing.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { PrincipalId, type CaseId } from '../vocabulary/ids.ts'
import { legalDate, type LegalDate } from '../vocabulary/legal-date.ts'
import { linkCase } from './link-case.ts'
import { recordCustody } from './record-custody.ts'
import { anOpenCase } from './testing.ts'
import { viewCase } from './view-case.ts'
import { viewRelated } from './view-related.ts'

const town = await aTown(await testDatabase())

const link = async (caseId: CaseId, number: string | null, actor: Actor = town.prosecutor) =>
  await attemptAs(
    town.db,
    actor,
    async (tx) => await linkCase(tx, actor, { caseId, number: number ?? '', note: 'One string of thefts.' }),
  )
const relatedTo = async (caseId: CaseId, actor: Actor) => {
  const related = await runAs(town.db, actor, async (tx) => await viewRelated(tx, actor, caseId))
  return related.ok ? related.value.related.map((line) => line.caseId) : null
}

const record = async (caseId: CaseId, since: LegalDate, actor: Actor = town.clerk) =>
  await attemptAs(
    town.db,
    actor,
    async (tx) =>
      await recordCustody(tx, actor, {
        caseId,
        status: 'in-custody',
        since,
        facility: 'County jail',
        conditions: null,
      }),
  )

const view = async (caseId: CaseId, actor: Actor) => {
  const seen = await runAs(town.db, actor, async (tx) => await viewCase(tx, actor, caseId))
  if (!seen.ok) throw new Error(seen.refusal.kind)
  return seen.value
}

describe('linked cases', () => {
  it('show each other to those who may see both, and to nobody else', async () => {
    const one = await anOpenCase(town)
    const other = await anOpenCase(town, {
      counsel: town.privateCounsel,
      suspect: { givenName: 'Rory', familyName: 'Finch' },
    })
    expect((await link(one.caseId, other.number)).ok).toBe(true)
    expect(await relatedTo(one.caseId, town.prosecutor)).toEqual([other.caseId])
    expect(await relatedTo(other.caseId, town.clerk)).toEqual([one.caseId])
    expect(await relatedTo(one.caseId, town.defender)).toEqual([])
    expect(await relatedTo(other.caseId, town.defender)).toBeNull()
  })

  it('cease to show one that is sealed, as if there were no link', async () => {
    const [one, other] = [await anOpenCase(town), await anOpenCase(town)]
    await link(one.caseId, other.number)
    await attemptAs(
      town.db,
      town.judge,
      async (tx) =>
        await sealCase(tx, town.judge, {
          caseId: other.caseId,
          order: 'Sealed.',
          named: [PrincipalId.parse(town.prosecutor.person)],
        }),
    )
    expect(await relatedTo(one.caseId, town.clerk)).toEqual([])
    expect(await relatedTo(one.caseId, town.prosecutor)).toEqual([other.caseId])
  })

  it('are linked by one who may see both: a number that he may not see is no number', async () => {
    const one = await anOpenCase(town)
    const refusal = { ok: false, refusal: { kind: 'no-such-case' } }
    const hidden = await anOpenCase(town)
    await attemptAs(
      town.db,
      town.judge,
      async (tx) => await sealCase(tx, town.judge, { caseId: hidden.caseId, order: 'Sealed.', named: [] }),
    )
    expect(await link(one.caseId, hidden.number)).toEqual(refusal)
    expect(await link(one.caseId, '2026-CR-999999-01')).toEqual(refusal)
    expect(await link(one.caseId, one.number)).toEqual(refusal)
    expect(await link(one.caseId, hidden.number, town.defender)).toEqual({
      ok: false,
      refusal: { kind: 'not-allowed' },
    })
  })
})

describe('custody', () => {
  it('keeps where the defendant was before', async () => {
    const { caseId } = await anOpenCase(town)
    expect((await record(caseId, legalDate('2026-02-20'))).ok).toBe(true)
    const seen = await runAs(town.db, town.defender, async (tx) => await viewCase(tx, town.defender, caseId))
    expect(seen).toMatchObject({
      value: {
        custody: {
          now: { status: 'in-custody', facility: 'County jail' },
          history: [{ status: 'in-custody' }, { status: 'released-with-conditions' }],
        },
      },
    })
  })

  it('is the court’s to record, and not from a day to come', async () => {
    const { caseId } = await anOpenCase(town)
    expect(await record(caseId, legalDate('2026-02-20'), town.prosecutor)).toEqual({
      ok: false,
      refusal: { kind: 'not-allowed' },
    })
    expect(await record(caseId, legalDate('2999-01-01'))).toEqual({ ok: false, refusal: { kind: 'day-in-the-future' } })
  })
})

describe('what a pending case shows', () => {
  it('is to the police where it stands and nothing of the court’s file', async () => {
    const { caseId } = await anOpenCase(town)
    const seen = await view(caseId, town.officer)
    expect(seen).toMatchObject({
      standing: { stage: 'open', label: 'Pending' },
      charges: [],
      counsel: [],
      judge: null,
      hearings: [],
    })
    expect(seen.custody).toEqual({ now: null, history: [] })
  })

  it('marks the steps that are one’s own', async () => {
    const { caseId } = await anOpenCase(town)
    const own = async (actor: Actor) =>
      (await view(caseId, actor)).standing.next.filter((step) => step.yours).map((step) => step.to)
    expect(await own(town.defender)).toEqual(['plea-hearing-requested', 'tendered', 'trial-track'])
    expect(await own(town.judge)).toEqual(['trial-track', 'plea-accepted', 'dismissed'])
    expect(await own(town.officer)).toEqual([])
  })

  it('offers each what he may do and no more', async () => {
    const { caseId } = await anOpenCase(town)
    expect((await view(caseId, town.judge)).abilities).toEqual(
      expect.arrayContaining(['seal', 'set-hearing', 'record-custody', 'recuse']),
    )
    expect((await view(caseId, town.defendant)).abilities).toEqual([])
    expect((await view(caseId, town.officer)).abilities).toEqual(
      expect.not.arrayContaining(['seal', 'produce', 'see-victims']),
    )
  })
})
