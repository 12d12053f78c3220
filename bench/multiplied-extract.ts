import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fieldTypes } from '../src/exchange/domain/fields.ts'
import { columnNamed, type Source } from '../src/exchange/domain/source-definition.ts'
import type { ExtractFile } from '../src/exchange/read-extract-file.ts'
import { readLines } from '../src/exchange/read-lines.ts'
import { readRecords } from '../src/exchange/read-records.ts'

/**
 * Writes an extract that holds each row so many times, every time about other matters, defendants and charges: for a caseload
 * larger than any that was published. Rows that cannot be cut are left out.
 */
export async function multipliedExtract(
  source: Source,
  files: readonly ExtractFile[],
  times: number,
  folder: string,
): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const { file, path } of files) {
    const out = createWriteStream(join(folder, `${file.name}.csv`))
    let keys: readonly number[] | null = null
    for await (const record of readRecords(readLines(path), (text) => source.rowBegins?.test(text) ?? false)) {
      if (!('values' in record)) continue
      if (keys === null) {
        keys = placesOfKeys(source, file.columnOf, record.values)
        out.write(csvRow(record.values))
        continue
      }
      const places = keys
      const copies = Array.from({ length: times }, (_, n) =>
        csvRow(
          record.values.map((value, place) =>
            n > 0 && value !== '' && places.includes(place) ? `${value}${n}` : value,
          ),
        ),
      )
      if (!out.write(copies.join(''))) await once(out, 'drain')
    }
    out.end()
    await once(out, 'finish')
  }
}

/** Keys that tell one thing from another; the same person or charge of another copy is another. */
function placesOfKeys(
  source: Source,
  columnOf: ReadonlyMap<string, string>,
  heading: readonly string[],
): readonly number[] {
  const columns = heading.map((name) => columnNamed(source, name))
  return [...columnOf]
    .filter(([field]) => field in fieldTypes && ['matter_ref', 'defendant_ref', 'charge_ref'].includes(field))
    .map(([, column]) => columns.indexOf(column))
}

const csvRow = (cells: readonly string[]): string =>
  `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`
