import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { anOpenCase } from '../cases/testing.ts'
import { sealCase } from '../identity/access.ts'
import { record } from '../ledger/record.ts'
import { newId } from '../platform/clock.ts'
import { aTown } from '../people/testing.ts'
import { testDatabase } from '../platform/postgres/testing.ts'
import { runAsSystem } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { PrincipalId, type CaseId } from '../vocabulary/ids.ts'
import { addDays, todayIn } from '../vocabulary/legal-date.ts'
import { instant } from '../vocabulary/instant.ts'
import { dayOf } from './testing.ts'

const database = await testDatabase()
const town = await aTown(database)
const today = todayIn('America/Chicago', Temporal.Now.instant())

/** A case with a hearing so many days from today. */
async function heardIn(days: number, time = '09:30'): Promise<CaseId> {
  const { caseId } = await anOpenCase(town)
  await runAsSystem(town.system, async (tx) => {
    const hearingId = newId(z.uuid())
    const on = { case_id: caseId, hearing_id: hearingId, on_day: addDays(today, days), at_time: time } as const
    await tx.db
      .insertInto('hearing')
      .values({ ...on, kind: 'status', room: '302', status: 'set' })
      .execute()
    await record(tx, { kind: 'calendar.hearing-set', caseId, compartment: 'court-file', subject: hearingId })
  })
  return caseId
}

const agendaOf = async (actor: Actor) => (await dayOf(town, actor)).agenda

describe('the hearings of a person’s week', () => {
  it('are those of today and the six days after it, in the order in which they are held', async () => {
    const [late, early, soon, later] = [await heardIn(0, '14:00'), await heardIn(0), await heardIn(6), await heardIn(7)]
    const lines = await agendaOf(town.defender)
    expect(lines.map((line) => line.case.caseId)).toEqual([early, late, soon])
    expect(lines.map((line) => line.isToday)).toEqual([true, true, false])
    expect(lines[0]).toMatchObject({ at: '09:30', room: '302', kindLabel: 'Status hearing' })
    expect(lines.map((line) => line.case.caseId)).not.toContain(later)
    expect((await agendaOf(town.prosecutor)).map((line) => line.case.caseId)).toEqual([early, late, soon])
  })

  it('are shown to nobody who has no part in the case, or whom a seal does not name', async () => {
    const caseId = await heardIn(1)
    expect(await agendaOf(town.otherDefender)).toEqual([])
    await runAsSystem(town.system, async (tx) => {
      await sealCase(tx, caseId, [PrincipalId.parse(town.defender.person)])
    })
    expect((await agendaOf(town.prosecutor)).map((line) => line.case.caseId)).not.toContain(caseId)
    expect((await agendaOf(town.defender)).map((line) => line.case.caseId)).toContain(caseId)
  })

  it('lead those of the court to its own list', async () => {
    expect((await dayOf(town, town.judge)).hearingsAt).toBe('/hearings')
    expect((await dayOf(town, town.defender)).hearingsAt).toBeNull()
  })
})

const closedAt = async (moment: string) => (await dayOf(town, town.judge, instant(moment))).closed

describe('a day on which the court is closed', () => {
  it('says what closes it and when the court sits again, and says nothing on an open day', async () => {
    expect(await closedAt('2026-11-26T15:00:00Z')).toMatchObject({ because: expect.stringContaining('Thanksgiving') })
    expect((await closedAt('2026-11-28T15:00:00Z'))?.open).toBe('2026-11-30')
    expect(await closedAt('2026-11-30T15:00:00Z')).toBeNull()
  })
})
