import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { legalDate } from '../vocabulary/legal-date.ts'
import { type ExtractCounts, ExtractTally } from './domain/count-extract.ts'
import { exportExtract } from './export-extract.ts'
import { findExtract, readExtractFile } from './read-extract-file.ts'
import { readLines } from './read-lines.ts'
import { readRecords } from './read-records.ts'
import { testDatabase } from '../platform/postgres/testing.ts'
import { asImporter, cookCounty, importedCourt, importedInto, realExtract, realExtractAbsent } from './testing.ts'

describe.skipIf(realExtractAbsent !== null)(
  `the real extract${realExtractAbsent === null ? '' : `: skipped. ${realExtractAbsent}`}`,
  () => {
    let counts: ExtractCounts
    const doubts = new Map<string, number>()
    beforeAll(async () => {
      const tally = new ExtractTally(cookCounty)
      for (const each of await findExtract(cookCounty, realExtract)) {
        for await (const row of readExtractFile(each, { source: cookCounty, asOf: legalDate('2020-02-01') })) {
          tally.add(row)
          if (row.outcome === 'quarantined') continue
          for (const { suspicion } of row.flags)
            doubts.set(`${row.file} ${suspicion}`, (doubts.get(`${row.file} ${suspicion}`) ?? 0) + 1)
        }
      }
      counts = tally.counts()
    })

    it.each([
      ['intake', 23_330],
      ['initiation', 51_914],
      ['dispositions', 17_541],
      ['sentencing', 4_022],
    ])('accounts for every row of %s: %i', (file, rows) => {
      const { loaded = 0, flagged = 0, ...rest } = counts.files[file] ?? {}
      expect(loaded + flagged).toBe(rows)
      expect(rest).toEqual({ rows, quarantined: 0 })
    })

    it('counts what it holds', () => {
      expect(counts).toMatchObject({
        matters: 21_514,
        cases: 23_330,
        charges: 51_914,
        pleaCharges: 3_884,
        participantsWithPlea: 3_694,
        dispositions: 17_541,
        sentences: 4_022,
      })
    })

    it.each([
      ['dispositions in-the-future', 1],
      ['dispositions disposed-before-receipt', 131],
      ['dispositions judge-missing', 4_038],
      ['intake age-not-believable', 4],
      ['intake race-spelling', 1],
      ['initiation title-in-brackets', 3_124],
      ['sentencing in-the-future', 3],
    ])('doubts %s %i times', (doubt, times) => expect(doubts.get(doubt)).toBe(times))
  },
)

/** How many rows each file has, and a hash of all of them in their order. */
async function printsOf(folder: string): Promise<readonly string[]> {
  const prints: string[] = []
  for (const { file, path } of await findExtract(cookCounty, folder)) {
    const hash = createHash('sha256')
    let rows = 0
    for await (const { original, line } of readRecords(readLines(path), () => false)) {
      if (line === 1) continue
      rows += 1
      hash.update(`${original}\n`)
    }
    prints.push(`${file.name} ${rows} ${hash.digest('hex')}`)
  }
  return prints
}

describe.skipIf(realExtractAbsent !== null)('an import of the real extract', async () => {
  const database = realExtractAbsent === null ? await testDatabase() : null

  it('loads every row into the cases’ own tables', { timeout: 600_000 }, async () => {
    if (!database) return
    const report = await importedInto(database, realExtract)
    expect(report).toMatchObject({
      matters: 21_514,
      cases: 23_330,
      charges: 51_914,
      dispositions: 17_541,
      sentences: 4_022,
      casesOpened: 23_330,
    })
    const { rows } = await database
      .administrator()
      .query<{ matters: string; cases: string; charges: string; pleas: string; entries: string }>(
        `select (select count(*) from matter) as matters, (select count(*) from court_case) as cases, (select count(*) from charge) as charges,
        (select count(*) from imported_disposition where kind = 'plea') as pleas, (select count(*) from ledger_entry) as entries`,
      )
    expect(rows).toEqual([{ matters: '21514', cases: '23330', charges: '51914', pleas: '3884', entries: '23330' }])
  })

  it('gives every row back word for word', { timeout: 300_000 }, async () => {
    if (!database) return
    const folder = await mkdtemp(join(tmpdir(), 'export-'))
    try {
      const order = { source: cookCounty, court: importedCourt.id, folder, asMended: false }
      await asImporter(database, (client) => exportExtract(client, order))
      expect(await printsOf(folder)).toEqual(await printsOf(realExtract))
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
