import { describe, expect, it } from 'vitest'
import { viewActivity } from '../cases/view-activity.ts'
import { sealCase } from '../identity/access.ts'
import { loadRulePack } from '../law/load-rule-pack.ts'
import { aTown } from '../people/testing.ts'
import { testDatabase } from '../platform/postgres/testing.ts'
import { attemptAs, runAs, runAsSystem } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { PrincipalId, type CaseId } from '../vocabulary/ids.ts'
import { legalDate } from '../vocabulary/legal-date.ts'
import { correctOutcome } from './correct-outcome.ts'
import { enterOutcome } from './enter-outcome.ts'
import { moveHearing } from './move-hearing.ts'
import { aHearingSet } from './testing.ts'
import { vacateHearing } from './vacate-hearing.ts'

const town = await aTown(await testDatabase())
const packs = new Map([['training-county', await loadRulePack('training-county')]])
const monday = legalDate('2099-01-05')

const aPleaHearing = async () => await aHearingSet(town, packs, { kind: 'plea', day: monday, room: '302' })

/** What the activity of a case says of its hearings, the newest first. */
async function toldTo(actor: Actor, caseId: CaseId): Promise<readonly (readonly [string, string | null])[]> {
  const page = await runAs(town.db, actor, async (tx) => await viewActivity(tx, { caseId, limit: 50 }))
  const entries = page.ok ? page.value.entries : []
  return entries.filter(({ kind }) => kind.startsWith('calendar.')).map(({ words, about }) => [words, about])
}

const set = ['A hearing was set', 'Plea hearing, 2099-01-05, 9:30 AM, courtroom 302'] as const

describe('the activity of a case', () => {
  it('says which hearing was set, and from where to where it was moved on its day', async () => {
    const placed = await aPleaHearing()
    const to = { day: monday, time: '13:00', room: '4B' }
    await attemptAs(
      town.db,
      town.clerk,
      async (tx) => await moveHearing(tx, packs, town.clerk, { ...placed, version: 1, to, continuance: null }),
    )
    expect(await toldTo(town.prosecutor, placed.caseId)).toEqual([
      [
        'A hearing was moved to another hour or courtroom',
        'Plea hearing of 2099-01-05, from 9:30 AM, courtroom 302 to 1:00 PM, courtroom 4B',
      ],
      set,
    ])
  })

  it('says from which day to which a hearing was continued, who asked and why', async () => {
    const placed = await aPleaHearing()
    const outcome = {
      outcome: 'continued',
      to: legalDate('2099-01-20'),
      requestedBy: 'defense',
      reason: 'discovery-incomplete',
      note: 'Lab report.',
    } as const
    await attemptAs(
      town.db,
      town.clerk,
      async (tx) => await enterOutcome(tx, packs, town.clerk, { ...placed, outcome, version: 1 }),
    )
    expect(await toldTo(town.defender, placed.caseId)).toContainEqual([
      'A hearing was continued to another day',
      'Plea hearing, from 2099-01-05, 9:30 AM, courtroom 302 to 2099-01-20, 9:30 AM, courtroom 302 · asked by defense · discovery is not complete · Lab report.',
    ])
  })

  it('says which hearing was vacated and why, and what was corrected', async () => {
    const placed = await aPleaHearing()
    await attemptAs(
      town.db,
      town.clerk,
      async (tx) => await vacateHearing(tx, town.clerk, { ...placed, why: 'Counsel is ill.', version: 1 }),
    )
    const again = { ...placed, why: 'He is well.', to: null, version: 2 }
    await attemptAs(town.db, town.clerk, async (tx) => await correctOutcome(tx, packs, town.clerk, again))
    expect(await toldTo(town.judge, placed.caseId)).toEqual([
      [
        'The outcome of a hearing was corrected',
        'Plea hearing of 2099-01-05, 9:30 AM, courtroom 302 · He is well. · now: on the calendar again',
      ],
      ['A hearing was vacated', 'Plea hearing of 2099-01-05, 9:30 AM, courtroom 302 · Counsel is ill.'],
      set,
    ])
  })

  it('says nothing of it to one who does not hold the court’s file, or whom a seal keeps out', async () => {
    const { caseId } = await aPleaHearing()
    expect(await toldTo(town.officer, caseId)).toEqual([])
    await runAsSystem(town.system, async (tx) => {
      await sealCase(tx, caseId, [PrincipalId.parse(town.teams.chambers)])
    })
    expect(await toldTo(town.prosecutor, caseId)).toEqual([])
    expect(await toldTo(town.judge, caseId)).toEqual([set])
  })
})
