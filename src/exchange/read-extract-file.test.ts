import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { legalDate } from '../vocabulary/legal-date.ts'
import { allRows, ExtractTally } from './domain/count-extract.ts'
import type { ReadRow } from './domain/read-row.ts'
import { textIn } from './domain/fields.ts'
import { fileNamed } from './domain/source-definition.ts'
import { findExtract, NotAnExtract, readExtractFile } from './read-extract-file.ts'
import { FileCutShort } from './read-lines.ts'
import { cookCounty, sampleExtract } from './testing.ts'

const reading = { source: cookCounty, asOf: legalDate('2026-01-01') }
const sourceFiles = cookCounty.files.map(({ name }) => name)
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'extract-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function rowsOf(file: string, path = join(sampleExtract, `${file}.csv`)): Promise<ReadRow[]> {
  return Array.fromAsync(readExtractFile({ file: fileNamed(cookCounty, file), path }, reading))
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
            "9: charge_disposition "FINDING GUILTY - AMENDED" is not in the list of codes of this source; perhaps "Finding Guilty - Amended Charge" is meant.",
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
    expect(byFile.map((rows) => rows.length)).toEqual([12, 11, 8, 5])
  })

  it('loads what is doubtful and says why it is doubted', async () => {
    const byFile = await Promise.all(sourceFiles.map((file) => rowsOf(file)))
    expect(Object.fromEntries(sourceFiles.map((file, n) => [file, flagged(byFile[n] ?? [])]))).toMatchInlineSnapshot(`
      {
        "dispositions": [
          "3: in-the-future, title-in-brackets, judge-missing",
          "5: age-not-believable",
          "6: disposed-before-receipt, arraigned-before-receipt",
        ],
        "initiation": [
          "3: code-shortened, title-garbled",
          "4: title-in-brackets",
          "5: age-not-believable, title-in-brackets",
          "6: race-spelling, in-the-future, in-the-future, arrest-before-incident, arrest-far-from-incident",
          "7: incident-after-receipt",
          "8: arraigned-before-receipt",
          "9: charged-before-receipt, unknown-code",
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
    const readAll = async () => {
      for await (const row of readExtractFile({ file: fileNamed(cookCounty, 'dispositions'), path }, reading))
        rows.push(row)
    }
    await expect(readAll()).rejects.toThrow(FileCutShort)
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
    const titles = rows.flatMap((row) => (row.outcome === 'read' ? [textIn(row.values, 'title')] : []))
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
    await expect(findExtract(cookCounty, join(folder, 'nowhere'))).rejects.toThrow(
      /no intake\.csv\.gz, no initiation\.csv\.gz/,
    )
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
    const tally = new ExtractTally(cookCounty)
    for (const file of sourceFiles) for (const row of await rowsOf(file)) tally.add(row)
    const counts = tally.counts()
    for (const { rows, loaded, flagged: doubted, quarantined: held } of Object.values(counts.files)) {
      expect(loaded + doubted + held).toBe(rows)
    }
    expect(allRows(counts)).toBe(12 + 11 + 8 + 5)
  })
})
