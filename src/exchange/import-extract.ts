import { stat } from 'node:fs/promises'
import type { ClientBase } from 'pg'
import type { CourtId } from '../vocabulary/ids.ts'
import type { Instant } from '../vocabulary/instant.ts'
import type { LegalDate } from '../vocabulary/legal-date.ts'
import type { ExtractCounts } from './domain/count-extract.ts'
import { type ImportPlace, type ImportStep, placeIn } from './domain/import-steps.ts'
import type { ImportedCourt } from './domain/imported-court.ts'
import type { ReadRow } from './domain/read-row.ts'
import type { Source } from './domain/source-definition.ts'
import {
  assertLoaded,
  countExtract,
  countFlags,
  countHeld,
  countNews,
  type FileNews,
  type FlagCount,
  type HeldCount,
  type HeldRow,
  heldRows,
} from './load/count-load.ts'
import { flagRows } from './load/flag-rows.ts'
import { judgeRows } from './load/judge-rows.ts'
import { keepRows, recordImports } from './load/keep-rows.ts'
import { holdUnsettled, mendsOf, recallRows, stageMended, withCodesOf } from './load/kept-rows.ts'
import { loadCases } from './load/load-cases.ts'
import { describeCharges, loadCharges } from './load/load-charges.ts'
import { loadCourt } from './load/load-court.ts'
import { loadRelations } from './load/load-relations.ts'
import { spreadRows } from './load/spread-rows.ts'
import { makeStage, stageRows } from './load/stage-rows.ts'
import { type ExtractFile, readExtractFile } from './read-extract-file.ts'
import { FileCutShort } from './read-lines.ts'

/** Into which court, by which definition, and as of when. */
interface ImportTarget {
  readonly source: Source
  readonly court: ImportedCourt
  /** The last day that the extract can know of. */
  readonly asOf: LegalDate
  readonly onProgress?: (place: ImportPlace) => void
}

/** What a run is told. */
export interface ImportOrder extends ImportTarget {
  readonly run: string
  readonly files: readonly ExtractFile[]
  /** Loads, counts and takes everything back: the report says what would happen. */
  readonly dryRun?: boolean
  readonly startedAt: Instant
  readonly now: () => Instant
}

/** What a run did, without case content. */
export interface ImportReport extends ExtractCounts {
  readonly source: string
  readonly court: CourtId
  /** Why a file could be read only in part; empty when all were read to the end. */
  readonly damage: readonly string[]
  readonly flags: readonly FlagCount[]
  readonly news: Readonly<Record<'new' | 'changed' | 'same', number>>
  readonly changes: readonly FileNews[]
  readonly heldFor: readonly HeldCount[]
  /** Cases opened, and cases of an earlier run that this one completed. */
  readonly casesOpened: number
  readonly casesCompleted: number
  readonly quarantine: readonly HeldRow[]
}

const quarantineInReport = 1000

/**
 * Imports an extract in one transaction: everything or nothing, whenever the program or the machine is stopped. A second run
 * with the same extract changes nothing but the list of runs. `client` is signed in as the importer.
 * @throws NotAnExtract when a file or a column is missing
 * @throws LoadIncomplete when the database does not hold what the extract says
 */
export async function importExtract(client: ClientBase, order: ImportOrder): Promise<ImportReport> {
  return await inOneTransaction(client, order.dryRun === true, async () => {
    await loadCourt(client, order.court)
    await openRun(client, order)
    const source = await withCodesOf(client, order.court.id, order.source)
    const staged = await stageExtract(client, { ...order, source })
    const loaded = await loadStage(client, { ...order, source }, order.run)
    const report: ImportReport = {
      source: order.source.source,
      court: order.court.id,
      ...loaded,
      damage: staged.damage,
      quarantine: await heldRows(client, quarantineInReport),
    }
    await closeRun(client, order, report, staged.headings)
    return report
  })
}

/** What became of rows that were put right. */
export interface MendedReport {
  readonly loaded: number
  readonly held: number
}

/** Loads the held rows of a court that people have put right, as if they came again; the first thousand at once. */
export async function importMended(client: ClientBase, target: ImportTarget): Promise<MendedReport> {
  return await inOneTransaction(client, false, async () => {
    await makeStage(client)
    const { court, asOf } = target
    const source = await withCodesOf(client, court.id, target.source)
    const taken = await stageMended(client, court.id, source, asOf)
    if (taken.length === 0) return { loaded: 0, held: 0 }
    const { files } = await loadStage(client, { ...target, source }, null)
    await holdUnsettled(client, taken)
    const counts = Object.values(files)
    return {
      loaded: counts.reduce((sum, { loaded, flagged }) => sum + loaded + flagged, 0),
      held: counts.reduce((sum, { quarantined }) => sum + quarantined, 0),
    }
  })
}

