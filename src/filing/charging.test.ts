import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { ChargingDraftInput } from '../../contract/filing.ts'
import { takeScreening } from '../cases/take-screening.ts'
import { aReferredCase, type BuiltCase, type CaseInput } from '../cases/testing.ts'
import { viewCase } from '../cases/view-case.ts'
import { seeCase } from '../people/seen-case.ts'
import { aTown } from '../people/testing.ts'
import { newId } from '../platform/clock.ts'
import { attemptAs, runAs } from '../platform/postgres/tx.ts'
import { testDatabase } from '../platform/postgres/testing.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { MatterId, type CaseId } from '../vocabulary/ids.ts'
import { legalDate } from '../vocabulary/legal-date.ts'
import { Sha256 } from '../vocabulary/sha256.ts'
import { acceptFiling } from './accept-filing.ts'
import { draftCharges } from './draft-charges.ts'
import { fileCharges } from './file-charges.ts'
import { listQueue } from './list-queue.ts'
import { returnFiling } from './return-filing.ts'
import { filingServices } from './testing.ts'
import { viewCharging } from './view-charging.ts'
import { viewDocuments } from './view-documents.ts'
import { viewFiling } from './view-filing.ts'

const town = await aTown(await testDatabase())
const services = await filingServices()
const notFound = { ok: false, refusal: { kind: 'not-found' } }
const notAllowed = { ok: false, refusal: { kind: 'not-allowed' } }

const count = (offenseCode: string, over: Record<string, unknown> = {}) => ({
  offenseCode,
  onOrAbout: '2026-02-14',
  particulars: `The facts of ${offenseCode}.`,
  ...over,
})

/** A case that a prosecutor has taken to screen. */
async function inScreening(over: CaseInput = {}): Promise<BuiltCase> {
  const built = await aReferredCase(town, { offenses: ['TC-20-7', 'TC-12-5'], ...over })
  await attemptAs(town.db, town.prosecutor, async (tx) => await takeScreening(tx, town.prosecutor, built))
  return built
}

const draft = async (caseId: CaseId, counts: readonly unknown[], version = 0, by: Actor = town.prosecutor) =>
  await attemptAs(
    town.db,
    by,
    async (tx) =>
      await draftCharges(tx, by, services, {
        ...ChargingDraftInput.parse({ memo: 'Two counts will hold.', counts }),
        caseId,
        version,
      }),
  )
const file = async (caseId: CaseId, version = 1, by: Actor = town.prosecutor) =>
  await attemptAs(town.db, by, async (tx) => await fileCharges(tx, by, services, { caseId, version }))

/** A charging document that waits for the clerk. */
async function filed(
  over: CaseInput = {},
  counts: readonly unknown[] = [count('TC-20-7')],
): Promise<{ caseId: CaseId; filingId: string }> {
  const { caseId } = await inScreening(over)
  await draft(caseId, counts)
  const outcome = await file(caseId)
  if (!outcome.ok) throw new Error(outcome.refusal.kind)
  return outcome.value
}

const accept = async (ids: { caseId: CaseId; filingId: string }, by: Actor = town.clerk, version = 1) =>
  await attemptAs(
    town.db,
    by,
    async (tx) =>
      await acceptFiling(tx, by, services.packs, {
        ...ids,
        firstDate: { as: 'proposed', time: '09:00', room: '4B' },
        version,
      }),
  )
const sendBack = async (ids: { caseId: CaseId; filingId: string }, by: Actor = town.clerk) =>
  await attemptAs(
    town.db,
    by,
    async (tx) =>
      await returnFiling(tx, by, {
        ...ids,
        reason: 'charge-not-recognized',
        text: 'Count 1 names no statute in force.',
        version: 1,
      }),
  )
const overview = async (caseId: CaseId, actor: Actor = town.prosecutor) => {
  const view = await runAs(town.db, actor, async (tx) => await viewCase(tx, actor, caseId))
  if (!view.ok) throw new Error(view.refusal.kind)
  return view.value
}

