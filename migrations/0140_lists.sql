-- Lists that hold up: each order of a list has its index by principal, what a list is filtered by stands in the row as far
-- as its principal may see it, and how many cases stand where is known without looking at them.

create extension if not exists pg_trgm;

create function folded(p_text text) returns text language sql immutable strict parallel safe
  as $$
    select case when octet_length(p_text) = length(p_text) then lower(p_text)
      else lower(regexp_replace(normalize(translate(p_text, 'ŁłØøĐđıŒœÆæ', 'LlOoDdiOoAa'), nfd), '[\u0300-\u036f]', '', 'g')) end
  $$;
comment on function folded(text) is 'A text as it is compared when it is looked for: without case and accents.';

alter table my_case drop constraint my_case_pkey;
alter table my_case
  add primary key (principal, case_id),
  add column listed_name text,
  add column class text,
  add column judge uuid,
  add column opened_on date not null default '0001-01-01',
  add column until timestamptz,
  add column name_key text collate "C" not null
    generated always as (coalesce(folded(coalesce(listed_name, defendant_name)), U&'\+10FFFF')) stored,
  add column number_key text collate "C" not null generated always as (coalesce(number, U&'\+10FFFF')) stored,
  add column sought text not null
    generated always as (folded(coalesce(defendant_name, '') || ' ' || coalesce(number, '') || ' ' || coalesce(lead_charge, ''))) stored;
comment on table my_case is 'home: principal. app: select. The list of a principal: one row a case, holding only what that principal may see of it. Written by refresh_my_cases() alone.';
comment on column my_case.listed_name is 'The defendant with the family name first, as a list is ordered.';
comment on column my_case.class is 'Class of the lead charge; null for a principal without the court''s file.';
comment on column my_case.judge is 'The chambers that have the case; null for a principal without the court''s file.';
comment on column my_case.opened_on is 'The day from which the age of the case counts: of its filing, before that of its referral.';
comment on column my_case.until is 'When the first of the grants that the row was made from ends; from then on it is not shown until it is made anew.';
comment on column my_case.name_key is 'What the list is ordered by; without a name after all names.';
comment on column my_case.number_key is 'As name_key, for the number.';
comment on column my_case.sought is 'What is looked through when somebody searches his list: name, number and lead charge.';

create index my_case_by_stage on my_case (principal, stage, next_date, case_id);
create index my_case_by_next_date on my_case (principal, next_date, case_id);
create index my_case_by_age on my_case (principal, opened_on, case_id);
create index my_case_by_number on my_case (principal, number_key, case_id);
create index my_case_by_name on my_case (principal, name_key, case_id);
create index my_case_by_expiry on my_case (principal, expires_on, case_id) where expires_on is not null;
create index my_case_lapsing on my_case (until, case_id) where until is not null;

create table my_case_count (
  principal uuid not null references principal,
  stage text not null,
  id bigint generated always as identity,
  n integer not null,
  primary key (principal, stage, id)
);
comment on table my_case_count is 'home: principal. app: none. How many cases of a principal stand at a stage, as changes to be summed, so that nobody waits for another''s. Written by refresh_my_cases(), folded by a job.';
comment on column my_case_count.n is 'How many more or fewer; the sum over a principal and stage is the number.';

create function fold_case_counts() returns integer
  language sql security definer set search_path = public, pg_temp
as $$
  with scattered as (select principal, stage from my_case_count group by 1, 2 having count(*) > 1),
  taken as (delete from my_case_count c using scattered s where c.principal = s.principal and c.stage = s.stage returning c.*),
  kept as (insert into my_case_count (principal, stage, n)
    select principal, stage, sum(n) from taken group by 1, 2 having sum(n) <> 0 returning 1)
  select count(*)::integer from taken
$$;
comment on function fold_case_counts() is 'For the job of the lists: sums the changes of each number into one row. May run twice, and at once.';

create table case_words (
  case_id uuid not null references court_case,
  compartment text not null check (compartment in ('court-file', 'investigation')),
  words text not null,
  primary key (case_id, compartment)
);
comment on table case_words is 'home: case. app: none. What a case is found by, folded: the number with the defendant and the lead charge, or with the suspect. Written by refresh_my_cases() alone, read by sought_cases() alone.';
create index case_words_sought on case_words using gin (words gin_trgm_ops);

