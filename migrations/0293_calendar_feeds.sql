-- Calendar feeds: an address that a calendar program reads without a sign-in. Of its secret only the hash is kept; it shows what its
-- person may see at the moment of reading, and nothing once it is revoked.

alter table hearing add column revision integer not null default 0;
comment on column hearing.revision is 'How often its day, hour, courtroom, kind or standing changed: calendar programs follow the higher number.';
alter table hearing add column revised_at timestamptz not null default coalesce(played_moment(), now());
comment on column hearing.revised_at is 'When it was set or last changed so.';

create function revise_hearing() returns trigger language plpgsql as $$
begin
  new.revision := old.revision + 1;
  new.revised_at := coalesce(played_moment(), now());
  return new;
end $$;
create trigger revise_hearing before update on hearing for each row
  when ((old.on_day, old.at_time, old.minutes, old.room, old.kind, old.status) is distinct from (new.on_day, new.at_time, new.minutes, new.room, new.kind, new.status))
  execute function revise_hearing();
create index hearing_by_room on hearing (lower(room), on_day);

create table calendar_feed (
  person uuid not null references person,
  feed_id uuid not null,
  token_hash bytea not null unique,
  what text not null check (what in ('mine', 'room', 'chambers')),
  room text,
  team_id uuid references team,
  detail text not null check (detail in ('busy', 'minimal', 'full')),
  made_at timestamptz not null default coalesce(played_moment(), now()),
  read_at timestamptz,
  revoked_at timestamptz,
  version integer not null default 1,
  primary key (person, feed_id),
  check ((what = 'room') = (room is not null)),
  check ((what = 'chambers') = (team_id is not null))
);
comment on table calendar_feed is 'home: actor. app: select, insert, update. A private address of a calendar: whoever has it reads as this person, hearings alone.';
comment on column calendar_feed.token_hash is 'sha256 of the secret in the address; the secret itself is nowhere.';
comment on column calendar_feed.what is 'mine (hearings of one''s own cases) | room (the session lists of a courtroom) | chambers (those of a judge)';
comment on column calendar_feed.detail is 'busy (that there is court) | minimal (number, kind, courtroom) | full (the defendant''s name too)';
comment on column calendar_feed.read_at is 'When a calendar program last read it, to the hour.';

create function feed_hearings(p_what text, p_room text, p_team uuid, p_from date, p_most integer) returns table (
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
    select k.case_id, exists (select from seal s where s.case_id = k.case_id) as sealed from held k where not shut_out(k.case_id)),
  open_case as materialized (select s.* from seen s where p_what = 'mine' or not s.sealed),
  -- A continued hearing goes on as the one that was set with it, under one id.
  link as materialized (
    select o.case_id, o.hearing_id, o.next_hearing_id,
      o.outcome = 'continued' and h.status = 'continued' and o.n = max(o.n) over (partition by o.case_id, o.hearing_id) as goes_on
    from open_case c join hearing_outcome o on o.case_id = c.case_id join hearing h on h.case_id = o.case_id and h.hearing_id = o.hearing_id
    where o.next_hearing_id is not null and o.outcome in ('continued', 'set-again')),
  root as materialized (
    select h.case_id, h.hearing_id from open_case c join hearing h on h.case_id = c.case_id
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
    from ever e join hearing h on h.case_id = e.case_id and h.hearing_id = e.hearing_id group by e.case_id, e.uid)
  select h.case_id, t.uid, n.sequence, n.revised_at, h.on_day, h.at_time, h.minutes, h.room, h.kind, h.status, cc.number,
    (select p.given_name || ' ' || p.family_name from participant p
      where p.case_id = h.case_id and p.compartment = 'court-file' and p.role = 'defendant' order by p.participant_id limit 1),
    c.sealed, k.zone
  from tail t join hearing h on h.case_id = t.case_id and h.hearing_id = t.hearing_id
  join counted n on n.case_id = t.case_id and n.uid = t.uid
  join open_case c on c.case_id = t.case_id
  join court_case cc on cc.case_id = t.case_id join court k on k.court_id = cc.court_id
  where h.on_day >= p_from and (p_what <> 'room' or lower(h.room) = lower(p_room))
  order by h.on_day, h.at_time, t.uid limit p_most
$$;
comment on function feed_hearings is 'Open to the application. The hearings of a calendar feed: of one''s own cases, of a courtroom or of a chambers where whoever acts is the bench or the clerk. A sealed case is in the first alone, for those whom the order names.';
