-- Deadlines in a calendar feed, as a kind of its own: a calendar program shows and hides them apart from the hearings.

alter table calendar_feed drop constraint calendar_feed_what_check;
alter table calendar_feed add constraint calendar_feed_what_check check (what in ('mine', 'deadlines', 'room', 'chambers'));
comment on table calendar_feed is 'home: actor. app: select, insert, update. A private address of a calendar: whoever has it reads as this person, hearings or deadlines alone.';
comment on column calendar_feed.what is 'mine (hearings of one''s own cases) | deadlines (those of one''s own cases) | room (the session lists of a courtroom) | chambers (those of a judge)';
comment on column calendar_feed.detail is 'busy (that there is court, or something due) | minimal (number, kind, courtroom) | full (the defendant''s name too)';

create function feed_deadlines(p_from date, p_most integer) returns table (
  uid uuid, sequence integer, revised_at timestamptz, due_on date, title text, who text, direction text, fixed boolean, state text,
  compartment text, by_hand boolean, number text, defendant text, sealed boolean)
  language sql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan
as $$
  with held as materialized (
    -- Through himself, or through a chambers, as the hearings of a feed.
    select distinct g.case_id, g.compartment from grant_ g
    where g.principal = any (array(select me() union all select t.team_id from team t where t.team_id = any (principals()) and t.kind = 'chambers'))
      and g.starts <= now() and (g.until is null or g.until > now())),
  seen as materialized (
    select k.case_id, exists (select from seal s where s.case_id = k.case_id) as sealed
    from (select distinct h.case_id from held h offset 0) k where not shut_out(k.case_id))
  select d.deadline_id, d.version - 1, d.changed_at, d.due_on, d.title, d.who, d.direction, d.fixed, d.state, d.compartment, d.origin = 'by-hand',
    c.number,
    case when exists (select from held h where h.case_id = d.case_id and h.compartment = 'court-file') then
      (select p.given_name || ' ' || p.family_name from participant p
        where p.case_id = d.case_id and p.compartment = 'court-file' and p.role = 'defendant' order by p.participant_id limit 1) end,
    s.sealed
  from seen s cross join lateral (select * from court_case c where c.case_id = s.case_id offset 0) c
  cross join lateral (select * from deadline d where d.case_id = s.case_id and d.due_on >= p_from offset 0) d
  where exists (select from held h where h.case_id = d.case_id and h.compartment = d.compartment)
  order by d.due_on, d.deadline_id limit p_most
$$;
comment on function feed_deadlines is 'Open to the application. The deadlines of a calendar feed: of one''s own cases, each of a compartment that one holds oneself or through a chambers, outside walls and seals.';
