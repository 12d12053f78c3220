import type { ClientBase } from 'pg'
import type { CourtId } from '../../vocabulary/ids.ts'

/**
 * What can be said of rows only together with others: repeats are held back, rows that are known are told from new ones,
 * and rows that would change a case on which people have worked since are held back too.
 */
export async function judgeRows(client: ClientBase, court: CourtId): Promise<void> {
  await client.query(holdRepeats)
  await client.query(holdContradictions)
  await client.query(numberRows)
  await client.query(nameCases, [court])
  await client.query('alter table stage_case add primary key (case_ref, participant_ref); analyze stage_case')
  await client.query(tellNews)
  await client.query(holdWorkedOn)
  await client.query(markAffected)
}

const holdRepeats = `
  with same as (
    select n, line, first_value(line) over w as first, row_number() over w as nth
    from stage_row where reason is null
    window w as (partition by file, source_key, hash order by n))
  update stage_row r set reason = 'The row repeats line ' || same.first || ' word for word.'
  from same where same.n = r.n and same.nth > 1`

/** A sentence may be followed by another of the same charge; of everything else a key has one row. */
const holdContradictions = `
  with rival as (
    select n, first_value(line) over w as first, row_number() over w as nth
    from stage_row where reason is null and file <> 'sentencing'
    window w as (partition by file, source_key order by n))
  update stage_row r set reason = 'The row is about the same thing as line ' || rival.first || ' and says otherwise; the first was kept.'
  from rival where rival.n = r.n and rival.nth > 1`

const numberRows = `
  with numbered as (
    select n, row_number() over (partition by file, source_key order by n) as ordinal from stage_row where reason is null)
  update stage_row r set ordinal = numbered.ordinal from numbered where numbered.n = r.n`

/** Every case of the extract with the ids it has here. A case is worked on once the ledger tells more than its import. */
const nameCases = `
  create temp table stage_case on commit drop as
  select c.*, known.case_id is not null as known, false as affected,
    known.case_id is not null and exists (
      select from ledger_entry e where e.case_id = c.case_id and e.kind not in ('case.imported', 'case.import-completed')) as worked_on
  from (
    select case_ref, participant_ref,
      import_uuid($1::text || '/case/' || case_ref || '/' || participant_ref) as case_id,
      import_uuid($1::text || '/matter/' || case_ref) as matter_id,
      import_uuid($1::text || '/participant/' || case_ref || '/' || participant_ref) as participant_id,
      import_uuid($1::text || '/person/' || case_ref || '/' || participant_ref) as person_id
    from stage_row where reason is null group by case_ref, participant_ref) c
  left join court_case known on known.case_id = c.case_id`

const tellNews = `
  with compared as (
    select r.n, case when was.hash is null then 'new' when was.hash = r.hash then 'same' else 'changed' end as news
    from stage_row r
    join stage_case c using (case_ref, participant_ref)
    left join import_source_row was
      on was.case_id = c.case_id and was.file = r.file and was.source_key = r.source_key and was.ordinal = r.ordinal
    where r.reason is null)
  update stage_row r set news = compared.news from compared where compared.n = r.n`

const holdWorkedOn = `
  update stage_row r
  set reason = 'The case was imported before and has been worked on since; a ' || r.news || ' row no longer changes it.'
  from stage_case c
  where c.case_ref = r.case_ref and c.participant_ref = r.participant_ref and c.worked_on and r.reason is null and r.news <> 'same'`

const markAffected = `
  update stage_case c set affected = true
  where exists (select from stage_row r
    where r.case_ref = c.case_ref and r.participant_ref = c.participant_ref and r.reason is null and r.news <> 'same')`
