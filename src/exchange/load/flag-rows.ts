import type { ClientBase } from 'pg'
import type { CrossSuspicion } from '../domain/suspicions.ts'

/** Gathers the doubts of single rows and adds those that only rows together raise. */
export async function flagRows(client: ClientBase): Promise<void> {
  await client.query(`
    create temp table stage_flag (n bigint not null, suspicion text not null, column_name text not null) on commit drop;
    create temp table stage_read on commit drop as
      select n, file, case_id, participant_ref, charge_ref from stage_judged where reason is null;
    create index on stage_read (case_id, charge_ref);
    analyze stage_read;
    insert into stage_flag
      select r.n, f.suspicion, f."column" from stage_row r join stage_read j on j.n = r.n
      cross join lateral jsonb_to_recordset(r.flags) as f(suspicion text, "column" text) where r.flags <> '[]'`)
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

const sameCharge = 'o.case_id = l.case_id and o.charge_ref = l.charge_ref'

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
    rows: `select l.n from stage_read l join (
        select file, charge_ref from stage_read where charge_ref is not null
        group by file, charge_ref having count(distinct participant_ref) > 1) shared using (file, charge_ref)`,
  },
  'not-in-intake': {
    column: 'case_participant_id',
    rows: `select l.n from stage_read l where l.file <> 'intake' and not exists (
        select from stage_read o where o.file = 'intake' and o.case_id = l.case_id)`,
  },
  'charge-not-in-initiation': {
    column: 'charge_id',
    rows: `select l.n from stage_read l where l.file in ('dispositions', 'sentencing')
        and not exists (select from stage_read o where o.file = 'initiation' and ${sameCharge})`,
  },
  'sentence-without-disposition': {
    column: 'charge_id',
    rows: `select l.n from stage_read l where l.file = 'sentencing'
        and not exists (select from stage_read o where o.file = 'dispositions' and ${sameCharge})`,
  },
  'several-current-sentences': {
    column: 'current_sentence',
    rows: `select n from (
        select l.n, count(*) over (partition by l.case_id, l.charge_ref) as current
        from stage_read l join stage_row r on r.n = l.n
        where l.file = 'sentencing' and (r.body ->> 'current_sentence')::boolean) c where current > 1`,
  },
  'differs-from-intake': {
    column: 'case_participant_id',
    rows: `with said as (select l.n, l.file, l.case_id, ${compared.map((column) => `r.body -> '${column}' as ${column}`).join(', ')}
        from stage_read l join stage_row r on r.n = l.n)
      select o.n from said o join said i on i.case_id = o.case_id and i.file = 'intake'
      where o.file <> 'intake' and (${compared.map((column) => `o.${column}`).join(', ')}) is distinct from (${compared.map((column) => `i.${column}`).join(', ')})`,
  },
  'charged-though-not-approved': {
    column: 'participant_status',
    rows: `select l.n from stage_read l join stage_row r on r.n = l.n
        where l.file = 'intake' and not (r.body ->> 'approved')::boolean
        and exists (select from stage_read o where o.file = 'initiation' and o.case_id = l.case_id)`,
  },
} as const satisfies Record<CrossSuspicion, CrossCheck>
