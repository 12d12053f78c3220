import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseListQuery, CaseSort } from '../../contract/cases.ts'
import { wallOff } from '../identity/access.ts'
import { aTown } from '../people/testing.ts'
import { testDatabase } from '../platform/postgres/testing.ts'
import { runAs } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { relations, type FixedCompartment } from '../vocabulary/compartments.ts'
import { CaseId, PrincipalId, TeamId } from '../vocabulary/ids.ts'
import { LegalDate } from '../vocabulary/legal-date.ts'
import { countCases } from './count-cases.ts'
import { listCases } from './list-cases.ts'
import { aCaseload, factsOf, peopleOfShares, sharesOf, type Fact } from './list.testing.ts'

const database = await testDatabase()
const town = await aTown(database)
await aCaseload(database, town, 360)
const facts = await factsOf(database)
const people = peopleOfShares(town)

const today = Temporal.PlainDate.from('2026-03-10')
const noon = today.toZonedDateTime({ timeZone: 'America/Chicago', plainTime: '12:00' }).toInstant()

type Page = {
  readonly cases: readonly { readonly caseId: string; readonly negotiation: string | null }[]
  readonly next: string | null
}

async function pageOf(actor: Actor, query: CaseListQuery, limit: number, after?: string): Promise<Page> {
  const outcome = await runAs(
    town.db,
    actor,
    async (tx) => await listCases(tx, actor, { ...query, after, limit }),
    noon,
  )
  if (!outcome.ok) throw new Error('no list')
  return outcome.value
}

/** The whole list, page by page. */
async function listed(actor: Actor, query: CaseListQuery, limit = 50): Promise<readonly string[]> {
  const ids: string[] = []
  for (let page = await pageOf(actor, query, limit); ; page = await pageOf(actor, query, limit, page.next)) {
    ids.push(...page.cases.map((line) => line.caseId))
    if (page.next === null) return ids
  }
}

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036F]/g, '')
    .replaceAll('Ł', 'L')
    .replaceAll('ł', 'l')
    .toLowerCase()

/** A case as one principal may see it, and where he finds it. */
interface Seen extends Fact {
  readonly name: string | null
  readonly judge: string | null
}

/** A plain reading of who sees what: each relation opens its compartments, and what lies in them is seen. */
function seenBy(actor: Actor, query: CaseListQuery): readonly (readonly Seen[])[] {
  const holders = actor.principals.filter((id) => query.holder === undefined || query.holder === id)
  return facts.map((fact) =>
    holders.flatMap((principal) => {
      const shares = sharesOf(town).filter((share) => share.principal === principal && fact.n % share.every === 0)
      if (shares.length === 0) return []
      const holds = new Set<string>(shares.flatMap(({ relation }) => Object.keys(relations[relation].grants)))
      const may = <T>(compartment: FixedCompartment, value: T): T | null => (holds.has(compartment) ? value : null)
      const name = fact.charged
        ? may('court-file', `${fact.given} ${fact.family}`)
        : may('investigation', `${fact.given} ${fact.family}`)
      return [
        {
          ...fact,
          name,
          charge: may('court-file', fact.charge),
          class: may('court-file', fact.class),
          custody: may('court-file', fact.custody),
          judge: may('court-file', fact.n % 2 === 0 ? town.teams.chambers : null),
          talks: may('parties', fact.talks),
          expiresOn: may('parties', fact.expiresOn),
        },
      ]
    }),
  )
}

const daysOld = (row: Seen): number => today.since(Temporal.PlainDate.from(row.openedOn), { largestUnit: 'days' }).days

const among = <T>(wanted: readonly T[] | undefined, value: T | null): boolean =>
  !wanted || wanted.some((each) => each === value)

