import type { ClientBase } from 'pg'
import type { LegalDate } from '../../vocabulary/legal-date.ts'
import type { ImportedCourt } from '../domain/imported-court.ts'
import type { Source } from '../domain/source-definition.ts'

/**
 * Loads matters, cases, defendants and what is known of each beside the charges. Expects the charges of affected cases in
 * `stage_charge`. Written so that loading the same again changes nothing.
 */
export async function loadCases(
  client: ClientBase,
  court: ImportedCourt,
  source: Source,
  asOf: LegalDate,
): Promise<void> {
  await client.query(describeCases)
  await client.query('alter table stage_whole add primary key (case_id); analyze stage_whole')
  await client.query(insertMatters, [court.id])
  if (source.numbers === 'given') await client.query(keepNumbers)
  else await client.query(numberMatters, [court.id])
  await client.query(insertCases, [court.id, court.zone, asOf])
  await client.query(numberCases)
  await client.query(insertParticipants, [source.names === 'generated'])
  await client.query(insertDemographics, [source.source])
  await client.query(insertIncidents)
  await client.query(insertReviews)
  await client.query(insertCustody)
}

const ofTheCase =
  'given_name, family_name, race, gender, age_at_incident, received_on, incident_began_on, incident_ended_on, incident_city, agency, unit, arrested_on, arrested_at, offense_category, updated_offense_category'

/** One row a case from whichever file names it first; a case is charged when any file names a charge. */
const describeCases = `
  create temp table stage_whole on commit drop as
  select c.matter_ref, c.defendant_ref, c.case_id, c.matter_id, c.participant_id, c.known,
    any_row.given_name, any_row.family_name, any_row.race, any_row.gender, any_row.age_at_incident, any_row.received_on,
    any_row.incident_began_on, any_row.incident_ended_on, any_row.incident_city, any_row.agency, any_row.unit,
    any_row.arrested_on, any_row.arrested_at, any_row.offense_category, any_row.updated_offense_category,
    i.decision, i.reviewed_on, i.review_result,
    ch.case_id is not null as charged,
    case
      when ch.case_id is null then coalesce(i.stage_if_uncharged, 'screening')
      when ch.pending then 'open'
      when ch.unsentenced then 'plea-accepted'
      when ch.adjudged then 'sentenced'
      else 'dismissed'
    end as stage,
    ch.last_disposed, ch.court_name, ch.judge, ch.arraigned_on, ch.filed_on,
    row_number() over (partition by c.matter_id order by c.defendant_ref) as defendant_of_matter
  from stage_case c
  join (
    select distinct on (case_id) * from (
      select 1 as precedence, n, case_id, ${ofTheCase} from stage_defendant
      union all select 2, n, case_id, ${ofTheCase} from stage_filed
      union all select 3, n, case_id, ${ofTheCase} from stage_disposition
      union all select 4, n, case_id, ${ofTheCase} from stage_sentence
    ) named order by case_id, precedence, n
  ) any_row using (case_id)
  left join stage_defendant i using (case_id)
  left join (
    select case_id, bool_or(status = 'pending') as pending, bool_or(status = 'pleaded') as unsentenced, bool_or(status in ('convicted', 'acquitted')) as adjudged,
      max(disposed_on) as last_disposed, min(court_name) as court_name, min(judge) as judge, min(arraigned_on) as arraigned_on, min(charged_on) as filed_on
    from stage_charge group by case_id) ch using (case_id)
  where c.affected`

const insertMatters = `
  insert into matter (matter_id, court_id) select distinct matter_id, $1::uuid from stage_whole on conflict do nothing`

/** The key of a matter is its number. */
const keepNumbers = `
  update matter m set number = w.matter_ref, filed_on = w.filed_on
  from (select matter_id, matter_ref, min(coalesce(filed_on, received_on)) as filed_on from stage_whole where charged group by 1, 2) w
  where w.matter_id = m.matter_id and m.number is null`

