import type { ClientBase } from 'pg'
import type { CourtId } from '../vocabulary/ids.ts'
import type { Instant } from '../vocabulary/instant.ts'
import type { LegalDate } from '../vocabulary/legal-date.ts'
import type { ExtractCounts } from './domain/count-extract.ts'
import { importedCourt } from './domain/imported-court.ts'
import { sourceFiles } from './domain/source-files.ts'
import {
  assertLoaded,
  countExtract,
  countFlags,
  countNews,
  type FlagCount,
  type HeldRow,
  heldRows,
} from './load/count-load.ts'
import { flagRows } from './load/flag-rows.ts'
import { judgeRows } from './load/judge-rows.ts'
import { keepRows, recordImports } from './load/keep-rows.ts'
import { loadCases } from './load/load-cases.ts'
import { describeCharges, loadCharges } from './load/load-charges.ts'
import { loadCourt } from './load/load-court.ts'
import { loadRelations } from './load/load-relations.ts'
import { closeStage, makeStage, stageRows } from './load/stage-rows.ts'
import { typeRows } from './load/typed-rows.ts'
import { type ExtractPaths, readExtractFile } from './read-extract-file.ts'
import { FileCutShort } from './read-lines.ts'

/** What a run is told. */
export interface ImportOrder {
  readonly run: string
  readonly paths: ExtractPaths
  /** The last day that the extract can know of. */
  readonly asOf: LegalDate
  readonly startedAt: Instant
  readonly now: () => Instant
}

/** What a run did, without case content. */
export interface ImportReport extends ExtractCounts {
  readonly source: typeof source
  readonly court: CourtId
  /** Why a file could be read only in part; empty when all were read to the end. */
  readonly damage: readonly string[]
  readonly flags: readonly FlagCount[]
  readonly news: Readonly<Record<'new' | 'changed' | 'same', number>>
  /** Cases opened, and cases of an earlier run that this one completed. */
  readonly casesOpened: number
  readonly casesCompleted: number
  readonly quarantine: readonly HeldRow[]
}

const source = 'cook-county'
const quarantineInReport = 1000

/**
 * Imports an extract in one transaction: everything or nothing. A second run with the same extract changes nothing but the
 * list of runs. `client` is signed in as the importer.
 * @throws NotAnExtract when a file or a column is missing
 * @throws LoadIncomplete when the database does not hold what the extract says
 */
export async function importExtract(client: ClientBase, order: ImportOrder): Promise<ImportReport> {
  await client.query('begin')
  try {
    const report = await importInTransaction(client, order)
    await client.query('commit')
    return report
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

async function importInTransaction(client: ClientBase, order: ImportOrder): Promise<ImportReport> {
  const court = importedCourt.id
  await client.query(`select pg_advisory_xact_lock(7265659); set local work_mem = '64MB'`)
  await loadCourt(client)
  await openRun(client, order)
  const damage = await stageExtract(client, order)
  await judgeRows(client, court)
  await flagRows(client)
  await typeRows(client)
  await describeCharges(client, court)
  await loadCases(client, court, order.asOf)
  await loadCharges(client, court, order.asOf)
  await loadRelations(client)
  await keepRows(client, court, order.run)
  const { opened, completed } = await recordImports(client, source)
  const counts = await countExtract(client)
  await assertLoaded(client)
  const report: ImportReport = {
    source,
    court,
    ...counts,
    damage,
    flags: await countFlags(client),
    news: await countNews(client),
    casesOpened: opened,
    casesCompleted: completed,
    quarantine: (await heldRows(client)).slice(0, quarantineInReport),
  }
  await closeRun(client, order, report)
  return report
}

/** Reads the four files onto the stage. @returns what was damaged */
async function stageExtract(client: ClientBase, { paths, asOf }: ImportOrder): Promise<readonly string[]> {
  const damage: string[] = []
  await makeStage(client)
  for (const file of sourceFiles) {
    try {
      await stageRows(client, readExtractFile(file, paths[file], asOf))
    } catch (error) {
      if (!(error instanceof FileCutShort)) throw error
      damage.push(`${file}: ${error.message}`)
    }
  }
  await closeStage(client)
  return damage
}

async function openRun(client: ClientBase, { run, asOf, startedAt }: ImportOrder): Promise<void> {
  await client.query(
    `insert into import_run (run_id, court_id, source, as_of, started_at, finished_at, report) values ($1, $2, $3, $4, $5, $5, '{}')`,
    [run, importedCourt.id, source, asOf, startedAt.toString()],
  )
}

async function closeRun(client: ClientBase, { run, now }: ImportOrder, report: ImportReport): Promise<void> {
  const { quarantine: _, ...kept } = report
  await client.query('update import_run set finished_at = $2, report = $3 where run_id = $1', [
    run,
    now().toString(),
    JSON.stringify(kept),
  ])
}
