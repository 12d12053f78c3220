import { describe, expect, it } from 'vitest'
import type { Referral } from '../../contract/cases.ts'
import { Referral as ReferralBody } from '../../contract/cases.ts'
import { loadRulePack } from '../law/load-rule-pack.ts'
import { record } from '../ledger/record.ts'
import { aTown } from '../people/testing.ts'
import { attemptAs, runAs, runAsSystem } from '../platform/postgres/tx.ts'
import { testDatabase } from '../platform/postgres/testing.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { answerRequest } from './answer-request.ts'
import { assignProsecutor } from './assign-prosecutor.ts'
import { declineReferral } from './decline-referral.ts'
import { listCases } from './list-cases.ts'
import { referIncident } from './refer-incident.ts'
import { reopenScreening } from './reopen-screening.ts'
import { resubmitReferral } from './resubmit-referral.ts'
import { returnToPolice } from './return-to-police.ts'
import { takeScreening } from './take-screening.ts'
import { aReferredCase, anOpenCase } from './testing.ts'
import { viewActivity } from './view-activity.ts'
import { viewCase } from './view-case.ts'
import { viewReferral } from './view-referral.ts'
import { viewRelated } from './view-related.ts'

const town = await aTown(await testDatabase())
const packs = new Map([['training-county', await loadRulePack('training-county')]])

const suspect = (givenName: string, familyName: string) => ({
  givenName,
  familyName,
  birthDate: '1990-06-01',
  language: 'es',
  interpreterNeeded: true,
  custody: { status: 'in-custody', since: '2026-02-14', facility: 'County jail' },
  charges: [{ offenseCode: 'TC-20-2' }, { offenseCode: 'TC-12-5', note: 'The push at the door' }],
})

const incident = (over: Record<string, unknown> = {}): Referral =>
  ReferralBody.parse({
    courtId: town.courtId,
    agencyTeamId: town.teams.agency,
    agencyNumber: 'EC-26-02001',
    occurredFrom: '2026-02-14T22:10',
    occurredTo: '2026-02-14T22:40',
    place: '400 block of Mill Street',
    narrative: 'A door was forced at night.',
    suspects: [suspect('Ida', 'Moreno'), suspect('Luca', 'Brandt')],
    ...over,
  })

const arrested = (day: Temporal.PlainDate) =>
  incident({ suspects: [{ ...suspect('Ida', 'Moreno'), arrestedOn: day.toString() }] })

async function refer(actor: Actor, body: Referral) {
  return await attemptAs(town.db, actor, async (tx) => await referIncident(tx, actor, packs, body))
}

/** A referral of two suspects: the two cases. */
async function referred(): Promise<[CaseId, CaseId]> {
  const outcome = await refer(town.officer, incident())
  if (!outcome.ok) throw new Error(outcome.refusal.kind)
  const [first, second] = outcome.value.caseIds
  if (!first || !second) throw new Error('not two cases')
  return [first, second]
}

const seenBy = async (actor: Actor, caseId: CaseId) =>
  await runAs(town.db, actor, async (tx) => await viewCase(tx, actor, caseId))
const versionOf = async (caseId: CaseId) => {
  const view = await seenBy(town.prosecutor, caseId)
  return view.ok ? view.value.version : 0
}

