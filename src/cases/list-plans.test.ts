import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { tableReads, type TableReads } from '../../bench/table-reads.ts'
import type { CaseListQuery, CaseSort } from '../../contract/cases.ts'
import { aTown } from '../people/testing.ts'
import { testDatabase } from '../platform/postgres/testing.ts'
import { runAs } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { LegalDate } from '../vocabulary/legal-date.ts'
import { countCases } from './count-cases.ts'
import { listCases } from './list-cases.ts'
import { searchAnyList, searchShortList } from './list-store.ts'
import { aCaseload } from './list.testing.ts'

const database = await testDatabase()
const town = await aTown(database)
await aCaseload(database, town, 20_000)
const admin = database.administrator()

async function idsOf(actor: Actor, query: CaseListQuery, limit = 50): Promise<readonly string[]> {
  const outcome = await runAs(town.db, actor, async (tx) => await listCases(tx, actor, { ...query, limit }))
  return outcome.ok ? outcome.value.cases.map((line) => line.caseId) : []
}

/** What tables a question read from end to end, and how many rows it fetched by way of an index. */
const costOf = async (act: () => Promise<unknown>): Promise<TableReads> => await tableReads(admin, [town.db], act)

/** How many pages of the indexes of all lists were looked at until now. */
async function pagesOfLists(): Promise<number> {
  await sql`select pg_stat_force_next_flush()`.execute(town.db)
  await new Promise((resolve) => setTimeout(resolve, 100))
  const { rows } = await admin.query<{ n: number }>(
    `select sum(idx_blks_hit + idx_blks_read)::integer as n from pg_statio_user_indexes where relname = 'my_case'`,
  )
  return rows[0]?.n ?? 0
}

const sorts: readonly CaseSort[] = ['next-date', 'age', 'number', 'name', 'expiry']

describe('a list of twenty thousand cases', () => {
  it.each(sorts.flatMap((sort) => (['up', 'down'] as const).map((order) => [sort, order] as const)))(
    'by %s, %s: costs a page, not the list',
    async (sort, order) => {
      for (const actor of [town.clerk, town.prosecutor]) {
        const { scanned, fetched } = await costOf(async () => await idsOf(actor, { sort, order }))
        expect(scanned).toEqual([])
        expect(fetched).toBeGreaterThan(0)
        expect(fetched).toBeLessThan(1_000)
      }
    },
  )

  it.each<readonly [string, CaseListQuery]>([
    ['a stage', { stage: ['open'] }],
    ['several stages', { stage: ['open', 'filed'] }],
    ['custody and class', { custody: ['in-custody'], class: ['felony-4'] }],
    ['talks', { talks: ['offer-open'] }],
    ['days', { nextFrom: LegalDate.parse('2026-03-20'), nextTo: LegalDate.parse('2026-03-25') }],
    ['a name', { text: 'Öztürk-7' }],
    ['a common word', { text: 'theft' }],
  ])('narrowed to %s: reads no table from end to end', async (_, query) => {
    const { scanned, fetched } = await costOf(async () => await idsOf(town.prosecutor, query))
    expect(scanned).toEqual([])
    expect(fetched).toBeGreaterThan(0)
    // The two lists of the prosecutor have 26,667 rows.
    expect(fetched).toBeLessThan(12_000)
  })

  it('is counted without being looked at', async () => {
    const { scanned, fetched } = await costOf(
      async () => await runAs(town.db, town.clerk, async (tx) => await countCases(tx, town.clerk, {})),
    )
    expect(scanned).toEqual([])
    expect(fetched).toBeLessThan(200)
  })
})

const matches = async (principals: readonly string[], ...words: readonly string[]) =>
  (
    await admin.query<{ case_id: string }>(
      `select distinct case_id from my_case where principal = any ($1) and (select bool_and(sought like '%' || folded(w) || '%') from unnest($2::text[]) w) order by 1`,
      [principals, words],
    )
  ).rows.map((row) => row.case_id)

