import type { ClientBase } from 'pg'
import { z } from 'zod'
import { idOf, type ImportedCourt, unit, workerName } from '../domain/imported-court.ts'
import { insertAccounts, insertWorkers, teamId } from './load-court.ts'

/**
 * Gives the teams of the imported court their relations to the cases, and with them the grants that the table of
 * compartments says. The teams of police agencies, of the source's judges and of the conflict panel are made as the cases
 * name them.
 */
export async function loadRelations(client: ClientBase, court: ImportedCourt): Promise<void> {
  const teams = court.districts.map((district) => teamsOfDistrict(court, district))
  await client.query(placeMatters, [JSON.stringify(teams), court.districtIn])
  await client.query(nameTeams, [court.id, idOf(court, 'office', 'bench'), court.label])
  await client.query(insertNamedOffices, [court.id])
  await client.query(insertNamedTeams)
  await insertPanelLawyers(client, court)
  await insertRecordsDesks(client, court)
  await client.query(relateTeams, [teamId(court, 'prosecutor/review'), teamId(court, 'defender/management')])
  await client.query('analyze stage_relation')
  await client.query(endFormerAssignments)
  await client.query(endFormerGrants)
  await client.query(insertAssignments)
  await client.query(insertGrants)
  await client.query(insertNegotiations)
  await client.query(insertReferrals, [court.zone, court.id])
}

function teamsOfDistrict(court: ImportedCourt, district: number): object {
  return {
    district,
    prosecutor: teamId(court, unit('prosecutor', district)),
    defender: teamId(court, unit('defender', district)),
    clerk: teamId(court, unit('clerk', district)),
    chambers: teamId(court, unit('chambers', district)),
  }
}

/**
 * A matter is heard in the district where the source says it was disposed of; else in one drawn from its key, so that
 * co-defendants are heard together and the load is even.
 */
const placeMatters = `
  create temp table stage_place on commit drop as
  with district_of as (
    select matter_id, coalesce(
        min(substring(court_name from $2)::integer),
        1 + (('x' || substr(md5(min(matter_ref)), 1, 7))::bit(28)::integer % jsonb_array_length($1::jsonb))) as district
    from stage_whole group by matter_id)
  select d.matter_id, t.* from district_of d
  join jsonb_to_recordset($1::jsonb) as t(district integer, prosecutor uuid, defender uuid, clerk uuid, chambers uuid)
    on t.district = 1 + (d.district - 1) % jsonb_array_length($1::jsonb)`

/**
 * The first defendant of a matter is the public defender's; each further one has a firm of the conflict panel, for a lawyer
 * must not hold the files of co-defendants whose interests are adverse.
 */
const nameTeams = `
  create temp table stage_team on commit drop as
  select 'agency' as part, agency as key, 'agency' as kind, agency as name, import_uuid($1::text || '/office/agency/' || agency) as office_id,
    import_uuid($1::text || '/team/agency/' || agency) as team_id, 'police' as office_kind, agency as office_name
  from (select distinct coalesce(agency, 'Agency not stated') as agency from stage_whole) agencies
  union all
  -- Not chambers: those are for judges who sit, to whom new cases may go.
  select 'judge', judge, 'unit', judge || ' (as the source calls the judge)', $2::uuid, import_uuid($1::text || '/team/judge/' || judge), 'court', null
  from (select distinct judge from stage_whole where judge is not null and stage in ('sentenced', 'dismissed')) judges
  union all
  select 'panel', firm::text, 'unit', 'Conflict panel, firm ' || firm, import_uuid($1::text || '/office/panel/' || firm), import_uuid($1::text || '/team/panel/' || firm),
    'private-practice', 'Conflict panel, firm ' || firm || ' (' || $3 || ')'
  from (select distinct defendant_of_matter - 1 as firm from stage_whole where charged and defendant_of_matter > 1) firms`

const insertNamedOffices = `
  insert into office (office_id, court_id, kind, name)
  select distinct office_id, $1::uuid, office_kind, office_name from stage_team where office_name is not null on conflict do nothing`

const insertNamedTeams = `
  with principals as (insert into principal (principal_id, kind) select team_id, 'team' from stage_team on conflict do nothing)
  insert into team (team_id, office_id, kind, name) select team_id, office_id, kind, name from stage_team on conflict do nothing`

const NamedTeam = z.object({ team_id: z.string(), office_id: z.string(), key: z.string() })

async function teamsFor(client: ClientBase, part: 'agency' | 'panel'): Promise<z.infer<typeof NamedTeam>[]> {
  const { rows } = await client.query('select team_id, office_id, key from stage_team where part = $1 order by key', [
    part,
  ])
  return z.array(NamedTeam).parse(rows)
}

