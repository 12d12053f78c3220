import type { ClientBase } from 'pg'
import type { CrossSuspicion } from '../domain/suspicions.ts'

/** Gathers the doubts of single rows and adds those that only rows together raise. */
export async function flagRows(client: ClientBase): Promise<void> {
  await client.query(`
    create temp table stage_flag (n bigint not null, suspicion text not null, column_name text not null) on commit drop;
    create temp table stage_link on commit drop as
      select n, file, case_ref, participant_ref, charge_ref from stage_row where reason is null;
    create index on stage_link (case_ref, participant_ref, charge_ref);
    analyze stage_link;
    insert into stage_flag
      select r.n, f.suspicion, f."column" from stage_row r
      cross join lateral jsonb_to_recordset(r.flags) as f(suspicion text, "column" text) where r.reason is null`)
  for (const [suspicion, { column, rows }] of Object.entries(crossChecks)) {
    await client.query(`insert into stage_flag select n, $1, $2 from (${rows}) doubted`, [suspicion, column])
  }
  await client.query('create index on stage_flag (n); analyze stage_flag')
}

interface CrossCheck {
  readonly column: string
  /** A query that gives the `n` of each doubted row. */
  readonly rows: string
}

const sameCharge = 'o.case_ref = l.case_ref and o.participant_ref = l.participant_ref and o.charge_ref = l.charge_ref'

const compared = [
  'received_date',
  'age_at_incident',
  'gender',
  'race',
  'incident_begin_date',
  'incident_end_date',
  'arrest_date',
  'arrest_at',
  'law_enforcement_agency',
  'unit',
  'incident_city',
  'offense_category',
]

const crossChecks = {
  'charge-number-shared': {
    column: 'charge_id',
    rows: `select l.n from stage_link l join (
        select file, charge_ref from stage_link where charge_ref is not null
        group by file, charge_ref having count(distinct participant_ref) > 1) shared using (file, charge_ref)`,
  },
  'not-in-intake': {
    column: 'case_participant_id',
    rows: `select l.n from stage_link l where l.file <> 'intake' and not exists (
        select from stage_link o where o.file = 'intake' and o.case_ref = l.case_ref and o.participant_ref = l.participant_ref)`,
  },
  'charge-not-in-initiation': {
    column: 'charge_id',
    rows: `select l.n from stage_link l where l.file in ('dispositions', 'sentencing')
        and not exists (select from stage_link o where o.file = 'initiation' and ${sameCharge})`,
  },
  'sentence-without-disposition': {
    column: 'charge_id',
    rows: `select l.n from stage_link l where l.file = 'sentencing'
        and not exists (select from stage_link o where o.file = 'dispositions' and ${sameCharge})`,
  },
  'several-current-sentences': {
    column: 'current_sentence',
    rows: `select n from (
        select n, count(*) over (partition by case_ref, participant_ref, charge_ref) as current
        from stage_row where file = 'sentencing' and reason is null and (body ->> 'current_sentence')::boolean) c where current > 1`,
  },
  'differs-from-intake': {
    column: 'case_participant_id',
    rows: `select r.n from stage_row r
      join stage_row i on i.file = 'intake' and i.reason is null and i.case_ref = r.case_ref and i.participant_ref = r.participant_ref
      where r.file <> 'intake' and r.reason is null
        and (${compared.map((column) => `r.body -> '${column}'`).join(', ')}) is distinct from (${compared.map((column) => `i.body -> '${column}'`).join(', ')})`,
  },
  'charged-though-not-approved': {
    column: 'participant_status',
    rows: `select i.n from stage_row i where i.file = 'intake' and i.reason is null and not (i.body ->> 'approved')::boolean
        and exists (select from stage_link o where o.file = 'initiation' and o.case_ref = i.case_ref and o.participant_ref = i.participant_ref)`,
  },
} as const satisfies Record<CrossSuspicion, CrossCheck>