describe('the charging draft', () => {
  it('is typeset for the prosecution and is nothing to police and court', async () => {
    const { caseId } = await inScreening()
    expect((await draft(caseId, [count('TC-20-7')])).ok).toBe(true)
    const view = await runAs(town.db, town.prosecutor, async (tx) => await viewCharging(tx, town.prosecutor, caseId))
    expect(view).toMatchObject({
      ok: true,
      value: {
        version: 1,
        memo: 'Two counts will hold.',
        counts: [{ n: 1, offenseTitle: 'Criminal trespass to a vehicle' }],
        abilities: ['draft', 'file'],
      },
    })
    const sha256 = view.ok ? view.value.document?.sha256 : undefined
    const pdf = await buffer(await services.blobs.get(Sha256.parse(sha256)))
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(await runAs(town.db, town.officer, async (tx) => await viewCharging(tx, town.officer, caseId))).toEqual(
      notFound,
    )
    expect(await runAs(town.db, town.clerk, async (tx) => await viewCharging(tx, town.clerk, caseId))).toEqual(notFound)
  })

  it('is not saved over a version that was not read', async () => {
    const { caseId } = await inScreening()
    await draft(caseId, [count('TC-20-7')])
    expect(await draft(caseId, [count('TC-12-5')])).toEqual({ ok: false, refusal: { kind: 'stale', version: 1 } })
    expect((await draft(caseId, [count('TC-12-5')], 1)).ok).toBe(true)
  })

  it.each([
    [
      'an offense that the law of the day does not know',
      count('TC-99-9'),
      { kind: 'unknown-offense', code: 'TC-99-9' },
    ],
    ['conduct after today', count('TC-20-7', { onOrAbout: '2999-01-01' }), { kind: 'conduct-in-the-future' }],
    [
      'a proposed charge of no such referral',
      count('TC-20-7', { proposedChargeId: newId(MatterId) }),
      { kind: 'unknown-proposed-charge' },
    ],
  ])('is refused with %s', async (_what, bad, refusal) => {
    const { caseId } = await inScreening()
    expect(await draft(caseId, [bad])).toEqual({ ok: false, refusal })
  })

  it('is refused to the police', async () => {
    const { caseId } = await inScreening()
    expect(await draft(caseId, [count('TC-20-7')], 0, town.officer)).toEqual(notAllowed)
  })
})

describe('filing the charging document', () => {
  it('writes paper, counts, defendant and custody into the court’s file and reaches the clerk', async () => {
    const { caseId } = await inScreening({ custody: 'in-custody' })
    const proposed = await town.system
      .selectFrom('proposed_charge')
      .select(['proposed_charge_id as id'])
      .where('case_id', '=', caseId)
      .orderBy('n')
      .execute()
    await draft(caseId, [count('TC-20-7', { proposedChargeId: proposed[0]?.id }), count('TC-20-2')])
    expect((await file(caseId)).ok).toBe(true)
    const view = await overview(caseId, town.clerk)
    expect(view).toMatchObject({
      standing: { stage: 'filed' },
      defendant: { familyName: 'Whitlock' },
      custody: { now: { status: 'in-custody' } },
      charges: [
        {
          count: 1,
          status: 'pending',
          history: [{ what: 'filed', why: 'Charged as referred.', asReferred: { offenseCode: 'TC-20-7' } }],
        },
        {
          count: 2,
          status: 'pending',
          history: [{ what: 'added', why: 'Added by the prosecution.', asReferred: null }],
        },
      ],
      abilities: expect.arrayContaining(['review-filing']),
    })
    const documents = await runAs(town.db, town.clerk, async (tx) => await viewDocuments(tx, town.clerk, caseId))
    expect(documents).toMatchObject({ value: { documents: [{ kind: 'charging-document', docketNumber: null }] } })
    expect(documents.ok && documents.value.documents).toHaveLength(1)
  })

  it('keeps the referral and the memo from the clerk', async () => {
    const { caseId } = await filed()
    const seen = JSON.stringify(await overview(caseId, town.clerk))
    expect(seen).not.toContain('Two counts will hold')
    expect(seen).not.toContain('broken window')
  })

  it('is refused without a draft, to one who read another version, and to the police', async () => {
    const { caseId } = await inScreening()
    expect(await file(caseId)).toEqual({ ok: false, refusal: { kind: 'nothing-drafted' } })
    await draft(caseId, [count('TC-20-7')])
    expect(await file(caseId, 2)).toEqual({ ok: false, refusal: { kind: 'stale', version: 1 } })
    expect(await file(caseId, 1, town.officer)).toEqual(notAllowed)
    expect((await file(caseId)).ok).toBe(true)
    expect(await file(caseId)).toEqual({ ok: false, refusal: { kind: 'wrong-stage', stage: 'filed', wanted: 'filed' } })
  })
})

