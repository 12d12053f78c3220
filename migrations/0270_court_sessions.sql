-- Court sessions: when a judge sits in which courtroom, how many hearings that takes, and who is needed where. Nobody is
-- in two courtrooms at once: the constraints refuse it, whoever writes. In one courtroom hearings are called one after
-- another, so that several of one lawyer at the same hour there are no double booking.

create extension if not exists btree_gist;

create table court_session (
  court_id uuid not null references court,
  session_id uuid not null,
  pattern_id uuid,
  chambers uuid not null references team,
  room text not null check (room <> ''),
  kind text not null check (kind in ('any', 'arraignment', 'status', 'plea', 'motion', 'sentencing', 'trial')),
  on_day date not null,
  starts time not null,
  ends time not null,
  capacity integer not null check (capacity > 0),
  status text not null default 'set' check (status in ('set', 'cancelled')),
  taken integer not null default 0 check (taken >= 0),
  over integer not null default 0 check (over >= 0),
  version integer not null default 1,
  primary key (court_id, session_id),
  check (starts < ends),
  constraint court_session_capacity check (taken <= capacity),
  constraint court_session_room exclude using gist
    (court_id with =, lower(room) with =, tsrange(on_day + starts, on_day + ends) with &&) where (status = 'set'),
  constraint court_session_judge exclude using gist
    (court_id with =, chambers with =, tsrange(on_day + starts, on_day + ends) with &&) where (status = 'set')
);
comment on table court_session is 'home: session. app: select, insert, update. A judge sits in a courtroom from an hour to an hour of a day, in the court''s zone.';
comment on column court_session.kind is 'any | arraignment | status | plea | motion | sentencing | trial: what is heard in it';
comment on column court_session.status is 'set | cancelled';
comment on column court_session.pattern_id is 'The sessions that were made together, as a weekly pattern; null for a single one.';
comment on column court_session.taken is 'Hearings that have a place in it, kept by the hearings; never above the capacity.';
comment on column court_session.over is 'Hearings set in it above the capacity, each with its reason.';
create index court_session_by_day on court_session (court_id, on_day);

create table court_session_change (
  court_id uuid not null,
  session_id uuid not null,
  n integer not null check (n > 0),
  what text not null check (what in ('made', 'changed', 'cancelled')),
  was jsonb,
  why text not null,
  by uuid,
  at timestamptz not null,
  primary key (court_id, session_id, n),
  foreign key (court_id, session_id) references court_session
);
comment on table court_session_change is 'home: session. app: select, insert. Each step of a court session: what, why, by whom, and how it stood before.';
comment on column court_session_change.what is 'made | changed | cancelled';
comment on column court_session_change.was is 'Day, hours, courtroom and capacity before the step; null for the first.';

create table session_place (
  court_id uuid not null,
  session_id uuid not null,
  hearing_id uuid not null,
  during tsrange not null,
  over boolean not null,
  primary key (court_id, session_id, hearing_id),
  foreign key (court_id, session_id) references court_session
);
comment on table session_place is 'home: session. app: none. The place of a hearing in a session: ids without a case. Kept by the hearings.';
create index session_place_by_hearing on session_place (court_id, hearing_id);

create table attendance (
  court_id uuid not null references court,
  hearing_id uuid not null,
  person_id uuid not null references person,
  role text not null check (role in ('prosecutor', 'counsel', 'interpreter')),
  room text not null,
  during tsrange not null,
  despite text,
  primary key (court_id, hearing_id, person_id),
  constraint attendance_one_room exclude using gist
    (court_id with =, person_id with =, room with <>, during with &&) where (despite is null)
);
comment on table attendance is 'home: session. app: none. Who is needed in which courtroom at what time: ids without a case. Kept by the hearings.';
comment on column attendance.role is 'prosecutor | counsel | interpreter';
comment on column attendance.room is 'In lower case: 4b and 4B are one courtroom.';
comment on column attendance.despite is 'Why the person is needed in two courtrooms at once all the same; null when nobody is.';

