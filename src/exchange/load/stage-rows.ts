import type { ClientBase } from 'pg'
import type { ReadRow } from '../domain/read-row.ts'
import { stagedRow } from '../domain/staged-row.ts'

/*
 * The stage: temporary tables of the importer's own session. They have no row security, which would refuse bulk loading,
 * and they vanish with the session whatever happens.
 */

/** Makes the stage anew. */
export async function makeStage(client: ClientBase): Promise<void> {
  await client.query(`
    create temp table stage_row (
      n bigint generated always as identity,
      file text not null, line integer not null, original text not null,
      reason text,
      source_key text, hash text, body jsonb, flags jsonb,
      case_ref text, participant_ref text, charge_ref text
    ) on commit drop`)
}

const rowsInABatch = 1000

/** Puts rows on the stage as they are read, a batch at a time; those read before a fault are staged all the same. */
export async function stageRows(client: ClientBase, rows: AsyncIterable<ReadRow>): Promise<void> {
  let batch: ReadRow[] = []
  try {
    for await (const row of rows) {
      batch.push(row)
      if (batch.length < rowsInABatch) continue
      const full = batch
      batch = []
      await insertBatch(client, full)
    }
  } finally {
    if (batch.length > 0) await insertBatch(client, batch)
  }
}

async function insertBatch(client: ClientBase, rows: readonly ReadRow[]): Promise<void> {
  await client.query(
    `insert into stage_row (file, line, original, reason, source_key, hash, body, flags, case_ref, participant_ref, charge_ref)
     select x.file, x.line, x.original, x.reason, x.key, x.hash, x.body, x.flags,
       x.body ->> 'case_id', x.body ->> 'case_participant_id', x.body ->> 'charge_id'
     from jsonb_to_recordset($1::jsonb) as x(file text, line integer, original text, reason text, key text, hash text, body jsonb, flags jsonb)`,
    [JSON.stringify(rows.map(staged))],
  )
}

function staged(row: ReadRow): object {
  const { file, line, original } = row
  if (row.outcome === 'quarantined') return { file, line, original, reason: row.reason }
  return { file, line, original, key: row.key, hash: row.hash, body: stagedRow(row.source), flags: row.flags }
}

/** After the last row: what the planner needs to know. */
export async function closeStage(client: ClientBase): Promise<void> {
  await client.query('analyze stage_row')
}
