-- What is asked of the calendar costs what it shows, however many cases the state has; what is swept is found by what is due.

-- Of one who has few cases the cases lead, of one who has very many the days. Counting ends where it is clear.
create or replace function few_cases() returns uuid[]
  language sql stable security definer set search_path = public, pg_temp
as $$
  select case when (select count(*) from (select from my_case m where m.principal = any (principals()) limit 2001) counted) <= 2000
    then array(select distinct m.case_id from my_case m where m.principal = any (principals())) end
$$;

drop function hearing_lines(uuid[], date, date, uuid[]);
create function hearing_lines(p_cases uuid[], p_hearings uuid[]) returns table (
  case_id uuid, hearing_id uuid, on_day date, at_time time, minutes integer, room text, kind text, status text, version integer,
  number text, stage text, defendant text, relations text[])
  language sql stable security definer set search_path = public, pg_temp
as $$
  select h.case_id, h.hearing_id, h.on_day, h.at_time, h.minutes, h.room, h.kind, h.status, h.version, c.number, c.stage,
    (select p.given_name || ' ' || p.family_name from participant p
      where p.case_id = h.case_id and p.compartment = 'court-file' and p.role = 'defendant' order by p.participant_id limit 1),
    (select array_agg(distinct g.relation) from grant_ g where g.case_id = h.case_id and g.principal = any (principals())
      and g.starts <= statement_timestamp() and (g.until is null or g.until > statement_timestamp()))
  from unnest(p_cases, p_hearings) f(case_id, hearing_id)
  join hearing h on h.case_id = f.case_id and h.hearing_id = f.hearing_id join court_case c on c.case_id = h.case_id
  order by h.on_day, h.at_time, h.room, h.call_place nulls last, c.number, h.hearing_id
$$;
comment on function hearing_lines is 'Internal: hearings that were found, each with its case, as lines.';

create or replace function my_hearings(p_from date, p_to date, p_room text, p_most integer) returns table (
  case_id uuid, hearing_id uuid, on_day date, at_time time, minutes integer, room text, kind text, status text, version integer,
  number text, stage text, defendant text, relations text[])
  language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan
as $$
#variable_conflict use_column
declare mine uuid[] := few_cases(); held uuid[] := principals(); of_cases uuid[]; found_ids uuid[];
begin
  select array_agg(x.case_id), array_agg(x.hearing_id) into of_cases, found_ids from (
    select h.case_id, h.hearing_id from hearing h
    where h.on_day between p_from and p_to and (mine is null or h.case_id = any (mine)) and (p_room is null or lower(h.room) = lower(p_room))
      -- What opens() says, written out: a call for each row takes ten times as long.
      and exists (select from grant_ g where g.case_id = h.case_id and g.compartment = 'court-file' and g.principal = any (held)
        and g.starts <= statement_timestamp() and (g.until is null or g.until > statement_timestamp()) offset 0)
      and not exists (select from exclusion e where e.case_id = h.case_id and e.principal = any (held) offset 0)
      and not exists (select from seal s where s.case_id = h.case_id
        and not exists (select from seal_named n where n.case_id = s.case_id and n.principal = any (held)) offset 0)
    order by h.on_day, h.at_time, h.hearing_id limit p_most) x;
  return query select * from hearing_lines(of_cases, found_ids);
end $$;

-- In the order of the index, so that no more is looked at than is shown.
create or replace function my_deadlines(p_from date, p_to date, p_most integer) returns table (
  case_id uuid, deadline_id uuid, title text, who text, due_on date, number text, defendant text)
  language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan
