-- Rows held back are shown, put right and imported again by the clerks of their court; a running import tells how far it is;
-- doubted values keep the text of the source in the compartment to which they belong.

alter table import_quarantine
  add column row_id uuid not null default gen_random_uuid() unique,
  add column about_case uuid,
  add column held_value text;
comment on column import_quarantine.about_case is 'The id that the case named by the row has or would have; null when the row does not tell. A wall or a seal on the case hides the row too.';
comment on column import_quarantine.held_value is 'The text at fault; null when it is of a walled kind, or when the whole row is at fault.';
comment on table import_quarantine is 'home: reference. app: none. A row that was not loaded, whole, with the reason; read only through functions that check who asks.';
create index import_quarantine_mended on import_quarantine (court_id) where state = 'mended';

create table import_code (
  court_id uuid not null references court,
  source text not null,
  field text not null,
  code text not null,
  means text not null,
  by uuid references person,
  at timestamptz not null default coalesce(played_moment(), now()),
  primary key (court_id, source, field, code)
);
comment on table import_code is 'home: reference. app: none. A code outside the list of a source, and the listed code that a person said it stands for in this court.';
comment on column import_code.field is 'As src/exchange/domain/fields.ts';

create table import_progress (
  run_id uuid primary key,
  court_id uuid not null,
  court text not null,
  source text not null,
  dry_run boolean not null,
  state text not null check (state in ('running', 'finished', 'failed')),
  step text not null,
  done real not null,
  reason text,
  watch integer not null,
  started_at timestamptz not null,
  told_at timestamptz not null
);
comment on table import_progress is 'home: reference. app: none. How far an import is, told by a connection beside the one that loads: nothing of a load is seen before it commits.';
comment on column import_progress.state is 'running | finished | failed (it said why) ; running without its lock is broken off';
comment on column import_progress.court_id is 'No reference: the court itself may be part of what is being loaded.';
comment on column import_progress.watch is 'The connection that tells holds the advisory lock (7265660, watch) as long as it lives.';
create index import_progress_of_court on import_progress (court_id, started_at desc);

alter table import_flag add column original text;
comment on column import_flag.original is 'The doubted value as the source writes it; null when the doubt is about the whole row.';
alter table import_flag drop constraint import_flag_compartment_check;
alter table import_flag add check (compartment in ('court-file', 'investigation', 'prosecution', 'demographics'));
comment on column import_flag.compartment is 'Where the doubted value itself lies: demographics for age, gender and race; prosecution for the decision at intake; investigation for the incident, and for everything where nothing was charged.';
-- Doubts about the decision at intake were kept with the court file, which the other side reads.
update import_flag set compartment = 'prosecution'
where column_name in ('participant_status', 'felony_review_date', 'felony_review_result', 'decision', 'decided_on');
update import_flag set compartment = 'investigation'
where column_name in ('received_date', 'received_on', 'incident_begin_date', 'incident_began_on', 'incident_end_date', 'incident_ended_on',
  'arrest_date', 'arrested_at', 'law_enforcement_agency', 'agency', 'unit', 'incident_city', 'offense_category', 'updated_offense_category');

create function loads_in_bulk() returns boolean language sql stable parallel safe
  as $$ select current_setting('app.lists', true) = 'later' and is_system() $$;
comment on function loads_in_bulk() is 'True while the importer writes whole sets of cases, and brings their lists in step at the end itself.';

-- What is kept by a trigger a row is made by the importer at once: the cases that it writes have neither filings nor offers.
drop trigger queue on assignment;
create trigger queue after insert or update on assignment
  for each row when (new.relation = 'clerk' and not loads_in_bulk()) execute function keep_filing_queue();
drop trigger queue on custody;
create trigger queue after insert on custody
  for each row when (not loads_in_bulk()) execute function keep_filing_queue();
drop trigger keep_approval_waiting on grant_;
create trigger keep_approval_waiting after insert or update on grant_
  for each row when (new.compartment = 'prosecution' and not loads_in_bulk()) execute function keep_approval_waiting();
drop trigger next_date on hearing;
create trigger next_date after insert or update on hearing
  for each row when (not loads_in_bulk()) execute function keep_next_date();

