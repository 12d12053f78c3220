import type { ClientBase } from 'pg'
import type { ReadRow } from '../domain/read-row.ts'
import type { Source } from '../domain/source-definition.ts'
import { stageColumns, stagedRow } from '../domain/staged-row.ts'
import { copyRows } from './copy-rows.ts'

/*
 * The stage: temporary tables of the importer's own session. They have no row security, which would refuse bulk loading,
 * and they vanish with the session whatever happens.
 */

/** Makes the stage anew. */
export async function makeStage(client: ClientBase): Promise<void> {
  const columns = stageColumns.map(([name, type]) => `"${name}" ${type}`).join(', ')
  await client.query(`
    create temp table stage_row (n bigint generated always as identity, recalled boolean not null default false, ${columns})
    on commit drop`)
}

const copied = stageColumns.map(([name]) => name)

/** Puts rows on the stage as they are read. */
export async function stageRows(client: ClientBase, source: Source, rows: AsyncIterable<ReadRow>): Promise<void> {
  await copyRows(client, 'stage_row', copied, cellsOf(source, rows))
}

/** As `stageRows`, for rows that an earlier run loaded and this extract does not name again. */
export async function stageRecalled(client: ClientBase, source: Source, rows: AsyncIterable<ReadRow>): Promise<void> {
  await copyRows(client, 'stage_row', [...copied, 'recalled'], recalledCells(source, rows))
}

async function* cellsOf(source: Source, rows: AsyncIterable<ReadRow>) {
  for await (const row of rows) yield stagedRow(source, row)
}

async function* recalledCells(source: Source, rows: AsyncIterable<ReadRow>) {
  for await (const row of rows) yield [...stagedRow(source, row), true]
}
