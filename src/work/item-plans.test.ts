import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { aTown } from '../people/testing.ts'
import { testDatabase } from '../platform/postgres/testing.ts'
import { attemptAs } from '../platform/postgres/tx.ts'
import { done } from '../vocabulary/outcome.ts'
import { dayOf } from './testing.ts'

const database = await testDatabase()
const town = await aTown(database)
const cases = 2_000

/** A division with many cases, each with something to be reviewed. */
beforeAll(async () => {
  await town.system.transaction().execute(async (db) => {
    await sql`select set_config('app.lists', 'later', true)`.execute(db)
    await sql`create temp table made on commit drop as select gen_random_uuid() as case_id, gen_random_uuid() as matter_id, n from generate_series(1, ${cases}::integer) n`.execute(
      db,
    )
    await sql`insert into matter (matter_id, court_id) select matter_id, ${town.courtId}::uuid from made`.execute(db)
    await sql`insert into court_case (case_id, matter_id, court_id, stage, origin) select case_id, matter_id, ${town.courtId}::uuid, 'open', 'referral' from made`.execute(
      db,
    )
    await sql`insert into grant_ (case_id, compartment, principal, relation, writes, source)
      select m.case_id, rc.compartment, ${town.teams.division}::uuid, rc.relation, rc.writes, 'test' from made m join relation_compartment rc on rc.relation = 'clerk'`.execute(
      db,
    )
    await sql`insert into filing (case_id, filing_id, kind, status, submitted_at)
      select case_id, gen_random_uuid(), 'motion', 'submitted', now() - interval '5 days' from made`.execute(db)
    await sql`select refresh_my_cases(array(select case_id from made))`.execute(db)
    await sql`select count(refresh_work(case_id)) from made`.execute(db)
  })
  await database.administrator().query('analyze')
}, 120_000)

describe('a day over many cases', () => {
  it('shows the first of them, says that there are more, and counts no further than the limit', async () => {
    const day = await dayOf(town, town.clerk)
    expect(day.now).toHaveLength(50)
    expect(day.more.atLeast).toBe(true)
    expect(day.gaps).toMatchObject([{ n: 200, atLeast: true, words: '200 or more pending cases have no next date' }])
  })

  it('walks along the index of a situation, and never through the table', async () => {
    const plan = await attemptAs(town.db, town.clerk, async ({ db }) => {
      const { rows } = await sql<Record<string, string>>`
        explain (analyze, buffers off) select w.situation from work_item w
        where w.principal = ${town.teams.division}::uuid and w.situation = 'filing-to-review' and w.pressing = false
        order by w.due_on, w.since limit 41`.execute(db)
      return done(rows.map((row) => Object.values(row).join('')).join('\n'))
    })
    expect(plan.ok && plan.value).toMatch(/Index Scan using work_item_in_order/)
    expect(plan.ok && plan.value).not.toMatch(/Seq Scan on work_item/)
  })
})