create function mends_imports_of(p_court uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
as $$
  select exists (
    select from membership m join team t using (team_id) join office o using (office_id)
    where m.person_id = me() and o.kind = 'court' and o.court_id = p_court and m.starts <= now() and (m.ends is null or m.ends > now())
      and m.position in ('clerk', 'case-manager'))
$$;
comment on function mends_imports_of(uuid) is 'Open to the application. Whether whoever acts is a clerk or case manager of the court: rows are case content, which an administrator does not see.';

create function barred_keys(p_court uuid) returns text[]
  language sql stable security definer set search_path = public, pg_temp
as $$
  select coalesce(array_agg(distinct split_part(k.source_key, '/', 1)), '{}')
  from (select case_id from seal union select case_id from exclusion) closed
  join court_case c using (case_id) join import_source_row k using (case_id)
  where c.court_id = p_court and shut_out(c.case_id)
$$;
comment on function barred_keys(uuid) is 'Internal: keys of matters with a case of the court that is closed to whoever acts, to be looked for in lines that cannot be cut.';

create function held_rows_open(p_court uuid) returns setof import_quarantine
  language sql stable security definer set search_path = public, pg_temp
as $$
  select q.* from import_quarantine q, (select barred_keys(p_court) as keys) barred
  where q.court_id = p_court and mends_imports_of(p_court) and q.state in ('held', 'mended')
    and case when q.about_case is not null then not shut_out(q.about_case)
      else not exists (select from unnest(barred.keys) as barred_key where position(barred_key in q.original) > 0) end
$$;
comment on function held_rows_open(uuid) is 'Internal: held rows of a court that are open to whoever acts; none about a case that is closed to him.';

create function import_held_groups(p_court uuid)
  returns table (source text, file text, held_for text, column_name text, held_value text, proposal text, held bigint, waiting bigint)
  language sql stable security definer set search_path = public, pg_temp
as $$
  with open_rows as (
    select q.run_id, q.file, q.held_for, q.column_name, q.state,
      case when q.held_for = 'unknown-code' then q.held_value end as held_value, case when q.held_for = 'unknown-code' then q.proposal end as proposal
    from held_rows_open(p_court) q
    union all
    -- Who only looks after the court sees how many rows wait for what, and none of what they say.
    select q.run_id, q.file, q.held_for, q.column_name, q.state, null, null
    from import_quarantine q
    where q.court_id = p_court and q.state in ('held', 'mended') and keeps_imports_of(p_court) and not mends_imports_of(p_court))
  select r.source, o.file, o.held_for, o.column_name, o.held_value, o.proposal,
    count(*) filter (where o.state = 'held'), count(*) filter (where o.state = 'mended')
  from open_rows o join import_run r using (run_id)
  group by 1, 2, 3, 4, 5, 6 order by count(*) desc, 2, 3, 4, 5
$$;
comment on function import_held_groups(uuid) is 'Open to the application. How many rows of a court are held, by the kind of reason; the codes in question for those alone who may read rows.';

create function import_held_rows(p_court uuid, p_file text, p_held_for text, p_column text, p_value text, p_after_line integer, p_after_row uuid, p_limit integer)
  returns table (row_id uuid, source text, file text, line integer, held_for text, reason text, column_name text, proposal text, original text,
    mend jsonb, state text, mended_by text, mended_at timestamptz, version integer, heading jsonb, as_of date)
  language sql stable security definer set search_path = public, pg_temp
as $$
  select q.row_id, r.source, q.file, q.line, q.held_for, q.reason, q.column_name, q.proposal, q.original, q.mend, q.state,
    (select a.display_name from account a where a.person_id = q.mended_by), q.mended_at, q.version, r.headings -> q.file, r.as_of
  from held_rows_open(p_court) q join import_run r using (run_id)
  where q.file = p_file and (p_held_for is null or (q.held_for = p_held_for and q.column_name is not distinct from p_column))
    and (p_value is null or q.held_value = p_value) and (q.line, q.row_id) > (p_after_line, p_after_row)
  order by q.line, q.row_id limit p_limit
$$;
comment on function import_held_rows is 'Open to the application. Held rows of a file, whole, for those who may put them right.';

create function import_held_row(p_row uuid)
  returns table (row_id uuid, court_id uuid, source text, file text, line integer, held_for text, reason text, column_name text, proposal text, original text,
    mend jsonb, state text, mended_by text, mended_at timestamptz, version integer, heading jsonb, as_of date)
  language sql stable security definer set search_path = public, pg_temp
as $$
  select q.row_id, q.court_id, r.source, q.file, q.line, q.held_for, q.reason, q.column_name, q.proposal, q.original, q.mend, q.state,
    (select a.display_name from account a where a.person_id = q.mended_by), q.mended_at, q.version, r.headings -> q.file, r.as_of
  from (select court_id from import_quarantine where import_quarantine.row_id = p_row) place
  cross join lateral held_rows_open(place.court_id) q join import_run r using (run_id)
  where q.row_id = p_row
$$;
comment on function import_held_row(uuid) is 'Open to the application. One held row, for those who may put it right.';

create function mend_held_row(p_row uuid, p_version integer, p_mend jsonb) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if not exists (select from import_held_row(p_row)) then
    raise insufficient_privilege using message = 'only a clerk of the court mends a row';
  end if;
  update import_quarantine q set mend = p_mend, state = 'mended', mended_by = me(), mended_at = now(), version = q.version + 1
  where q.row_id = p_row and q.version = p_version and q.held_for <> 'repeats';
  return found;
end $$;
comment on function mend_held_row is 'Open to the application. Keeps what a person put right in a held row; the original stays. False when somebody was there before.';

create function set_held_row_aside(p_row uuid, p_version integer, p_why text) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if not exists (select from import_held_row(p_row)) then
    raise insufficient_privilege using message = 'only a clerk of the court sets a row aside';
  end if;
  update import_quarantine q set state = 'set-aside', note = p_why, mended_by = me(), mended_at = now(), version = q.version + 1
  where q.row_id = p_row and q.version = p_version;
  return found;
end $$;
comment on function set_held_row_aside is 'Open to the application. A person said why a row is not to be loaded; it is kept all the same.';

create function accept_import_code(p_court uuid, p_source text, p_file text, p_column text, p_field text, p_code text, p_means text) returns bigint
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare accepted bigint;
begin
  if not mends_imports_of(p_court) then
    raise insufficient_privilege using message = 'only a clerk of the court says what a code means';
  end if;
  insert into import_code (court_id, source, field, code, means, by) values (p_court, p_source, p_field, p_code, p_means, me())
  on conflict (court_id, source, field, code) do update set means = excluded.means, by = excluded.by, at = now();
  update import_quarantine q set state = 'mended', mended_by = me(), mended_at = now(), version = q.version + 1
  from import_run r
  where r.run_id = q.run_id and r.source = p_source and q.court_id = p_court and q.state = 'held' and q.held_for = 'unknown-code'
    and q.file = p_file and q.column_name = p_column and q.held_value = p_code
    and q.row_id in (select o.row_id from held_rows_open(p_court) o);
  get diagnostics accepted = row_count;
  return accepted;
end $$;
comment on function accept_import_code is 'Open to the application. Keeps what an unknown code means for a source and a court; the rows held for it wait to be loaded.';

create function import_underway()
  returns table (run_id uuid, court_id uuid, court text, source text, dry_run boolean, state text, step text, done real, reason text, started_at timestamptz, told_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
as $$
  select distinct on (p.court_id) p.run_id, p.court_id, p.court, p.source, p.dry_run,
    case when p.state = 'running' and not exists (
      select from pg_locks l where l.locktype = 'advisory' and l.classid = 7265660 and l.objid = p.watch::oid and l.objsubid = 2
        and l.database = (select oid from pg_database where datname = current_database()))
      then 'broken-off' else p.state end,
    p.step, p.done, p.reason, p.started_at, p.told_at
  from import_progress p where keeps_imports_of(p.court_id)
  order by p.court_id, p.started_at desc
$$;
comment on function import_underway() is 'Open to the application. The last import into each court that whoever asks looks after, and how far it is; without case content.';

drop function import_quarantine_of(uuid, text, integer, integer);

-- A row a case in one statement: a chain that begins here needs no lock of a head that nobody has seen.
create function append_first_entries(p_cases uuid[], p_compartment text, p_kind text, p_data jsonb) returns bigint
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare at_ timestamptz := coalesce(played_moment(), clock_timestamp()); begun bigint;
begin
  if not is_system() then
    raise insufficient_privilege using message = 'only the system begins chains of many cases';
  end if;
  with made as (
    select c.case_id, genesis_hash(c.case_id, p_compartment) as prev, c.salt, c.content, sha256(c.salt || convert_to(c.content, 'UTF8')) as commitment
    from (
      select asked.case_id, decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex') as salt,
        jsonb_build_object('kind', p_kind, 'version', 1, 'at', to_char(at_ at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
          'actor', me(), 'onBehalfOf', null, 'subject', asked.case_id::text, 'data', p_data)::text as content
      from unnest(p_cases) as asked(case_id)) c),
  hashed as (select *, sha256(prev || int8send(1) || commitment) as hash from made),
  heads as (insert into ledger_head (case_id, compartment, seq, hash) select case_id, p_compartment, 1, hash from hashed),
  entries as (
    insert into ledger_entry (case_id, compartment, seq, at, actor, on_behalf_of, kind, version, subject, commitment, prev_hash, hash)
    select case_id, p_compartment, 1, at_, me(), null, p_kind, 1, case_id::text, commitment, prev, hash from hashed),
  contents as (
    insert into ledger_content (case_id, compartment, seq, salt, content) select case_id, p_compartment, 1, salt, content from hashed),
  pending as (insert into feed_pending (case_id, compartment, seq) select case_id, p_compartment, 1 from hashed)
  select count(*) into begun from hashed;
  return begun;
end $$;
comment on function append_first_entries is 'Internal: as append_entry() for the first entry of many chains at once; a test compares the two.';

drop trigger refresh_lists on ledger_entry;
create constraint trigger refresh_lists after insert on ledger_entry deferrable initially deferred
  for each row when (not loads_in_bulk()) execute function keep_projection();

create function import_codes(p_court uuid, p_source text) returns table (field text, code text, means text)
  language sql stable security definer set search_path = public, pg_temp
as $$
  select c.field, c.code, c.means from import_code c where c.court_id = p_court and c.source = p_source and mends_imports_of(p_court)
$$;
comment on function import_codes(uuid, text) is 'Open to the application. What people of a court said unknown codes stand for.';
