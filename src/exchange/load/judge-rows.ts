import type { ClientBase } from 'pg'
import type { CourtId } from '../../vocabulary/ids.ts'

/**
 * What can be said of rows only together with others: repeats are held back, rows that are known are told from new ones,
 * and rows that would change a case on which people have worked since are held back too. Makes `stage_judged`, a narrow row
 * for each row of the stage, and `stage_case`.
 */
export async function judgeRows(client: ClientBase, court: CourtId): Promise<void> {
  await client.query(holdRepeats)
  await client.query('analyze stage_mark')
  await client.query(nameCases, [court])
  await client.query('alter table stage_case add primary key (case_ref, participant_ref); analyze stage_case')
  await client.query(tellNews)
  await client.query('alter table stage_judged add primary key (n); analyze stage_judged')
  await client.query(markAffected)
  await client.query('analyze stage_case')
}

/** A sentence may be followed by another of the same charge; of everything else a key has one row. */
const holdRepeats = `
  create temp table stage_mark on commit drop as
  select n, file, line, source_key, hash, case_ref, participant_ref, charge_ref,
    case
      when reason is not null then reason
      when repeat > 1 then 'The row repeats line ' || same_line || ' word for word.'
      when rival > 1 and file <> 'sentencing' then 'The row is about the same thing as line ' || rival_line || ' and says otherwise; the first was kept.'
    end as reason,
    case when reason is null and repeat = 1
      then count(*) filter (where repeat = 1) over (partition by reason is null, file, source_key order by n) end as ordinal
  from (
    select n, file, line, source_key, hash, case_ref, participant_ref, charge_ref, reason,
      row_number() over same as repeat, first_value(line) over same as same_line,
      row_number() over rivals as rival, first_value(line) over rivals as rival_line
    from stage_row
    window same as (partition by reason is null, file, source_key, hash order by n),
      rivals as (partition by reason is null, file, source_key order by n)) compared`

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
      import_uuid($1::text || '/participant/' || case_ref || '/' || participant_ref) as participant_id
    from stage_mark where reason is null group by case_ref, participant_ref) c
  left join court_case known on known.case_id = c.case_id`

const tellNews = `
  create temp table stage_judged on commit drop as
  select n, file, line, source_key, hash, case_ref, participant_ref, charge_ref, ordinal, news, case_id,
    case when reason is null and worked_on and news <> 'same'
      then 'The case was imported before and has been worked on since; a ' || news || ' row no longer changes it.' else reason end as reason
  from (
    select m.*, c.case_id, c.worked_on, case when was.hash is null then 'new' when was.hash = m.hash then 'same' else 'changed' end as news
    from stage_mark m
    left join stage_case c on c.case_ref = m.case_ref and c.participant_ref = m.participant_ref and m.reason is null
    left join import_source_row was
      on was.case_id = c.case_id and was.file = m.file and was.source_key = m.source_key and was.ordinal = m.ordinal) compared`

const markAffected = `
  update stage_case c set affected = true
  from (select distinct case_id from stage_judged where reason is null and news <> 'same') j where j.case_id = c.case_id`