async function inOneTransaction<T>(client: ClientBase, takeBack: boolean, act: () => Promise<T>): Promise<T> {
  await client.query('begin')
  try {
    // One import at a time: two would number the same matters.
    await client.query(`select pg_advisory_xact_lock(7265659); ${settings}`)
    const done = await act()
    await client.query(takeBack ? 'rollback' : 'commit')
    return done
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/**
 * Lists and queues are brought in step at the end, for all cases at once. Tables of the stage stay in the memory of the
 * session and need no more than rough statistics; no query of a load is worth compiling.
 */
const settings = `set local temp_buffers = '128MB'; set local work_mem = '64MB'; set local default_statistics_target = 10; set local jit = off; set local app.lists = 'later'`

type Loaded = Omit<ImportReport, 'source' | 'court' | 'damage' | 'quarantine'>

/** From the stage into the cases' own tables. */
async function loadStage(client: ClientBase, target: ImportTarget, run: string | null): Promise<Loaded> {
  const { source, court, asOf } = target
  const begin = (step: ImportStep): void => target.onProgress?.(placeIn(step, 0))
  begin('Comparing rows')
  await judgeRows(client, court.id, source)
  if ((await recallRows(client, source, asOf)) > 0) await judgeRows(client, court.id, source)
  begin('Doubting values')
  await flagRows(client, source)
  await spreadRows(client)
  await describeCharges(client, court)
  begin('Loading cases')
  await loadCases(client, court, source, asOf)
  begin('Loading charges')
  await loadCharges(client, court, asOf)
  begin('Giving access')
  await loadRelations(client, court)
  begin('Keeping the rows word for word')
  await keepRows(client, court.id, source, run)
  begin('Recording in the ledger')
  const { opened, completed } = await recordImports(client, court.id, source.source)
  begin('Counting what was loaded')
  const counts = await countExtract(client, source)
  await assertLoaded(client)
  const changes = await countNews(client, source)
  return {
    ...counts,
    flags: await countFlags(client),
    news: {
      new: sumOf(changes, 'new'),
      changed: sumOf(changes, 'changed'),
      same: sumOf(changes, 'same'),
    },
    changes,
    heldFor: await countHeld(client),
    casesOpened: opened,
    casesCompleted: completed,
  }
}

const sumOf = (changes: readonly FileNews[], what: 'new' | 'changed' | 'same'): number =>
  changes.reduce((sum, each) => sum + each[what], 0)

interface Staged {
  readonly damage: readonly string[]
  readonly headings: Readonly<Record<string, readonly string[]>>
}

/** Reads the files onto the stage. */
async function stageExtract(
  client: ClientBase,
  { source, court, files, asOf, onProgress }: ImportOrder,
): Promise<Staged> {
  const damage: string[] = []
  const headings: Record<string, readonly string[]> = {}
  const mendOf = await mendsOf(client, court.id)
  const bytes = (await Promise.all(files.map(({ path }) => stat(path)))).reduce((sum, { size }) => sum + size, 0)
  let read = 0
  const reading = {
    source,
    asOf,
    mendOf,
    onHeading: (file: string, columns: readonly string[]) => {
      headings[file] = columns
    },
    onBytes: (more: number) => {
      read += more
      onProgress?.(placeIn('Reading the files', bytes === 0 ? 1 : read / bytes))
    },
  }
  await makeStage(client)
  for (const each of files) {
    await stageRows(client, source, untilCut(each.file.name, readExtractFile(each, reading), damage))
  }
  return { damage, headings }
}

/** The rows of a file up to where it breaks off; why it does is noted, and what was read before counts. */
async function* untilCut(file: string, rows: AsyncIterable<ReadRow>, damage: string[]): AsyncGenerator<ReadRow> {
  try {
    yield* rows
  } catch (error) {
    if (!(error instanceof FileCutShort)) throw error
    damage.push(`${file}: ${error.message}`)
  }
}

async function openRun(client: ClientBase, { run, source, court, asOf, startedAt }: ImportOrder): Promise<void> {
  await client.query(
    `insert into import_run (run_id, court_id, source, as_of, started_at, finished_at, report) values ($1, $2, $3, $4, $5, $5, '{}')`,
    [run, court.id, source.source, asOf, startedAt.toString()],
  )
}

async function closeRun(
  client: ClientBase,
  { run, now }: ImportOrder,
  report: ImportReport,
  headings: Staged['headings'],
): Promise<void> {
  const { quarantine: _, files, ...rest } = report
  // A list, for the database keeps no order of names.
  const kept = { ...rest, files: Object.entries(files).map(([file, counts]) => ({ file, ...counts })) }
  await client.query('update import_run set finished_at = $2, report = $3, headings = $4 where run_id = $1', [
    run,
    now().toString(),
    JSON.stringify(kept),
    JSON.stringify(headings),
  ])
}