/** The source has no court numbers: matters that were charged get the court's own, in the order of their receipt. */
const numberMatters = `
  with unnumbered as (
    select m.matter_id, min(coalesce(w.filed_on, w.received_on)) as filed_on, extract(year from min(w.received_on))::integer as year,
      min(w.received_on) as received, min(w.matter_ref) as matter_ref
    from stage_whole w join matter m using (matter_id) where w.charged and m.number is null group by m.matter_id),
  placed as (
    select u.*, coalesce(d.last, 0) + row_number() over (partition by u.year order by u.received, u.matter_ref) as place
    from unnumbered u left join docket_number d on d.court_id = $1::uuid and d.year = u.year),
  counted as (
    insert into docket_number (court_id, year, last) select $1::uuid, year, max(place) from placed group by year
    on conflict (court_id, year) do update set last = excluded.last)
  update matter m set number = placed.year || '-IM-' || lpad(placed.place::text, 6, '0'), filed_on = placed.filed_on
  from placed where placed.matter_id = m.matter_id`

const insertCases = `
  insert into court_case (case_id, matter_id, court_id, stage, stage_since, origin)
  select case_id, matter_id, $1::uuid, stage,
    (case when last_disposed <= $3::date and stage <> 'open' then last_disposed else received_on end)::timestamp at time zone $2, 'import'
  from stage_whole
  on conflict (case_id) do update set stage = excluded.stage, stage_since = excluded.stage_since, version = court_case.version + 1`

const numberCases = `
  with unnumbered as (
    select w.case_id, m.number, w.matter_id, row_number() over (partition by w.matter_id order by w.defendant_ref) as nth
    from stage_whole w join matter m using (matter_id) join court_case c on c.case_id = w.case_id
    where w.charged and c.number is null),
  taken as (select matter_id, count(*) as many from court_case where number is not null and matter_id in (select matter_id from unnumbered) group by matter_id)
  update court_case c set number = u.number || '-' || lpad((coalesce(t.many, 0) + u.nth)::text, 2, '0')
  from unnumbered u left join taken t using (matter_id) where c.case_id = u.case_id`

/** Nobody is known behind a defendant of the source: counsel or the clerk links an account when one is there. */
const insertParticipants = `
  insert into participant (case_id, compartment, participant_id, role, given_name, family_name, synthetic_name)
  select case_id, case when charged then 'court-file' else 'investigation' end, participant_id,
    case when charged then 'defendant' else 'suspect' end, coalesce(given_name, '?'), coalesce(family_name, '?'), $1::boolean
  from stage_whole
  on conflict (case_id, participant_id) do update set compartment = excluded.compartment, role = excluded.role,
    given_name = excluded.given_name, family_name = excluded.family_name`

const insertDemographics = `
  insert into demographics (case_id, participant_id, race, gender, age_at_incident, source)
  select case_id, participant_id, race, gender, age_at_incident, $1::text from stage_whole
  on conflict (case_id, participant_id) do update
    set race = excluded.race, gender = excluded.gender, age_at_incident = excluded.age_at_incident`

const insertIncidents = `
  insert into imported_incident (case_id, received_on, began_on, ended_on, city, agency, unit, arrested_on, arrested_at, offense_category, updated_offense_category)
  select case_id, received_on, incident_began_on, incident_ended_on, incident_city, agency, unit, arrested_on, arrested_at,
    offense_category, updated_offense_category from stage_whole
  on conflict (case_id) do update set received_on = excluded.received_on, began_on = excluded.began_on, ended_on = excluded.ended_on,
    city = excluded.city, agency = excluded.agency, unit = excluded.unit, arrested_on = excluded.arrested_on, arrested_at = excluded.arrested_at,
    offense_category = excluded.offense_category, updated_offense_category = excluded.updated_offense_category`

const insertReviews = `
  insert into imported_review (case_id, participant_status, reviewed_on, result)
  select case_id, decision, reviewed_on, review_result from stage_whole
  where decision is not null or reviewed_on is not null or review_result is not null
  on conflict (case_id) do update
    set participant_status = excluded.participant_status, reviewed_on = excluded.reviewed_on, result = excluded.result`

/** The source says nothing of bond or jail, and the file says so. */
const insertCustody = `
  insert into custody (case_id, n, status, since) select case_id, 1, 'unknown', received_on from stage_whole where charged
  on conflict do nothing`
