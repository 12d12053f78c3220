-- Reminders: a notification of a day that comes, beside those of what happened. Who is reminded of what, and how many days
-- before, is src/work/rules/reminders.yaml; here stands what falls on a day and who may be told of it.

alter table notice drop constraint notice_pkey;
alter table notice drop constraint notice_notice_id_key;
alter table notice add primary key (principal, notice_id);
create unique index notice_by_id on notice (notice_id);
alter table notice alter column seq drop not null;
alter table notice add column subject text;
alter table notice add column due_on date;
alter table notice add column days_before integer;
alter table notice add check (num_nonnulls(subject, due_on, days_before) = case when seq is null then 3 else 0 end);
create unique index notice_of_entry on notice (principal, case_id, compartment, seq) where seq is not null;
create unique index notice_of_day on notice (principal, case_id, kind, subject, due_on, days_before) where seq is null;
create index notice_of_case on notice (case_id, subject) where seq is null and read_at is null;
comment on table notice is 'home: principal. app: select. What a person is told of: an entry of the ledger, whose words are read through his own eyes, or a reminder of a day. Written by tell_of_entry() and remind_of_day(), marked by read_notices().';
comment on column notice.subject is 'Of a reminder: the id of the hearing, offer, … that falls on the day.';
comment on column notice.due_on is 'Of a reminder: the legal day that it is about.';
comment on column notice.days_before is 'Of a reminder: how many days before; negative when the day has passed and nobody did what was due.';

create table reminder_day (
  court_id uuid primary key references court,
  done_through date not null
);
comment on table reminder_day is 'home: reference. app: none. Through which day of its zone the reminders of a court are written: a day that was missed is made up for, none is done twice.';

create index promise_due_by_day on promise (due_on, case_id) where state = 'due' and due = 'on-a-day';

create function due_things(p_what text, p_on date) returns table (case_id uuid, compartment text, relations text[], subject text)
  language sql stable security definer set search_path = public, pg_temp
as $$
  select h.case_id, h.compartment, null::text[], h.hearing_id::text from hearing h
  where p_what = 'hearing' and h.on_day = p_on and h.status = 'set'
  union all
  select o.case_id, o.compartment, null, o.offer_id::text from offer o
  where p_what = 'offer' and o.expires_on = p_on and o.state in ('extended', 'conveyed', 'countered')
  union all
  select p.case_id, p.compartment,
    case k.kind when 'prosecutor' then array['prosecution'] when 'court' then array['bench'] else array['defense', 'self-represented'] end,
    p.promise_id::text
  from promise p join office k on k.office_id = p.owner_office
  where p_what = 'promise' and p.due_on = p_on and p.due = 'on-a-day' and p.state = 'due'
$$;
comment on function due_things(text, date) is 'Internal: what of a kind falls on a day and still stands, in which compartment it lies, and whom of the relations to the case it binds where it does not bind all.';

create function is_shut_out(p_case uuid, p_person uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
as $$
  with own(principal) as (
    select p_person union all
    select m.team_id from membership m where m.person_id = p_person and (m.ends is null or m.ends > now()))
  select exists (select from exclusion e where e.case_id = p_case and e.principal in (select own.principal from own))
    or exists (select from seal s where s.case_id = p_case)
      and not exists (select from seal_named n where n.case_id = p_case and n.principal in (select own.principal from own))
$$;
comment on function is_shut_out(uuid, uuid) is 'Internal: whether a wall or a seal keeps a person out of a case, himself or through a team.';

create function remind_of_day(p_court uuid, p_what text, p_kind text, p_on date, p_days integer, p_relations text[], p_teams text[], p_positions text[])
  returns uuid[] language sql security definer set search_path = public, pg_temp
as $$
  with due as materialized (
    select d.* from due_things(p_what, p_on) d join court_case c on c.case_id = d.case_id and c.court_id = p_court),
  holder as (
    select distinct d.case_id, d.compartment, d.subject, g.principal from due d cross join lateral (
      select g.principal from grant_ g
      where g.case_id = d.case_id and g.compartment = d.compartment and g.relation = any (p_relations)
        and (d.relations is null or g.relation = any (d.relations))
        and g.starts <= statement_timestamp() and (g.until is null or g.until > statement_timestamp()) offset 0) g),
  reader as (
    select h.case_id, h.compartment, h.subject, h.principal as person from holder h join person p on p.person_id = h.principal
    union
    select h.case_id, h.compartment, h.subject, m.person_id from holder h
    join team t on t.team_id = h.principal and t.kind = any (p_teams)
    join membership m on m.team_id = t.team_id and m.position = any (p_positions) and m.starts <= now() and (m.ends is null or m.ends > now())),
  told as (
    insert into notice (principal, case_id, compartment, kind, subject, due_on, days_before, at)
    select r.person, r.case_id, r.compartment, p_kind, r.subject, p_on, p_days, coalesce(played_moment(), now())
    from reader r where not is_shut_out(r.case_id, r.person)
    on conflict do nothing
    returning principal)
  select coalesce(array_agg(distinct principal), '{}') from told
$$;
comment on function remind_of_day is 'Internal: reminds of what falls on a day those who hold its compartment by one of the relations, themselves or in a team of one of the kinds; once for a number of days before, and nobody whom a wall or a seal keeps out.';

create function settle_reminders(p_kind text, p_what text) returns bigint
  language sql security definer set search_path = public, pg_temp
as $$
  with open_days as materialized (
    select distinct n.due_on from notice n where n.kind = p_kind and n.seq is null and n.read_at is null),
  standing as materialized (
    select d.case_id, d.subject, o.due_on from open_days o cross join lateral due_things(p_what, o.due_on) d),
  settled as (
    update notice n set read_at = coalesce(played_moment(), now())
    where n.kind = p_kind and n.seq is null and n.read_at is null
      and not exists (select from standing s where s.case_id = n.case_id and s.subject = n.subject and s.due_on = n.due_on)
    returning 1)
  select count(*) from settled
$$;
comment on function settle_reminders(text, text) is 'Internal: a reminder of what no longer stands, such as a hearing that was moved, waits for nobody.';
