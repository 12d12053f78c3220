import { describe, expect, it } from 'vitest'
import { viewCase } from '../cases/view-case.ts'
import { anOpenCase, type CaseInput } from '../cases/testing.ts'
import { aTown } from '../people/testing.ts'
import { now } from '../platform/clock.ts'
import { attemptAs, runAs, runAsSystem } from '../platform/postgres/tx.ts'
import { testDatabase } from '../platform/postgres/testing.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { addDays, todayIn } from '../vocabulary/legal-date.ts'
import { instant } from '../vocabulary/instant.ts'
import { filingReactions } from './reactions.ts'
import { filingServices } from './testing.ts'
import { setForTrial } from './trial/set-for-trial.ts'
import { viewTrial } from './trial/view-trial.ts'
import { viewDocuments } from './view-documents.ts'

const town = await aTown(await testDatabase())
const services = await filingServices()
const today = todayIn('America/Chicago', now())
const firstDay = { day: addDays(today, 40), time: '09:00', room: '204' }

const set = async (caseId: CaseId, by: Actor, over: object = {}) =>
  await attemptAs(
    town.db,
    by,
    async (tx) => await setForTrial(tx, by, services, { caseId, remarks: '', firstDay: null, ...over }),
  )
const aCase = async (input: CaseInput = {}) => (await anOpenCase(town, input)).caseId
const caseNow = async (caseId: CaseId) => {
  const view = await runAs(town.db, town.clerk, async (tx) => await viewCase(tx, town.clerk, caseId))
  if (!view.ok) throw new Error('not seen')
  return view.value
}
const abilities = async (caseId: CaseId, by: Actor) => {
  const view = await runAs(town.db, by, async (tx) => await viewTrial(tx, by, caseId))
  return view.ok ? view.value.abilities : null
}

describe('a case is set for trial', () => {
  it.each([
    ['the prosecution by its notice', town.prosecutor, 'prosecution', 'Notice of trial'],
    ['the defense by its notice', town.defender, 'defense', 'Notice of trial'],
    ['the judge by a setting', town.judge, 'court', 'Setting for trial'],
    ['the clerk by a setting', town.clerk, 'court', 'Setting for trial'],
  ] as const)('by %s', async (_words, by, side, title) => {
    const caseId = await aCase()
    expect(await set(caseId, by)).toMatchObject({ ok: true })
    expect((await caseNow(caseId)).standing.stage).toBe('trial-track')
    const view = await runAs(town.db, town.clerk, async (tx) => await viewTrial(tx, town.clerk, caseId))
    expect(view).toMatchObject({ ok: true, value: { settings: [{ side, by: by.name }], abilities: [] } })
    const papers = await runAs(town.db, town.clerk, async (tx) => await viewDocuments(tx, town.clerk, caseId))
    expect(papers).toMatchObject({ ok: true, value: { documents: [{ title }] } })
  })

  it('with its first day by the court alone', async () => {
    const caseId = await aCase()
    expect(await set(caseId, town.prosecutor, { firstDay })).toEqual({
      ok: false,
      refusal: { kind: 'court-names-the-day' },
    })
    expect(await set(caseId, town.judge, { firstDay: { ...firstDay, day: addDays(today, -1) } })).toEqual({
      ok: false,
      refusal: { kind: 'day-passed' },
    })
    expect(await set(caseId, town.judge, { firstDay })).toMatchObject({ ok: true })
    expect(await caseNow(caseId)).toMatchObject({ nextDate: firstDay.day, nextEvent: 'Trial' })
  })

  it('though a plea hearing was requested, by a party or the judge', async () => {
    const caseId = await aCase({ stage: 'plea-hearing-requested' })
    expect(await abilities(caseId, town.clerk)).toEqual([])
    expect(await abilities(caseId, town.judge)).toEqual(['set'])
    expect(await set(caseId, town.defender)).toMatchObject({ ok: true })
  })

  it('not while a plea is before the court', async () => {
    const caseId = await aCase({ stage: 'tendered' })
    expect(await set(caseId, town.judge)).toEqual({
      ok: false,
      refusal: { kind: 'wrong-stage', stage: 'tendered', wanted: 'trial-track' },
    })
  })

  it('by nobody else', async () => {
    const caseId = await aCase()
    for (const other of [town.officer, town.defendant])
      expect(await set(caseId, other)).toEqual({ ok: false, refusal: { kind: 'not-allowed' } })
    expect(await set(caseId, town.otherDefender)).toEqual({ ok: false, refusal: { kind: 'not-found' } })
  })
})

describe('the notice of a party', () => {
  it('gets its docket number from the system, since a party writes no docket', async () => {
    const caseId = await aCase()
    await set(caseId, town.defender)
    const setting = await town.system
      .selectFrom('trial_setting')
      .select('document_id')
      .where('case_id', '=', caseId)
      .executeTakeFirstOrThrow()
    const data = { documentId: setting.document_id }
    const [reaction] = filingReactions
    const at = instant('2026-03-02T15:00:00Z')
    const about = {
      pos: 1,
      caseId,
      compartment: 'court-file',
      seq: 1,
      kind: 'filing.set-for-trial',
      subject: caseId,
      actor: null,
      at,
      data,
    } as const
    await runAsSystem(town.system, async (tx) => await reaction?.react(tx, about))
    // The feed may deliver an entry again: the number stays.
    await runAsSystem(town.system, async (tx) => await reaction?.react(tx, about))
    const papers = await town.system
      .selectFrom('document')
      .select(['docket_number', 'filed_on', 'title'])
      .where('case_id', '=', caseId)
      .execute()
    expect(papers).toEqual([{ docket_number: 1, filed_on: '2026-03-02', title: 'Notice of trial' }])
  })
})