describe('the clerk’s queue', () => {
  it('lists what waits for the division, custody first, and nothing to anyone else', async () => {
    const there = await aTown(await testDatabase())
    const atThere = async (custody: 'in-custody' | 'released-with-conditions') => {
      const { caseId } = await aReferredCase(there, { custody })
      await attemptAs(there.db, there.prosecutor, async (tx) => await takeScreening(tx, there.prosecutor, { caseId }))
      await attemptAs(
        there.db,
        there.prosecutor,
        async (tx) =>
          await draftCharges(tx, there.prosecutor, services, {
            ...ChargingDraftInput.parse({ counts: [count('TC-20-7')] }),
            caseId,
            version: 0,
          }),
      )
      await attemptAs(
        there.db,
        there.prosecutor,
        async (tx) => await fileCharges(tx, there.prosecutor, services, { caseId, version: 1 }),
      )
      return caseId
    }
    const released = await atThere('released-with-conditions')
    const held = await atThere('in-custody')
    const queue = async (actor: Actor, after?: string) => {
      const page = await runAs(there.db, actor, async (tx) => await listQueue(tx, actor, { limit: 1, after }))
      if (!page.ok) throw new Error(page.refusal.kind)
      return page.value
    }
    const first = await queue(there.clerk)
    expect(first.filings).toMatchObject([
      { caseId: held, kind: 'charging-document', custody: 'In custody', submittedBy: 'Nora Lindqvist', again: false },
    ])
    expect((await queue(there.clerk, first.next ?? '')).filings.map((line) => line.caseId)).toEqual([released])
    for (const other of [there.prosecutor, there.judge, there.defender])
      expect((await queue(other)).filings).toEqual([])
  })
})

describe('accepting a charging document', () => {
  it('gives number, judge by the rule with its reason, a first date and a docket number', async () => {
    const ids = await filed()
    const before = await runAs(town.db, town.clerk, async (tx) => await viewFiling(tx, town.clerk, services.packs, ids))
    const proposal = before.ok ? before.value.proposal : null
    expect((await accept(ids)).ok).toBe(true)
    const view = await runAs(town.db, town.clerk, async (tx) => await viewFiling(tx, town.clerk, services.packs, ids))
    const decision = view.ok ? view.value.decision : null
    expect(decision).toMatchObject({
      number: expect.stringMatching(/^\d{4}-CR-\d{6}-01$/),
      chambers: proposal?.chambers?.name,
      chambersBecause: proposal?.chambers?.because,
      firstDay: proposal?.firstDay.day,
    })
    expect(view).toMatchObject({
      value: {
        status: 'accepted',
        reviewedBy: 'Hugh Pell',
        proposal: null,
        abilities: [],
        document: { docketNumber: 1 },
      },
    })
    const judge = decision?.chambers === 'Chambers of Judge Abara' ? town.judge : town.otherJudge
    expect(await overview(ids.caseId, judge)).toMatchObject({
      standing: { stage: 'open' },
      nextDate: decision?.firstDay,
      nextEvent: 'Arraignment',
      hearings: [{ kind: 'arraignment', entered: 'by-rule', time: '09:00', room: '4B' }],
      judge: decision?.chambers,
    })
  })

  it('spreads cases over the chambers and keeps a matter together', async () => {
    const there = await filed()
    const second = await filed()
    await accept(there)
    await accept(second)
    const [one, other] = [(await overview(there.caseId)).judge, (await overview(second.caseId)).judge]
    expect(one).not.toBe(other)
    const matterId = newId(MatterId)
    const [first, joint] = [await filed({ matterId }), await filed({ matterId })]
    await accept(first)
    await accept(joint)
    const views = [await overview(first.caseId), await overview(joint.caseId)]
    expect(views[0]?.judge).toBe(views[1]?.judge)
    expect(views.map((view) => view.number?.slice(0, -3))).toEqual([
      views[0]?.number?.slice(0, -3),
      views[0]?.number?.slice(0, -3),
    ])
    expect(views.map((view) => view.number?.slice(-3))).toEqual(['-01', '-02'])
  })

  it('marks a day typed by hand, and says when the court is closed then', async () => {
    const ids = await filed()
    const outcome = await attemptAs(
      town.db,
      town.clerk,
      async (tx) =>
        await acceptFiling(tx, town.clerk, services.packs, {
          ...ids,
          firstDate: { as: 'by-hand', day: legalDate('2099-12-25'), time: '10:30', room: '2' },
          version: 1,
        }),
    )
    expect(outcome.ok).toBe(true)
    const view = await runAs(town.db, town.clerk, async (tx) => await viewFiling(tx, town.clerk, services.packs, ids))
    expect(view.ok && view.value.decision?.firstDayBecause).toContain('closed that day (Christmas Day)')
    expect((await overview(ids.caseId)).hearings).toMatchObject([{ entered: 'by-hand', day: '2099-12-25' }])
  })

  it('is refused without a first date, on a day that has passed, twice, stale, and to all but the clerk', async () => {
    const ids = await filed()
    const by = async (firstDate: Parameters<typeof acceptFiling>[3]['firstDate']) =>
      await attemptAs(
        town.db,
        town.clerk,
        async (tx) => await acceptFiling(tx, town.clerk, services.packs, { ...ids, firstDate, version: 1 }),
      )
    expect(await by(undefined)).toEqual({ ok: false, refusal: { kind: 'first-date-needed' } })
    expect(await by({ as: 'by-hand', day: legalDate('2020-01-02'), time: '09:00', room: '1' })).toEqual({
      ok: false,
      refusal: { kind: 'day-passed' },
    })
    expect(await accept(ids, town.clerk, 5)).toEqual({ ok: false, refusal: { kind: 'stale', version: 1 } })
    expect(await accept(ids, town.prosecutor)).toEqual(notAllowed)
    expect(await accept(ids, town.defender)).toEqual(notFound)
    expect((await accept(ids)).ok).toBe(true)
    expect(await accept(ids)).toEqual({ ok: false, refusal: { kind: 'decided-already' } })
  })
})

