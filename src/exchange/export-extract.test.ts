import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase, type TestDatabase } from '../platform/postgres/testing.ts'
import type { CourtId } from '../vocabulary/ids.ts'
import type { Source } from './domain/source-definition.ts'
import { exportExtract } from './export-extract.ts'
import { findExtract } from './read-extract-file.ts'
import { readLines } from './read-lines.ts'
import { readRecords } from './read-records.ts'
import { asImporter, cookCounty, importedCourt, importedInto, plainCsv, sampleExtract } from './testing.ts'

const guideSample = fileURLToPath(new URL('../../docs/guide/import', import.meta.url))

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'export-'))
})
afterAll(() => rm(folder, { recursive: true }))

const exported = async (database: TestDatabase, source: Source, court: CourtId, asMended = false) =>
  await asImporter(database, (client) => exportExtract(client, { source, court, folder, asMended }))

/** The rows of each file, as the import cuts them. */
async function rowsIn(source: Source, from: string): Promise<Record<string, readonly string[]>> {
  const files = await findExtract(source, from)
  const read = files.map(async ({ file, path }) => {
    const rows: string[] = []
    const records = readRecords(readLines(path), (text) => source.rowBegins?.test(text) ?? false)
    for await (const { original } of records) rows.push(original)
    return [file.name, rows.slice(1)] as const
  })
  return Object.fromEntries(await Promise.all(read))
}

describe('the files of an import, written again', async () => {
  const database = await testDatabase()

  it('have every row that came, word for word and in its place, held ones too', async () => {
    await importedInto(database, sampleExtract)
    await importedInto(database, sampleExtract)
    const report = await exported(database, cookCounty, importedCourt.id)
    expect(report).toEqual({ intake: 12, initiation: 11, dispositions: 8, sentencing: 5 })
    expect(await rowsIn(cookCounty, folder)).toEqual(await rowsIn(cookCounty, sampleExtract))
  })

  it('hold what people put right when that is asked for', async () => {
    await database.administrator().query(
      `update import_quarantine set mend = '{"disposition_date": "6/20/2019"}', state = 'mended'
       where file = 'dispositions' and column_name = 'disposition_date'`,
    )
    await exported(database, cookCounty, importedCourt.id, true)
    expect(await readFile(join(folder, 'dispositions.csv'), 'utf8')).not.toContain('June 20, 2019')
    await exported(database, cookCounty, importedCourt.id)
    expect(await readFile(join(folder, 'dispositions.csv'), 'utf8')).toContain('"June 20, 2019"')
  })
})

describe('a round trip', async () => {
  const [database, other] = [await testDatabase(), await testDatabase()]

  it('into a new court brings the same cases', async () => {
    const first = await importedInto(database, guideSample, { source: plainCsv })
    await exported(database, plainCsv, first.court)
    const second = await importedInto(other, folder, { source: plainCsv })
    expect(second).toEqual(first)
  })
})
