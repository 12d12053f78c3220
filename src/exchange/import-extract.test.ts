import { cp, mkdtemp, readFile, rm, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../platform/postgres/testing.ts'
import type { ImportReport } from './import-extract.ts'
import { fingerprints, importedInto, sampleExtract } from './testing.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function rowsOf(database: TestDatabase, query: string, values: readonly unknown[] = []): Promise<unknown[]> {
  return (await database.administrator().query({ text: query, values: [...values], rowMode: 'array' })).rows
}

const byDefendant = `
  from court_case c join import_source_row r on r.case_id = c.case_id and r.file = (
    select min(file) from import_source_row x where x.case_id = c.case_id)`

describe('an import of the invented extract', async () => {
  const database = await testDatabase()
  let report: ImportReport
  beforeAll(async () => {
    report = await importedInto(database, sampleExtract)
  })

  it('accounts for every row once', () => {
    for (const { rows, loaded, flagged, quarantined } of Object.values(report.files)) {
      expect(loaded + flagged + quarantined).toBe(rows)
    }
    expect(report).toMatchObject({
      files: {
        intake: { rows: 12, quarantined: 4 },
        initiation: { rows: 11, quarantined: 2 },
        dispositions: { rows: 8, quarantined: 2 },
        sentencing: { rows: 5, quarantined: 1 },
      },
      matters: 8,
      cases: 9,
      charges: 11,
      pleaCharges: 2,
      participantsWithPlea: 2,
      dispositions: 6,
      sentences: 4,
      casesOpened: 9,
      damage: [],
    })
  })

  it('quarantines a row given twice and a row that contradicts the first', () => {
    expect(
      report.quarantine.filter(({ file }) => file === 'intake').map(({ line, reason }) => `${line}: ${reason}`),
    ).toEqual([
      '10: received_date "2/30/2019 12:00:00 AM" is not a date (M/D/YYYY h:mm:ss AM).',
      '11: case_id is empty.',
      '12: The row repeats line 2 word for word.',
      '13: The row is about the same thing as line 2 and says otherwise; the first was kept.',
    ])
  })

  it('doubts what only rows together can tell', () => {
    const doubts = report.flags.map(({ file, suspicion, count }) => `${file} ${suspicion} ${count}`)
    expect(doubts).toEqual(
      expect.arrayContaining([
        'initiation charge-number-shared 2',
        'initiation not-in-intake 1',
        'dispositions charge-not-in-initiation 1',
        'sentencing sentence-without-disposition 1',
        'intake charged-though-not-approved 1',
      ]),
    )
  })

  it('keeps each row word for word, the quarantined ones too', async () => {
    const kept = await rowsOf(
      database,
      'select original from import_source_row union all select original from import_quarantine',
    )
    expect(kept).toHaveLength(36)
    expect(kept).toContainEqual([expect.stringContaining('"RETAIL THEFT,720,5')])
  })

  it('writes one entry in the ledger of each case, from which nobody is alerted', async () => {
    const entries = await rowsOf(
      database,
      `select e.kind, e.compartment, e.seq, l.content::jsonb #>> '{data,origin}', count(*)
       from ledger_entry e join ledger_content l using (case_id, compartment, seq) group by 1, 2, 3, 4`,
    )
    expect(entries).toEqual([['case.imported', 'status', '1', 'import', '9']])
  })

  it('opens what is not disposed of, closes what is, and leaves the uncharged before the court', async () => {
    const stages = await rowsOf(
      database,
      `select distinct right(split_part(r.source_key, '/', 2), 2), c.stage, c.number ${byDefendant} order by 1`,
    )
    expect(stages).toEqual([
      ['01', 'sentenced', '2019-IM-000001-01'],
      ['02', 'sentenced', '2019-IM-000002-01'],
      ['03', 'open', '2019-IM-000002-02'],
      ['04', 'open', '2019-IM-000003-01'],
      ['05', 'open', '2019-IM-000004-01'],
      ['06', 'declined', null],
      ['07', 'open', '2019-IM-000005-01'],
      ['08', 'screening', null],
      ['11', 'open', '2019-IM-000006-01'],
    ])
  })

  it('gives an open case to the teams of the imported court, and co-defendants to different defenders', async () => {
    const relations = await rowsOf(
      database,
      `select right(split_part(r.source_key, '/', 2), 2), a.relation, coalesce(t.name, 'person') ${byDefendant}
       join assignment a on a.case_id = c.case_id left join team t on t.team_id = a.principal
       where split_part(r.source_key, '/', 1) = '900000000002' group by 1, 2, 3 order by 1, 2`,
    )
    expect(relations).toEqual([
      ['02', 'bench', 'Judge 201 (as the source calls the judge)'],
      ['02', 'clerk', 'Criminal Division 1'],
      ['02', 'defense', 'Felony Defense Unit 1'],
      ['02', 'police', 'FAIRWATER PD'],
      ['02', 'prosecution', 'Felony Trial Unit 1'],
      ['03', 'bench', 'Chambers, District 1'],
      ['03', 'clerk', 'Criminal Division 1'],
      ['03', 'defense', 'Conflict panel, firm 1'],
      ['03', 'police', 'FAIRWATER PD'],
      ['03', 'prosecution', 'Felony Trial Unit 1'],
    ])
  })

  it('tells the history of a charge: filed, amended, ended', async () => {
    const steps = await rowsOf(
      database,
      `select h.n, h.what, h.offense_title, h.class, h.why from charge_history h join charge c using (case_id, charge_id)
       where c.disposition = 'Plea of Guilty - Amended Charge' order by h.n`,
    )
    expect(steps).toEqual([
      [
        1,
        'filed',
        '[POSSESSION OF [CONTROLLED/LOOK-ALIKE] SUBSTANCE WITH INTENT TO DELIVER]',
        'felony-1',
        'Preliminary Hearing',
      ],
      [
        2,
        'amended',
        'POSSESSION OF A CONTROLLED SUBSTANCE',
        'felony-4',
        'The charge at disposition is another version',
      ],
      [3, 'convicted', 'POSSESSION OF A CONTROLLED SUBSTANCE', 'felony-4', 'Plea of Guilty - Amended Charge'],
    ])
  })

  it('keeps a sentence that was replaced beside the one that replaced it, in the source’s own units', async () => {
    const sentences = await rowsOf(
      database,
      `select n, current, sentence_type, term, commitment_term, commitment_unit from imported_sentence
       where judge is not null and charge_id in (select charge_id from imported_sentence where n = 2) order by n`,
    )
    expect(sentences).toEqual([
      [1, false, 'Prison', { n: 105, unit: 'months' }, '8.75', 'Year(s)'],
      [2, true, 'Cook County Boot Camp', null, '1', 'Term'],
    ])
  })

  it('marks every name as generated', async () => {
    expect(await rowsOf(database, 'select synthetic_name, count(*) from participant group by 1')).toEqual([[true, '9']])
  })

  it('makes the same lists as a case made one by one has', async () => {
    const list = async () => await rowsOf(database, 'select * from my_case order by principal, case_id')
    const atOnce = await list()
    await rowsOf(database, 'select refresh_my_case(case_id) from court_case')
    expect(await list()).toEqual(atOnce)
    expect(atOnce.length).toBeGreaterThan(30)
  })

  it('writes race, gender and age into the compartment demographics and nowhere else', async () => {
    const { rows: texts } = await database
      .administrator()
      .query<{ place: string }>(
        `select table_name as place from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
      )
    const places: string[] = []
    for (const { place } of texts) {
      const found = await rowsOf(
        database,
        `select 1 from ${place} t where t::text ~ 'ASIAN|Unknown Gender|,119,' limit 1`,
      )
      if (found.length > 0) places.push(place)
    }
    expect(places.toSorted()).toEqual(['demographics', 'import_source_row'])
    expect(
      await rowsOf(database, `select distinct relation from relation_compartment where compartment = 'demographics'`),
    ).toEqual([])
  })

  it('changes nothing when it runs a second time', async () => {
    const before = await fingerprints(database)
    const again = await importedInto(database, sampleExtract)
    const after = await fingerprints(database)
    before.delete('import_run')
    after.delete('import_run')
    expect(after).toEqual(before)
    expect(again.news).toEqual({ new: 0, changed: 0, same: 27 })
    expect({ files: again.files, flags: again.flags, opened: again.casesOpened }).toEqual({
      files: report.files,
      flags: report.flags,
      opened: 0,
    })
  })
})

describe('an extract whose file was cut short', async () => {
  const [database, whole] = [await testDatabase(), await testDatabase()]

  it('is loaded as far as it goes, and completed by the whole one', async () => {
    await cp(sampleExtract, folder, { recursive: true })
    const bytes = gzipSync(await readFile(join(folder, 'dispositions.csv')))
    await unlink(join(folder, 'dispositions.csv'))
    await writeFile(join(folder, 'dispositions.csv.gz'), bytes.subarray(0, bytes.length - 120))
    const cut = await importedInto(database, folder)
    expect(cut.damage).toEqual([expect.stringMatching(/^dispositions: The compressed file is cut short or damaged/)])
    expect(cut.dispositions).toBeLessThan(6)

    const completed = await importedInto(database, sampleExtract)
    expect(completed).toMatchObject({ damage: [], dispositions: 6, casesOpened: 0 })
    expect(completed.casesCompleted).toBeGreaterThan(0)
    await importedInto(whole, sampleExtract)
    const said = `select c.case_id, c.stage, c.number, ch.count_number, ch.status, ch.disposition, ch.offense_title from court_case c left join charge ch using (case_id) order by 1, 4`
    expect(await rowsOf(database, said)).toEqual(await rowsOf(whole, said))
  })
})

describe('a case on which people have worked since it was imported', async () => {
  const database = await testDatabase()

  it('is not changed by a later extract: the row is quarantined', async () => {
    await importedInto(database, sampleExtract)
    await database
      .pool('colloquy_system')
      .query(
        `select append_entry(case_id, 'status', 'case.moved', 1, 'x', null, '{}') from court_case where stage = 'open'`,
      )
    const later = await mkdtemp(join(tmpdir(), 'later-'))
    await cp(sampleExtract, later, { recursive: true })
    const file = join(later, 'initiation.csv')
    await writeFile(file, (await readFile(file, 'utf8')).replaceAll('4/25/2109', '4/25/2019'))
    const before = await fingerprints(database)
    const report = await importedInto(database, later)
    await rm(later, { recursive: true })
    expect(report.quarantine.map(({ reason }) => reason)).toContain(
      'The case was imported before and has been worked on since; a changed row no longer changes it.',
    )
    expect((await fingerprints(database)).get('imported_charging')).toBe(before.get('imported_charging'))
  })
})

describe('a folder that is no extract', async () => {
  const database = await testDatabase()

  it('leaves nothing behind, not even the imported court', async () => {
    const bad = await mkdtemp(join(tmpdir(), 'bad-'))
    await cp(sampleExtract, bad, { recursive: true })
    await writeFile(join(bad, 'sentencing.csv'), 'case_id,case_participant_id\n')
    await expect(importedInto(database, bad)).rejects.toThrow(/lacks/)
    await rm(bad, { recursive: true })
    expect(await rowsOf(database, 'select 1 from court union all select 1 from import_run')).toEqual([])
  })
})
