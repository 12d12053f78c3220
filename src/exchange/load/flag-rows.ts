import type { ClientBase } from 'pg'
import { type Field, fieldTypes } from '../domain/fields.ts'
import type { FileDefinition, Source } from '../domain/source-definition.ts'
import type { CrossSuspicion } from '../domain/suspicions.ts'

/** Gathers the doubts of single rows and adds those that only rows together raise. */
export async function flagRows(client: ClientBase, source: Source): Promise<void> {
  await client.query(`
    create temp table stage_flag (n bigint not null, suspicion text not null, column_name text not null, original text) on commit drop;
    create temp table stage_read on commit drop as
      select n, file, kind, case_id, defendant_ref, charge_ref from stage_judged where reason is null;
    create index on stage_read (case_id, charge_ref);
    analyze stage_read;
    insert into stage_flag
      select r.n, f.suspicion, f."column", f.original from stage_row r join stage_read j on j.n = r.n
      cross join lateral jsonb_to_recordset(r.flags) as f(suspicion text, "column" text, original text) where r.flags is not null`)
  for (const [suspicion, { field, rows }] of Object.entries(crossChecks)) {
    await client.query(addDoubts(rows, field), [suspicion, columnNames(source, field)])
  }
  for (const file of source.files) {
    const compared = comparable(source, file)
    if (compared.length === 0) continue
    await client.query(addDoubts(differing(compared), 'defendant_ref'), [
      'differs-from-intake',
      columnNames(source, 'defendant_ref'),
      file.name,
    ])
  }
  await client.query('create index on stage_flag (n); analyze stage_flag')
}

const columnNames = (source: Source, field: Field): string =>
  JSON.stringify(source.files.map(({ name, columnOf }) => ({ file: name, column: columnOf.get(field) ?? '' })))

/** Keys and codes lie on the stage as the source writes them; whether a sentence is current does not. */
const addDoubts = (rows: string, field: Field): string => `
  insert into stage_flag
  select d.n, $1, c."column", ${fieldTypes[field] === 'flag' ? 'null' : `s."${field}"`}
  from (${rows}) d join stage_read r using (n) join stage_row s using (n)
  join jsonb_to_recordset($2::jsonb) as c(file text, "column" text) on c.file = r.file`

interface CrossCheck {
  readonly field: Field
  /** A query that gives the `n` of each doubted row. */
  readonly rows: string
}

const sameCharge = 'o.case_id = l.case_id and o.charge_ref = l.charge_ref'

const crossChecks = {
  'charge-number-shared': {
    field: 'charge_ref',
    rows: `select l.n from stage_read l join (
        select file, charge_ref from stage_read where charge_ref is not null
        group by file, charge_ref having count(distinct defendant_ref) > 1) shared using (file, charge_ref)`,
  },
  'not-in-intake': {
    field: 'defendant_ref',
    rows: `select l.n from stage_read l where l.kind <> 'defendant' and not exists (
        select from stage_read o where o.kind = 'defendant' and o.case_id = l.case_id)`,
  },
  'charge-not-in-initiation': {
    field: 'charge_ref',
    rows: `select l.n from stage_read l where l.kind in ('disposition', 'sentence')
        and not exists (select from stage_read o where o.kind = 'charge' and ${sameCharge})`,
  },
  'sentence-without-disposition': {
    field: 'charge_ref',
    rows: `select l.n from stage_read l where l.kind = 'sentence'
        and not exists (select from stage_read o where o.kind = 'disposition' and ${sameCharge})`,
  },
  'several-current-sentences': {
    field: 'current_sentence',
    rows: `select n from (
        select l.n, count(*) over (partition by l.case_id, l.charge_ref) as current
        from stage_read l join stage_row r on r.n = l.n
        where l.kind = 'sentence' and r.current_sentence) c where current > 1`,
  },
  'charged-though-not-approved': {
    field: 'decision',
    rows: `select l.n from stage_read l join stage_row r on r.n = l.n
        where l.kind = 'defendant' and not r.approved
        and exists (select from stage_read o where o.kind = 'charge' and o.case_id = l.case_id)`,
  },
} as const satisfies Record<Exclude<CrossSuspicion, 'differs-from-intake'>, CrossCheck>

const ofTheIncident: readonly Field[] = [
  'received_on',
  'age_at_incident',
  'gender',
  'race',
  'incident_began_on',
  'incident_ended_on',
  'arrested_on',
  'agency',
  'unit',
  'incident_city',
  'offense_category',
]

/** What a file says again of the defendant or the incident. */
function comparable(source: Source, file: FileDefinition): readonly string[] {
  if (file.tells === 'defendant') return []
  const first = source.files.find((each) => each.tells === 'defendant')
  const both = ofTheIncident.filter((field) => file.columnOf.has(field) && first?.columnOf.has(field))
  return both.includes('arrested_on') ? [...both, 'arrested_at'] : both
}

const differing = (columns: readonly string[]): string => `
  select o.n from stage_read o join stage_row s on s.n = o.n
  join stage_read i on i.case_id = o.case_id and i.kind = 'defendant' join stage_row t on t.n = i.n
  where o.file = $3 and (${columns.map((column) => `s.${column}`).join(', ')}) is distinct from (${columns.map((column) => `t.${column}`).join(', ')})`