describe('a charging document returned by the clerk', () => {
  it('goes back with the reason, takes no number, and is filed again with its history', async () => {
    const ids = await filed({}, [count('TC-20-7'), count('TC-12-5'), count('TC-20-2')])
    expect((await sendBack(ids)).ok).toBe(true)
    const charging = await runAs(
      town.db,
      town.prosecutor,
      async (tx) => await viewCharging(tx, town.prosecutor, ids.caseId),
    )
    expect(charging).toMatchObject({
      value: { returned: { reason: 'charge-not-recognized', text: 'Count 1 names no statute in force.' } },
    })
    expect(await overview(ids.caseId)).toMatchObject({ number: null, standing: { stage: 'returned-to-prosecutor' } })
    await draft(ids.caseId, [count('TC-20-6'), count('TC-12-5')], 1)
    expect((await file(ids.caseId, 2)).ok).toBe(true)
    const { charges } = await overview(ids.caseId)
    expect(
      charges.map((charge) => [
        charge.count,
        charge.offenseCode,
        charge.status,
        charge.history.map((step) => step.what),
      ]),
    ).toEqual([
      [1, 'TC-20-6', 'pending', ['added', 'amended']],
      [2, 'TC-12-5', 'pending', ['added']],
      [3, 'TC-20-2', 'not-filed', ['added', 'withdrawn']],
    ])
    expect(charges[0]?.history[1]?.why).toContain('Count 1 names no statute in force.')
  })

  it('is the clerk’s to return', async () => {
    const ids = await filed()
    expect(await sendBack(ids, town.prosecutor)).toEqual(notAllowed)
    expect(await sendBack(ids, town.judge)).toEqual(notFound)
  })
})

describe('a walled prosecutor', () => {
  it('finds neither case nor draft nor queue', async () => {
    const { caseId } = await inScreening()
    await draft(caseId, [count('TC-20-7')])
    await town.system
      .insertInto('exclusion')
      .values({ case_id: caseId, principal: town.otherProsecutor.person, reason: 'A friend' })
      .execute()
    expect(
      await runAs(town.db, town.otherProsecutor, async (tx) => await seeCase(tx, town.otherProsecutor, caseId)),
    ).toBeNull()
    expect(await draft(caseId, [count('TC-20-7')], 1, town.otherProsecutor)).toEqual(notFound)
    expect(await file(caseId, 1, town.otherProsecutor)).toEqual(notFound)
  })
})