create or replace function refresh_my_cases(p_cases uuid[]) returns void
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  -- Two changes of one case take their turns here, so that the later one makes the lists from both.
  perform from court_case where case_id = any (p_cases) order by case_id for no key update;

  -- Lateral, so that each case is looked up by its key: one join over all of them is planned on statistics not yet there.
  with fresh as materialized (
    select g.principal, c.stage, coalesce(c.next_date, date '9999-12-31') as next_date, c.case_id, c.number, c.court_id, c.origin, c.next_event,
      coalesce(case when g.court_file then k.defendant_given || ' ' || k.defendant_family end,
        case when g.investigation then k.suspect_given || ' ' || k.suspect_family end) as defendant_name,
      coalesce(case when g.court_file then k.defendant_family || ' ' || k.defendant_given end,
        case when g.investigation then k.suspect_family || ' ' || k.suspect_given end) as listed_name,
      case when g.court_file then k.lead end as lead_charge, case when g.court_file then k.class end as class,
      case when g.court_file then k.custody end as custody, case when g.court_file then k.judge end as judge,
      case when g.parties then k.negotiation end as negotiation, case when g.parties then k.expires_on end as expires_on,
      g.relation, c.stage_since, coalesce(k.filed_on, k.referred_on, k.recorded_on, c.stage_since::date) as opened_on, g.until
    from unnest(p_cases) as asked(case_id)
    cross join lateral (select * from court_case where court_case.case_id = asked.case_id offset 0) c
    cross join lateral (
      select d.given_name as defendant_given, d.family_name as defendant_family, s.given_name as suspect_given, s.family_name as suspect_family,
        l.offense_title as lead, l.class,
        (select cu.status from custody cu where cu.case_id = c.case_id order by cu.n desc limit 1) as custody,
        (select b.principal from assignment b where b.case_id = c.case_id and b.relation = 'bench' and b.ends is null order by b.starts desc, b.principal limit 1) as judge,
        n.state as negotiation, n.expires_on,
        -- The matter's day of filing is this case's once its own filing was accepted.
        case when c.number is not null then (select mt.filed_on from matter mt where mt.matter_id = c.matter_id) end as filed_on,
        (select (r.referred_at at time zone k.zone)::date from referral r where r.case_id = c.case_id) as referred_on,
        (select (e.at at time zone k.zone)::date from ledger_entry e where e.case_id = c.case_id and e.compartment = 'status' and e.seq = 1) as recorded_on
      from court k
      left join lateral (select p.given_name, p.family_name from participant p where p.case_id = c.case_id and p.compartment = 'court-file' and p.role = 'defendant' order by p.participant_id limit 1) d on true
      left join lateral (select p.given_name, p.family_name from participant p where p.case_id = c.case_id and p.compartment = 'investigation' and p.role = 'suspect' order by p.participant_id limit 1) s on true
      left join lateral (select ch.offense_title, ch.class from charge ch where ch.case_id = c.case_id order by ch.count_number limit 1) l on true
      left join lateral (select ng.state, ng.expires_on from negotiation ng where ng.case_id = c.case_id) n on true
      where k.court_id = c.court_id
      offset 0) k
    cross join lateral (
      select gr.principal, bool_or(gr.compartment = 'court-file') as court_file, bool_or(gr.compartment = 'parties') as parties,
        bool_or(gr.compartment = 'investigation') as investigation, min(gr.relation) as relation, min(gr.until) as until
      from grant_ gr
      where gr.case_id = c.case_id and gr.starts <= now() and (gr.until is null or gr.until > now())
        and not exists (select from exclusion e where e.case_id = gr.case_id and e.principal = gr.principal)
        and (not exists (select from seal s where s.case_id = c.case_id)
          or exists (select from seal_named sn where sn.case_id = c.case_id and sn.principal = gr.principal))
      group by gr.principal
      having bool_or(gr.compartment = 'status')
    ) g
  ),
  gone as (
    delete from my_case m where m.case_id = any (p_cases)
      and not exists (select from fresh f where f.principal = m.principal and f.case_id = m.case_id)
  ),
  counted as (
    insert into my_case_count (principal, stage, n)
    select principal, stage, sum(d) from (
      select principal, stage, 1 as d from fresh
      union all select m.principal, m.stage, -1 from my_case m where m.case_id = any (p_cases)) moved
    group by 1, 2 having sum(d) <> 0
  )
  insert into my_case as m (principal, stage, next_date, case_id, number, court_id, origin, next_event, defendant_name, listed_name,
    lead_charge, class, custody, judge, negotiation, expires_on, relation, stage_since, opened_on, until)
  select principal, stage, next_date, case_id, number, court_id, origin, next_event, defendant_name, listed_name,
    lead_charge, class, custody, judge, negotiation, expires_on, relation, stage_since, opened_on, until
  from fresh
  on conflict (principal, case_id) do update set (stage, next_date, number, court_id, origin, next_event, defendant_name, listed_name,
    lead_charge, class, custody, judge, negotiation, expires_on, relation, stage_since, opened_on, until)
  = (excluded.stage, excluded.next_date, excluded.number, excluded.court_id, excluded.origin, excluded.next_event, excluded.defendant_name, excluded.listed_name,
    excluded.lead_charge, excluded.class, excluded.custody, excluded.judge, excluded.negotiation, excluded.expires_on, excluded.relation, excluded.stage_since, excluded.opened_on, excluded.until)
  where m.* is distinct from excluded.*;

  with fresh as materialized (
    select c.case_id, w.compartment, folded(concat_ws(' ', c.number, w.words)) as words
    from unnest(p_cases) as asked(case_id)
    cross join lateral (select * from court_case where court_case.case_id = asked.case_id offset 0) c
    cross join lateral (
      (select p.compartment, p.given_name || ' ' || p.family_name as words from participant p
       where p.case_id = c.case_id and p.compartment = 'investigation' and p.role = 'suspect' order by p.participant_id limit 1)
      union all
      select 'court-file', concat_ws(' ',
        (select p.given_name || ' ' || p.family_name from participant p where p.case_id = c.case_id and p.compartment = 'court-file' and p.role = 'defendant' order by p.participant_id limit 1),
        (select ch.offense_title from charge ch where ch.case_id = c.case_id order by ch.count_number limit 1))
    ) w
    where c.number is not null or w.words <> ''
  ),
  gone as (
    delete from case_words w where w.case_id = any (p_cases)
      and not exists (select from fresh f where f.case_id = w.case_id and f.compartment = w.compartment)
  )
  insert into case_words as w (case_id, compartment, words) select case_id, compartment, words from fresh
  on conflict (case_id, compartment) do update set words = excluded.words where w.words <> excluded.words;
