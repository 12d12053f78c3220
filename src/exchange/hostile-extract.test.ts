import { existsSync } from 'node:fs'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase, type TestDatabase } from '../platform/postgres/testing.ts'
import { legalDate } from '../vocabulary/legal-date.ts'
import { fileNamed } from './domain/source-definition.ts'
import type { ImportReport } from './import-extract.ts'
import { NotAnExtract, readExtractFile } from './read-extract-file.ts'
import { FileCutShort, longestLine } from './read-lines.ts'
import { cookCounty, importedInto, plainCsv, realExtract, sampleExtract } from './testing.ts'

const guideSample = fileURLToPath(new URL('../../docs/guide/import', import.meta.url))
const reference = join(dirname(realExtract), 'reference')

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** What a reader makes of the lines of a file: each line after the heading must be in one row. */
async function linesAccounted(bytes: Buffer): Promise<{ lines: number; inRows: number } | 'refused'> {
  const path = join(folder, 'any.csv')
  await writeFile(path, bytes)
  const file = fileNamed(cookCounty, 'dispositions')
  let inRows = 0
  try {
    for await (const row of readExtractFile({ file, path }, { source: cookCounty, asOf: legalDate('2026-01-01') })) {
      expect(row.outcome === 'quarantined' ? row.reason : row.key).not.toBe('')
      inRows += row.original.split('\n').length
    }
  } catch (error) {
    if (error instanceof NotAnExtract || error instanceof FileCutShort) return 'refused'
    throw error
  }
  const lines = bytes.toString('latin1').split('\n')
  if (lines.at(-1) === '') lines.pop()
  return { lines: lines.length - 1, inRows }
}

/** Damage to bytes as it happens: some are lost, doubled, or become others. */
const damage = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.integer({ min: 0, max: 12 }),
  insert: fc.oneof(
    fc.uint8Array({ maxLength: 8 }),
    fc
      .constantFrom('"', '""', '\n', '\r\n', '\0', ',', '",\n"', '\uFEFF', '\u2028', 'é')
      .map((text) => Buffer.from(text)),
    fc.constant(Buffer.from([0xe9, 0xff, 0x80])),
    fc.constant(Buffer.alloc(longestLine + 10, 'x')),
  ),
})

function damaged(
  bytes: Buffer,
  wounds: readonly { at: number; remove: number; insert: Uint8Array }[],
  from = 0,
): Buffer {
  return wounds.reduce((before, { at, remove, insert }) => {
    const place = from + Math.floor(at * Math.max(0, before.length - from))
    return Buffer.concat([before.subarray(0, place), insert, before.subarray(place + remove)])
  }, bytes)
}

describe('a file that is damaged anywhere', async () => {
  const database = await testDatabase()
  const sample = await readFile(join(sampleExtract, 'dispositions.csv'))
  const heading = sample.indexOf('\n') + 1

  it('is read with each of its lines in one row, or refused', async () => {
    const property = fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 6 }), async (wounds) => {
      const read = await linesAccounted(damaged(sample, wounds))
      return read === 'refused' || read.inRows === read.lines
    })
    await expect(fc.assert(property, { numRuns: 300 })).resolves.toBeUndefined()
  })

  it('is imported with every row accounted for', { timeout: 120_000 }, async () => {
    const property = fc.asyncProperty(
      fc.array(damage, { minLength: 1, maxLength: 4 }),
      fc.boolean(),
      async (wounds, zipped) => {
        const into = await mkdtemp(join(folder, 'extract-'))
        await cp(sampleExtract, into, { recursive: true })
        const bytes = damaged(sample, wounds, heading)
        await rm(join(into, 'dispositions.csv'))
        await writeFile(
          join(into, zipped ? 'dispositions.csv.gz' : 'dispositions.csv'),
          zipped ? gzipSync(bytes) : bytes,
        )
        const report = await importedInto(database, into, { dryRun: true })
        allAccounted(report)
        const lines = await linesAccounted(bytes)
        expect(report.files['dispositions']?.rows).toBeGreaterThan(0)
        expect(lines).not.toBe('refused')
      },
    )
    await expect(fc.assert(property, { numRuns: 10 })).resolves.toBeUndefined()
  })
})