as $$
#variable_conflict use_column
declare mine uuid[] := few_cases(); held uuid[] := principals();
begin
  return query
  select d.case_id, d.deadline_id, d.title, d.who, d.due_on, c.number,
    case when exists (select from grant_ g where g.case_id = d.case_id and g.compartment = 'court-file' and g.principal = any (held)
      and g.starts <= statement_timestamp() and (g.until is null or g.until > statement_timestamp()) offset 0) then (select p.given_name || ' ' || p.family_name from participant p
      where p.case_id = d.case_id and p.compartment = 'court-file' and p.role = 'defendant' order by p.participant_id limit 1) end
  from (
    select l.* from deadline l
    where l.state = 'open' and l.direction = 'not-later-than' and l.due_on between p_from and p_to
      and (mine is null or l.case_id = any (mine))
      and exists (select from grant_ g where g.case_id = l.case_id and g.compartment = l.compartment and g.principal = any (held)
        and g.starts <= statement_timestamp() and (g.until is null or g.until > statement_timestamp()) offset 0)
      and not exists (select from exclusion e where e.case_id = l.case_id and e.principal = any (held) offset 0)
      and not exists (select from seal s where s.case_id = l.case_id
        and not exists (select from seal_named n where n.case_id = s.case_id and n.principal = any (held)) offset 0)
    order by l.due_on, l.case_id limit p_most) d
  join court_case c on c.case_id = d.case_id
  order by d.due_on, d.title, d.deadline_id;
end $$;

-- The day of a court, or of one courtroom of it.
do $$
declare said text := pg_get_functiondef('court_day(date)'::regprocedure);
begin
  if position('where h.on_day = p_day and mine.relations' in said) = 0 then raise exception 'court_day is not as this migration knows it'; end if;
  drop function court_day(date);
  execute replace(replace(said, 'court_day(p_day date)', 'court_day(p_day date, p_room text)'),
    'where h.on_day = p_day and mine.relations', 'where h.on_day = p_day and (p_room is null or lower(h.room) = lower(p_room)) and mine.relations');
end $$;
comment on function court_day(date, text) is 'Open to the application. The hearings of a day, of one courtroom or of all, in the cases where whoever acts is the bench or the clerk, in the order of the call; found by the day, then checked case by case.';

-- The feed of hearings asks of walls and seals once a case.
create or replace function feed_hearings(p_what text, p_room text, p_team uuid, p_from date, p_most integer) returns table (
  case_id uuid, uid uuid, sequence integer, revised_at timestamptz, on_day date, at_time time, minutes integer, room text, kind text, status text,
  number text, defendant text, sealed boolean, zone text)
  language sql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan
