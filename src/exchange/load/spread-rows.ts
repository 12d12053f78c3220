import type { ClientBase } from 'pg'
import { rowKinds, type RowKind } from '../domain/fields.ts'
import { saidColumns } from '../domain/staged-row.ts'

/** The name of the temporary table that holds the rows of a kind of affected cases. */
const tableOf = {
  defendant: 'stage_defendant',
  charge: 'stage_filed',
  disposition: 'stage_disposition',
  sentence: 'stage_sentence',
} as const satisfies Record<RowKind, string>

const columns = saidColumns.map(([name]) => `r."${name}"`).join(', ')

/** Spreads the rows of affected cases into one table a kind. */
export async function spreadRows(client: ClientBase): Promise<void> {
  for (const kind of rowKinds) {
    await client.query(`
      create temp table ${tableOf[kind]} on commit drop as
      select j.n, j.ordinal, c.case_id, c.matter_id, c.participant_id, ${columns}
      from stage_judged j join stage_case c using (case_id) join stage_row r on r.n = j.n
      where j.kind = '${kind}' and j.reason is null and c.affected;
      create index on ${tableOf[kind]} (case_id);
      analyze ${tableOf[kind]}`)
  }
}
