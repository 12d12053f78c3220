-- A person's week and a courtroom's month: hearings found by the cases of whoever asks, or by the day where these are too many.

alter table hearing drop constraint hearing_entered_check;
alter table hearing add constraint hearing_entered_check
  check (entered in ('by-hand', 'by-rule', 'in-court', 'in-session', 'import'));
comment on column hearing.entered is 'by-hand (a person typed the date and it says so) | by-rule | in-court (with the outcome of an earlier hearing, on a day on which the court is open) | in-session (at an hour at which a session of the court sits, on a day on which the court is open) | import';

create function few_cases() returns uuid[]
  language sql stable security definer set search_path = public, pg_temp
as $$
  select case when count(*) <= 2000 then coalesce(array_agg(m.case_id), '{}') end
  from (select distinct case_id from my_case where principal = any (principals()) limit 2001) m
$$;
comment on function few_cases() is 'Internal: the cases of whoever acts; null where they are more than a person has.';

create function opens(p_case uuid, p_compartment text) returns boolean
  language sql stable security definer set search_path = public, pg_temp
as $$
  select exists (
    select from grant_ g
    where g.case_id = p_case and g.compartment = p_compartment and g.principal = any (principals())
      and g.starts <= statement_timestamp() and (g.until is null or g.until > statement_timestamp()))
    and not shut_out(p_case)
$$;
comment on function opens(uuid, text) is 'Internal: whether whoever acts sees a compartment of a case.';

create function my_hearings(p_from date, p_to date, p_room text, p_most integer) returns table (
  case_id uuid, hearing_id uuid, on_day date, at_time time, minutes integer, room text, kind text, status text, version integer,
  number text, stage text, defendant text, relations text[])
  language plpgsql stable security definer set search_path = public, pg_temp
as $$
declare mine uuid[] := case when p_room is null then few_cases() end; found_ids uuid[];
begin
  if mine is not null then
    found_ids := array(select h.hearing_id from hearing h where h.case_id = any (mine) and h.on_day between p_from and p_to
      and opens(h.case_id, 'court-file') order by h.on_day, h.at_time, h.hearing_id limit p_most);
    return query select * from hearing_lines(mine, p_from, p_to, found_ids);
  else
    mine := array(select x.case_id from (
      select h.case_id, h.on_day, h.at_time, h.hearing_id from hearing h
      where h.on_day between p_from and p_to and (p_room is null or lower(h.room) = lower(p_room)) and opens(h.case_id, 'court-file')
      order by h.on_day, h.at_time, h.hearing_id limit p_most) x);
    found_ids := array(select h.hearing_id from hearing h where h.case_id = any (mine) and h.on_day between p_from and p_to
      and (p_room is null or lower(h.room) = lower(p_room)));
    return query select * from hearing_lines(mine, p_from, p_to, found_ids);
  end if;
end $$;
comment on function my_hearings is 'Open to the application. The hearings between two days in the cases whose court file whoever acts sees, in a courtroom or in all.';

create function hearing_lines(p_cases uuid[], p_from date, p_to date, p_hearings uuid[]) returns table (
  case_id uuid, hearing_id uuid, on_day date, at_time time, minutes integer, room text, kind text, status text, version integer,
  number text, stage text, defendant text, relations text[])
  language sql stable security definer set search_path = public, pg_temp
as $$
  select h.case_id, h.hearing_id, h.on_day, h.at_time, h.minutes, h.room, h.kind, h.status, h.version, c.number, c.stage,
    (select p.given_name || ' ' || p.family_name from participant p
      where p.case_id = h.case_id and p.compartment = 'court-file' and p.role = 'defendant' order by p.participant_id limit 1),
    (select array_agg(distinct g.relation) from grant_ g where g.case_id = h.case_id and g.principal = any (principals())
      and g.starts <= statement_timestamp() and (g.until is null or g.until > statement_timestamp()))
  from hearing h join court_case c on c.case_id = h.case_id
  where h.case_id = any (p_cases) and h.on_day between p_from and p_to and h.hearing_id = any (p_hearings)
  order by h.on_day, h.at_time, h.room, h.call_place nulls last, c.number, h.hearing_id
$$;
comment on function hearing_lines is 'Internal: hearings that were found, as lines.';

create function my_dates(p_from date, p_to date) returns table (case_id uuid, on_day date, event text, number text)
  language sql stable security definer set search_path = public, pg_temp
as $$
  select distinct m.case_id, m.next_date, m.next_event, m.number from my_case m
  where few_cases() is not null and m.principal = any (principals()) and m.next_date between p_from and p_to
    and opens(m.case_id, 'status') and not opens(m.case_id, 'court-file')
  order by m.next_date
$$;
comment on function my_dates(date, date) is 'Open to the application. The next public dates of the cases of which whoever acts sees the status alone.';

create function my_deadlines(p_from date, p_to date, p_most integer) returns table (
  case_id uuid, deadline_id uuid, title text, who text, due_on date, number text, defendant text)
  language plpgsql stable security definer set search_path = public, pg_temp
as $$
declare mine uuid[] := few_cases();
begin
  return query
  select d.case_id, d.deadline_id, d.title, d.who, d.due_on, c.number,
    case when opens(d.case_id, 'court-file') then (select p.given_name || ' ' || p.family_name from participant p
      where p.case_id = d.case_id and p.compartment = 'court-file' and p.role = 'defendant' order by p.participant_id limit 1) end
  from deadline d join court_case c on c.case_id = d.case_id
  where d.state = 'open' and d.direction = 'not-later-than' and d.due_on between p_from and p_to
    and (mine is null or d.case_id = any (mine)) and opens(d.case_id, d.compartment)
  order by d.due_on, d.title, d.deadline_id limit p_most;
end $$;
comment on function my_deadlines(date, date, integer) is 'Open to the application. Deadlines that are open between two days, each of a compartment that whoever acts sees.';
