import { access } from 'node:fs/promises'
import { join } from 'node:path'
import type { LegalDate } from '../vocabulary/legal-date.ts'
import { type ReadRow, type SourceRecord, readRow } from './domain/read-row.ts'
import { type SourceFile, columnOf, missingColumns, sourceFiles } from './domain/source-files.ts'
import { readLines } from './read-lines.ts'
import { readRecords } from './read-records.ts'

/** The folder or a file in it is not an extract of this kind; nothing was read from it. */
export class NotAnExtract extends Error {
  override readonly name = 'NotAnExtract'
}

export type ExtractPaths = Readonly<Record<SourceFile, string>>

/**
 * Where the four files of an extract lie in a folder, as `name.csv.gz` or `name.csv`.
 * @throws NotAnExtract naming every file that is missing
 */
export async function findExtract(folder: string): Promise<ExtractPaths> {
  const found = await Promise.all(sourceFiles.map(async (file) => [file, await firstThere(folder, file)] as const))
  const absent = found.filter(([, path]) => path === null).map(([file]) => `${file}.csv.gz`)
  if (absent.length > 0) throw new NotAnExtract(`${folder} has no ${absent.join(', no ')}.`)
  const pathOf = (file: SourceFile) => found.find(([name]) => name === file)?.[1] ?? ''
  return {
    intake: pathOf('intake'),
    initiation: pathOf('initiation'),
    dispositions: pathOf('dispositions'),
    sentencing: pathOf('sentencing'),
  }
}

async function firstThere(folder: string, file: SourceFile): Promise<string | null> {
  for (const name of [`${file}.csv.gz`, `${file}.csv`]) {
    const path = join(folder, name)
    if (
      await access(path).then(
        () => true,
        () => false,
      )
    )
      return path
  }
  return null
}

/** A line that begins with two whole numbers can only be a new row: every file begins with its two keys. */
const beginsRow = (text: string): boolean => /^\s*"?\d{6,24}"?\s*,\s*"?\d{6,24}"?\s*,/.test(text)

/**
 * The rows of one file of an extract, each once, in the order of the file, in constant memory.
 * @throws NotAnExtract when the heading lacks a column
 * @throws FileCutShort after the last row that could be read
 */
export async function* readExtractFile(file: SourceFile, path: string, asOf: LegalDate): AsyncGenerator<ReadRow> {
  let columns: readonly string[] | null = null
  for await (const record of readRecords(readLines(path), beginsRow)) {
    if (columns === null) columns = headingOf(file, path, record)
    else yield readRow(file, columns, record, asOf)
  }
  if (columns === null) throw new NotAnExtract(`${path} is empty: it has no heading.`)
}

function headingOf(file: SourceFile, path: string, record: SourceRecord): readonly string[] {
  if ('broken' in record) throw new NotAnExtract(`The heading of ${path} cannot be read. ${record.broken}`)
  const missing = missingColumns(file, record.values)
  if (missing.length > 0) throw new NotAnExtract(`The heading of ${path} lacks ${missing.join(', ')}.`)
  return record.values.map(columnOf)
}