end $$;
comment on function refresh_my_cases(uuid[]) is 'Brings the lists in step with some cases. Each principal''s row is made from what that principal holds; a row that says the same is not written.';

create or replace function refresh_my_case(p_case uuid) returns void
  language sql security definer set search_path = public, pg_temp
as $$ select refresh_my_cases(array[p_case]) $$;
comment on function refresh_my_case(uuid) is 'As refresh_my_cases(), for one case.';

create or replace function keep_projection() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  -- The importer brings the lists of all its cases in step at once.
  if is_system() and current_setting('app.lists', true) = 'later' then return null; end if;
  -- All of this runs at commit, when nothing more is recorded: a case of which several things were is made once.
  if current_setting('app.listed', true) = new.case_id::text then return null; end if;
  perform set_config('app.listed', new.case_id::text, true);
  perform refresh_my_case(new.case_id);
  return null;
end $$;
comment on function keep_projection() is 'Brings the lists in step with a case of which something was recorded.';

create function refresh_lapsed_lists() returns integer
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare lapsed uuid[] := array(select distinct case_id from my_case where until <= now() limit 1000);
begin
  perform refresh_my_cases(lapsed);
  return cardinality(lapsed);
end $$;
comment on function refresh_lapsed_lists() is 'For the job of the lists: makes those anew in which a grant has ended by time. Returns how many cases it was.';

create function count_my_cases(p_principals uuid[]) returns table (stage text, n bigint)
  language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan
