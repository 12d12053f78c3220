import { describe, expect, it } from 'vitest'
import { giveRelation } from '../identity/access.ts'
import { aTown } from '../people/testing.ts'
import { uuidv7 } from '../platform/clock.ts'
import { testDatabase } from '../platform/postgres/testing.ts'
import { runAsSystem } from '../platform/postgres/tx.ts'
import { aTalksScene } from '../plea/testing/talks.ts'
import { PrincipalId } from '../vocabulary/ids.ts'
import { instant } from '../vocabulary/instant.ts'
import { remind } from './remind.ts'
import { workRules } from './testing.ts'

const database = await testDatabase()
const town = await aTown(database)
await town.system.insertInto('reminder_day').values({ court_id: town.courtId, done_through: '2026-03-01' }).execute()
const { caseId } = await aTalksScene(database, town)
await runAsSystem(town.system, async (tx) => {
  await giveRelation(tx, caseId, PrincipalId.parse(town.teams.defenseManagement), 'defense-management', 'test')
})

/** A deadline of the case on March 5. @returns its id */
async function aDeadline(over: {
  readonly who: 'defense' | 'prosecution' | 'parties' | 'court'
  readonly compartment?: 'court-file' | 'parties'
  readonly state?: 'open' | 'met'
  readonly fixed?: boolean
}): Promise<string> {
  const { who, compartment = 'court-file', state = 'open', fixed = true } = over
  const id = uuidv7()
  await town.system
    .insertInto('deadline')
    .values({
      case_id: caseId,
      compartment,
      deadline_id: id,
      origin: 'by-hand',
      title: 'Answer the motion',
      who,
      does: 'Answer the motion',
      direction: 'not-later-than',
      due_on: '2026-03-05',
      last_moment: '2026-03-06T05:59:59Z',
      fixed,
      trace: '[]',
      state,
      state_on: state === 'open' ? null : '2026-03-02',
      entered_by: town.clerk.person,
      entered_by_name: town.clerk.name,
      changed_at: '2026-03-01T15:00:00Z',
    })
    .execute()
  return id
}

/** Who was reminded of it up to noon of a day, by name, with how many days before. */
async function remindedOf(deadlineId: string, day: string): Promise<readonly string[]> {
  await runAsSystem(
    town.system,
    async (tx) => await remind(tx, workRules.notices.reminders),
    instant(`${day}T18:00:00Z`),
  )
  const rows = await town.system
    .selectFrom('notice as n')
    .leftJoin('staff as s', 's.person_id', 'n.principal')
    .select(['s.name', 'n.days_before'])
    .where('n.subject', '=', deadlineId)
    .execute()
  return rows.map((row) => `${row.name} ${row.days_before}`).toSorted()
}

describe('a reminder of a deadline', () => {
  it('goes to the side that it binds, who holds the compartment it lies in, and to whoever leads when nobody met it', async () => {
    const mine = await aDeadline({ who: 'defense' })
    const theirs = await aDeadline({ who: 'prosecution' })
    const between = await aDeadline({ who: 'parties', compartment: 'parties' })
    const chambers = await aDeadline({ who: 'court' })
    const met = await aDeadline({ who: 'defense', state: 'met' })
    const still = await aDeadline({ who: 'defense', fixed: false })
    const defender = 'Theo Marsh'
    expect(await remindedOf(mine, '2026-03-02')).toEqual([`${defender} 3`])
    expect(await remindedOf(theirs, '2026-03-02')).toEqual(['Nora Lindqvist 3'])
    expect(await remindedOf(between, '2026-03-02')).toEqual(['Nora Lindqvist 3', `${defender} 3`])
    expect(await remindedOf(met, '2026-03-02')).toEqual([])
    expect(await remindedOf(still, '2026-03-02')).toEqual([])
    expect(await remindedOf(mine, '2026-03-06')).toEqual([
      'Grace Obi -1',
      `${defender} -1`,
      `${defender} 0`,
      `${defender} 1`,
      `${defender} 3`,
    ])
    expect(await remindedOf(chambers, '2026-03-06')).toEqual(['Hon. Ada Abara -1'])
    // The defender's management holds nothing of what passes between the parties.
    expect(await remindedOf(between, '2026-03-06')).not.toContain('Grace Obi -1')
  })
})