function lets(query: CaseListQuery, row: Seen): boolean {
  const words = fold(query.text ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
  const haystack = [row.name, row.number, row.charge].filter((each) => each !== null).map(fold)
  const within = query.nextWithin === undefined ? null : today.add({ days: query.nextWithin }).toString()
  return (
    among(query.stage, row.stage) &&
    among(query.custody, row.custody) &&
    among(query.class, row.class) &&
    among(query.talks, row.talks) &&
    (query.judge === undefined || row.judge === query.judge) &&
    (query.minAge === undefined || daysOld(row) >= query.minAge) &&
    (query.maxAge === undefined || daysOld(row) <= query.maxAge) &&
    (query.nextFrom === undefined || (row.nextDate !== null && row.nextDate >= query.nextFrom)) &&
    (query.nextTo === undefined || (row.nextDate !== null && row.nextDate <= query.nextTo)) &&
    (within === null || (row.nextDate !== null && row.nextDate >= today.toString() && row.nextDate <= within)) &&
    (query.noNext === undefined || row.nextDate === null) &&
    words.every((word) => haystack.some((text) => text.includes(word)))
  )
}

const keys: Record<CaseSort, (row: Seen) => string | null> = {
  'next-date': (row) => row.nextDate,
  age: (row) => row.openedOn,
  number: (row) => row.number,
  name: (row) => (row.name === null ? null : fold(`${row.family} ${row.given}`)),
  expiry: (row) => row.expiresOn,
}

/** What should be found, in order: each case at the first of its places, those without what is sorted by last. */
function expected(actor: Actor, query: CaseListQuery): readonly string[] {
  const keyOf = keys[query.sort ?? 'next-date']
  const turn = query.order === 'down' ? -1 : 1
  // By code points, as the database compares.
  const compare = (a: string | null, b: string | null): number =>
    a === b ? 0 : a === null ? 1 : b === null ? -1 : Buffer.compare(Buffer.from(a), Buffer.from(b)) * turn
  return seenBy(actor, query)
    .flatMap((rows) => {
      const places = rows.filter((row) => lets(query, row)).toSorted((a, b) => compare(keyOf(a), keyOf(b)))
      const [first] = places
      return first ? [{ key: keyOf(first), caseId: first.caseId }] : []
    })
    .toSorted((a, b) => compare(a.key, b.key) || (a.caseId < b.caseId ? -1 : 1) * turn)
    .map(({ caseId }) => caseId)
}

const sorts: readonly CaseSort[] = ['next-date', 'age', 'number', 'name', 'expiry']
const filters: readonly CaseListQuery[] = [
  {},
  { stage: ['open'] },
  { stage: ['open', 'filed', 'referred'] },
  { custody: ['in-custody', 'electronic-monitoring'] },
  { class: ['felony-4'] },
  { judge: TeamId.parse(town.teams.chambers) },
  { talks: ['offer-open'] },
  { talks: ['none', 'countered'], stage: ['open'] },
  { minAge: 200 },
  { maxAge: 120 },
  { minAge: 68, maxAge: 68 },
  { nextFrom: LegalDate.parse('2026-03-10'), nextTo: LegalDate.parse('2026-03-20') },
  { nextTo: LegalDate.parse('2026-03-05') },
  { nextFrom: LegalDate.parse('2026-04-20') },
  { nextWithin: 7 },
  { nextWithin: 0 },
  { noNext: 'true' },
  { text: 'nunez' },
  { text: 'ÖZTÜRK łuk' },
  { text: '2026-cr-00' },
  { text: '50%' },
  { text: 'y_2' },
  { text: 'z' },
  { text: 'battery whitlock', stage: ['open'], custody: ['in-custody'] },
]

describe('the list of cases', () => {
  it(
    'finds for everybody, by each filter in each order, what a plain reading of the cases finds',
    { timeout: 120_000 },
    async () => {
      let looked = 0
      for (const actor of people)
        for (const [i, filter] of filters.entries())
          for (const order of ['up', 'down'] as const) {
            const sort = sorts[(i + looked) % sorts.length] ?? 'age'
            looked += 1
            const query = { ...filter, sort, order }
            expect([actor.name, query, await listed(actor, query, 37)]).toEqual([
              actor.name,
              query,
              expected(actor, query),
            ])
          }
      expect(looked).toBe(people.length * filters.length * 2)
    },
  )

  it('holds for any filters together', { timeout: 120_000 }, async () => {
    const holder = fc.constantFrom(
      ...[town.prosecutor.person, town.teams.intake, town.officer.person].map((id) => PrincipalId.parse(id)),
    )
    const asks = fc
      .record({
        actor: fc.constantFrom(...people),
        parts: fc.uniqueArray(fc.nat(filters.length - 1), { maxLength: 3 }),
        sort: fc.constantFrom(...sorts),
        order: fc.constantFrom('up' as const, 'down' as const),
        holder: fc.option(holder, { nil: undefined }),
        limit: fc.integer({ min: 1, max: 60 }),
      })
      .map(({ parts, actor, limit, sort, order, holder: whose }) => {
        const query: CaseListQuery = Object.assign(
          { sort, order, holder: whose },
          ...parts.map((part) => filters[part]),
        )
        return { actor, limit, query }
      })
    await fc.assert(
      fc.asyncProperty(asks, async ({ actor, query, limit }) => {
        const narrow = expected(actor, query)
        fc.pre(narrow.length / limit < 25)
        expect(await listed(actor, query, limit)).toEqual(narrow)
      }),
      { numRuns: 150 },
    )
  })

  it('refuses a cursor of another order, and one that is none', async () => {
    const { next } = await pageOf(town.clerk, { sort: 'name' }, 2)
    await expect(pageOf(town.clerk, { sort: 'number' }, 2, next ?? '')).rejects.toThrow(/another order/)
    await expect(pageOf(town.clerk, { sort: 'name', order: 'down' }, 2, next ?? '')).rejects.toThrow(/another order/)
    await expect(pageOf(town.clerk, {}, 2, 'bm90IG9uZQ')).rejects.toThrow(/not a cursor/)
  })

  it('says nothing of talks to the bench and the clerk, whatever they filter and sort by', async () => {
    for (const actor of [town.judge, town.clerk, town.officer, town.defenseSupervisor]) {
      for (const talks of ['none', 'offer-open', 'countered', 'agreed', 'broken-down', 'closed'] as const)
        expect(await listed(actor, { talks: [talks] })).toEqual([])
      expect(await listed(actor, { sort: 'expiry' })).toEqual((await listed(actor, {})).toSorted())
      expect((await pageOf(actor, {}, 200)).cases.filter((line) => line.negotiation !== null)).toEqual([])
    }
    expect((await listed(town.prosecutor, { talks: ['offer-open'] })).length).toBeGreaterThan(10)
  })

  it('counts what it lists, at each stage, for everybody', async () => {
    for (const actor of people) {
      const counted = await runAs(town.db, actor, async (tx) => await countCases(tx, actor, {}))
      if (!counted.ok) throw new Error('no counts')
      expect(counted.value.total).toBe((await listed(actor, {}, 200)).length)
      for (const { stage, n } of counted.value.stages)
        expect([actor.name, stage, n]).toEqual([
          actor.name,
          stage,
          (await listed(actor, { stage: [stage] }, 200)).length,
        ])
    }
  })
})

/** Reads a list page by page and lets something happen between the pages. */
async function pagedAmid(
  actor: Actor,
  query: CaseListQuery,
  between: (seen: readonly string[], page: number) => Promise<void>,
) {
  const seen: string[] = []
  let number = 0
  for (let page = await pageOf(actor, query, 20); ; page = await pageOf(actor, query, 20, page.next)) {
    seen.push(...page.cases.map((line) => line.caseId))
    if (page.next === null) return seen
    await between(seen, (number += 1))
  }
}

describe('while somebody pages', () => {
  it.each(sorts)(
    'cases that move elsewhere by %s lose no other and double none that stays',
    { timeout: 60_000 },
    async (sort) => {
      const before = await listed(town.clerk, { sort })
      const movers = before.filter((_, i) => i % 9 === 4)
      const moved = new Set<string>()
      const seen = await pagedAmid(town.clerk, { sort }, async (_, page) => {
        const some = movers.slice((page - 1) * 2, page * 2)
        for (const caseId of some) moved.add(caseId)
        await database.administrator().query(
          `with changed as (update court_case set next_date = date '2026-03-01' + (abs(hashtext(case_id::text || $2)) % 90) where case_id = any ($1) returning case_id),
           named as (update participant set family_name = chr(65 + abs(hashtext(case_id::text || $2)) % 26) || family_name where case_id = any ($1) returning 1)
         select count(*) from changed, named`,
          [some, String(page)],
        )
        await database.administrator().query('select refresh_my_cases($1)', [some])
      })
      const stayed = before.filter((caseId) => !moved.has(caseId))
      expect(seen.filter((caseId) => !moved.has(caseId))).toEqual(stayed)
      // What was changed otherwise than in the key of the order stands where it stood.
      const keyMoved = sort === 'next-date' || sort === 'name'
      expect(keyMoved ? before : seen).toEqual(before)
    },
  )

  it('a wall and a seal take a case from the pages to come, from the numbers and from search at once', async () => {
    const order = await listed(town.prosecutor, { sort: 'number' })
    const [walled, sealed] = [order[30], order[60]].map((id) => CaseId.parse(id))
    if (!walled || !sealed) throw new Error('a longer list is needed')
    const all = await runAs(town.db, town.prosecutor, async (tx) => await countCases(tx, town.prosecutor, {}))
    const seen = await pagedAmid(town.prosecutor, { sort: 'number' }, async (_, page) => {
      if (page > 1) return
      // By himself: his team keeps the case, and he sees nothing of it through the team either.
      expect(
        await runAs(
          town.db,
          town.prosecutor,
          async (tx) => await wallOff(tx, walled, PrincipalId.parse(town.prosecutor.person), 'A witness is a relative'),
        ),
      ).toBe(true)
      await database.administrator().query('insert into seal (case_id) values ($1)', [sealed])
      await database.administrator().query('select refresh_my_case($1)', [sealed])
    })
    expect(seen).toEqual(order.filter((caseId) => caseId !== walled && caseId !== sealed))
    const left = await runAs(town.db, town.prosecutor, async (tx) => await countCases(tx, town.prosecutor, {}))
    if (!all.ok || !left.ok) throw new Error('no counts')
    expect(left.value.total).toBe(all.value.total - 2)
    const gone = facts.filter((fact) => fact.caseId === walled || fact.caseId === sealed)
    for (const { number } of gone) {
      expect(await listed(town.prosecutor, { text: number ?? '' })).toEqual([])
      expect((await listed(town.otherProsecutor, { text: number ?? '' })).length).toBe(
        number === gone.find((fact) => fact.caseId === walled)?.number ? 1 : 0,
      )
    }
  })

  it('a grant that has ended by time shows nothing from that moment, and the rest again once the list is made anew', async () => {
    const [caseId] = await listed(town.judge, { sort: 'number' })
    await database
      .administrator()
      .query(`update my_case set until = now() - interval '1 second' where case_id = $1 and principal = $2`, [
        caseId,
        town.teams.chambers,
      ])
    expect(await listed(town.judge, { sort: 'number' })).not.toContain(caseId)
    await database.administrator().query('select refresh_lapsed_lists()')
    expect(await listed(town.judge, { sort: 'number' })).toContain(caseId)
  })
})

const counts = async () =>
  await runAs(town.db, town.otherProsecutor, async (tx) => await countCases(tx, town.otherProsecutor, {}))

describe('the numbers of a list', () => {
  it('are the same after their changes were summed, twice and at once', async () => {
    const before = await counts()
    const admin = database.administrator()
    const [one] = facts
    await admin.query(`update court_case set stage = 'open' where case_id = $1`, [one?.caseId])
    await Promise.all(Array.from({ length: 6 }, () => admin.query('select refresh_my_case($1)', [one?.caseId])))
    await admin.query('update court_case set stage = $2 where case_id = $1', [one?.caseId, one?.stage])
    await Promise.all([
      admin.query('select refresh_my_case($1)', [one?.caseId]),
      admin.query('select fold_case_counts()'),
      admin.query('select fold_case_counts()'),
    ])
    await admin.query('select fold_case_counts()')
    expect(await counts()).toEqual(before)
    const { rows } = await admin.query('select principal, stage from my_case_count group by 1, 2 having count(*) > 1')
    expect(rows).toEqual([])
    const { rows: wrong } = await admin.query(
      `select * from (select principal, stage, sum(n) as n from my_case_count group by 1, 2) kept
       full join (select principal, stage, count(*) as n from my_case group by 1, 2) counted using (principal, stage) where kept.n is distinct from counted.n`,
    )
    expect(wrong).toEqual([])
  })
})
