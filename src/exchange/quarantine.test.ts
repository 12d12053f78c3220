import { beforeAll, describe, expect, it } from 'vitest'
import {
  acceptImportCode,
  exportHeldRows,
  type HeldRow,
  listDoubtedValues,
  listHeldRows,
  listQuarantine,
  mendHeldRow,
  sendCorrections,
  setHeldRowAside,
} from '../../contract/exchange.ts'
import { seedPeople } from '../server/seed/people.ts'
import { type Browser, testApp } from '../server/testing.ts'
import { kyselyOver } from '../platform/postgres/kysely.ts'
import { runAsSystem } from '../platform/postgres/tx.ts'
import { importedCourt, importedInto, sampleExtract } from './testing.ts'

const app = await testApp(async (database) => {
  await runAsSystem(kyselyOver(database.pool('colloquy_system')), seedPeople)
  await importedInto(database, sampleExtract)
})
const params = { courtId: importedCourt.id }
const admin = app.database.administrator()
let clerk: Browser
beforeAll(async () => {
  clerk = await app.as('imported.clerk-1')
})

async function rowsOf(file: string): Promise<readonly HeldRow[]> {
  const reply = await clerk.call(listHeldRows, { params, query: { file } })
  expect(reply.status).toBe(200)
  return listHeldRows.response.parse(reply.body).rows
}

async function rowAt(file: string, line: number): Promise<HeldRow> {
  const row = (await rowsOf(file)).find((each) => each.line === line)
  if (!row) throw new Error(`No row of ${file} is held at line ${line}.`)
  return row
}

async function stateOf(id: string): Promise<unknown> {
  const { rows } = await admin.query(
    'select state, mend, mended_by, original from import_quarantine where row_id = $1',
    [id],
  )
  return rows[0]
}

describe('what an import held back', () => {
  it('is grouped by reason and counted for a clerk of the court, with the code in question and a proposal', async () => {
    const { groups, mayMend } = listQuarantine.response.parse((await clerk.call(listQuarantine, { params })).body)
    expect(mayMend).toBe(true)
    expect(groups.reduce((sum, { held }) => sum + held, 0)).toBe(9)
    expect(groups).toContainEqual({
      source: 'cook-county',
      file: 'dispositions',
      heldFor: 'unknown-code',
      column: 'charge_disposition',
      code: 'FINDING GUILTY - AMENDED',
      proposal: 'Finding Guilty - Amended Charge',
      codes: expect.arrayContaining(['Plea Of Guilty', 'Nolle Prosecution']),
      held: 1,
      waiting: 0,
    })
  })

  it.each(['imported.administrator', 'administrator.singh'])('is counted for %s, who sees no row', async (who) => {
    const person = await app.as(who)
    const reply = await person.call(listQuarantine, { params })
    const { groups, mayMend } = listQuarantine.response.parse(reply.body)
    expect(mayMend).toBe(false)
    expect(groups.reduce((sum, { held }) => sum + held, 0)).toBe(9)
    expect(reply.text).not.toMatch(/FINDING GUILTY|June 20/)
    expect((await person.call(listHeldRows, { params, query: { file: 'intake' } })).status).toBe(404)
    expect((await person.call(exportHeldRows, { params, query: { file: 'intake' } })).status).toBe(404)
  })

  it.each(['imported.prosecutor-1', 'imported.judge-1', 'clerk.pell', 'defendant.whitlock'])(
    'is not there for %s',
    async (who) => {
      const person = await app.as(who)
      const { id } = await rowAt('intake', 10)
      const attempts = [
        await person.call(listQuarantine, { params }),
        await person.call(listHeldRows, { params, query: { file: 'intake' } }),
        await person.call(exportHeldRows, { params, query: { file: 'intake' } }),
        await person.call(mendHeldRow, { params: { rowId: id }, version: 1, body: { values: { race: 'White' } } }),
        await person.call(setHeldRowAside, { params: { rowId: id }, version: 1, body: { why: 'not mine' } }),
        await person.call(sendCorrections, { params, body: { file: 'intake', csv: `colloquy_row\n${id}\n` } }),
      ]
      expect(attempts.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404])
    },
  )

  it('is shown under the source’s own names with the value at fault marked, and no race, gender or age', async () => {
    const row = await rowAt('intake', 10)
    expect(row.values.filter(({ atFault }) => atFault)).toEqual([
      { column: 'received_date', text: '2/30/2019 12:00:00 AM', mended: null, atFault: true },
    ])
    expect(row.values.filter(({ text }) => text === null).map(({ column }) => column)).toEqual([
      'age_at_incident',
      'gender',
      'race',
    ])
    const broken = (await rowsOf('initiation')).find(({ cut }) => !cut)
    expect(broken).toMatchObject({
      original: null,
      values: expect.arrayContaining([expect.objectContaining({ text: '' })]),
    })
  })
})

