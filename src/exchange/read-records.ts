import { parse } from 'csv-parse/sync'
import type { SourceRecord } from './domain/read-row.ts'
import { type Line, longestLine } from './read-lines.ts'

/** A quoted value may run over this many lines before its opening mark is taken for a mistake. */
const mostLinesOfARecord = 40

/**
 * Cuts lines into CSV records (RFC 4180: quoted values may hold commas, doubled quotes and line ends). Each broken line
 * becomes one broken record, and reading goes on with the next: a quotation mark that nobody closes spoils its own row only.
 * @param beginsRow tells a line that can only be the start of a new row
 */
export async function* readRecords(
  lines: AsyncIterable<Line>,
  beginsRow: (text: string) => boolean,
): AsyncGenerator<SourceRecord> {
  let open: Line[] = []
  for await (const line of lines) {
    if (open.length > 0 && (beginsRow(line.text) || open.length >= mostLinesOfARecord)) {
      yield* unclosed(open)
      open = []
    }
    open.push(line)
    if (quotesBalance(open)) {
      yield recordOf(open)
      open = []
    }
  }
  yield* unclosed(open)
}

function quotesBalance(lines: readonly Line[]): boolean {
  let marks = 0
  for (const { text } of lines) for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) marks += 1
  return marks % 2 === 0
}

/** The line with the mark is broken; those after it are read for themselves, so that none of them is lost with it. */
function* unclosed(lines: readonly Line[]): Generator<SourceRecord> {
  for (const line of lines) {
    if (quotesBalance([line])) yield recordOf([line])
    else yield broken([line], 'A quotation mark is opened and never closed.')
  }
}

function recordOf(lines: readonly Line[]): SourceRecord {
  if (lines.some((line) => line.cut))
    return broken(lines, `The line is longer than ${longestLine} bytes; only its beginning is kept.`)
  const original = lines.map((line) => line.text).join('\n')
  return recordFrom(
    lines[0]?.number ?? 0,
    original,
    lines.some((line) => line.encodingDoubted),
  )
}

/** The record that a text is, whole as it was cut from a file or kept from one. */
export function recordFrom(line: number, original: string, encodingDoubted: boolean): SourceRecord {
  if (original.trim() === '') return { line, original, broken: 'The line is empty.' }
  // PostgreSQL text cannot hold a null character; its picture can.
  if (original.includes('\0'))
    return { line, original: original.replaceAll('\0', '\u2400'), broken: 'The line holds a null character.' }
  if (original.includes('\u2400')) return { line, original, broken: 'The line holds a null character.' }
  const values = original.includes('"') ? quotedValues(original) : original.split(',')
  if (!values) return { line, original, broken: 'A quotation mark stands where no value begins or ends.' }
  return { line, original, encodingDoubted, values }
}

function broken(lines: readonly Line[], reason: string): SourceRecord {
  const original = lines.map((line) => line.text).join('\n')
  return { line: lines[0]?.number ?? 0, original: original.replaceAll('\0', '\u2400'), broken: reason }
}

function quotedValues(text: string): string[] | null {
  try {
    const records: string[][] = parse(text, {
      record_delimiter: ['\u0000'],
      relax_column_count: true,
    })
    return records.length === 1 ? (records[0] ?? null) : null
  } catch {
    return null
  }
}
