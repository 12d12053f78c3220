import { beforeAll, describe, expect, it } from 'vitest'
import * as lists from '../../contract/case-list.ts'
import { listCases } from '../../contract/cases.ts'
import { seedPeople } from '../server/seed/people.ts'
import { trainingCourt, trainingPersonId, trainingTeamId } from '../server/seed/training-county.ts'
import { testApp } from '../server/testing.ts'
import { kyselyOver } from '../platform/postgres/kysely.ts'
import { runAsSystem } from '../platform/postgres/tx.ts'
import { aCaseload } from './list.testing.ts'

const app = await testApp(
  async (database) => await runAsSystem(kyselyOver(database.pool('colloquy_system')), seedPeople),
)
const admin = app.database.administrator()
await aCaseload(
  app.database,
  {
    courtId: trainingCourt.id,
    prosecutor: { person: trainingPersonId('prosecutor.reyes') },
    officer: { person: trainingPersonId('officer.doyle') },
    defender: { person: trainingPersonId('defender.marsh') },
    teams: {
      intake: trainingTeamId('intake'),
      division: trainingTeamId('criminal-division'),
      chambers: trainingTeamId('chambers-abara'),
      agency: trainingTeamId('elmford'),
      defenseManagement: trainingTeamId('defender-management'),
    },
  },
  1_200,
)
const prosecutor = await app.as('prosecutor.reyes')
const judge = await app.as('judge.abara')

/** The rows of a CSV file of ours, without its head. */
const rowsOf = (text: string): readonly string[] => text.split('\r\n').slice(1, -1)

/** Whose talks the log of reads says were taken out. */
const noted = async () =>
  (
    await admin.query(
      `select count(distinct case_id)::integer as n from access_entry where route = 'cases.export-cases'`,
    )
  ).rows

describe('the exported list', () => {
  it('has the cases of the list, each once, with a byte order mark and the head', async () => {
    const { text, status, headers } = await judge.call(lists.exportCases)
    expect(status).toBe(200)
    expect(headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'no-store' })
    expect(text.startsWith('\uFEFFNumber,Defendant,Lead charge,Class,Stage,')).toBe(true)
    expect(rowsOf(text).length).toBe(600)
    expect(new Set(rowsOf(text).map((row) => row.split(',')[0])).size).toBeGreaterThan(350)
    expect(text).toContain('Öztürk')
  })

  it('says nothing of talks to the bench, and notes for the log of reads whose talks the parties took out', async () => {
    const { text } = await judge.call(lists.exportCases)
    expect(text).not.toMatch(/offer is open|countered|No offer/)
    await app.settle()
    expect(await noted()).toEqual([{ n: 0 }])
    const taken = await prosecutor.call(lists.exportCases, { query: { talks: 'offer-open' } })
    await app.settle()
    expect(await noted()).toEqual([{ n: rowsOf(taken.text).length }])
  })

  it('is narrowed as the list is', async () => {
    const query = { stage: 'open', custody: 'in-custody', text: 'burglary' }
    const { text } = await prosecutor.call(lists.exportCases, { query })
    const listed = await prosecutor.call(listCases, { query: { ...query, limit: '200' } })
    const { cases } = listCases.response.parse(listed.body)
    const numbers = rowsOf(text).map((row) => row.split(',')[0])
    expect(new Set(numbers)).toEqual(new Set(cases.map((line) => line.number)))
    expect(numbers.length).toBe(cases.length)
    expect(cases.length).toBeGreaterThan(3)
  })

  it('holds no cell that a spreadsheet would run', async () => {
    const { rows } = await admin.query<{ case_id: string }>(
      `update participant set given_name = '=HYPERLINK("http://x","y")', family_name = E'a,\\nb' where case_id = (select case_id from my_case where principal = $1 and defendant_name is not null limit 1) returning case_id`,
      [trainingTeamId('chambers-abara')],
    )
    await admin.query('select refresh_my_case($1)', [rows[0]?.case_id])
    const { text } = await judge.call(lists.exportCases)
    expect(text).toContain(`"'=HYPERLINK(""http://x"",""y"") a,\nb"`)
  })

  it('logs no word of a case', () => {
    expect(app.logged.filter((line) => /Whitlock|HYPERLINK|burglary|2026-CR/.test(line))).toEqual([])
  })
})

