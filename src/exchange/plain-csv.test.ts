import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { testDatabase, type TestDatabase } from '../platform/postgres/testing.ts'
import type { ImportReport } from './import-extract.ts'
import { fingerprints, importedInto, plainCsv } from './testing.ts'

const guideSample = fileURLToPath(new URL('../../docs/guide/import', import.meta.url))

async function rowsOf(database: TestDatabase, query: string): Promise<unknown[]> {
  return (await database.administrator().query({ text: query, rowMode: 'array' })).rows
}

/** Imports the guide's files with one of them changed. */
async function changed(
  database: TestDatabase,
  file: string,
  change: (text: string) => string | Buffer,
): Promise<ImportReport> {
  const folder = await mkdtemp(join(tmpdir(), 'plain-'))
  try {
    await cp(guideSample, folder, { recursive: true })
    const path = join(folder, file)
    await writeFile(path, change(await readFile(path, 'utf8')))
    return await importedInto(database, folder, { source: plainCsv })
  } finally {
    await rm(folder, { recursive: true })
  }
}

const told = (rows: readonly unknown[]): Set<string> => new Set(rows.map((row) => JSON.stringify(row)))

describe('the plain files of the guide', async () => {
  const database = await testDatabase()
  let report: ImportReport
  beforeAll(async () => {
    report = await importedInto(database, guideSample, { source: plainCsv })
  })

  it('are imported whole by the same path as any other source', () => {
    expect(report.quarantine).toEqual([])
    expect(report).toMatchObject({
      source: 'plain-csv',
      files: { cases: { rows: 5 }, charges: { rows: 4 }, dispositions: { rows: 2 }, sentences: { rows: 1 } },
      matters: 4,
      cases: 5,
      charges: 4,
      pleaCharges: 1,
      casesOpened: 5,
    })
  })

  it('keep the office’s own numbers and names', async () => {
    expect(
      await rowsOf(
        database,
        `select c.number, c.stage, p.role, p.given_name || ' ' || p.family_name, p.synthetic_name
         from court_case c join participant p using (case_id) order by p.family_name`,
      ),
    ).toEqual([
      ['2026-CR-0102-01', 'open', 'defendant', 'Bruno Castellane', false],
      ['2026-CR-0101-01', 'sentenced', 'defendant', 'Ada Lindqvist', false],
      [null, 'declined', 'suspect', "Fern O'Dowd, Jr.", false],
      ['2026-CR-0102-02', 'open', 'defendant', 'Delia Okonjo', false],
      [null, 'screening', 'suspect', 'Emil Varga', false],
    ])
  })

  it('tell what a charge became, and that it stayed what it was where they say nothing else', async () => {
    expect(
      await rowsOf(
        database,
        `select m.number, ch.count_number, h.what, h.offense_title, h.class from charge_history h join charge ch using (case_id, charge_id)
         join court_case c using (case_id) join matter m using (matter_id) where ch.status <> 'pending' order by 1, 2, h.n`,
      ),
    ).toEqual([
      ['2026-CR-0101', 1, 'filed', 'Retail theft over $300', 'felony-4'],
      ['2026-CR-0101', 1, 'amended', 'Retail theft', 'misdemeanor-a'],
      ['2026-CR-0101', 1, 'convicted', 'Retail theft', 'misdemeanor-a'],
      ['2026-CR-0102', 2, 'filed', 'Theft', 'felony-3'],
      ['2026-CR-0102', 2, 'dismissed', 'Theft', 'felony-3'],
    ])
    expect(await rowsOf(database, 'select kind, term from imported_sentence')).toEqual([
      ['supervision', { unit: 'months', n: 12 }],
    ])
  })

  it('change nothing when they are imported again', async () => {
    const before = await fingerprints(database)
    const again = await importedInto(database, guideSample, { source: plainCsv })
    const after = await fingerprints(database)
    before.delete('import_run')
    after.delete('import_run')
    expect(after).toEqual(before)
    expect(again.news).toEqual({ new: 0, changed: 0, same: 12 })
  })

  it('change one case alone when one row is corrected', async () => {
    const content = `select c.case_id, c.version, p.given_name, (select count(*) from charge h where h.case_id = c.case_id) from court_case c join participant p using (case_id) order by 3`
    const before = await rowsOf(database, content)
    const report = await changed(database, 'cases.csv', (text) => text.replace(',Delia,', ',Delia Ann,'))
    expect(report).toMatchObject({ news: { new: 0, changed: 1, same: 11 }, casesOpened: 0, casesCompleted: 1 })
    expect(report.changes).toContainEqual({ file: 'cases', new: 0, changed: 1, same: 4, held: 0 })
    const after = await rowsOf(database, content)
    expect(told(before).difference(told(after)).size).toBe(1)
    expect(after).toContainEqual([expect.any(String), 2, 'Delia Ann', '1'])
  })
})

describe('a later extract that is silent on part of a case', async () => {
  const database = await testDatabase()

  it('adds to it and takes nothing away', async () => {
    await importedInto(database, guideSample, { source: plainCsv })
    const folder = await mkdtemp(join(tmpdir(), 'plain-'))
    const heading = async (file: string) => (await readFile(join(guideSample, file), 'utf8')).split('\n')[0] ?? ''
    for (const file of ['cases.csv', 'charges.csv']) await writeFile(join(folder, file), `${await heading(file)}\n`)
    await writeFile(
      join(folder, 'dispositions.csv'),
      `${await heading('dispositions.csv')}\n2026-CR-0102,1,1,plea,,2026-05-04,Judge Amaro,,,,,\n`,
    )
    const report = await importedInto(database, folder, { source: plainCsv })
    await rm(folder, { recursive: true })
    expect(report).toMatchObject({ news: { new: 1 }, casesCompleted: 1, charges: 1 })
    expect(
      await rowsOf(
        database,
        `select c.stage, ch.count_number, ch.offense_title, ch.status, p.given_name from charge ch join court_case c using (case_id)
         join participant p using (case_id) where c.number = '2026-CR-0102-01' order by 2`,
      ),
    ).toEqual([
      ['plea-accepted', 1, 'Residential burglary', 'pleaded', 'Bruno'],
      ['plea-accepted', 2, 'Theft', 'dismissed', 'Bruno'],
    ])
  })
})

