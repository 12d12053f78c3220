import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { endRelation, sealCase, wallOff } from '../identity/access.ts'
import { aTown, type Town } from '../people/testing.ts'
import { testDatabase } from '../platform/postgres/testing.ts'
import { attemptAs, runAsSystem } from '../platform/postgres/tx.ts'
import { aTalksScene, anExtendedOffer } from '../plea/testing/talks.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { PrincipalId, type CaseId } from '../vocabulary/ids.ts'
import { instant } from '../vocabulary/instant.ts'
import { granted } from '../vocabulary/testing.ts'
import { listNotices } from './notices.ts'
import { remind } from './remind.ts'
import { aHearing, workRules } from './testing.ts'

const database = await testDatabase()
const rules = workRules.notices

/** A town of its own has a court of its own, whose reminders begin on March 1. */
async function aCourtsTown(): Promise<Town> {
  const town = await aTown(database)
  await town.system.insertInto('reminder_day').values({ court_id: town.courtId, done_through: '2026-03-01' }).execute()
  return town
}

/** Lets the worker look at noon of a day of the court. */
const at = async (town: Town, day: string) =>
  await runAsSystem(
    town.system,
    async (tx) => await remind(tx, rules.reminders),
    Temporal.PlainDateTime.from(`${day}T12:00`).toZonedDateTime('America/Chicago').toInstant(),
  )

/** What somebody reads of a case: the words of his reminders, oldest first. */
async function remindedOf(town: Town, actor: Actor, caseId: CaseId): Promise<readonly string[]> {
  const { notices } = granted(
    await attemptAs(town.db, actor, async (tx) => await listNotices(tx, actor, rules, { limit: 100 })),
  )
  return notices
    .filter((one) => one.case.caseId === caseId && one.kind.startsWith('reminder.'))
    .map((one) => one.words)
    .toReversed()
}

const principal = (actor: Actor) => PrincipalId.parse(actor.person)

describe('a reminder of a hearing', () => {
  it('comes two weeks, one week, three days and one day before and on the day, once each, to those who are wanted there', async () => {
    const town = await aCourtsTown()
    const { caseId } = await aTalksScene(database, town)
    await aHearing(town, caseId, '2026-03-16')
    for (let day = 2; day <= 16; day += 1) {
      const on = `2026-03-${String(day).padStart(2, '0')}`
      await at(town, on)
      await at(town, on)
    }
    const { rows } = await sql<{ days_before: number }>`
      select days_before from notice where case_id = ${caseId}::uuid and principal = ${town.defender.person}::uuid and seq is null order by days_before desc`.execute(
      town.system,
    )
    expect(rows.map((row) => row.days_before)).toEqual([14, 7, 3, 1, 0])
    expect(await remindedOf(town, town.defender, caseId)).toEqual(
      Array.from({ length: 5 }, () => 'A hearing on Mon, Mar 16, 2026'),
    )
    expect(await remindedOf(town, town.prosecutor, caseId)).toHaveLength(5)
    expect(await remindedOf(town, town.officer, caseId)).toEqual([])
    expect(await remindedOf(town, town.otherDefender, caseId)).toEqual([])
  })

  it('of a day on which the worker was away is made up for', async () => {
    const town = await aCourtsTown()
    const { caseId } = await aTalksScene(database, town)
    await aHearing(town, caseId, '2026-03-09')
    await at(town, '2026-03-05')
    expect(await remindedOf(town, town.defender, caseId)).toEqual(['A hearing on Mon, Mar 9, 2026'])
  })

  it('is for nobody who is walled off or whom a seal does not name, and is gone once either comes', async () => {
    const town = await aCourtsTown()
    const [before, after] = [await aTalksScene(database, town), await aTalksScene(database, town)]
    for (const { caseId } of [before, after]) await aHearing(town, caseId, '2026-03-09')
    const shut = async (caseId: CaseId) =>
      await runAsSystem(town.system, async (tx) => {
        await wallOff(tx, caseId, principal(town.defender), 'Conflict.')
        await sealCase(tx, caseId, [principal(town.judge)])
      })
    await shut(before.caseId)
    await at(town, '2026-03-02')
    expect(await remindedOf(town, town.prosecutor, before.caseId)).toEqual([])
    const { rows } = await sql`
      select from notice where case_id = ${before.caseId}::uuid and seq is null`.execute(town.system)
    expect(rows).toEqual([])
    expect(await remindedOf(town, town.defender, after.caseId)).toHaveLength(1)
    await shut(after.caseId)
    expect(await remindedOf(town, town.defender, after.caseId)).toEqual([])
    expect(await remindedOf(town, town.prosecutor, after.caseId)).toEqual([])
  })

  it('is gone for one whose relation to the case has ended', async () => {
    const town = await aCourtsTown()
    const { caseId } = await aTalksScene(database, town)
    await aHearing(town, caseId, '2026-03-09')
    await at(town, '2026-03-02')
    await runAsSystem(
      town.system,
      async (tx) => await endRelation(tx, caseId, principal(town.defender), 'defense'),
      instant('2026-03-02T19:00:00Z'),
    )
    expect(await remindedOf(town, town.defender, caseId)).toEqual([])
  })

  it('that was moved waits for nobody', async () => {
    const town = await aCourtsTown()
    const { caseId } = await aTalksScene(database, town)
    const hearingId = await aHearing(town, caseId, '2026-03-09')
    await at(town, '2026-03-02')
    await town.system
      .updateTable('hearing')
      .set({ status: 'vacated' })
      .where('case_id', '=', caseId)
      .where('hearing_id', '=', hearingId)
      .execute()
    await at(town, '2026-03-03')
    const unread = granted(
      await attemptAs(
        town.db,
        town.defender,
        async (tx) => await listNotices(tx, town.defender, rules, { limit: 100, unread: 'true' }),
      ),
    )
    expect(unread.notices.filter((one) => one.case.caseId === caseId)).toEqual([])
  })

  it('of which nothing was entered goes to the clerk’s division and the chambers the day after', async () => {
    const town = await aCourtsTown()
    const { caseId } = await aTalksScene(database, town)
    await aHearing(town, caseId, '2026-03-04')
    await at(town, '2026-03-04')
    expect(await remindedOf(town, town.clerk, caseId)).toEqual([])
    await at(town, '2026-03-05')
    expect(await remindedOf(town, town.clerk, caseId)).toEqual([
      'What became of the hearing on Wed, Mar 4, 2026 is not entered',
    ])
    expect(await remindedOf(town, town.prosecutor, caseId)).toHaveLength(2)
  })
})

describe('a reminder of the last day of an offer', () => {
  it('goes to both sides and to nobody else, and of one that was withdrawn to nobody', async () => {
    const town = await aCourtsTown()
    const [standing, withdrawn] = [await aTalksScene(database, town), await aTalksScene(database, town)]
    await anExtendedOffer(standing)
    await anExtendedOffer(withdrawn)
    await town.system
      .updateTable('offer')
      .set({ state: 'withdrawn', reason: 'A test.' })
      .where('case_id', '=', withdrawn.caseId)
      .execute()
    await at(town, '2026-03-09')
    const words = ['An offer runs out on Mon, Mar 16, 2026']
    expect(await remindedOf(town, town.defender, standing.caseId)).toEqual(words)
    expect(await remindedOf(town, town.prosecutor, standing.caseId)).toEqual(words)
    for (const actor of [town.judge, town.clerk, town.officer, town.defenseSupervisor, town.defendant])
      expect(await remindedOf(town, actor, standing.caseId)).toEqual([])
    expect(await remindedOf(town, town.defender, withdrawn.caseId)).toEqual([])
  })
})