as $$
  with recursive held as (
    -- Through himself, or through a chambers: a clerk's division has a calendar of each courtroom instead.
    select distinct g.case_id from grant_ g
    where p_what = 'mine' and g.compartment = 'court-file'
      and g.principal = any (array(select me() union all select t.team_id from team t where t.team_id = any (principals()) and t.kind = 'chambers'))
      and g.starts <= now() and (g.until is null or g.until > now())
    union
    select g.case_id from grant_ g
    where p_what = 'chambers' and g.principal = p_team and p_team = any (principals()) and g.relation = 'bench' and g.compartment = 'court-file'
      and g.starts <= now() and (g.until is null or g.until > now())
    union
    select h.case_id from hearing h
    where p_what = 'room' and lower(h.room) = lower(p_room) and h.on_day >= p_from and exists (
      select from grant_ g where g.case_id = h.case_id and g.compartment = 'court-file' and g.relation in ('bench', 'clerk')
        and g.principal = any (principals()) and g.starts <= now() and (g.until is null or g.until > now()) offset 0)),
  seen as materialized (
    select k.case_id, exists (select from seal s where s.case_id = k.case_id offset 0) as sealed from (select h.case_id from held h offset 0) k
    where not shut_out(k.case_id)),
  open_case as materialized (select s.* from seen s where p_what = 'mine' or not s.sealed),
  -- Case by case, however many the planner takes them for.
  own as materialized (
    select h.* from open_case c cross join lateral (select * from hearing h where h.case_id = c.case_id offset 0) h),
  -- A continued hearing goes on as the one that was set with it, under one id.
  link as materialized (
    select o.case_id, o.hearing_id, o.next_hearing_id,
      o.outcome = 'continued' and h.status = 'continued' and o.n = max(o.n) over (partition by o.case_id, o.hearing_id) as goes_on
    from open_case c cross join lateral (
      select * from hearing_outcome o where o.case_id = c.case_id and o.next_hearing_id is not null and o.outcome in ('continued', 'set-again') offset 0) o
    join own h on h.case_id = o.case_id and h.hearing_id = o.hearing_id),
  root as materialized (
    select h.case_id, h.hearing_id from own h
    where not exists (select from link l where l.goes_on and l.case_id = h.case_id and l.next_hearing_id = h.hearing_id)),
  chain(case_id, uid, hearing_id, depth) as (
    select r.case_id, r.hearing_id, r.hearing_id, 0 from root r
    union all
    select c.case_id, c.uid, l.next_hearing_id, c.depth + 1 from chain c join link l on l.goes_on and l.case_id = c.case_id and l.hearing_id = c.hearing_id
    where c.depth < 1000),
  tail as (select distinct on (c.case_id, c.uid) c.* from chain c order by c.case_id, c.uid, c.depth desc),
  -- Whatever it was ever continued to counts towards its number of changes, so that this only grows.
  ever(case_id, uid, hearing_id) as (
    select r.case_id, r.hearing_id, r.hearing_id from root r
    union
    select e.case_id, e.uid, l.next_hearing_id from ever e join link l on l.case_id = e.case_id and l.hearing_id = e.hearing_id),
  counted as (
    select e.case_id, e.uid, sum(h.revision + 1)::integer - 1 as sequence, max(h.revised_at) as revised_at
    from ever e join own h on h.case_id = e.case_id and h.hearing_id = e.hearing_id group by e.case_id, e.uid)
  select h.case_id, t.uid, n.sequence, n.revised_at, h.on_day, h.at_time, h.minutes, h.room, h.kind, h.status, cc.number,
    (select p.given_name || ' ' || p.family_name from participant p
      where p.case_id = h.case_id and p.compartment = 'court-file' and p.role = 'defendant' order by p.participant_id limit 1),
    c.sealed, k.zone
  from tail t join own h on h.case_id = t.case_id and h.hearing_id = t.hearing_id
  join counted n on n.case_id = t.case_id and n.uid = t.uid
  join open_case c on c.case_id = t.case_id
  cross join lateral (select * from court_case cc where cc.case_id = t.case_id offset 0) cc join court k on k.court_id = cc.court_id
  where h.on_day >= p_from and (p_what <> 'room' or lower(h.room) = lower(p_room))
  order by h.on_day, h.at_time, t.uid limit p_most
$$;

-- When people and sessions are taken.
create index attendance_by_person on attendance (court_id, person_id);
create index court_session_by_room on court_session (court_id, room);
create index court_session_of_chambers on court_session (court_id, chambers, on_day);

drop function places_taken(uuid, date, date, uuid);
create function places_taken(p_court uuid, p_sessions uuid[], p_except uuid) returns table (
  session_id uuid, from_time timestamp, to_time timestamp)
  language sql stable security definer set search_path = public, pg_temp
as $$
  select p.session_id, lower(p.during), upper(p.during) from session_place p
  where works_on_calendar_of(p_court) and p.court_id = p_court and p.session_id = any (p_sessions) and p.hearing_id is distinct from p_except
  order by 2
$$;
comment on function places_taken is 'Open to the application. Which times of some sessions are taken, for those who set hearings there; never by which case.';

-- Clocks that stand still, of which the sweep of the day asks.
create index deadline_standing on deadline (case_id) where state = 'open' and not fixed;

-- What falls on a day, in all cases or in one.
drop function due_things(text, date);
create function due_things(p_what text, p_on date, p_case uuid default null) returns table (case_id uuid, compartment text, relations text[], subject text)
  language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan
