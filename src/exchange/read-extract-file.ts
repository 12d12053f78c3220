import { access } from 'node:fs/promises'
import { join } from 'node:path'
import type { LegalDate } from '../vocabulary/legal-date.ts'
import { type Mend, type ReadRow, type RowReader, rowReader, type SourceRecord } from './domain/read-row.ts'
import { columnNamed, type FileDefinition, type Source } from './domain/source-definition.ts'
import { readLines } from './read-lines.ts'
import { readRecords } from './read-records.ts'

/** The folder or a file in it is not an extract of this kind; nothing was read from it. */
export class NotAnExtract extends Error {
  override readonly name = 'NotAnExtract'
}

/** A file of an extract that is there. */
export interface ExtractFile {
  readonly file: FileDefinition
  readonly path: string
}

/**
 * Where the files of an extract lie in a folder, as `name.csv.gz` or `name.csv`, in the order of the definition.
 * @throws NotAnExtract naming every file that is missing
 */
export async function findExtract(source: Source, folder: string): Promise<readonly ExtractFile[]> {
  const found = await Promise.all(
    source.files.map(async (file) => ({ file, path: await firstThere(folder, file.name) })),
  )
  const absent = found
    .filter(({ file, path }) => path === null && !file.optional)
    .map(({ file }) => `${file.name}.csv.gz`)
  if (absent.length > 0)
    throw new NotAnExtract(
      `${folder} has no ${absent.join(', no ')}. Put each file there as NAME.csv or NAME.csv.gz and import again.`,
    )
  return found.flatMap(({ file, path }) => (path === null ? [] : [{ file, path }]))
}

async function firstThere(folder: string, file: string): Promise<string | null> {
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

/** What reading a file needs beside its path. */
export interface Reading {
  readonly source: Source
  /** The last day that the extract can know of. */
  readonly asOf: LegalDate
  /** What a person put right in the row of this file whose original has this hash. */
  readonly mendOf?: (file: string, print: string) => Mend | null
  /** Told the columns of a file, as its heading names them. */
  readonly onHeading?: (file: string, columns: readonly string[]) => void
  /** Told how many bytes of the file on disk were read. */
  readonly onBytes?: (bytes: number) => void
}

/**
 * The rows of one file of an extract, each once, in the order of the file, in constant memory.
 * @throws NotAnExtract when the heading lacks a column or names one twice
 * @throws FileCutShort after the last row that could be read
 */
export async function* readExtractFile({ file, path }: ExtractFile, reading: Reading): AsyncGenerator<ReadRow> {
  const { source } = reading
  const beginsRow = (text: string): boolean => source.rowBegins?.test(text) ?? false
  let read: RowReader | null = null
  for await (const record of readRecords(readLines(path, reading.onBytes), beginsRow)) {
    if (read === null) {
      const columns = headingOf(source, file, path, record)
      reading.onHeading?.(file.name, columns)
      read = rowReader(source, file, columns, reading.asOf, (print) => reading.mendOf?.(file.name, print) ?? null)
    } else yield read(record)
  }
  if (read === null) throw new NotAnExtract(`${path} is empty: it has no heading. Export the file again, with one.`)
}

/** The columns of a heading, checked. */
function headingOf(source: Source, file: FileDefinition, path: string, record: SourceRecord): readonly string[] {
  if ('broken' in record)
    throw new NotAnExtract(
      `The heading of ${path} cannot be read. ${record.broken} Mend its first line and import again.`,
    )
  const columns = record.values.map((heading) => columnNamed(source, heading))
  const missing = file.fields
    .map(([column]) => column)
    .filter((column) => !columns.includes(column) && !file.absent.includes(column))
  if (missing.length > 0)
    throw new NotAnExtract(
      `The heading of ${path} lacks ${missing.join(', ')}. Nothing was imported: export the file with all its columns.`,
    )
  const twice = file.fields
    .map(([column]) => column)
    .filter((column) => columns.indexOf(column) !== columns.lastIndexOf(column))
  if (twice.length > 0)
    throw new NotAnExtract(
      `The heading of ${path} names ${twice.join(', ')} twice, so that nobody can say which one counts. Nothing was imported: take one of them out.`,
    )
  return columns
}
