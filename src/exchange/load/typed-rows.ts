import type { ClientBase } from 'pg'
import { type SourceFile, sourceColumns, sourceFiles } from '../domain/source-files.ts'

const typeOf: Readonly<Record<string, string>> = {
  primary_charge: 'boolean',
  current_sentence: 'boolean',
  charge_count: 'integer',
  age_at_incident: 'integer',
  length_of_case_in_days: 'integer',
  commitment_term: 'numeric',
  received_date: 'date',
  incident_begin_date: 'date',
  incident_end_date: 'date',
  arrest_date: 'date',
  arrest_at: 'timestamptz',
  felony_review_date: 'date',
  event_date: 'date',
  arraignment_date: 'date',
  disposition_date: 'date',
  sentence_date: 'date',
  approved: 'boolean',
  term: 'jsonb',
}

const always = ['given_name', 'family_name', 'arrest_at'] as const
const meanings = {
  intake: [...always, 'stage_if_uncharged', 'approved'],
  initiation: [...always, 'offense_class', 'statute'],
  dispositions: [...always, 'offense_class', 'statute', 'disposition_kind'],
  sentencing: [...always, 'offense_class', 'statute', 'disposition_kind', 'sentence_kind', 'term'],
} as const satisfies Record<SourceFile, readonly string[]>

/** The name of the temporary table that holds a file's rows of affected cases, typed. */
export const tableOf = {
  intake: 'stage_intake',
  initiation: 'stage_initiation',
  dispositions: 'stage_disposition',
  sentencing: 'stage_sentence',
} as const satisfies Record<SourceFile, string>

/** Spreads the rows of affected cases into one typed table a file. */
export async function typeRows(client: ClientBase): Promise<void> {
  for (const file of sourceFiles) {
    const columns = [...sourceColumns[file], ...meanings[file]].filter(
      (column) => !['case_id', 'case_participant_id', 'charge_id'].includes(column),
    )
    const spread = columns.map((column) => `"${column}" ${typeOf[column] ?? 'text'}`).join(', ')
    await client.query(`
      create temp table ${tableOf[file]} on commit drop as
      select j.n, j.source_key, j.ordinal, j.charge_ref, c.case_id, c.matter_id, c.participant_id, x.*
      from stage_judged j join stage_case c using (case_id) join stage_row r on r.n = j.n
      cross join lateral jsonb_to_record(r.body) as x(${spread})
      where j.file = '${file}' and j.reason is null and c.affected;
      create index on ${tableOf[file]} (case_id);
      analyze ${tableOf[file]}`)
  }
}