as $$
#variable_conflict use_column
declare mine uuid[]; largest uuid; walled uuid[];
begin
  mine := array(select p from unnest(p_principals) p where p = any (principals()));
  select c.principal into largest from my_case_count c where c.principal = any (mine) group by 1 order by sum(c.n) desc limit 1;
  walled := array(select e.case_id from exclusion e where e.principal = any (principals()));
  -- The longest list is counted by its kept numbers; of the others only what is not in it is looked at.
  return query
  select each.stage, sum(each.n)::bigint from (
    select c.stage, sum(c.n) as n from my_case_count c where c.principal = largest group by 1
    union all
    select m.stage, -count(*) from my_case m
    where m.principal = largest and m.case_id = any (walled) and (m.until is null or m.until > now()) group by 1
    union all
    select m.stage, -count(*) from my_case m where m.principal = largest and m.until <= now() group by 1
    union all
    select m.stage, count(distinct m.case_id) from my_case m
    where m.principal = any (array_remove(mine, largest)) and (m.until is null or m.until > now()) and m.case_id <> all (walled)
      and not exists (select from my_case l where l.principal = largest and l.case_id = m.case_id and (l.until is null or l.until > now()))
      and (not exists (select from seal s where s.case_id = m.case_id)
        or exists (select from seal_named sn where sn.case_id = m.case_id and sn.principal = any (principals())))
    group by 1
  ) each group by 1 having sum(each.n) > 0;
end $$;
comment on function count_my_cases is 'Open to the application. How many cases of some of one''s principals stand at each stage, each counted once and none behind a wall.';

create function sought_cases(p_words text[]) returns uuid[]
  language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan
as $$
declare
  mine uuid[] := principals();
  short constant integer := 2000; many constant integer := 1000;
  a text := '%' || folded(p_words[1]) || '%'; b text := '%' || folded(p_words[2]) || '%'; c text := '%' || folded(p_words[3]) || '%';
  walled uuid[]; found uuid[];
begin
  if mine is null or a is null then return '{}'; end if;
  if (select coalesce(sum(n), 0) from my_case_count where principal = any (mine)) <= short then return null; end if;
  -- A word of one or two letters has no trigram to be found by, and is common.
  if length(folded(p_words[1])) < 3 then return null; end if;
  -- What matches is taken before it is asked whose it is: the other way round every case of the list is looked at.
  found := array(select w.case_id from case_words w where w.words like a and (b is null or w.words like b) and (c is null or w.words like c) limit many + 1);
  if cardinality(found) > many then return null; end if;
  walled := array(select e.case_id from exclusion e where e.principal = any (mine));
  return array(
    select distinct m.case_id from my_case m
    where m.principal = any (mine) and m.case_id = any (found) and m.case_id <> all (walled) and (m.until is null or m.until > now())
      and m.sought like a and (b is null or m.sought like b) and (c is null or m.sought like c)
      and (not exists (select from seal s where s.case_id = m.case_id)
        or exists (select from seal_named sn where sn.case_id = m.case_id and sn.principal = any (mine))));
end $$;
comment on function sought_cases is 'Open to the application. The cases of whoever asks in which each of up to three words occurs, the longest first, as LIKE takes them; null when a walk along the list is quicker: it is short, or the words are common.';

create table saved_view (
  person uuid not null references person,
  view_id uuid not null,
  name text not null check (name <> ''),
  query jsonb not null,
  is_default boolean not null default false,
  version integer not null default 1,
  primary key (person, view_id)
);
comment on table saved_view is 'home: actor. app: select, insert, update, delete. A person''s own way to look at a list, by name.';
comment on column saved_view.query is 'Filters and order, as contract/case-list.ts CaseListQuery.';
create unique index saved_view_name on saved_view (person, name);
create unique index saved_view_default on saved_view (person) where is_default;

-- The lists that are there are made anew by the function that makes them from now on. Where nothing was migrated before, nobody
-- has been given anything yet, and there are none.
alter table my_case alter column opened_on drop default;
grant select, insert, update, delete on my_case_count, case_words to colloquy_definer;
alter function refresh_my_cases(uuid[]) owner to colloquy_definer;
do $$ begin
  if has_table_privilege('colloquy_definer', 'my_case', 'delete') then
    set local role colloquy_definer;
    delete from my_case;
    delete from my_case_count;
    perform refresh_my_cases(array(select case_id from court_case order by case_id));
    set local role colloquy_owner;
  end if;
end $$;
