-- What an auditor looks after: whether the record was verified as a whole, what was taken out of the system, and reads by
-- somebody whom a wall kept out. Verifications and what was taken out are rows, so that nobody has to be told by hand.

create table verification_request (
  request_id uuid primary key default gen_random_uuid(),
  asked_at timestamptz not null default coalesce(played_moment(), now()),
  asked_by uuid not null references person
);
comment on table verification_request is 'home: access. app: none. An auditor asked that the whole record be verified; the worker does it.';

create table verification (
  verification_id uuid primary key default gen_random_uuid(),
  request_id uuid unique references verification_request,
  at timestamptz not null default coalesce(played_moment(), now()),
  chains integer not null,
  entries bigint not null,
  checkpoints integer not null,
  broken integer not null check (broken >= 0)
);
comment on table verification is 'home: access. app: none. The whole record was followed from entry to entry, and what came of it. Where it does not hold is told to whoever operates the system alone.';
comment on column verification.request_id is 'What an auditor asked for; null when it was run by hand.';
comment on column verification.broken is 'How many places did not hold.';
create index verification_by_time on verification (at desc);

create table taken_out (
  taken_id uuid primary key default gen_random_uuid(),
  at timestamptz not null default coalesce(played_moment(), clock_timestamp()),
  person uuid references person,
  office_id uuid references office,
  what text not null check (what in ('extract', 'case-list', 'held-rows', 'import-files')),
  case_id uuid,
  compartment text,
  check ((what = 'extract') = (case_id is not null)),
  check ((case_id is null) = (compartment is null))
);
comment on table taken_out is 'home: access. app: none. A file was handed out of the system: noted in the transaction that made it.';
comment on column taken_out.person is 'Null for whoever operates the system.';
comment on column taken_out.office_id is 'The office of that person then.';
comment on column taken_out.what is 'extract (the record of a compartment of a case) | case-list (one''s cases as a table) | held-rows (rows that an import holds back) | import-files (the files of an import, written again)';
create index taken_out_by_office on taken_out (office_id, at desc);

create table oversight_look (
  office_id uuid not null references office,
  of text not null,
  at timestamptz not null default coalesce(played_moment(), now()),
  person uuid not null references person,
  primary key (office_id, of)
);
comment on table oversight_look is 'home: access. app: none. An auditor of the office has looked at it.';
comment on column oversight_look.of is 'taken:<taken_id> | read:<case_id>:<id of access_entry>';

create trigger append_only before update or delete on verification_request for each row execute function ledger_is_append_only();
create trigger append_only before update or delete on verification for each row execute function ledger_is_append_only();
create trigger append_only before update or delete on taken_out for each row execute function ledger_is_append_only();
create trigger append_only before update or delete on oversight_look for each row execute function ledger_is_append_only();

create function my_audit(out office_id uuid, out court_id uuid, out of_court boolean) returns setof record
  language sql stable security definer set search_path = public, pg_temp
as $$
  select o.office_id, o.court_id, o.kind = 'oversight'
  from membership m join team t on t.team_id = m.team_id join office o on o.office_id = t.office_id
  where m.person_id = me() and m.position = 'auditor' and t.kind = 'oversight' and m.team_id = any (principals())
    and m.starts <= now() and (m.ends is null or m.ends > now())
  order by o.office_id limit 1
$$;
comment on function my_audit is 'Open to the application. What whoever acts audits: a court (with whoever operates the system), or his own office; no row for one who audits nothing.';

create function note_taken_out(p_what text, p_case uuid, p_compartment text) returns void
  language sql security definer set search_path = public, pg_temp
as $$
  insert into taken_out (person, office_id, what, case_id, compartment)
  select me(), coalesce((select s.office_id from staff s where s.person_id = me()), (select a.office_id from account a where a.person_id = me())),
    p_what, p_case, p_compartment
$$;
comment on function note_taken_out is 'Open to the application. Notes that whoever acts was handed a file.';

create function taken_out_here(p_most integer) returns table (id text, at timestamptz, by text, what text, case_id uuid, compartment text, looked boolean)
  language sql stable security definer set search_path = public, pg_temp
as $$
  select 'taken:' || t.taken_id, t.at, s.name, t.what, t.case_id, t.compartment,
    exists (select from oversight_look l where l.office_id = a.office_id and l.of = 'taken:' || t.taken_id)
  from my_audit() a
  cross join lateral (
    select t.* from taken_out t
    where case when a.of_court
      then t.office_id is null or t.office_id in (select o.office_id from office o where o.kind = 'court' and o.court_id = a.court_id)
      else t.office_id = a.office_id end
    order by t.at desc limit p_most) t
  left join staff s on s.person_id = t.person
  order by t.at desc
$$;
comment on function taken_out_here is 'Open to the application. What was taken out by those whom whoever acts audits, the newest first. Which case it was is for row security to show.';