alter table hearing add column minutes integer check (minutes between 1 and 1440);
comment on column hearing.minutes is 'How long it is expected to take; null where neither a person nor a rule said so.';
alter table hearing add column despite text check (despite <> '');
comment on column hearing.despite is 'Why it was set although somebody was not free or the session was full.';
alter table hearing add column despite_of text[];
comment on column hearing.despite_of is 'What stood in the way and was passed over: prosecutor | counsel | interpreter | capacity.';
alter table hearing add check ((despite is null) = (despite_of is null));

create function works_on_calendar_of(p_court uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
as $$
  select exists (
    select from membership m join team t using (team_id) join office o using (office_id)
    where m.person_id = me() and o.kind = 'court' and o.court_id = p_court and m.starts <= now() and (m.ends is null or m.ends > now())
      and m.position in ('clerk', 'case-manager', 'judge', 'chambers-staff'))
$$;
comment on function works_on_calendar_of(uuid) is 'Open to the application. Whether whoever acts sets hearings in that court: its clerks, case managers, judges and their staff.';

create function keeps_sessions_of(p_court uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
as $$
  select exists (
    select from membership m join team t using (team_id) join office o using (office_id)
    where m.person_id = me() and o.kind = 'court' and o.court_id = p_court and m.starts <= now() and (m.ends is null or m.ends > now())
      and m.position in ('clerk', 'case-manager'))
$$;
comment on function keeps_sessions_of(uuid) is 'Open to the application. Whether whoever acts makes and changes the sessions of that court.';

-- A place is free again when its hearing leaves the calendar; one that was held took its place.

create function leave_session(p_court uuid, p_hearing uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare place record;
begin
  delete from attendance where court_id = p_court and hearing_id = p_hearing;
  for place in delete from session_place where court_id = p_court and hearing_id = p_hearing returning session_id, over loop
    update court_session set taken = taken - (not place.over)::integer, over = over - place.over::integer
    where court_id = p_court and session_id = place.session_id;
  end loop;
end $$;
comment on function leave_session(uuid, uuid) is 'Internal: a hearing gives up its place and those who were needed at it.';

create function join_session(p_court uuid, h hearing) returns void
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare s record; above boolean;
begin
  select session_id, taken, capacity into s from court_session cs
  where cs.court_id = p_court and cs.on_day = h.on_day and cs.status = 'set' and lower(cs.room) = lower(h.room)
    and cs.starts <= h.at_time and h.at_time < cs.ends
  for update;
  if not found then return; end if;
  above := s.taken >= s.capacity and 'capacity' = any (coalesce(h.despite_of, '{}'));
  update court_session set taken = taken + (not above)::integer, over = over + above::integer
  where court_id = p_court and session_id = s.session_id;
  insert into session_place (court_id, session_id, hearing_id, during, over)
  values (p_court, s.session_id, h.hearing_id, hearing_time(h), above);
end $$;
comment on function join_session(uuid, hearing) is 'Internal: a hearing takes a place in the session that sits in its courtroom at its hour; beyond the capacity it is refused.';

create function hearing_time(h hearing) returns tsrange language sql immutable
  as $$ select tsrange(h.on_day + h.at_time, h.on_day + h.at_time + make_interval(mins => coalesce(h.minutes, 0)), case when h.minutes is null then '[]' else '[)' end) $$;
comment on function hearing_time(hearing) is 'The time that a hearing takes by the court''s clock; a moment where nobody said how long.';

create function need_people(p_court uuid, h hearing, p_tolerant boolean) returns void
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare one record;
begin
  for one in
    select distinct on (p.person_id) p.* from (
      (select s.person_id, 'prosecutor' as role from assignment a join staff s on s.person_id = a.principal
       where a.case_id = h.case_id and a.relation = 'prosecution' and a.ends is null order by a.starts desc limit 1)
      union all
      select s.person_id, case a.relation when 'defense' then 'counsel' else 'interpreter' end from assignment a join staff s on s.person_id = a.principal
      where a.case_id = h.case_id and a.relation in ('defense', 'interpreter') and a.ends is null) p
  loop
    insert into attendance (court_id, hearing_id, person_id, role, room, during)
    values (p_court, h.hearing_id, one.person_id, one.role, lower(h.room), hearing_time(h)) on conflict do nothing;
    if found then continue; end if;
    if not p_tolerant and not one.role = any (coalesce(h.despite_of, '{}')) then
      raise exclusion_violation using constraint = 'attendance_one_room', message = 'somebody is needed in two courtrooms at once', detail = one.role;
    end if;
    insert into attendance (court_id, hearing_id, person_id, role, room, during, despite)
    values (p_court, h.hearing_id, one.person_id, one.role, lower(h.room), hearing_time(h), coalesce(h.despite, 'Who appears in the case has changed.'));
  end loop;
end $$;
comment on function need_people(uuid, hearing, boolean) is 'Internal: prosecutor, counsel and interpreter are needed at a hearing; one who is needed in another courtroom at that time stops it, unless that was passed over with a reason, or who appears has changed since.';

create function keep_session() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare court uuid;
begin
  if new.status in ('held', 'failed-to-appear') then return null; end if;
  select c.court_id into court from court_case c where c.case_id = new.case_id;
  if tg_op = 'UPDATE' then perform leave_session(court, new.hearing_id); end if;
  if new.status = 'set' then
    perform join_session(court, new);
    perform need_people(court, new, false);
  end if;
  return null;
end $$;
create trigger keep_session after insert or update of status, on_day, at_time, room, minutes, despite_of on hearing
  for each row when (not loads_in_bulk()) execute function keep_session();

create function keep_attendance() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare court uuid; today date; h hearing;
begin
  select c.court_id, (coalesce(played_moment(), now()) at time zone k.zone)::date into court, today
  from court_case c join court k using (court_id) where c.case_id = new.case_id;
  for h in select * from hearing where case_id = new.case_id and status = 'set' and on_day >= today loop
    delete from attendance where court_id = court and hearing_id = h.hearing_id;
    perform need_people(court, h, true);
  end loop;
  return null;
end $$;
create trigger keep_attendance after insert or update of ends on assignment
  for each row when (new.relation in ('prosecution', 'defense', 'interpreter') and not loads_in_bulk()) execute function keep_attendance();

-- Hearings that were set in a courtroom before a session was made there have their places in it, and a session that is
-- moved leaves behind what was not moved with it.

create function seat_hearings() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare h hearing;
begin
  if tg_op = 'UPDATE' then
    delete from session_place where court_id = new.court_id and session_id = new.session_id;
    update court_session set taken = 0, over = 0 where court_id = new.court_id and session_id = new.session_id;
  end if;
  if new.status = 'cancelled' then return null; end if;
  for h in
    select g.* from hearing g join court_case c using (case_id)
    where g.on_day = new.on_day and c.court_id = new.court_id and g.status = 'set' and lower(g.room) = lower(new.room)
      and new.starts <= g.at_time and g.at_time < new.ends
    order by g.at_time, g.hearing_id
  loop
    perform join_session(new.court_id, h);
  end loop;
  return null;
end $$;
create trigger seat_hearings after insert or update of status, on_day, starts, ends, room on court_session
  for each row execute function seat_hearings();

create function times_taken(p_court uuid, p_people uuid[], p_from date, p_to date, p_except uuid) returns table (
  person_id uuid, from_time timestamp, to_time timestamp, room text)
  language sql stable security definer set search_path = public, pg_temp
as $$
  select a.person_id, lower(a.during), upper(a.during), a.room from attendance a
  where works_on_calendar_of(p_court) and a.court_id = p_court and a.person_id = any (p_people)
    and a.during && tsrange(p_from, p_to + 1) and a.hearing_id is distinct from p_except
  order by 2
$$;
comment on function times_taken is 'Open to the application. When people are needed in a courtroom of the court, for those who set hearings there; never in which case.';

create function places_taken(p_court uuid, p_from date, p_to date, p_except uuid) returns table (
  session_id uuid, from_time timestamp, to_time timestamp)
  language sql stable security definer set search_path = public, pg_temp
as $$
  select p.session_id, lower(p.during), upper(p.during) from session_place p join court_session s using (court_id, session_id)
  where works_on_calendar_of(p_court) and p.court_id = p_court and s.on_day between p_from and p_to and p.hearing_id is distinct from p_except
  order by 2
$$;
comment on function places_taken is 'Open to the application. Which times of the sessions are taken, for those who set hearings there; never by which case.';