as $$
#variable_conflict use_column
begin
  return query
  select h.case_id, h.compartment, null::text[], h.hearing_id::text from hearing h
  where p_what = 'hearing' and h.on_day = p_on and (p_case is null or h.case_id = p_case) and h.status = 'set'
  union all
  select o.case_id, o.compartment, null, o.offer_id::text from offer o
  where p_what = 'offer' and o.expires_on = p_on and (p_case is null or o.case_id = p_case) and o.state in ('extended', 'conveyed', 'countered')
  union all
  select p.case_id, p.compartment,
    case k.kind when 'prosecutor' then array['prosecution'] when 'court' then array['bench'] else array['defense', 'self-represented'] end,
    p.promise_id::text
  from promise p join office k on k.office_id = p.owner_office
  where p_what = 'promise' and p.due_on = p_on and (p_case is null or p.case_id = p_case) and p.due = 'on-a-day' and p.state = 'due'
  union all
  select d.case_id, d.compartment,
    case d.who when 'prosecution' then array['prosecution'] when 'defense' then array['defense', 'self-represented', 'defense-management']
      when 'court' then array['bench'] when 'clerk' then array['clerk'] when 'probation' then array['probation']
      else array['prosecution', 'defense', 'self-represented', 'defense-management'] end,
    d.deadline_id::text
  from deadline d
  where p_what = 'deadline' and d.due_on = p_on and (p_case is null or d.case_id = p_case) and d.state = 'open' and d.fixed and d.direction = 'not-later-than';
end $$;
comment on function due_things is 'Internal: what of a kind falls on a day and still stands, in which compartment it lies, and whom of the relations to the case it binds where it does not bind all.';

create or replace function reminder_stands(p_notice uuid, p_what text) returns boolean
  language sql stable security definer set search_path = public, pg_temp
as $$
  select exists (select from notice n cross join lateral due_things(p_what, n.due_on, n.case_id) d
    where n.notice_id = p_notice and d.subject = n.subject)
$$;

-- Who holds a compartment is asked of its case, and only then by which relation: with the relation among the conditions of the
-- index, the planner seeks the case under every principal there is.
create or replace function remind_of_day(p_court uuid, p_what text, p_kind text, p_on date, p_days integer, p_relations text[], p_teams text[], p_positions text[])
  returns uuid[] language sql security definer set search_path = public, pg_temp
as $$
  with due as materialized (
    select d.* from due_things(p_what, p_on) d where (select c.court_id from court_case c where c.case_id = d.case_id) = p_court),
  holder as materialized (
    select distinct d.case_id, d.compartment, d.subject, g.principal from due d
    cross join lateral (select * from grant_ g where g.case_id = d.case_id and g.compartment = d.compartment offset 0) g
    where g.relation = any (p_relations) and (d.relations is null or g.relation = any (d.relations))
      and g.starts <= statement_timestamp() and (g.until is null or g.until > statement_timestamp())),
  reader as materialized (
    select h.case_id, h.compartment, h.subject, h.principal as person from holder h join person p on p.person_id = h.principal
    union
    select h.case_id, h.compartment, h.subject, m.person_id from holder h
    join team t on t.team_id = h.principal and t.kind = any (p_teams)
    join membership m on m.team_id = t.team_id and m.position = any (p_positions) and m.starts <= now() and (m.ends is null or m.ends > now())),
  acts_as as materialized (
    select r.person, array_agg(m.team_id) filter (where m.team_id is not null) || r.person as principals
    from (select distinct person from reader) r
    left join membership m on m.person_id = r.person and (m.ends is null or m.ends > now()) group by r.person),
  told as (
    insert into notice (principal, case_id, compartment, kind, subject, due_on, days_before, at)
    select r.person, r.case_id, r.compartment, p_kind, r.subject, p_on, p_days, coalesce(played_moment(), now())
    from reader r join acts_as a on a.person = r.person
    where not exists (select from exclusion e where e.case_id = r.case_id and e.principal = any (a.principals) offset 0)
      and not exists (select from seal s where s.case_id = r.case_id
        and not exists (select from seal_named n where n.case_id = s.case_id and n.principal = any (a.principals)) offset 0)
    on conflict do nothing
    returning principal)
  select coalesce(array_agg(distinct principal), '{}') from told
