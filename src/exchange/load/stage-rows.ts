import type { ClientBase } from 'pg'
import type { ReadRow } from '../domain/read-row.ts'
import type { Source } from '../domain/source-definition.ts'
import { stageColumns, stagedRow } from '../domain/staged-row.ts'
import { copyRows } from './copy-rows.ts'

/*
 * The stage: temporary tables of the importer's own session. They have no row security, which would refuse bulk loading,
 * and they vanish with the session whatever happens.
 */

/** Makes the stage anew. `place` is that of the row among the sentences of its charge, where it is known beforehand. */
export async function makeStage(client: ClientBase): Promise<void> {
  const columns = stageColumns.map(([name, type]) => `"${name}" ${type}`).join(', ')
  await client.query(`
    create temp table stage_row (n bigint generated always as identity, recalled boolean not null default false, place integer, ${columns})
    on commit drop`)
}

const copied = stageColumns.map(([name]) => name)

/** Puts rows on the stage as they are read. */
export async function stageRows(client: ClientBase, source: Source, rows: AsyncIterable<ReadRow>): Promise<void> {
  await copyRows(client, 'stage_row', copied, cellsOf(source, rows))
}

/** A row that was loaded before, and its place among those of its key. */
export interface RecalledRow {
  readonly row: ReadRow
  readonly ordinal: number
}

/** As `stageRows`, for rows that an earlier run loaded and this extract does not name again. */
export async function stageRecalled(
  client: ClientBase,
  source: Source,
  rows: AsyncIterable<RecalledRow>,
): Promise<void> {
  await copyRows(client, 'stage_row', [...copied, 'recalled', 'place'], recalledCells(source, rows))
}

async function* cellsOf(source: Source, rows: AsyncIterable<ReadRow>) {
  for await (const row of rows) yield stagedRow(source, row)
}

async function* recalledCells(source: Source, rows: AsyncIterable<RecalledRow>) {
  for await (const { row, ordinal } of rows) yield [...stagedRow(source, row), true, ordinal]
}
