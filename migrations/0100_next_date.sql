-- The next date of a case is a day to come: a hearing of the past is none, whether or not somebody noted that it was held.

create or replace function keep_next_date() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  perform find_next_date(new.case_id);
  return null;
end $$;

create function find_next_date(p_case uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare first record; today date;
begin
  select (coalesce(played_moment(), now()) at time zone k.zone)::date into today
  from court_case c join court k using (court_id) where c.case_id = p_case;
  select h.on_day, h.kind into first from hearing h
  where h.case_id = p_case and h.status = 'set' and h.on_day >= today order by h.on_day, h.at_time limit 1;
  update court_case set next_date = first.on_day, next_event = first.kind
  where case_id = p_case and (next_date, next_event) is distinct from (first.on_day, first.kind);
end $$;
comment on function find_next_date is 'Internal: the next public date of a case follows from its hearings.';

create index court_case_next_date on court_case (next_date) where next_date is not null;

create function pass_next_dates() returns integer
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare c record; n integer := 0;
begin
  for c in
    select cc.case_id from court_case cc join court k using (court_id)
    where cc.next_date < (coalesce(played_moment(), now()) at time zone k.zone)::date
      and cc.next_date < current_date + 1
    order by cc.next_date limit 10000
  loop
    perform find_next_date(c.case_id);
    perform refresh_my_case(c.case_id);
    n := n + 1;
  end loop;
  return n;
end $$;
comment on function pass_next_dates() is 'For the job of the calendar: dates that have passed give way to the next ones, in the lists too. Returns how many cases it was.';