describe('a held row', () => {
  it('that still cannot be read is refused with the reason, and nothing is kept', async () => {
    const { id, version } = await rowAt('intake', 10)
    const reply = await clerk.call(mendHeldRow, {
      params: { rowId: id },
      version,
      body: { values: { received_date: '2/31/2019' } },
    })
    expect(reply.status).toBe(422)
    expect(reply.text).toContain('received_date \\"2/31/2019\\" is not a date')
    expect(await stateOf(id)).toMatchObject({ state: 'held', mend: null })
  })

  it('put right in one value is loaded by the same path; its original, who mended it and when are kept', async () => {
    const { id, version } = await rowAt('intake', 10)
    const sent = { params: { rowId: id }, version, body: { values: { received_date: '2/28/2019' } } }
    expect((await clerk.call(mendHeldRow, sent)).body).toEqual({ courtId: importedCourt.id, waiting: 1 })
    expect((await clerk.call(mendHeldRow, sent)).status).toBe(412)
    await app.settle()
    expect(await stateOf(id)).toMatchObject({
      state: 'loaded',
      mend: { received_date: '2/28/2019' },
      mended_by: clerk.personId,
      original: expect.stringContaining('2/30/2019 12:00:00 AM'),
    })
    const { rows } = await admin.query(
      `select l.content::jsonb #> '{data,rows}' as rows from ledger_entry e join ledger_content l using (case_id, compartment, seq) where e.kind = 'case.import-mended'`,
    )
    expect(rows).toEqual([
      {
        rows: [{ file: 'intake', line: 10, by: clerk.personId, at: expect.any(String), columns: ['received_date'] }],
      },
    ])
  })

  it('that repeats another can only be set aside', async () => {
    const { id, version, mendable } = await rowAt('intake', 12)
    expect(mendable).toBe(false)
    const values = { received_date: '2/28/2019' }
    expect((await clerk.call(mendHeldRow, { params: { rowId: id }, version, body: { values } })).status).toBe(409)
    const why = 'The same row twice'
    expect((await clerk.call(setHeldRowAside, { params: { rowId: id }, version, body: { why } })).status).toBe(200)
    expect(await stateOf(id)).toMatchObject({ state: 'set-aside' })
    expect((await rowsOf('intake')).map(({ line }) => line)).not.toContain(12)
  })

  it('that contradicts another never takes its place', async () => {
    const { id, version } = await rowAt('intake', 13)
    const mend = async (values: Record<string, string>) =>
      await clerk.call(mendHeldRow, { params: { rowId: id }, version, body: { values } })
    expect((await mend({ law_enforcement_agency: 'ELSEWHERE PD' })).status).toBe(422)
    expect((await mend({ case_participant_id: '910000000077' })).status).toBe(200)
    await app.settle()
    expect(await stateOf(id)).toMatchObject({ state: 'loaded' })
    const { rows } = await admin.query(
      `select agency from imported_incident join import_source_row using (case_id) where source_key = '900000000001/910000000001'`,
    )
    expect(rows[0]).toEqual({ agency: 'FAIRWATER PD' })
  })
})

describe('a sentence that was put right', () => {
  it('stands beside the other sentence of its charge', async () => {
    const { id, version } = await rowAt('sentencing', 6)
    const values = { current_sentence: 'false', sentence_date: '7/1/2019' }
    await clerk.call(mendHeldRow, { params: { rowId: id }, version, body: { values } })
    await app.settle()
    const { rows } = await admin.query(
      `select n, current, sentenced_on from imported_sentence where charge_id = (select charge_id from imported_sentence where sentenced_on = '2019-07-01') order by n`,
    )
    expect(rows).toEqual([
      { n: 1, current: true, sentenced_on: '2019-06-20' },
      { n: 2, current: false, sentenced_on: '2019-07-01' },
    ])
  })
})

describe('an unknown code', () => {
  const said = {
    source: 'cook-county',
    file: 'dispositions',
    column: 'charge_disposition',
    code: 'FINDING GUILTY - AMENDED',
  }

  it('is taken for none but a listed one', async () => {
    const reply = await clerk.call(acceptImportCode, { params, body: { ...said, means: 'Finding Guilty, perhaps' } })
    expect(reply.status).toBe(422)
    const unknown = { ...said, code: 'NOBODY WROTE THIS', means: 'Finding Guilty' }
    expect((await clerk.call(acceptImportCode, { params, body: unknown })).status).toBe(404)
  })

  it('that a person accepted is loaded as the source writes it, doubted, and known to later imports', async () => {
    const body = { ...said, means: 'Finding Guilty - Amended Charge' }
    expect((await clerk.call(acceptImportCode, { params, body })).body).toMatchObject({ waiting: 1 })
    await app.settle()
    const { rows } = await admin.query(
      `select case_id, kind, disposition from imported_disposition where disposition = 'FINDING GUILTY - AMENDED'`,
    )
    expect(rows).toMatchObject([{ kind: 'conviction' }])
    const prosecutor = await app.as('imported.prosecution-supervisor')
    const reply = await prosecutor.call(listDoubtedValues, { params: { caseId: rows[0].case_id } })
    expect(listDoubtedValues.response.parse(reply.body).values).toContainEqual({
      file: 'dispositions',
      column: 'charge_disposition',
      original: 'FINDING GUILTY - AMENDED',
      words: 'A code is not in the lists of this source; a person said which listed code it stands for.',
    })
    const again = await importedInto(app.database, sampleExtract)
    expect(again.news).toMatchObject({ new: 0, changed: 0 })
    expect(again.quarantine.filter(({ file }) => file === 'dispositions')).toHaveLength(1)
  })
})

