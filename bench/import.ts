import { createReadStream, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createGunzip } from 'node:zlib'
import { Client } from 'pg'
import { courtFor } from '../src/exchange/domain/imported-court.ts'
import type { ImportStep } from '../src/exchange/domain/import-steps.ts'
import type { Source } from '../src/exchange/domain/source-definition.ts'
import { importExtract, type ImportReport } from '../src/exchange/import-extract.ts'
import { type ExtractFile, findExtract } from '../src/exchange/read-extract-file.ts'
import { readLines } from '../src/exchange/read-lines.ts'
import { sourceNamed } from '../src/exchange/sources.ts'
import { now, uuidv7 } from '../src/platform/clock.ts'
import { readConfig } from '../src/platform/config.ts'
import { copyFrom } from '../src/platform/postgres/copy.ts'
import { type Database, openDatabase } from '../src/platform/postgres/database.ts'
import { migrateDatabase } from '../src/server/migrate-database.ts'
import { todayIn } from '../src/vocabulary/legal-date.ts'
import { multipliedExtract } from './multiplied-extract.ts'

/** An import beside the barest way to get the same rows into the same database in the same run. */
export interface ImportFigures {
  /** What was read: the published extract, or the invented sample of the guide where that is absent. */
  readonly extract: string
  readonly rows: number
  readonly seconds: number
  /** The same rows by `COPY` into unindexed tables of text, the quicker of two times. */
  readonly copySeconds: number
  readonly ratio: number
  /** The same extract once more, which changes nothing. */
  readonly againSeconds: number
  /** Seconds of each step. */
  readonly steps: Readonly<Record<string, number>>
  /** Rows that the load wrote into the tables of the application, for one that was read. */
  readonly writtenForOne: number
  /** The most memory that the importing process held, in MiB. */
  readonly peakMiB: number
}

interface Wanted {
  /** Folder of an extract of `cook-county`. */
  readonly folder?: string | undefined
  /** Each row so many times, about other cases. */
  readonly times?: number
}

const published = process.env['COLLOQUY_SAMPLE_DATA'] ?? fileURLToPath(new URL('../../shared/data', import.meta.url))
const guideSample = fileURLToPath(new URL('../docs/guide/import', import.meta.url))
/** Makes of the guide's five cases as many as the published extract has. */
const timesOfTheGuide = 4000

/** Measures an import in a database of its own. Takes about a minute for the published extract. */
export async function benchImport({
  folder = `${published}/cook-county-2019`,
  times = 1,
}: Wanted = {}): Promise<ImportFigures> {
  const home = mkdtempSync(join(tmpdir(), 'colloquy-bench-import-'))
  const database = await openDatabase(readConfig({ COLLOQUY_HOME: home, COLLOQUY_LOG: 'error' }))
  try {
    await migrateDatabase(database)
    const isThere = existsSync(folder)
    const source = await known(isThere ? 'cook-county' : 'plain-csv')
    const original = await findExtract(source, isThere ? folder : guideSample)
    const many = isThere ? times : timesOfTheGuide * times
    if (many > 1) await multipliedExtract(source, original, many, join(home, 'extract'))
    const files = many > 1 ? await findExtract(source, join(home, 'extract')) : original
    const figures = await measured(database, source, files)
    return { extract: `${isThere ? folder : 'the guide’s sample'}${many > 1 ? ` × ${many}` : ''}`, ...figures }
  } finally {
    await database.stop()
    rmSync(home, { recursive: true, force: true })
  }
}

async function known(name: string): Promise<Source> {
  const source = await sourceNamed(name)
  if (!source) throw new Error(`There is no source ${name}.`)
  return source
}

