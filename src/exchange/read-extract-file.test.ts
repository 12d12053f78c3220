import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { legalDate } from '../vocabulary/legal-date.ts'
import { allRows, ExtractTally } from './domain/count-extract.ts'
import type { ReadRow } from './domain/read-row.ts'
import { type SourceFile, sourceFiles } from './domain/source-files.ts'
import { findExtract, NotAnExtract, readExtractFile } from './read-extract-file.ts'
import { FileCutShort } from './read-lines.ts'
import { sampleExtract } from './testing.ts'

const asOf = legalDate('2026-01-01')
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'extract-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function rowsOf(file: SourceFile, path = join(sampleExtract, `${file}.csv`)): Promise<ReadRow[]> {
  return Array.fromAsync(readExtractFile(file, path, asOf))
}

async function written(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

const hashes = (rows: readonly ReadRow[]) => rows.map((row) => (row.outcome === 'read' ? row.hash : null))
const quarantined = (rows: readonly ReadRow[]) =>
  rows.flatMap((row) => (row.outcome === 'quarantined' ? [`${row.line}: ${row.reason}`] : []))
const flagged = (rows: readonly ReadRow[]) =>
  rows.flatMap((row) =>
    row.outcome === 'read' && row.flags.length > 0
      ? [`${row.line}: ${row.flags.map((flag) => flag.suspicion).join(', ')}`]
      : [],
  )

describe('the invented extract', () => {
  it('gives every row of every file once, with its reason in words when it is quarantined', async () => {
    const byFile = await Promise.all(sourceFiles.map((file) => rowsOf(file)))
    expect(Object.fromEntries(sourceFiles.map((file, n) => [file, quarantined(byFile[n] ?? [])])))
      .toMatchInlineSnapshot(`
      {
        "dispositions": [
          "8: disposition_date "June 20, 2019" is not a date (M/D/YYYY h:mm:ss AM).",
        ],
        "initiation": [
          "10: A quotation mark is opened and never closed.",
          "13: The row has 5 values where the heading names 27 columns.",
        ],
        "intake": [
          "10: received_date "2/30/2019 12:00:00 AM" is not a date (M/D/YYYY h:mm:ss AM).",
          "11: case_id is empty.",
        ],
        "sentencing": [
          "6: current_sentence "maybe" is neither true nor false.",
        ],
      }
    `)
    expect(byFile.map((rows) => rows.length)).toEqual([12, 11, 7, 5])
  })

  it('loads what is doubtful and says why it is doubted', async () => {
    const byFile = await Promise.all(sourceFiles.map((file) => rowsOf(file)))
    expect(Object.fromEntries(sourceFiles.map((file, n) => [file, flagged(byFile[n] ?? [])]))).toMatchInlineSnapshot(`
      {
        "dispositions": [
          "3: title-in-brackets, in-the-future, judge-missing",
          "5: age-not-believable",
          "6: unknown-code, disposed-before-receipt, arraigned-before-receipt",
        ],
        "initiation": [
          "3: title-garbled, code-shortened",
          "4: title-in-brackets",
          "5: age-not-believable, title-in-brackets",
          "6: race-spelling, arrest-before-incident, arrest-far-from-incident, in-the-future, in-the-future",
          "7: incident-after-receipt",
          "8: arraigned-before-receipt",
          "9: unknown-code, charged-before-receipt",
          "11: incident-after-receipt",
        ],
        "intake": [
          "4: age-not-believable",
          "5: race-spelling, arrest-before-incident, arrest-far-from-incident",
          "6: incident-after-receipt",
          "7: gender-not-stated",
          "9: incident-ends-before-it-begins, unknown-code",
        ],
        "sentencing": [
          "3: in-the-future, term-in-fractions, length-of-case-not-believable, text-encoding",
          "5: sentenced-before-disposition, term-zero",
        ],
      }
    `)
  })

  it('keeps the original text of each row, read or not', async () => {
    const rows = await rowsOf('initiation')
    const file = await readFile(join(sampleExtract, 'initiation.csv'), 'utf8')
    for (const row of rows) expect(file.replaceAll('\r\n', '\n')).toContain(row.original)
  })

  it('never quotes age, gender or race in a reason', async () => {
    const [heading, first] = (await readFile(join(sampleExtract, 'intake.csv'), 'utf8')).split('\r\n')
    const path = await written('age.csv', `${heading}\n${first?.replace(',29,', ',unlikely-age,')}\n`)
    expect(quarantined(await rowsOf('intake', path))).toEqual(['2: age_at_incident is not a whole number.'])
  })
})

describe('how a file is written does not change what it says', () => {
  it('reads the same rows with the columns in another order, quoted, with LF and compressed', async () => {
    const text = (await readFile(join(sampleExtract, 'dispositions.csv'), 'utf8')).trimEnd()
    const turned = text
      .split('\r\n')
      .map((line) =>
        line
          .split(',')
          .toReversed()
          .map((value) => `"${value}"`)
          .join(','),
      )
      .join('\n')
    const path = await written('dispositions.csv.gz', gzipSync(turned))
    expect(hashes(await rowsOf('dispositions', path))).toEqual(hashes(await rowsOf('dispositions')))
  })
})

describe('a damaged file', () => {
  it('cut short while compressed gives its whole rows, quarantines the last and says so', async () => {
    const text = await readFile(join(sampleExtract, 'dispositions.csv'))
    const whole = gzipSync(text)
    const path = await written('cut.csv.gz', whole.subarray(0, whole.length - 60))
    const rows: ReadRow[] = []
    const reading = async () => {
      for await (const row of readExtractFile('dispositions', path, asOf)) rows.push(row)
    }
    await expect(reading()).rejects.toThrow(FileCutShort)
    expect(rows.length).toBeGreaterThan(2)
    expect(rows.at(-1)).toMatchObject({ outcome: 'quarantined' })
  })

  it('with a mark that nobody closes loses that row alone', async () => {
    const rows = await rowsOf('initiation')
    const broken = rows.findIndex((row) => row.outcome === 'quarantined' && row.reason.includes('never closed'))
    expect(rows[broken + 1]).toMatchObject({ outcome: 'read' })
  })

  it('with a line end inside a quoted value keeps it as one row', async () => {
    const rows = await rowsOf('initiation')
    const titles = rows.flatMap((row) =>
      row.outcome === 'read' && row.source.file === 'initiation' ? [row.source.row.charge_offense_title] : [],
    )
    expect(titles).toContain('CRIMINAL DAMAGE\nTO PROPERTY, SO CALLED "TAGGING"')
  })

  it.each([
    ['a null character', 'x\0y', 'The line holds a null character.'],
    ['an empty line', '', 'The line is empty.'],
    ['a line without end', 'x'.repeat(200_000), 'The line is longer than 65536 bytes; only its beginning is kept.'],
    [
      'a stray quotation mark pair',
      '900000000001,910000000001,a "b" c',
      'A quotation mark stands where no value begins or ends.',
    ],
  ])('with %s quarantines it and reads on', async (_what, line, reason) => {
    const [heading, first] = (await readFile(join(sampleExtract, 'dispositions.csv'), 'utf8')).split('\r\n')
    const path = await written('bad-line.csv', `${heading}\r\n${line}\r\n${first}\r\n`)
    const rows = await rowsOf('dispositions', path)
    expect(rows.map((row) => (row.outcome === 'read' ? 'read' : row.reason))).toEqual([reason, 'read'])
  })
})

describe('a folder that holds no such extract is refused before anything is loaded', () => {
  it('naming the files that are missing', async () => {
    await expect(findExtract(join(folder, 'nowhere'))).rejects.toThrow(/no intake\.csv\.gz, no initiation\.csv\.gz/)
  })

  it('naming the columns that are missing', async () => {
    const path = await written('columns.csv', 'case_id,case_participant_id\n')
    await expect(rowsOf('intake', path)).rejects.toThrow(/lacks offense_category, participant_status/)
  })

  it('when a file is empty', async () => {
    await expect(rowsOf('intake', await written('empty.csv', ''))).rejects.toThrow(NotAnExtract)
  })
})

describe('any bytes at all', () => {
  it('are accounted for line by line', async () => {
    const tally = new ExtractTally()
    for (const file of sourceFiles) for (const row of await rowsOf(file)) tally.add(row)
    const counts = tally.counts()
    for (const file of sourceFiles) {
      const { rows, loaded, flagged: doubted, quarantined: held } = counts.files[file]
      expect(loaded + doubted + held).toBe(rows)
    }
    expect(allRows(counts)).toBe(12 + 11 + 7 + 5)
  })
})