$$;
drop function is_shut_out(uuid, uuid);

do $$
declare said text := pg_get_functiondef('tell_of_entry(uuid,text,bigint,text,timestamptz,uuid,text[],text[],text[])'::regprocedure);
  sought constant text := E'from grant_ g\n    where g.case_id = p_case and g.compartment = p_compartment and g.relation';
begin
  if position(sought in said) = 0 then raise exception 'tell_of_entry is not as this migration knows it'; end if;
  execute replace(said, sought, E'from (select * from grant_ g where g.case_id = p_case and g.compartment = p_compartment offset 0) g\n    where g.relation');
end $$;

-- A reminder goes with the change of what it was about. What was changed while reminders of it were written is looked for by the next sweep.
create function settle_reminders_of_it() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare it text := to_jsonb(new) ->> tg_argv[1];
begin
  update notice n set read_at = coalesce(played_moment(), now())
  where n.case_id = new.case_id and n.subject = it and n.seq is null and n.read_at is null
    and not exists (select from due_things(tg_argv[0], n.due_on, n.case_id) d where d.subject = it);
  return null;
end $$;
comment on function settle_reminders_of_it is 'Internal: reminders of what was moved, or no longer stands, wait for nobody.';

create trigger settle_reminders after update of on_day, status on hearing for each row
  when ((old.on_day, old.status) is distinct from (new.on_day, new.status) and not loads_in_bulk())
  execute function settle_reminders_of_it('hearing', 'hearing_id');
create trigger settle_reminders after update of expires_on, state on offer for each row
  when ((old.expires_on, old.state) is distinct from (new.expires_on, new.state) and not loads_in_bulk())
  execute function settle_reminders_of_it('offer', 'offer_id');
create trigger settle_reminders after update of due_on, due, state on promise for each row
  when ((old.due_on, old.due, old.state) is distinct from (new.due_on, new.due, new.state) and not loads_in_bulk())
  execute function settle_reminders_of_it('promise', 'promise_id');
create trigger settle_reminders after update of due_on, fixed, direction, state on deadline for each row
  when ((old.due_on, old.fixed, old.direction, old.state) is distinct from (new.due_on, new.fixed, new.direction, new.state) and not loads_in_bulk())
  execute function settle_reminders_of_it('deadline', 'deadline_id');

drop function settle_reminders(text, text);
create function settle_reminders(p_kind text, p_what text, p_since timestamptz) returns void
  language plpgsql security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan
as $$
begin
  with fresh as materialized (
    select n.principal, n.notice_id, n.case_id, n.subject, n.due_on from notice n
    where n.at >= p_since and n.seq is null and n.read_at is null and n.kind = p_kind),
  standing as materialized (
    select o.due_on, d.case_id, d.subject from (select distinct f.due_on from fresh f) o cross join lateral due_things(p_what, o.due_on) d),
  gone as materialized (
    select f.principal, f.notice_id from fresh f
    where not exists (select from standing s where s.case_id = f.case_id and s.subject = f.subject and s.due_on = f.due_on))
  update notice n set read_at = coalesce(played_moment(), now()) from gone g where n.principal = g.principal and n.notice_id = g.notice_id;
end $$;
comment on function settle_reminders(text, text, timestamptz) is 'Internal: reminders written since then of what no longer stands wait for nobody.';

-- What is swept, by when it is due.
create index notice_reminder_written on notice (at) where seq is null and read_at is null;
create index notice_read on notice (at) where read_at is not null;
create index alert_message_done on alert_message (done_at) where done_at is not null;
