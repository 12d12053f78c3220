import { describe, expect, it } from 'vitest'
import { anOpenCase } from '../../cases/testing.ts'
import { loadRulePack } from '../../law/load-rule-pack.ts'
import { aTown } from '../../people/testing.ts'
import { testDatabase } from '../../platform/postgres/testing.ts'
import { attemptAs } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { legalDate } from '../../vocabulary/legal-date.ts'
import { aSession } from '../sessions/testing.ts'
import { aHearingSet } from '../testing.ts'
import { viewHearings } from '../view-hearings.ts'
import { offerSlots } from './offer-slots.ts'

const database = await testDatabase()
const town = await aTown(database)
const packs = new Map([['training-county', await loadRulePack('training-county')]])

const ask = async (caseId: CaseId, from: string, actor: Actor = town.clerk, kind: 'status' | 'plea' = 'status') =>
  await attemptAs(
    town.db,
    actor,
    async (tx) => await offerSlots(tx, packs, actor, { caseId, kind, from: legalDate(from) }),
  )
const slots = async (...args: Parameters<typeof ask>) => {
  const offered = await ask(...args)
  return offered.ok ? offered.value.slots.map(({ day, time, room }) => `${day} ${time} ${room}`) : offered.refusal
}
const set = async (caseId: CaseId, day: string, time: string, room: string) =>
  await aHearingSet(town, packs, { caseId, day: legalDate(day), time, room })

describe('the scheduler', () => {
  it('offers times in the sessions of the judge of the case, after what is set in them, and around the days of counsel', async () => {
    await aSession(town, { day: legalDate('2097-03-05'), room: '1A' })
    await aSession(town, { day: legalDate('2097-03-05'), room: '1B', chambers: town.teams.otherChambers })
    await aSession(town, { day: legalDate('2097-03-06'), room: '1A' })
    const [first, second] = [await anOpenCase(town), await anOpenCase(town)]
    expect(await slots(first.caseId, '2097-03-04')).toEqual(['2097-03-05 09:00 1A', '2097-03-06 09:00 1A'])
    await set(first.caseId, '2097-03-05', '09:00', '1A')
    await set(first.caseId, '2097-03-06', '09:00', '7C')
    expect(await slots(second.caseId, '2097-03-04')).toEqual(['2097-03-05 09:10 1A', '2097-03-06 09:10 1A'])
  })

  it('knows how long a hearing of the kind takes here', async () => {
    await aSession(town, { day: legalDate('2097-04-03'), room: '1A', ends: '09:20' })
    const { caseId } = await anOpenCase(town)
    expect(await slots(caseId, '2097-04-01')).toEqual(['2097-04-03 09:00 1A'])
    expect(await ask(caseId, '2097-04-01', town.clerk, 'plea')).toMatchObject({
      value: { minutes: 30, slots: [], passedBy: [{ day: '2097-04-03', because: 'No 30 minutes of it are free' }] },
    })
  })

  it('waits for the day on which the jail brings people', async () => {
    await aSession(town, { day: legalDate('2097-05-03'), room: '1A' })
    await aSession(town, { day: legalDate('2097-05-06'), room: '1A' })
    const { caseId } = await anOpenCase(town, { custody: 'in-custody' })
    expect(await slots(caseId, '2097-05-02')).toEqual(['2097-05-06 09:00 1A'])
  })

  it('says when a time comes after the last day of a clock', async () => {
    const { caseId } = await anOpenCase(town)
    await database.administrator().query(
      `insert into deadline (case_id, compartment, deadline_id, origin, rule, statement, title, who, does, direction, due_on, last_moment, trace, state, changed_at)
       values ($1, 'court-file', gen_random_uuid(), 'by-clock', 'clock.tc-trial', 'x', 'Trial', 'court', 'Trial begins', 'not-later-than', '2097-06-04', '2097-06-05T05:00:00Z', '[]', 'open', now())`,
      [caseId],
    )
    await aSession(town, { day: legalDate('2097-06-04'), room: '1A' })
    await aSession(town, { day: legalDate('2097-06-06'), room: '1A' })
    const offered = await ask(caseId, '2097-06-03')
    expect(offered.ok && offered.value.slots.map(({ day, isLate }) => [day, isLate])).toEqual([
      ['2097-06-04', false],
      ['2097-06-06', true],
    ])
  })

  it('is asked by those who may set a hearing, and a time it offers can be had', async () => {
    await aSession(town, { day: legalDate('2097-07-03'), room: '1A' })
    const { caseId } = await anOpenCase(town)
    for (const actor of [town.prosecutor, town.defender])
      expect(await slots(caseId, '2097-07-01', actor)).toEqual({ kind: 'not-allowed' })
    expect(await slots(caseId, '2097-07-01', town.otherJudge)).toEqual({ kind: 'not-found' })
    const { hearingId } = await set(caseId, '2097-07-03', '09:00', '1A')
    const view = await attemptAs(town.db, town.clerk, async (tx) => await viewHearings(tx, town.clerk, caseId))
    expect(view.ok && view.value.hearings[0]).toMatchObject({
      id: hearingId,
      entered: 'in-session',
      enteredLabel: 'In a session of the court, on an open court day',
    })
  })
})