describe('a search of a long list', () => {
  beforeAll(async () => {
    // What is counted decides, so that no test needs thousands of cases.
    await admin.query(`insert into my_case_count (principal, stage, n) values ($1, 'open', 2000)`, [
      trainingPersonId('prosecutor.reyes'),
    ])
  })

  it('is turned away in plain words when too many run, while lists are answered', async () => {
    const searches = await Promise.all(
      Array.from({ length: 80 }, (_, i) =>
        prosecutor.call(listCases, { query: { text: `whit${'lock'.slice(0, i % 4)}` } }),
      ),
    )
    const statuses = new Set(searches.map((reply) => reply.status))
    expect(statuses).toEqual(new Set([200, 503]))
    expect(searches.find((reply) => reply.status === 503)?.body).toMatchObject({
      type: '/problems/search-busy',
      detail: expect.stringContaining('search again'),
    })
    expect((await prosecutor.call(listCases)).status).toBe(200)
  })

  it('is given up when it takes too long', async () => {
    const client = await admin.connect()
    await client.query('begin; lock table case_words')
    try {
      const reply = await prosecutor.call(listCases, { query: { text: 'whitlock' } })
      expect(reply).toMatchObject({ status: 503, body: { type: '/problems/search-too-long' } })
    } finally {
      await client.query('rollback')
      client.release()
    }
  })
})

const viewsIn = (reply: { body: unknown }) => lists.listSavedViews.response.parse(reply.body).views

describe('a saved view', () => {
  const body = { name: 'In custody', query: { custody: ['in-custody'], sort: 'age' }, isDefault: true }

  it('is kept, changed and forgotten by its owner, who has one default', async () => {
    const [first] = viewsIn(await prosecutor.call(lists.saveView, { body }))
    expect(first).toMatchObject({ name: 'In custody', query: body.query, isDefault: true, version: 1 })
    const both = viewsIn(
      await prosecutor.call(lists.saveView, { body: { name: 'Älteste', query: { minAge: 365 }, isDefault: true } }),
    )
    expect(both.map(({ name, isDefault }) => [name, isDefault])).toEqual([
      ['Älteste', true],
      ['In custody', false],
    ])
    const params = { viewId: first?.viewId ?? '' }
    const stale = await prosecutor.call(lists.changeView, { params, body, version: 1 })
    expect(stale.status).toBe(412)
    const changed = await prosecutor.call(lists.changeView, { params, body: { ...body, name: 'Held' }, version: 2 })
    expect(viewsIn(changed).map(({ name, isDefault }) => [name, isDefault])).toEqual([
      ['Älteste', false],
      ['Held', true],
    ])
    const left = await prosecutor.call(lists.forgetView, { params, version: 3 })
    expect(viewsIn(left).map(({ name }) => name)).toEqual(['Älteste'])
  })

  it('has a name of its own, whatever its case and accents', async () => {
    const taken = await prosecutor.call(lists.saveView, { body: { name: 'ALTESTE', query: {} } })
    expect(taken).toMatchObject({ status: 409, body: { type: '/problems/view-name-taken' } })
    expect((await prosecutor.call(lists.saveView, { body: { name: 'x', query: { stage: ['nowhere'] } } })).status).toBe(
      400,
    )
  })

  it('is nobody else’s', async () => {
    const [view] = viewsIn(await prosecutor.call(lists.listSavedViews))
    expect(viewsIn(await judge.call(lists.listSavedViews))).toEqual([])
    const params = { viewId: view?.viewId ?? '' }
    expect((await judge.call(lists.changeView, { params, body, version: view?.version ?? 1 })).status).toBe(404)
    expect((await judge.call(lists.forgetView, { params, version: view?.version ?? 1 })).status).toBe(404)
  })
})
