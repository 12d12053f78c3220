import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import type { CommonRefusal } from '../platform/http/problems.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { CourtId } from '../vocabulary/ids.ts'
import { done, type Outcome, refuse } from '../vocabulary/outcome.ts'
import type { Source } from './domain/source-definition.ts'
import { mendedBy, valuesShown } from './held-row.ts'
import { exchangeProblems, type ExchangeRefusal } from './problems.ts'
import { rowSeen, saveMend, type SeenRow, sourceSeen } from './quarantine-store.ts'

/*
 * Held rows as a file that goes out to be corrected and comes back. Each line names its row; race, gender and age are not in
 * it and stay as they came.
 */

const idColumn = 'colloquy_row'
const reasonColumn = 'colloquy_reason'
const byteOrderMark = '\uFEFF'

/** The file of held rows. All of them are rows of one file of one source. */
export function correctionsFile(source: Source, rows: readonly SeenRow[]): string {
  const columns = [...new Set(rows.flatMap((row) => open(source, row).map(({ column }) => column)))]
  const lines = rows.map((row) => {
    const values = new Map(open(source, row).map(({ column, text }) => [column, text]))
    return [row.id, row.reason, ...columns.map((column) => values.get(column) ?? '')]
  })
  return byteOrderMark + [[idColumn, reasonColumn, ...columns], ...lines].map(csvRow).join('')
}

/** What is told of a row, as it stands after what was mended before. */
function open(source: Source, row: SeenRow): readonly { column: string; text: string }[] {
  return valuesShown(source, row).values.flatMap(({ column, text, mended }) =>
    text === null ? [] : [{ column, text: mended ?? text }],
  )
}

const csvRow = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`

const formula = /^\s*[=+\-@]|^[\t\r\n]/

/** @safeguard A value such as `=HYPERLINK(…)` would be a formula to the program that opens the file; the apostrophe is taken off again. */
function csvCell(text: string): string {
  const harmless = formula.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

const asMeant = (cell: string): string => (cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell)

/** What came of a corrected file. Lines are those of the file that was sent. */
export interface Corrected {
  readonly courtId: CourtId
  readonly mended: number
  readonly unchanged: number
  readonly refused: readonly { readonly line: number; readonly why: string }[]
}

/** Takes a corrected file: each row that differs is read as the import reads it, and waits to be loaded. */
export async function takeCorrections(
  tx: Tx,
  { courtId, file, csv }: { readonly courtId: CourtId; readonly file: string; readonly csv: string },
): Promise<Outcome<Corrected, ExchangeRefusal | CommonRefusal>> {
  const read = recordsOf(csv)
  if (!read.ok) return read
  let [mended, unchanged] = [0, 0]
  const refused: { line: number; why: string }[] = []
  for (const { line, id, values } of read.value) {
    const seen = z.uuid().safeParse(id).success ? await rowSeen(tx, id) : null
    if (!seen || seen.court !== courtId || seen.row.file !== file) {
      refused.push({ line, why: `No row of ${file} that is held here has this ${idColumn}; it may be loaded already.` })
      continue
    }
    const source = await sourceSeen(tx, courtId, seen.row.source)
    const changed = differing(source, seen.row, values)
    if (Object.keys(changed).length === 0) {
      unchanged += 1
      continue
    }
    const mend = mendedBy(source, seen.row, changed)
    if (!mend.ok) refused.push({ line, why: wordsOf(mend.refusal) })
    else if (await saveMend(tx, id, seen.row.version, mend.value)) mended += 1
    else refused.push({ line, why: 'Somebody else changed the row meanwhile.' })
  }
  return done({ courtId, mended, unchanged, refused })
}

function wordsOf(refusal: ExchangeRefusal): string {
  switch (refusal.kind) {
    case 'still-not-readable':
      return refusal.reason
    case 'no-such-column':
      return exchangeProblems['no-such-column'].title
    default:
      return exchangeProblems[refusal.kind].title
  }
}

/** The values of the file that are not what the row says already. Columns that the source does not have are passed over. */
function differing(source: Source, row: SeenRow, values: ReadonlyMap<string, string>): Record<string, string> {
  const changed = open(source, row).flatMap(({ column, text }) => {
    const sent = values.get(column)
    return sent === undefined || sent.trim() === text.trim() ? [] : [[column, sent.trim()] as const]
  })
  return Object.fromEntries(changed)
}

interface SentRow {
  readonly line: number
  readonly id: string
  readonly values: ReadonlyMap<string, string>
}

const Parsed = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) }))

function recordsOf(csv: string): Outcome<readonly SentRow[], ExchangeRefusal> {
  if (csv.includes('\uFFFD'))
    return refuse({ kind: 'not-the-exported-file', why: 'It is not in UTF-8, so that letters are lost in it.' })
  let parsed: z.infer<typeof Parsed>
  try {
    parsed = Parsed.parse(parse(csv, { bom: true, info: true, relax_column_count: true, skip_empty_lines: true }))
  } catch (error) {
    return refuse({
      kind: 'not-the-exported-file',
      why: `It cannot be read as CSV (${error instanceof Error ? error.message : 'no reason given'}).`,
    })
  }
  const [heading, ...rows] = parsed
  const columns = heading?.record.map((name) => name.trim()) ?? []
  const place = columns.indexOf(idColumn)
  if (place < 0)
    return refuse({ kind: 'not-the-exported-file', why: `It has no column ${idColumn}, which names each row.` })
  return done(
    rows.map(({ record, info }) => ({
      line: info.lines,
      id: record[place]?.trim() ?? '',
      values: new Map(columns.map((column, at) => [column, asMeant(record[at] ?? '')])),
    })),
  )
}