describe('a referral', () => {
  it('opens one matter with a case for each suspect', async () => {
    const [first, second] = await referred()
    const views = [await seenBy(town.prosecutor, first), await seenBy(town.prosecutor, second)]
    const [one, other] = views.map((view) => (view.ok ? view.value : undefined))
    expect(one?.matterId).toBe(other?.matterId)
    expect([one?.title, other?.title]).toEqual(['In re Ida Moreno', 'In re Luca Brandt'])
    expect(one?.standing).toMatchObject({ stage: 'referred', label: 'Referred' })
  })

  it('tells the day of the arrest, which is never to come', async () => {
    const today = Temporal.Now.plainDateISO('America/Chicago')
    const outcome = await refer(town.officer, arrested(today))
    const [caseId] = outcome.ok ? outcome.value.caseIds : []
    if (!caseId) throw new Error('it was refused')
    const view = await runAs(town.db, town.prosecutor, async (tx) => await viewReferral(tx, town.prosecutor, caseId))
    expect(view).toMatchObject({ ok: true, value: { suspect: { arrestedOn: today.toString() } } })
    expect(await refer(town.officer, arrested(today.add({ days: 1 })))).toEqual({
      ok: false,
      refusal: { kind: 'arrest-to-come' },
    })
  })

  it('is read by police and prosecution with times in the zone of the court', async () => {
    const [caseId] = await referred()
    const view = await runAs(town.db, town.officer, async (tx) => await viewReferral(tx, town.officer, caseId))
    expect(view).toMatchObject({
      ok: true,
      value: {
        agency: 'Elm City Police, records',
        officer: 'Sam Doyle',
        occurredFrom: '2026-02-15T04:10:00.000Z',
        suspect: { familyName: 'Moreno', language: 'es', interpreterNeeded: true, custody: { status: 'in-custody' } },
        proposedCharges: [
          { n: 1, offenseCode: 'TC-20-2' },
          { n: 2, offenseCode: 'TC-12-5', note: 'The push at the door' },
        ],
      },
    })
  })

  it('is nothing to the court and the defense', async () => {
    const [caseId] = await referred()
    for (const stranger of [town.clerk, town.judge, town.defender, town.defendant])
      expect(await seenBy(stranger, caseId)).toEqual({ ok: false, refusal: { kind: 'not-found' } })
  })

  it('is the police’s to make', async () => {
    expect(await refer(town.prosecutor, incident())).toEqual({ ok: false, refusal: { kind: 'not-allowed' } })
  })

  it('is refused for an agency in which the officer does not work', async () => {
    expect(await refer(town.officer, incident({ agencyTeamId: town.teams.intake }))).toEqual({
      ok: false,
      refusal: { kind: 'no-agency-desk' },
    })
  })

  it('is refused with an offense that the law of the court does not know', async () => {
    const body = incident({ suspects: [{ ...suspect('Ida', 'Moreno'), charges: [{ offenseCode: 'NO-1' }] }] })
    expect(await refer(town.officer, body)).toEqual({ ok: false, refusal: { kind: 'unknown-offense', code: 'NO-1' } })
  })

  it('is refused when the incident would end before it begins', async () => {
    expect(await refer(town.officer, incident({ occurredTo: '2026-02-14T22:09' }))).toEqual({
      ok: false,
      refusal: { kind: 'bad-span' },
    })
  })

  it('takes a narrative of 50,000 characters and no more', () => {
    expect(ReferralBody.safeParse({ ...incident(), narrative: 'a'.repeat(50_000) }).success).toBe(true)
    expect(ReferralBody.safeParse({ ...incident(), narrative: 'a'.repeat(50_001) }).success).toBe(false)
  })
})