function allAccounted(report: ImportReport): void {
  for (const { rows, loaded, flagged, quarantined } of Object.values(report.files))
    expect(loaded + flagged + quarantined).toBe(rows)
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** Imports cases whose titles of offenses are these texts. */
async function importedAsTitles(database: TestDatabase, texts: readonly string[]): Promise<ImportReport> {
  const into = await mkdtemp(join(folder, 'titles-'))
  const cases = texts.map((text, n) => `H-${n},1,${quoted(text)},${quoted(text)},2026-01-0${1 + (n % 9)}`)
  const charges = texts.map((text, n) => `H-${n},1,1,1,${quoted(text)},felony-3`)
  await writeFile(
    join(into, 'cases.csv'),
    ['case_number,defendant_number,given_name,family_name,received_on', ...cases].join('\r\n'),
  )
  await writeFile(
    join(into, 'charges.csv'),
    ['case_number,defendant_number,charge_number,count,title,class', ...charges].join('\n'),
  )
  return await importedInto(database, into, { source: plainCsv })
}

/** Texts that break programs, of our own making; the public lists are read where they are there. */
const nasty = [
  "'; drop table court_case; --",
  '=HYPERLINK("http://example.org","x")',
  '\\N',
  '\\.',
  'tab\there',
  'two\nlines',
  'carriage\rreturn',
  '\u202Eright to left',
  'e\u0301 and é',
  '😀 👩‍⚖️',
  '{"json": [1, null]}',
  '%s %d ${x} {{y}}',
  'NULL',
  '\uFFFE',
]

async function publicTexts(): Promise<readonly string[]> {
  if (!existsSync(reference)) return []
  const blns: unknown = JSON.parse(await readFile(join(reference, 'blns.json'), 'utf8'))
  const csvs = join(reference, 'csv-spectrum/csvs')
  const spectrum = await Promise.all((await readdir(csvs)).map((name) => readFile(join(csvs, name), 'utf8')))
  return [...(Array.isArray(blns) ? blns : []), ...spectrum].filter((text) => typeof text === 'string')
}

describe('values that break programs', async () => {
  const database = await testDatabase()

  it('are loaded letter for letter, or held with the reason', async () => {
    const texts = [...nasty, ...(await publicTexts())]
    const report = await importedAsTitles(database, texts)
    allAccounted(report)
    expect(report.files['charges']?.rows).toBe(texts.length)
    const { rows } = await database
      .administrator()
      .query<{ number: string; title: string }>(
        `select m.number, ch.offense_title as title from charge ch join court_case c using (case_id) join matter m using (matter_id)`,
      )
    for (const { number, title } of rows) {
      const sent = texts[Number(number.slice(2))] ?? ''
      expect(title).toBe(sent.replaceAll('\r\n', '\n').trim())
    }
    // Only what is empty, or holds a null character or more lines than a value may have, is held.
    const held = texts.filter((text) => text.trim() === '' || text.includes('\0') || text.split('\n').length > 40)
    expect(rows.length).toBeGreaterThanOrEqual(texts.length - held.length)
  })
})

describe('an extract of an office that does otherwise', async () => {
  const database = await testDatabase()
  const changed = async (file: string, change: (text: string) => string | Buffer): Promise<ImportReport> => {
    const into = await mkdtemp(join(folder, 'office-'))
    await cp(guideSample, into, { recursive: true })
    await writeFile(join(into, file), change(await readFile(join(into, file), 'utf8')))
    return await importedInto(database, into, { source: plainCsv, dryRun: true })
  }

  it.each([
    ['with a byte order mark and CRLF', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
    ['in Latin-1', (text: string) => Buffer.from(text.replace('Varga', 'Vargá'), 'latin1')],
    ['with every value in quotation marks', (text: string) => text.replaceAll(/(?<=^|,)[^,"\n]+(?=,|$)/gm, '"$&"')],
    ['with a column nobody knows', (text: string) => text.replaceAll('\n', ',extra\n')],
    ['with no line end at the end', (text: string) => text.trimEnd()],
  ])('%s is imported as the plain one', async (_what, change) => {
    const report = await changed('cases.csv', change)
    allAccounted(report)
    expect(report).toMatchObject({ cases: 5, files: { cases: { rows: 5, quarantined: 0 } } })
  })

  it('with codes nobody knows holds those rows, with a proposal where one is near, and loads the rest', async () => {
    const report = await changed('charges.csv', (text) =>
      text.replace('felony-3', 'Felony 3').replace('felony-4', 'class Q'),
    )
    allAccounted(report)
    expect(report.quarantine.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('perhaps "felony-3" is meant'),
        expect.stringContaining('no known code is near it'),
      ]),
    )
  })

  it.each([
    ['without a heading', 'cases.csv', () => '', /is empty/],
    [
      'with a heading that names a column twice',
      'cases.csv',
      (text: string) => text.replace('given_name', 'family_name'),
      /lacks given_name|names family_name twice/,
    ],
    ['without a column that is needed', 'charges.csv', (text: string) => text.replace('title', 'titel'), /lacks title/],
  ])('%s is refused before anything is loaded', async (_what, file, change, why) => {
    await expect(changed(file, change)).rejects.toThrow(why)
  })
})