describe('a later extract with a further sentence of a charge', async () => {
  const database = await testDatabase()
  const first = '2026-CR-0101,1,1,supervision,2026-04-14,Judge Amaro,yes,12,months,'
  const ended = '2026-CR-0101,1,1,supervision,2026-04-14,Judge Amaro,no,12,months,'
  const further = '2026-CR-0101,1,1,jail,2026-09-01,Judge Amaro,yes,30,days,county jail'

  /** Imports a file of sentences of another month, in which nothing else comes. */
  const sentences = async (...rows: readonly string[]): Promise<ImportReport> => {
    const folder = await mkdtemp(join(tmpdir(), 'plain-'))
    try {
      for (const file of ['cases.csv', 'charges.csv', 'sentences.csv']) {
        const [heading = ''] = (await readFile(join(guideSample, file), 'utf8')).split('\n')
        await writeFile(join(folder, file), [heading, ...(file === 'sentences.csv' ? rows : []), ''].join('\n'))
      }
      return await importedInto(database, folder, { source: plainCsv })
    } finally {
      await rm(folder, { recursive: true })
    }
  }
  const kept = async () =>
    await rowsOf(
      database,
      `select k.ordinal, k.original, s.kind, s.current from import_source_row k join imported_sentence s on s.case_id = k.case_id and s.n = k.ordinal
       where k.file = 'sentences' order by 1`,
    )

  it('keeps the earlier beside it, and the text of both', async () => {
    await importedInto(database, guideSample, { source: plainCsv })
    expect((await sentences(further)).news).toEqual({ new: 1, changed: 0, same: 0 })
    expect(await kept()).toEqual([
      [1, first, 'supervision', true],
      [2, further, 'jail', true],
    ])
  })

  it('changes nothing when either comes again alone', async () => {
    expect((await sentences(first)).news).toEqual({ new: 0, changed: 0, same: 1 })
    expect((await sentences(further)).news).toEqual({ new: 0, changed: 0, same: 1 })
    expect(await kept()).toHaveLength(2)
  })

  it('puts a corrected one in the place of the earlier, and leaves the other', async () => {
    expect((await sentences(ended)).news).toEqual({ new: 0, changed: 1, same: 0 })
    expect(await kept()).toEqual([
      [1, ended, 'supervision', false],
      [2, further, 'jail', true],
    ])
  })

  it('tells two of the same kind and day apart by their order', async () => {
    const sixty = further.replace(',30,', ',60,')
    expect((await sentences(further, sixty)).news).toEqual({ new: 1, changed: 0, same: 1 })
    const ninety = further.replace(',30,', ',90,')
    expect((await sentences(ninety, sixty)).news).toEqual({ new: 0, changed: 1, same: 1 })
    expect(await kept()).toEqual([
      [1, ended, 'supervision', false],
      [2, ninety, 'jail', true],
      [3, sixty, 'jail', true],
    ])
  })
})

describe('rows that plain files may not have', async () => {
  const database = await testDatabase()

  it('are held with what is wrong, and with a proposal for a code that is not in the list', async () => {
    const report = await changed(
      database,
      'dispositions.csv',
      (text) =>
        `${text}2026-CR-0999,1,1,plea,,2026-05-04,,,,,,\n2026-CR-0102,1,9,plea,,2026-05-04,,,,,,\n2026-CR-0102,1,1,Pleas,,2026-05-04,,,,,,\n2026-CR-0102,2,1,,,2026-05-04,,,,,,\n`,
    )
    expect(report.quarantine.map(({ line, reason }) => `${line}: ${reason}`)).toEqual([
      '4: No row of cases names this case and defendant.',
      '5: No row of charges names this charge.',
      '6: disposition "Pleas" is not in the list of codes of this source; perhaps "plea" is meant.',
      '7: disposition is empty.',
    ])
    expect(
      await rowsOf(database, 'select held_for, column_name, proposal, state from import_quarantine order by line'),
    ).toEqual([
      ['no-parent', null, null, 'held'],
      ['no-parent', null, null, 'held'],
      ['unknown-code', 'disposition', 'plea', 'held'],
      ['missing', 'disposition', null, 'held'],
    ])
  })

  it('are settled when a corrected file brings what was missing', async () => {
    await changed(database, 'dispositions.csv', (text) =>
      `${text}\n\n\n2026-CR-0102,1,1,plea,,2026-05-04,,,,,,\n`.replace('\n\n\n\n', '\n,\n,\n'),
    )
    expect(await rowsOf(database, 'select line, state from import_quarantine where line in (6) order by line')).toEqual(
      [[6, 'replaced']],
    )
  })
})

describe('a dry run', async () => {
  const database = await testDatabase()

  it('says what would happen and leaves nothing behind', async () => {
    const would = await importedInto(database, guideSample, { source: plainCsv, dryRun: true })
    expect(would).toMatchObject({ casesOpened: 5, charges: 4 })
    expect(await rowsOf(database, 'select 1 from court union all select 1 from import_run')).toEqual([])
    const did = await importedInto(database, guideSample, { source: plainCsv })
    expect({ ...did }).toEqual({ ...would })
  })
})