const takenOut = async () =>
  (
    await app.database
      .administrator()
      .query<{ n: number }>(`select count(*)::integer as n from taken_out where what = 'held-rows' and person = $1`, [
        clerk.personId,
      ])
  ).rows[0]?.n

describe('held rows as a CSV file', () => {
  it('go out without race, gender and age, and come back corrected', async () => {
    const csv = (await clerk.call(exportHeldRows, { params, query: { file: 'dispositions' } })).text
    expect(csv).toContain('"June 20, 2019"')
    expect(csv).not.toMatch(/gender|race|Female|White/)
    expect(await takenOut()).toBe(1)
    const unchanged = await clerk.call(sendCorrections, { params, body: { file: 'dispositions', csv } })
    expect(unchanged.body).toMatchObject({ mended: 0, unchanged: 1, refused: [] })
    const wrong = csv.replace(',"June 20, 2019",', ',20.6.2019,')
    const refused = await clerk.call(sendCorrections, { params, body: { file: 'dispositions', csv: wrong } })
    expect(refused.body).toMatchObject({
      mended: 0,
      refused: [{ line: 2, why: expect.stringContaining('is not a date') }],
    })
    const right = csv.replace(',"June 20, 2019",', ',6/20/2019,')
    const taken = await clerk.call(sendCorrections, { params, body: { file: 'dispositions', csv: right } })
    expect(taken.body).toMatchObject({ mended: 1, refused: [], waiting: 1 })
    await app.settle()
    expect(await rowsOf('dispositions')).toEqual([])
  })

  it('are refused whole when the file is another', async () => {
    const body = { file: 'intake', csv: 'case_id,received_date\n1,2\n' }
    expect((await clerk.call(sendCorrections, { params, body })).status).toBe(422)
  })
})

describe('a doubted value', () => {
  it('is shown with the text of the source to those alone who may see what it tells of', async () => {
    const { rows } = await admin.query<{ case_id: string }>(
      `select case_id from import_source_row where file = 'intake' and source_key = '900000000006/910000000007'`,
    )
    const values = async (who: string) => {
      const person = await app.as(who)
      const reply = await person.call(listDoubtedValues, { params: { caseId: rows[0]?.case_id ?? '' } })
      return listDoubtedValues.response.parse(reply.body).values
    }
    const [prosecution, police] = [await values('imported.prosecution-supervisor'), await values('imported.clerk-1')]
    expect(prosecution.map(({ words }) => words)).toContain('Charges were filed though intake did not approve them.')
    expect(police.map(({ words }) => words)).not.toContain('Charges were filed though intake did not approve them.')
    expect(prosecution).toContainEqual({
      file: 'dispositions',
      column: 'disposition_date',
      original: '1/3/2018 12:00:00 AM',
      words: 'The charge was disposed of before the case was received.',
    })
  })

  it('of race, gender or age is shown to nobody', async () => {
    const { rows } = await admin.query<{ case_id: string; original: string | null }>(
      `select case_id, original from import_flag where compartment = 'demographics'`,
    )
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.every(({ original }) => original === null)).toBe(true)
    const prosecutor = await app.as('imported.prosecution-supervisor')
    for (const { case_id: caseId } of rows) {
      const reply = await prosecutor.call(listDoubtedValues, { params: { caseId } })
      expect(reply.text).not.toMatch(/"(?:race|gender|age_at_incident)"/)
    }
  })
})

describe('a held row about a case that is sealed', () => {
  it('is not there for a clerk whom the order does not name', async () => {
    const { id } = await rowAt('intake', 11)
    const { rows } = await admin.query<{ case_id: string }>(
      `select case_id from import_source_row where file = 'intake' and source_key = '900000000003/910000000004'`,
    )
    await admin.query('update import_quarantine set about_case = $2 where row_id = $1', [id, rows[0]?.case_id])
    await admin.query(`insert into seal (case_id) values ($1)`, [rows[0]?.case_id])
    expect((await rowsOf('intake')).map((row) => row.id)).not.toContain(id)
    const values = { case_id: '900000000003' }
    expect((await clerk.call(mendHeldRow, { params: { rowId: id }, version: 1, body: { values } })).status).toBe(404)
    expect((await clerk.call(exportHeldRows, { params, query: { file: 'intake' } })).text).not.toContain(id)
  })
})