async function insertPanelLawyers(client: ClientBase, court: ImportedCourt): Promise<void> {
  const lawyers = (await teamsFor(client, 'panel')).map(({ team_id, office_id, key: firm }) => ({
    key: `panel-${firm}`,
    id: idOf(court, 'worker', `panel-${firm}`),
    name: workerName(`panel-${firm}`),
    title: 'Attorney, conflict panel',
    position: 'private-counsel' as const,
    office: office_id,
    teams: [team_id],
  }))
  await insertWorkers(client, lawyers)
  await insertAccounts(client, court, lawyers)
}

/** Referrals come from somebody: the source names the agency and no officer. */
async function insertRecordsDesks(client: ClientBase, court: ImportedCourt): Promise<void> {
  const desks = (await teamsFor(client, 'agency')).map(({ team_id, office_id, key: agency }) => ({
    id: idOf(court, 'worker', `records/${agency}`),
    name: `Records desk, ${agency}`,
    title: 'Agency records',
    position: 'agency-records' as const,
    office: office_id,
    teams: [team_id],
  }))
  await insertWorkers(client, desks)
}

/** A case still to be worked on is heard by the chambers of its district; one that is over belongs to the judge who ended it. */
const relateTeams = `
  create temp table stage_relation on commit drop as
  select w.case_id, w.known, r.principal, r.relation
  from stage_whole w
  join stage_place p using (matter_id)
  join stage_team agency on agency.part = 'agency' and agency.key = coalesce(w.agency, 'Agency not stated')
  left join stage_team judge on judge.part = 'judge' and judge.key = w.judge and w.stage in ('sentenced', 'dismissed')
  left join stage_team panel on panel.part = 'panel' and w.defendant_of_matter > 1 and panel.key = (w.defendant_of_matter - 1)::text
  cross join lateral (values
    (case when w.charged then p.prosecutor else $1::uuid end, 'prosecution'),
    (case when w.charged then coalesce(panel.team_id, p.defender) end, 'defense'),
    (case when w.stage in ('open', 'plea-accepted') and panel.team_id is null then $2::uuid end, 'defense-management'),
    (case when w.charged then coalesce(judge.team_id, p.chambers) end, 'bench'),
    (case when w.charged then p.clerk end, 'clerk'),
    (agency.team_id, 'police')
  ) as r(principal, relation)
  where r.principal is not null`

const formerly = `
  exists (select from stage_whole w where w.case_id = given.case_id and w.known)
  and not exists (select from stage_relation r where r.case_id = given.case_id and r.principal = given.principal and r.relation = given.relation)`

const endFormerAssignments = `update assignment given set ends = now() where ends is null and ${formerly}`
const endFormerGrants = `update grant_ given set until = now() where until is null and ${formerly}`

/** New cases first and in order, which costs half of what looking for conflicts does; then those of an earlier run. */
const insertAssignments = bothWays(
  (cases) => `
  insert into assignment (case_id, compartment, principal, relation, source)
  select s.case_id, rule.recorded_in, s.principal, s.relation, 'import'
  from stage_relation s join relation_rule rule using (relation) where ${cases} order by s.case_id`,
  'on conflict do nothing',
)

/** As derive_grants() does for one relation of one case. */
const insertGrants = bothWays(
  (cases) => `
  insert into grant_ (case_id, compartment, principal, relation, writes, source)
  select s.case_id, opens.compartment, s.principal, s.relation, opens.writes, 'import'
  from stage_relation s join relation_compartment opens using (relation) where ${cases}
  order by s.case_id, opens.compartment, s.principal`,
  'on conflict (case_id, compartment, principal, relation) do update set until = null, writes = excluded.writes where grant_.until is not null',
)

function bothWays(insert: (cases: string) => string, onConflict: string): string {
  return `${insert('not s.known')}; ${insert('s.known')} ${onConflict}`
}

const insertNegotiations = `
  insert into negotiation (case_id, state) select case_id, case stage when 'open' then 'none' else 'closed' end from stage_whole where charged
  on conflict (case_id) do update set state = excluded.state where negotiation.state <> excluded.state`

/** Where nobody is charged yet the referral is all there is; the source tells neither officer nor narrative, and it says so. */
const insertReferrals = `
  insert into referral (case_id, agency_team, officer, agency_number, occurred_from, place, narrative, custody_status, referred_at)
  select w.case_id, t.team_id, import_uuid($2::text || '/worker/records/' || t.key), 'Source case ' || w.matter_ref,
    coalesce(w.incident_began_on::timestamp at time zone $1, w.arrested_at, w.received_on::timestamp at time zone $1),
    coalesce(w.incident_city, 'Not stated'), 'The source has no narrative.', 'unknown', w.received_on::timestamp at time zone $1
  from stage_whole w join stage_team t on t.part = 'agency' and t.key = coalesce(w.agency, 'Agency not stated')
  where not w.charged
  on conflict do nothing`