create function reads_despite_walls(p_most integer) returns table (id text, at timestamptz, by text, case_id uuid, looked boolean)
  language sql stable security definer set search_path = public, pg_temp
as $$
  -- Nobody can: the database refuses. What was on its way when the wall went up is left out. Only of cases that the auditor has himself.
  select 'read:' || e.case_id || ':' || e.id, e.at, s.name, e.case_id,
    exists (select from oversight_look l where l.office_id = a.office_id and l.of = 'read:' || e.case_id || ':' || e.id)
  from my_audit() a
  join exclusion x on exists (
      select from grant_ g where g.case_id = x.case_id and g.principal = any (principals()) and g.starts <= now() and (g.until is null or g.until > now()))
    and not shut_out(x.case_id)
  join access_entry e on e.case_id = x.case_id and e.person = x.principal and e.at > x.at + interval '1 minute'
  join staff s on s.person_id = e.person
  join office o on o.office_id = s.office_id
  where case when a.of_court then o.kind = 'court' and o.court_id = a.court_id else o.office_id = a.office_id end
  order by e.at desc limit p_most
$$;
comment on function reads_despite_walls is 'Open to the application. Reads of a case by somebody whom a wall keeps out of it, in the cases of whoever acts.';

create function verifications_here(p_most integer) returns table (id uuid, asked_at timestamptz, by text, at timestamptz, chains integer, entries bigint, checkpoints integer, broken integer)
  language sql stable security definer set search_path = public, pg_temp
as $$
  select coalesce(v.verification_id, r.request_id), r.asked_at, s.name, v.at, v.chains, v.entries, v.checkpoints, v.broken
  from my_audit() a
  cross join (verification v full join verification_request r on r.request_id = v.request_id)
  left join staff s on s.person_id = r.asked_by
  where a.of_court
  order by coalesce(v.at, 'infinity') desc, r.asked_at desc limit p_most
$$;
comment on function verifications_here is 'Open to the application. Verifications of the whole record, with those that were asked for and are still to come, for the auditor of a court.';

create function ask_verification(p_at timestamptz) returns uuid
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare open_ uuid;
begin
  if not exists (select from my_audit() a where a.of_court) then return null; end if;
  perform pg_advisory_xact_lock(7265662);
  select r.request_id into open_ from verification_request r
    where not exists (select from verification v where v.request_id = r.request_id) limit 1;
  if open_ is null then
    insert into verification_request (asked_at, asked_by) values (p_at, me()) returning request_id into open_;
  end if;
  return open_;
end $$;
comment on function ask_verification is 'Open to the application. Asks for a verification of the whole record, unless one is to come already; null for one who may not.';

create function look_at(p_of text[], p_at timestamptz, p_most integer) returns integer
  language sql security definer set search_path = public, pg_temp
as $$
  with seen as (
    select t.id from taken_out_here(p_most) t where t.id = any (p_of)
    union
    select r.id from reads_despite_walls(p_most) r where r.id = any (p_of)),
  looked as (
    insert into oversight_look (office_id, of, at, person)
    select a.office_id, s.id, p_at, me() from my_audit() a, seen s
    on conflict do nothing returning 1)
  select count(*)::integer from looked
$$;
comment on function look_at is 'Open to the application. Whoever acts has looked at these, of what is shown to him.';

create function my_oversight(p_most integer, p_unverified_days integer) returns table (what text, n integer, since timestamptz)
  language plpgsql stable security definer set search_path = public, pg_temp
as $$
begin
  if not exists (select from my_audit()) then return; end if;
  return query
  with last as (
    select v.at, v.broken from verification v where exists (select from my_audit() a where a.of_court) order by v.at desc limit 1),
  verified as (
    select coalesce((select l.at from last l), (select c.at from checkpoint c where c.n = 1)) as at
    where exists (select from my_audit() a where a.of_court)),
  stale as (
    select v.at as since from verified v
    where v.at < coalesce(played_moment(), now()) - make_interval(days => p_unverified_days)),
  taken as (select t.what, t.at as since from taken_out_here(p_most) t where not t.looked),
  behind as (select r.at as since from reads_despite_walls(p_most) r where not r.looked)
  select 'record-unverified', count(*)::integer, min(s.since) from stale s having count(*) > 0
  union all
  select 'record-broken', l.broken, l.at from last l where l.broken > 0
  union all
  select 'extracts-taken', count(*)::integer, min(t.since) from taken t where t.what = 'extract' having count(*) > 0
  union all
  select 'exports-made', count(*)::integer, min(t.since) from taken t where t.what <> 'extract' having count(*) > 0
  union all
  select 'read-behind-wall', count(*)::integer, min(b.since) from behind b having count(*) > 0;
end $$;
comment on function my_oversight is 'Open to the application. What of an auditor''s work waits for whoever acts: how many of it, counted no further than asked, and since when. Without a name and without case content.';
