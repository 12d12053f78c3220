import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import type { CourtId } from '../vocabulary/ids.ts'
import type { Mend } from './domain/read-row.ts'
import type { Source } from './domain/source-definition.ts'
import { recordFrom } from './read-records.ts'

/** What is written, and where. */
export interface ExportOrder {
  readonly source: Source
  readonly court: CourtId
  readonly folder: string
  /** Rows as people put them right, instead of as they came. */
  readonly asMended: boolean
}

/** How many rows were written, by file. */
export type ExportReport = Readonly<Record<string, number>>

/**
 * Writes the files of a source again from what was kept of them: every row that was loaded, and every row that is held or was
 * set aside, in the order in which they came. A row whose correction came later is left out for its correction.
 * @param client signed in as the importer
 */
export async function exportExtract(client: ClientBase, order: ExportOrder): Promise<ExportReport> {
  await mkdir(order.folder, { recursive: true })
  const report: Record<string, number> = {}
  await client.query('begin isolation level repeatable read read only')
  try {
    for (const { name } of order.source.files) {
      const heading = await headingOf(client, order, name)
      if (heading === null) continue
      const written = { rows: 0 }
      const lines = linesOf(client, order, name, heading, written)
      await pipeline(Readable.from(lines), createWriteStream(join(order.folder, `${name}.csv`), { mode: 0o600 }))
      report[name] = written.rows
    }
  } finally {
    await client.query('rollback')
  }
  return report
}

const Heading = z.array(z.object({ heading: z.array(z.string()) }))

/** The columns of a file as they came first; null when it never came. */
async function headingOf(
  client: ClientBase,
  { source, court }: ExportOrder,
  file: string,
): Promise<readonly string[] | null> {
  const { rows } = await client.query(
    `select headings -> $3 as heading from import_run where court_id = $1 and source = $2 and headings ? $3 order by started_at limit 1`,
    [court, source.source, file],
  )
  return Heading.parse(rows)[0]?.heading ?? null
}

const Kept = z.array(
  z.object({
    line: z.int(),
    original: z.string(),
    mend: z.record(z.string(), z.string()).nullable(),
    heading: z.array(z.string()),
  }),
)

const rowsInABatch = 2000

async function* linesOf(
  client: ClientBase,
  { source, court, asMended }: ExportOrder,
  file: string,
  heading: readonly string[],
  written: { rows: number },
): AsyncGenerator<string> {
  yield csvRow(heading)
  // A cursor takes no parameters of its own; these are names of the definition and an id.
  await client.query('select set_config($1, $2, true), set_config($3, $4, true), set_config($5, $6, true)', [
    'export.court',
    court,
    'export.source',
    source.source,
    'export.file',
    file,
  ])
  await client.query(`declare kept no scroll cursor for ${keptRows}`)
  for (;;) {
    const rows = Kept.parse((await client.query(`fetch ${rowsInABatch} from kept`)).rows)
    if (rows.length === 0) break
    written.rows += rows.length
    yield rows
      .map(({ line, original, mend, heading: its }) => textOf(line, original, its, heading, asMended ? mend : null))
      .join('')
  }
  await client.query('close kept')
}

const keptRows = `
  with runs as (
    select run_id, started_at, headings -> current_setting('export.file') as heading from import_run
    where court_id = current_setting('export.court')::uuid and source = current_setting('export.source'))
  select line, original, mend, heading from (
    select k.line, k.original, k.mend, r.heading, r.started_at from import_source_row k join runs r using (run_id)
    where k.file = current_setting('export.file')
    union all
    select q.line, q.original, q.mend, r.heading, r.started_at from import_quarantine q join runs r using (run_id)
    where q.file = current_setting('export.file') and q.court_id = current_setting('export.court')::uuid
      and q.state in ('held', 'mended', 'set-aside')
  ) every_row order by started_at, line`

/** A row as it came, unless it is to be written with other columns or as it was mended. */
function textOf(
  line: number,
  original: string,
  its: readonly string[],
  wanted: readonly string[],
  mend: Mend | null,
): string {
  const sameColumns = its.length === wanted.length && its.every((column, place) => column === wanted[place])
  if (sameColumns && mend === null) return `${original}\n`
  const record = recordFrom(line, original, false)
  const values = 'values' in record && record.values.length === its.length ? record.values : null
  // A line that cannot be cut is written as it came: nothing of it may be lost.
  if (values === null && mend === null) return `${original}\n`
  return csvRow(wanted.map((column) => mend?.[column] ?? values?.[its.indexOf(column)] ?? ''))
}

/** @source RFC 4180 §2 */
const csvRow = (cells: readonly string[]): string =>
  `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`