describe('search in a long list', () => {
  it.each<readonly [string, readonly string[]]>([
    ['a rare name', ['nunez-7']],
    ['two words in any order', ['solution', 'finch-1']],
    ['a number', ['2026-CR-000077']],
    ['accents left out', ['OZTURK-5']],
    ['a sign that LIKE would take for any', ['50%', 'cruz-1']],
  ])('finds by %s exactly what is in the list', async (_, words) => {
    for (const actor of [town.clerk, town.prosecutor, town.judge]) {
      const expected = await matches(actor.principals, ...words.map((word) => word.replace('%', String.raw`\%`)))
      expect(expected.length).toBeGreaterThan(0)
      expect((await idsOf(actor, { text: words.join(' ') }, 200)).toSorted()).toEqual(expected)
    }
  })

  it('looks its matches up when they are few, and walks the list when they are many or the list is short', async () => {
    const walks = async (actor: Actor, text: string) =>
      await runAs(town.db, actor, async (tx) => (await searchAnyList.among(tx, text)) === null)
    expect(await walks(town.clerk, 'nunez-77')).toBe(false)
    expect(await walks(town.clerk, 'theft')).toBe(true)
    expect(await walks(town.clerk, 'zz')).toBe(true)
    await admin.query('delete from my_case_count where principal = $1', [town.teams.agency])
    expect(await walks({ ...town.officer, principals: town.officer.principals.slice(1) }, 'nunez-77')).toBe(true)
  })

  it('looks what it has found up by its key, for any values', async () => {
    const { rows } = await admin.query<{ number: string }>(
      'select number from my_case where principal = $1 and number is not null limit 1',
      [town.teams.division],
    )
    const text = rows[0]?.number ?? ''
    const found = async () =>
      await runAs(town.db, town.clerk, async (tx) => {
        // The plan that is kept once a statement is often sent.
        await sql`select set_config('plan_cache_mode', 'force_generic_plan', true)`.execute(tx.db)
        return await listCases(tx, town.clerk, { text, limit: 50 })
      })
    await found()
    // A vacuum looks at pages too.
    await admin.query('alter table my_case set (autovacuum_enabled = false)')
    const before = await pagesOfLists()
    expect(await found()).toMatchObject({ ok: true, value: { cases: [{}] } })
    // Walked from end to end, one index of the clerk's list alone has more pages than that.
    const looked = (await pagesOfLists()) - before
    expect(looked).toBeGreaterThan(0)
    expect(looked).toBeLessThan(60)
  })

  it('is not searched in passing, where a short list is', async () => {
    const inPassing = async (actor: Actor, text: string) =>
      await runAs(town.db, actor, async (tx) => await listCases(tx, actor, { text, limit: 500 }, searchShortList))
    expect(await inPassing(town.clerk, 'nunez-77')).toEqual({ ok: false, refusal: { kind: 'long-list' } })
    const alone = { ...town.prosecutor, principals: town.prosecutor.principals.slice(0, 1) }
    await admin.query('delete from my_case_count where principal = $1', [town.prosecutor.person])
    const found = await inPassing(alone, 'nunez 99')
    const expected = await matches(alone.principals, 'nunez', '99')
    expect(found.ok && found.value.cases.map((line) => line.caseId).toSorted()).toEqual(expected)
    expect(expected.length).toBeGreaterThan(0)
    expect(await inPassing(alone, 'no such word')).toMatchObject({ ok: true, value: { cases: [] } })
  })

  it('gives nobody a case by name that he may not know by name', async () => {
    // Of these the officer is but the interpreter: he knows number and stage.
    const officer = { ...town.officer, principals: town.officer.principals.slice(0, 1) }
    const { rows } = await admin.query<{ number: string; family_name: string }>(
      `select c.number, p.family_name from my_case m join court_case c using (case_id) join participant p using (case_id)
       where m.principal = $1 and m.defendant_name is null and c.number is not null and p.family_name ~ '-[0-9]+$' limit 5`,
      [town.officer.person],
    )
    expect(rows.length).toBe(5)
    for (const { number, family_name: name } of rows) {
      expect(await idsOf(officer, { text: name })).toEqual([])
      expect((await idsOf(officer, { text: number })).length).toBe(1)
    }
  })

  it('lets a sealed or walled case neither be found nor counted', async () => {
    const [first, second] = await matches([town.teams.division], 'nunez-1')
    await admin.query('insert into seal (case_id) values ($1)', [first])
    await admin.query(`insert into exclusion (principal, case_id, reason) values ($1, $2, 'test')`, [
      town.clerk.person,
      second,
    ])
    // Before the lists are made anew, as in the moment of another's change: the database looks for itself.
    const found = await idsOf(town.clerk, { text: 'nunez-1' }, 200)
    expect(found).not.toContain(first)
    expect(found).not.toContain(second)
  })
})
