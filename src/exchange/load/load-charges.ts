import type { ClientBase } from 'pg'
import type { LegalDate } from '../../vocabulary/legal-date.ts'
import type { ImportedCourt } from '../domain/imported-court.ts'

/**
 * Makes `stage_charge`: one row a charge of each affected case, from initiation, or from the disposition or the sentence when
 * initiation does not name it, as it stands after its disposition.
 */
export async function describeCharges(client: ClientBase, court: ImportedCourt): Promise<void> {
  await client.query(chargesFromAllFiles, [court.id])
  await client.query('alter table stage_charge add primary key (case_id, charge_id); analyze stage_charge')
}

const chargesFromAllFiles = `
  create temp table stage_charge on commit drop as
  with named as (
    select distinct on (case_id, charge_ref) * from (
      select 1 as precedence, case_id, charge_ref, count_number as said_count, primary_charge, charge_version as version, title,
        statute, offense_code, offense_class, class as source_class, event, charged_on, arraigned_on, received_on
      from stage_filed
      union all
      select 2, case_id, charge_ref, count_number, primary_charge, charge_version, title,
        statute, offense_code, offense_class, class, null, null, arraigned_on, received_on
      from stage_disposition
      union all
      select 3, case_id, charge_ref, count_number, primary_charge, charge_version, title,
        statute, offense_code, offense_class, class, null, null, arraigned_on, received_on
      from stage_sentence) every_row
    order by case_id, charge_ref, precedence),
  placed as (
    select *, row_number() over (partition by case_id order by said_count, charge_ref) as place,
      count(*) over (partition by case_id, said_count) as rivals from named),
  received as (select case_id, min(received_on) as received_on from stage_defendant group by case_id),
  sentenced as (select distinct case_id, charge_ref from stage_sentence)
  select p.case_id, p.charge_ref, import_uuid($1::text || '/charge/' || p.case_id || '/' || p.charge_ref) as charge_id,
    -- Counts keep the source's numbers, unless two charges of the case claim one: then all are numbered anew.
    case when max(p.rivals) over (partition by p.case_id) > 1 then p.place else p.said_count end as count_number,
    p.primary_charge, p.version, p.title, coalesce(p.statute, 'Not stated') as statute, coalesce(p.offense_code, 'unknown') as code,
    p.offense_class, p.source_class, p.event, p.charged_on, p.arraigned_on, coalesce(p.received_on, r.received_on) as received_on,
    d.case_id is not null as disposed,
    coalesce(d.title, p.title) as title_now, coalesce(d.statute, case when d.title is not null then 'Not stated' end, p.statute, 'Not stated') as statute_now,
    coalesce(d.offense_code, p.offense_code, 'unknown') as code_now,
    case when d.title is null and d.class is null then p.offense_class else coalesce(d.offense_class, p.offense_class) end as class_now,
    d.disposition_kind, d.disposition, d.disposition_reason, d.disposed_on, d.judge, d.court_name, d.court_facility,
    d.class as disposed_class, d.charge_version as disposed_version,
    case
      when d.disposition_kind = 'plea' and s.case_id is not null then 'convicted'
      when d.disposition_kind = 'plea' then 'pleaded'
      when d.disposition_kind = 'conviction' then 'convicted'
      when d.disposition_kind = 'acquittal' then 'acquitted'
      when d.disposition_kind in ('dismissal', 'superseded', 'transferred') then 'dismissed'
      when d.case_id is null and s.case_id is not null then 'convicted'
      else 'pending'
    end as status
  from placed p
  left join stage_disposition d using (case_id, charge_ref)
  left join sentenced s using (case_id, charge_ref)
  left join received r using (case_id)`

/** Loads charges with their history, dispositions, sentences and arraignments of affected cases. */
export async function loadCharges(client: ClientBase, court: ImportedCourt, asOf: LegalDate): Promise<void> {
  await client.query(clearRenumbered)
  await client.query(insertCharges)
  await client.query(insertHistory, [court.zone])
  await client.query(insertCharging)
  await client.query(insertDispositions)
  await client.query(insertSentences)
  await client.query(insertArraignments, [court.id, asOf])
}