async function measured(
  database: Database,
  source: Source,
  files: readonly ExtractFile[],
): Promise<Omit<ImportFigures, 'extract'>> {
  const administrator = new Client(database.administrator())
  const importer = new Client(database.connectionFor('colloquy_import'))
  await Promise.all([administrator.connect(), importer.connect()])
  try {
    const copies = [await copySeconds(administrator, files), await copySeconds(administrator, files)]
    const before = await rowsWritten(administrator)
    const steps: Record<string, number> = {}
    const first = await timed(() => importOnce(importer, source, files, steps))
    const written = (await rowsWritten(administrator)) - before
    const again = await timed(() => importOnce(importer, source, files, {}))
    const rows = Object.values(first.value.files).reduce((sum, file) => sum + file.rows, 0)
    const copy = Math.min(...copies)
    return {
      rows,
      seconds: first.seconds,
      copySeconds: copy,
      ratio: first.seconds / copy,
      againSeconds: again.seconds,
      steps,
      writtenForOne: written / rows,
      peakMiB: process.resourceUsage().maxRSS / 1024,
    }
  } finally {
    await Promise.all([administrator.end(), importer.end()])
  }
}

async function timed<T>(act: () => Promise<T>): Promise<{ readonly value: T; readonly seconds: number }> {
  const begun = performance.now()
  const value = await act()
  return { value, seconds: (performance.now() - begun) / 1000 }
}

async function importOnce(
  client: Client,
  source: Source,
  files: readonly ExtractFile[],
  steps: Record<string, number>,
): Promise<ImportReport> {
  let [step, since]: [ImportStep, number] = ['Reading the files', performance.now()]
  const end = (): void => {
    steps[step] = (steps[step] ?? 0) + (performance.now() - since) / 1000
    since = performance.now()
  }
  const report = await importExtract(client, {
    run: uuidv7(),
    source,
    court: courtFor(source),
    files,
    asOf: todayIn(source.court.zone, now()),
    startedAt: now(),
    now,
    onProgress: (place) => {
      if (place.step === step) return
      end()
      step = place.step
    },
  })
  end()
  return report
}

async function copySeconds(client: Client, files: readonly ExtractFile[]): Promise<number> {
  let seconds = 0
  for (const { path } of files) {
    const columns = (await headingOf(path)).map((_, place) => `c${place} text`)
    await client.query(`drop table if exists bare; create table bare (${columns.join(', ')})`)
    const bytes = createReadStream(path)
    const text = path.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes
    seconds += (await timed(() => copyFrom(client, 'copy bare from stdin with (format csv, header)', text))).seconds
  }
  await client.query('drop table bare')
  return seconds
}

async function headingOf(path: string): Promise<readonly string[]> {
  if ((await stat(path)).size === 0) throw new Error(`${path} is empty.`)
  for await (const { text } of readLines(path)) return text.split(',')
  throw new Error(`${path} has no heading.`)
}

/** Rows inserted into tables of the application since its database was made. */
async function rowsWritten(client: Client): Promise<number> {
  await client.query('select pg_stat_force_next_flush(), pg_stat_clear_snapshot()')
  const { rows } = await client.query<{ written: string }>(
    `select sum(n_live_tup) as written from pg_stat_user_tables where schemaname = 'public'`,
  )
  return Number(rows[0]?.written ?? 0)
}

function inWords({
  extract,
  rows,
  seconds,
  copySeconds: copy,
  ratio,
  againSeconds,
  steps,
  writtenForOne,
  peakMiB,
}: ImportFigures): string {
  return [
    `${extract}: ${rows.toLocaleString('en-US')} rows`,
    `import ${seconds.toFixed(1)} s, bare COPY ${copy.toFixed(2)} s: ${ratio.toFixed(1)} times; again ${againSeconds.toFixed(1)} s`,
    `${writtenForOne.toFixed(1)} rows written for one that was read; at most ${peakMiB.toFixed(0)} MiB in the importing process`,
    ...Object.entries(steps).map(([step, time]) => `  ${time.toFixed(1).padStart(6)} s  ${step}`),
  ].join('\n')
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      folder: { type: 'string' },
      times: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
  })
  const figures = await benchImport({ folder: values.folder, times: Number(values.times) })
  console.log(values.json ? JSON.stringify(figures) : inWords(figures))
}