describe('screening', () => {
  it('is taken by a prosecutor, whose name the police then see', async () => {
    const [caseId] = await referred()
    await attemptAs(
      town.db,
      town.otherProsecutor,
      async (tx) => await takeScreening(tx, town.otherProsecutor, { caseId }),
    )
    const view = await runAs(town.db, town.officer, async (tx) => await viewReferral(tx, town.officer, caseId))
    expect(view).toMatchObject({
      ok: true,
      value: { prosecutor: 'Ben Achebe', abilities: expect.not.arrayContaining(['decline']) },
    })
  })

  it('is assigned by a supervisor and by nobody else', async () => {
    const [caseId] = await referred()
    const assign = async (actor: Actor) =>
      await attemptAs(
        town.db,
        actor,
        async (tx) => await assignProsecutor(tx, actor, { caseId, personId: town.otherProsecutor.person }),
      )
    expect(await assign(town.prosecutor)).toEqual({ ok: false, refusal: { kind: 'not-allowed' } })
    expect((await assign(town.prosecutionSupervisor)).ok).toBe(true)
    const outsider = await attemptAs(
      town.db,
      town.prosecutionSupervisor,
      async (tx) => await assignProsecutor(tx, town.prosecutionSupervisor, { caseId, personId: town.defender.person }),
    )
    expect(outsider).toEqual({ ok: false, refusal: { kind: 'not-a-prosecutor' } })
  })

  it('ends with a decline whose reason the police read, and may be taken up again', async () => {
    const [caseId] = await referred()
    const decline = { caseId, reason: 'insufficient-evidence' as const, text: 'Nobody saw who forced the door.' }
    const declined = await attemptAs(
      town.db,
      town.prosecutor,
      async (tx) => await declineReferral(tx, town.prosecutor, { ...decline, version: 1 }),
    )
    expect(declined.ok).toBe(true)
    const view = await runAs(town.db, town.officer, async (tx) => await viewReferral(tx, town.officer, caseId))
    expect(view).toMatchObject({
      ok: true,
      value: { declined: { reason: 'insufficient-evidence', by: 'Nora Lindqvist' } },
    })
    const reopened = await attemptAs(
      town.db,
      town.prosecutor,
      async (tx) => await reopenScreening(tx, town.prosecutor, { caseId, why: 'A witness came forward.', version: 2 }),
    )
    expect(reopened.ok).toBe(true)
    expect(await seenBy(town.prosecutor, caseId)).toMatchObject({ value: { standing: { stage: 'screening' } } })
  })

  it('is refused to the police, and to a prosecutor who read another version', async () => {
    const [caseId] = await referred()
    const decline = { caseId, reason: 'other' as const, text: 'Why', version: 9 }
    expect(
      await attemptAs(town.db, town.officer, async (tx) => await declineReferral(tx, town.officer, decline)),
    ).toEqual({
      ok: false,
      refusal: { kind: 'not-allowed' },
    })
    expect(
      await attemptAs(town.db, town.prosecutor, async (tx) => await declineReferral(tx, town.prosecutor, decline)),
    ).toEqual({
      ok: false,
      refusal: { kind: 'stale', version: 1 },
    })
  })

  it('returns a referral to the police, who answer before they send it again', async () => {
    const [caseId] = await referred()
    const ask = { caseId, reason: 'lab-report' as const, text: 'The report on the glass is missing.' }
    await attemptAs(
      town.db,
      town.prosecutor,
      async (tx) => await returnToPolice(tx, town.prosecutor, { ...ask, version: 1 }),
    )
    const resubmit = async () =>
      await attemptAs(
        town.db,
        town.officer,
        async (tx) => await resubmitReferral(tx, town.officer, { caseId, version: await versionOf(caseId) }),
      )
    expect(await resubmit()).toEqual({ ok: false, refusal: { kind: 'requests-open', open: 1 } })
    const view = await runAs(town.db, town.officer, async (tx) => await viewReferral(tx, town.officer, caseId))
    const requestId = view.ok ? view.value.requests[0]?.id : undefined
    if (requestId === undefined) throw new Error('no request')
    const answer = async (actor: Actor) =>
      await attemptAs(
        town.db,
        actor,
        async (tx) => await answerRequest(tx, actor, { caseId, requestId, answer: 'The report is attached.' }),
      )
    expect(await answer(town.prosecutor)).toEqual({ ok: false, refusal: { kind: 'not-allowed' } })
    expect((await answer(town.officer)).ok).toBe(true)
    expect(await answer(town.officer)).toEqual({ ok: false, refusal: { kind: 'answered-already' } })
    expect((await resubmit()).ok).toBe(true)
    expect(await seenBy(town.prosecutor, caseId)).toMatchObject({ value: { standing: { stage: 'screening' } } })
  })
})