/** What the import itself wrote of cases that nobody has worked on, to be written again from the fuller extract. */
const clearRenumbered = `
  delete from imported_sentence using stage_case c where c.case_id = imported_sentence.case_id and c.affected and c.known;
  delete from imported_disposition using stage_case c where c.case_id = imported_disposition.case_id and c.affected and c.known;
  delete from imported_charging using stage_case c where c.case_id = imported_charging.case_id and c.affected and c.known;
  delete from charge_history using stage_case c where c.case_id = charge_history.case_id and c.affected and c.known;
  delete from charge using stage_case c where c.case_id = charge.case_id and c.affected and c.known`

const insertCharges = `
  insert into charge (case_id, charge_id, count_number, offense_code, offense_title, statute, class, status, disposition, disposed_on)
  select case_id, charge_id, count_number, code_now, title_now, statute_now, class_now, status, disposition, disposed_on from stage_charge`

/** Each step that the files tell: as filed, as amended by the time of the disposition, and how it ended. */
const insertHistory = `
  insert into charge_history (case_id, charge_id, n, what, offense_code, offense_title, statute, class, why, at)
  select case_id, charge_id, row_number() over (partition by case_id, charge_id order by step), what, code, title, statute, class, why,
    day::timestamp at time zone $1
  from (
    select case_id, charge_id, 1 as step, 'filed' as what, code, title, statute, offense_class as class,
      coalesce(event, 'How it was filed is not stated in the source') as why, coalesce(charged_on, received_on) as day
    from stage_charge
    union all
    select case_id, charge_id, 2, 'amended', code_now, title_now, statute_now, class_now, 'The charge at disposition is another version', disposed_on
    from stage_charge where disposed and (version, title, statute, offense_class) is distinct from (coalesce(disposed_version, version), title_now, statute_now, class_now)
    union all
    select case_id, charge_id, 3, case status when 'pending' then 'imported' else status end, code_now, title_now, statute_now, class_now,
      concat_ws(': ', disposition, disposition_reason), disposed_on
    from stage_charge where disposed) steps`

const insertCharging = `
  insert into imported_charging (case_id, charge_id, primary_charge, event, charged_on, arraigned_on, source_class, source_version)
  select case_id, charge_id, primary_charge, event, charged_on, arraigned_on, source_class, version from stage_charge`

const insertDispositions = `
  insert into imported_disposition (case_id, charge_id, kind, disposition, reason, disposed_on, judge, court_name, court_facility, source_class, source_version)
  select case_id, charge_id, disposition_kind, disposition, disposition_reason, disposed_on, judge, court_name, court_facility, disposed_class, disposed_version
  from stage_charge where disposed`

const insertSentences = `
  insert into imported_sentence (case_id, charge_id, n, kind, sentence_type, phase, current, sentenced_on, judge, commitment_type, term, commitment_term, commitment_unit, case_length_in_days)
  select s.case_id, c.charge_id, s.ordinal, s.sentence_kind, s.sentence_type, s.phase, coalesce(s.current_sentence, true), s.sentenced_on, s.sentence_judge,
    s.commitment_type, s.term, s.commitment_term, s.commitment_unit, s.case_length_in_days
  from stage_sentence s join stage_charge c on c.case_id = s.case_id and c.charge_ref = s.charge_ref`

/** The source tells the day of the arraignment and nothing else of it. */
const insertArraignments = `
  insert into hearing (case_id, hearing_id, kind, on_day, at_time, room, status, entered)
  select case_id, import_uuid($1::text || '/arraignment/' || case_id), 'arraignment', min(arraigned_on), '00:00', 'Time and room not stated in the source', 'held', 'import'
  from stage_charge where arraigned_on <= $2::date group by case_id
  on conflict (case_id, hearing_id) do update set on_day = excluded.on_day`
