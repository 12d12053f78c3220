-- What is counted of each case, kept by a reaction from the feed; who may count it, and what. A figure is never made by
-- looking through live tables when it is asked for.

create table rollup_case (
  case_id uuid primary key,
  court_id uuid not null references court,
  prosecution_offices uuid[] not null,
  defense_offices uuid[] not null,
  stage text not null,
  opened_on date,
  open_offers uuid[] not null default '{}',
  talks_since date,
  resolved_by text check (resolved_by in ('plea', 'trial', 'dismissal', 'not-told')),
  pos bigint not null,
  check ((talks_since is null) = (cardinality(open_offers) = 0))
);
comment on table rollup_case is 'home: reference. app: none. What is counted of a case: one row, kept from the feed. Read by count_cases() alone.';
comment on column rollup_case.prosecution_offices is 'Offices of record for the prosecution, in order of id.';
comment on column rollup_case.defense_offices is 'Offices of counsel of record, in order of id.';
comment on column rollup_case.stage is 'As src/cases/domain/lifecycle.ts.';
comment on column rollup_case.opened_on is 'The day on which the court took the case; null before that. Open: set, and resolved_by is null.';
comment on column rollup_case.open_offers is 'Offers and counters on the table, so that talks are known to end with the last of them.';
comment on column rollup_case.talks_since is 'The day of the first offer of the current talks; null when nothing is on the table.';
comment on column rollup_case.resolved_by is 'plea | trial | dismissal | not-told (an imported case whose source does not say); null while it is not resolved.';
comment on column rollup_case.pos is 'The last place of the feed that is in this row: an entry that comes again changes nothing.';
create index rollup_case_by_court on rollup_case (court_id);
create index rollup_case_by_prosecution on rollup_case using gin (prosecution_offices);
create index rollup_case_by_defense on rollup_case using gin (defense_offices);

create table insight_population (
  position text not null,
  team_kind text not null,
  office_kind text not null,
  population text not null check (population in ('prosecution-office', 'defense-office', 'court')),
  primary key (position, team_kind, office_kind)
);
comment on table insight_population is 'home: reference. app: select. Who may count, and over which cases: a position held in a team of this kind, in an office of this kind.';
comment on column insight_population.population is 'prosecution-office | defense-office (cases of the person''s own office) | court (cases of the office''s court)';

insert into insight_population (position, team_kind, office_kind, population) values
  ('prosecution-supervisor', 'management', 'prosecutor', 'prosecution-office'),
  ('auditor', 'oversight', 'prosecutor', 'prosecution-office'),
  ('defense-supervisor', 'management', 'public-defender', 'defense-office'),
  ('auditor', 'oversight', 'oversight', 'court');

create table insight_measure (
  population text not null check (population in ('prosecution-office', 'defense-office', 'court')),
  measure text not null check (measure in ('open', 'talks', 'resolved')),
  primary key (population, measure)
);
comment on table insight_measure is 'home: reference. app: select. What may be counted over a population. The court has no row for talks: it learns nothing of them, not even how many there are.';
comment on column insight_measure.population is 'As insight_population.population.';
comment on column insight_measure.measure is 'open (open cases) | talks (cases in talks, by age) | resolved (by plea, of all)';

insert into insight_measure (population, measure) values
  ('prosecution-office', 'open'),
  ('prosecution-office', 'talks'),
  ('prosecution-office', 'resolved'),
  ('defense-office', 'open'),
  ('defense-office', 'talks'),
  ('defense-office', 'resolved'),
  ('court', 'open'),
  ('court', 'resolved');

create function my_population(out population text, out name text, out office_id uuid, out court_id uuid) returns setof record
  language sql stable security definer set search_path = public, pg_temp
as $$
  select p.population, case p.population when 'court' then c.name else o.name end, o.office_id, o.court_id
  from membership m
  join team t on t.team_id = m.team_id
  join office o on o.office_id = t.office_id
  join insight_population p on p.position = m.position and p.team_kind = t.kind and p.office_kind = o.kind
  left join court c on c.court_id = o.court_id
  where m.person_id = me() and m.team_id = any (principals()) and m.starts <= now() and (m.ends is null or m.ends > now())
  order by p.population, o.office_id limit 1
$$;
comment on function my_population is 'Open to the application. The cases over which whoever acts may count; no row for one who may not.';

create function count_cases(p_at timestamptz) returns table (measure text, part text, cases bigint)
  language sql stable security definer set search_path = public, pg_temp
as $$
  with mine as materialized (select * from my_population()),
  -- One branch a population, so that each goes by its own index.
  of_population as (
    select r.* from mine m join rollup_case r on r.court_id = m.court_id where m.population = 'court'
    union all
    select r.* from mine m join rollup_case r on r.prosecution_offices @> array[m.office_id] where m.population = 'prosecution-office'
    union all
    select r.* from mine m join rollup_case r on r.defense_offices @> array[m.office_id] where m.population = 'defense-office'
  ),
  counted as materialized (
    select r.opened_on is not null and r.resolved_by is null as open, r.resolved_by,
      case when r.resolved_by is null then (p_at at time zone c.zone)::date - r.talks_since end as days
    from of_population r join court c on c.court_id = r.court_id
    where not exists (select from seal s where s.case_id = r.case_id)
      and not exists (select from exclusion e where e.case_id = r.case_id and e.principal = any (principals()))
  ),
  figures as (
    select 'open' as measure, 'all' as part, count(*) filter (where open) as cases from counted
    union all
    select 'talks', part, count(*) filter (where days between youngest and oldest)
      from (values ('0-7', -1, 7), ('8-30', 8, 30), ('31-90', 31, 90), ('over-90', 91, 2147483647)) as band(part, youngest, oldest)
      left join counted on true group by part
    union all
    select 'resolved', 'all', count(resolved_by) from counted
    union all
    select 'resolved', 'plea', count(*) filter (where resolved_by = 'plea') from counted
  )
  select f.measure, f.part, f.cases from figures f join insight_measure i on i.measure = f.measure join mine m on m.population = i.population
$$;
comment on function count_cases is 'Open to the application. The figures that whoever acts may have, over his population, without sealed cases and without those from which he is walled off; no row for one who may not count.';

create function counted_until(p_at timestamptz) returns timestamptz
  language sql stable security definer set search_path = public, pg_temp
as $$
  with places as (select array['status', 'court-file', 'investigation']
      || case when exists (select from my_population() m join insight_measure i on i.population = m.population and i.measure = 'talks')
           then array['parties'] else '{}' end as compartments),
  waiting as (
    (select e.at from feed f join ledger_entry e on e.case_id = f.case_id and e.compartment = f.compartment and e.seq = f.seq
      where f.pos > coalesce((select c.pos from feed_consumer c where c.name = 'insight/rollup'), 0)
        and f.compartment = any ((select compartments from places)::text[])
      order by f.pos limit 1)
    union all
    (select e.at from feed_pending f join ledger_entry e on e.case_id = f.case_id and e.compartment = f.compartment and e.seq = f.seq
      where f.compartment = any ((select compartments from places)::text[])
      order by f.id limit 1))
  select coalesce(least(min(at), p_at), p_at) from waiting
$$;
comment on function counted_until is 'Open to the application. Everything before this moment is in the figures: the moment asked of, or that of the first entry that still waits. Entries about talks do not move it for one who may not count them.';