describe('what stands around a case', () => {
  it('shows the co-suspect’s case to the prosecution that has both', async () => {
    const [first, second] = await referred()
    const related = await runAs(town.db, town.prosecutor, async (tx) => await viewRelated(tx, town.prosecutor, first))
    expect(related).toMatchObject({
      ok: true,
      value: { related: [{ caseId: second, how: 'same-matter', defendant: 'Luca Brandt' }] },
    })
  })

  it('tells each what happened as far as he may see', async () => {
    const [caseId] = await referred()
    await attemptAs(
      town.db,
      town.prosecutionSupervisor,
      async (tx) =>
        await assignProsecutor(tx, town.prosecutionSupervisor, { caseId, personId: town.prosecutor.person }),
    )
    const kinds = async (actor: Actor) => {
      const page = await runAs(town.db, actor, async (tx) => await viewActivity(tx, { caseId, limit: 50 }))
      return page.ok ? page.value.entries.map((entry) => entry.kind) : []
    }
    expect(await kinds(town.officer)).toEqual(['case.moved', 'case.referred'])
    expect(await kinds(town.prosecutor)).toEqual(['case.prosecutor-assigned', 'case.moved', 'case.referred'])
    expect(await kinds(town.defender)).toEqual([])
  })
})

describe('the list of cases', () => {
  it('pages through every case of a person once, in the order of the next date', async () => {
    const mine = await aTown(await testDatabase())
    const made = []
    for (let n = 0; n < 5; n += 1) made.push((await aReferredCase(mine)).caseId)
    const seen: string[] = []
    for (let after: string | undefined; ;) {
      const page = await runAs(
        mine.db,
        mine.prosecutor,
        async (tx) => await listCases(tx, mine.prosecutor, { after, limit: 2 }),
      )
      if (!page.ok) throw new Error('no list')
      seen.push(...page.value.cases.map((line) => line.caseId))
      if (page.value.next === null) break
      after = page.value.next
    }
    expect(seen.toSorted()).toEqual(made.toSorted())
  })

  it('has the proposed charge, its class and the custody as referred until the case is charged, then the court’s file’s', async () => {
    const line = async (actor: Actor, caseId: CaseId) => {
      const page = await runAs(town.db, actor, async (tx) => await listCases(tx, actor, { limit: 500 }))
      const found = page.ok ? page.value.cases.find((one) => one.caseId === caseId) : undefined
      return found && [found.leadCharge, found.class, found.custody]
    }
    const referral = { offenses: ['TC-20-3', 'TC-20-4'], custody: 'in-custody' } as const
    const { caseId } = await aReferredCase(town, referral)
    const proposed = ['Offense TC-20-3', 'felony-4', 'in-custody']
    for (const actor of [town.officer, town.prosecutor]) expect(await line(actor, caseId)).toEqual(proposed)
    expect(await line(town.defender, caseId)).toBeUndefined()
    const charged = await anOpenCase(town, { ...referral, offenses: ['TC-20-4', 'TC-20-3'], custody: 'in-custody' })
    const released = { n: 2, status: 'released-on-bond', since: '2026-02-20' } as const
    await runAsSystem(town.system, async (tx) => {
      await tx.db
        .insertInto('custody')
        .values({ case_id: charged.caseId, ...released })
        .execute()
      await record(tx, {
        kind: 'case.custody-recorded',
        caseId: charged.caseId,
        compartment: 'court-file',
        subject: charged.caseId,
      })
    })
    expect(await line(town.prosecutor, charged.caseId)).toEqual(['Offense TC-20-4', 'felony-4', 'released-on-bond'])
    expect(await line(town.officer, charged.caseId)).toEqual([null, null, null])
  })

  it('finds by a part of the name and by stage, and says nothing of talks to one outside them', async () => {
    const { caseId } = await aReferredCase(town, { suspect: { givenName: 'Quill', familyName: 'Zander%' } })
    const list = async (ask: { text?: string; stage?: ('referred' | 'open')[] }) => {
      const page = await runAs(
        town.db,
        town.officer,
        async (tx) => await listCases(tx, town.officer, { ...ask, limit: 50 }),
      )
      return page.ok ? page.value.cases : []
    }
    expect((await list({ text: 'zander%' })).map((line) => line.caseId)).toEqual([caseId])
    expect(await list({ text: 'zander%', stage: ['open'] })).toEqual([])
    expect((await list({ text: 'zander%' }))[0]).toMatchObject({
      defendant: 'Quill Zander%',
      negotiation: null,
    })
  })
})
