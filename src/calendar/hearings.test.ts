import { describe, expect, it } from 'vitest'
import { anOpenCase } from '../cases/testing.ts'
import { viewCase } from '../cases/view-case.ts'
import { loadRulePack } from '../law/load-rule-pack.ts'
import { aTown } from '../people/testing.ts'
import { attemptAs, runAs } from '../platform/postgres/tx.ts'
import { testDatabase } from '../platform/postgres/testing.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { addDays, legalDate, todayIn } from '../vocabulary/legal-date.ts'
import { setHearing } from './set-hearing.ts'
import { vacateHearing } from './vacate-hearing.ts'

const town = await aTown(await testDatabase())
const packs = new Map([['training-county', await loadRulePack('training-county')]])
const day = legalDate('2099-03-02')

const set = async (caseId: CaseId, actor: Actor, on = day) =>
  await attemptAs(
    town.db,
    actor,
    async (tx) => await setHearing(tx, packs, actor, { caseId, kind: 'status', day: on, time: '09:30', room: '4B' }),
  )
const vacate = async (caseId: CaseId, hearingId: string, version: number, actor: Actor = town.clerk) =>
  await attemptAs(
    town.db,
    actor,
    async (tx) => await vacateHearing(tx, actor, { caseId, hearingId, why: 'Counsel is ill.', version }),
  )
const next = async (caseId: CaseId, actor: Actor) => {
  const view = await runAs(town.db, actor, async (tx) => await viewCase(tx, actor, caseId))
  return view.ok ? [view.value.nextDate, view.value.nextEvent] : []
}

describe('a hearing by hand', () => {
  it('is marked so and becomes the next public date, for the police too, who see no more of it', async () => {
    const { caseId } = await anOpenCase(town)
    expect((await set(caseId, town.clerk)).ok).toBe(true)
    expect((await set(caseId, town.judge, legalDate('2098-01-05'))).ok).toBe(true)
    expect(await next(caseId, town.officer)).toEqual(['2098-01-05', 'Status hearing'])
    const view = await runAs(town.db, town.officer, async (tx) => await viewCase(tx, town.officer, caseId))
    expect(view.ok && view.value.hearings).toEqual([])
    const court = await runAs(town.db, town.clerk, async (tx) => await viewCase(tx, town.clerk, caseId))
    expect(court.ok && court.value.hearings[0]).toMatchObject({
      entered: 'by-hand',
      enteredLabel: 'Entered by hand; no rule was applied',
    })
  })

  it('is the court’s to set, on today or a later day', async () => {
    const { caseId } = await anOpenCase(town)
    for (const actor of [town.prosecutor, town.defender, town.officer])
      expect(await set(caseId, actor)).toEqual({ ok: false, refusal: { kind: 'not-allowed' } })
    const today = todayIn('America/Chicago', Temporal.Now.instant())
    expect(await set(caseId, town.clerk, addDays(today, -1))).toEqual({ ok: false, refusal: { kind: 'day-passed' } })
    expect((await set(caseId, town.clerk, today)).ok).toBe(true)
  })

  it('is not set in a case that has ended', async () => {
    const { caseId } = await anOpenCase(town, { stage: 'sentenced' })
    expect(await set(caseId, town.clerk)).toEqual({ ok: false, refusal: { kind: 'not-before-the-court' } })
  })

  it('leaves the calendar once, by one who read it as it stands', async () => {
    const { caseId } = await anOpenCase(town)
    const made = await set(caseId, town.clerk)
    const hearingId = made.ok ? made.value.hearingId : ''
    expect(await vacate(caseId, hearingId, 4)).toEqual({ ok: false, refusal: { kind: 'stale', version: 1 } })
    expect(await vacate(caseId, hearingId, 1, town.prosecutor)).toEqual({ ok: false, refusal: { kind: 'not-allowed' } })
    expect(await vacate(caseId, hearingId, 1, town.officer)).toEqual({ ok: false, refusal: { kind: 'not-found' } })
    expect((await vacate(caseId, hearingId, 1)).ok).toBe(true)
    expect(await vacate(caseId, hearingId, 2)).toEqual({
      ok: false,
      refusal: { kind: 'hearing-not-set', status: 'vacated' },
    })
    expect(await next(caseId, town.clerk)).toEqual([null, null])
  })
})
