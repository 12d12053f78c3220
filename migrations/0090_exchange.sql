-- Import: what came from where, what was held back and why, what is doubted, and the parts of an extract that no other
-- area keeps. Loading is done by the importer's own role, set by set.

create function import_uuid(p_name text) returns uuid language sql immutable strict parallel safe
  as $$
    select encode(set_byte(set_byte(h, 6, (get_byte(h, 6) & 15) | 128), 8, (get_byte(h, 8) & 63) | 128), 'hex')::uuid
    from (select substr(sha256(convert_to(p_name, 'UTF8')), 1, 16) as h) hashed
  $$;
comment on function import_uuid(text) is 'The id of an imported thing: always the same for the same name (RFC 9562 §5.8, version 8).';

create table import_run (
  run_id uuid primary key,
  court_id uuid not null references court,
  source text not null check (source in ('cook-county')),
  as_of date not null,
  started_at timestamptz not null,
  finished_at timestamptz not null,
  report jsonb not null
);
comment on table import_run is 'home: reference. app: none. One run of an import and its accounting, without case content.';
comment on column import_run.source is 'cook-county: the State''s Attorney''s open felony data';
comment on column import_run.as_of is 'The day after which no date of the extract can be true.';
create index import_run_of_court on import_run (court_id, finished_at desc);

create table import_quarantine (
  court_id uuid not null references court,
  file text not null check (file in ('intake', 'initiation', 'dispositions', 'sentencing')),
  hash text not null,
  line integer not null,
  reason text not null,
  original text not null,
  run_id uuid not null references import_run,
  primary key (court_id, file, hash, line)
);
comment on table import_quarantine is 'home: reference. app: none. A row that was not loaded, whole, with the reason; read only through import_quarantine_of(), without the original.';
comment on column import_quarantine.file is 'intake | initiation | dispositions | sentencing';
comment on column import_quarantine.hash is 'Hash of the original text: the same row at the same place is held once.';

create table import_source_row (
  case_id uuid not null references court_case,
  compartment text not null default 'demographics' check (compartment = 'demographics'),
  file text not null check (file in ('intake', 'initiation', 'dispositions', 'sentencing')),
  source_key text not null,
  ordinal integer not null check (ordinal > 0),
  line integer not null,
  hash text not null,
  original text not null,
  run_id uuid not null references import_run,
  primary key (case_id, file, source_key, ordinal)
);
comment on table import_source_row is 'home: case. app: none. A row that was loaded, word for word. It names race, sex and age, so it lies with them.';
comment on column import_source_row.file is 'intake | initiation | dispositions | sentencing';
comment on column import_source_row.hash is 'Hash of what the row says: a later extract that says the same changes nothing.';

create table import_flag (
  case_id uuid not null references court_case,
  compartment text not null check (compartment in ('court-file', 'investigation', 'demographics')),
  file text not null check (file in ('intake', 'initiation', 'dispositions', 'sentencing')),
  source_key text not null,
  ordinal integer not null,
  suspicion text not null,
  column_name text not null,
  primary key (case_id, file, source_key, ordinal, suspicion, column_name)
);
comment on table import_flag is 'home: case. app: select. A doubt about an imported value, which was loaded as it stands.';
comment on column import_flag.compartment is 'That of the doubted value: demographics for age, gender and race; investigation where nothing was charged.';
comment on column import_flag.file is 'intake | initiation | dispositions | sentencing';
comment on column import_flag.suspicion is 'As src/exchange/domain/suspicions.ts';

create table demographics (
  case_id uuid not null references court_case,
  compartment text not null default 'demographics' check (compartment = 'demographics'),
  participant_id uuid not null,
  race text,
  gender text,
  age_at_incident integer,
  source text not null,
  primary key (case_id, participant_id)
);
comment on table demographics is 'home: case. app: none. Race, gender and age as supplied, with their source: for aggregate measures only, on nobody''s screen.';
comment on column demographics.race is 'As the source spells it; Hispanic or Latino origin, where supplied, stands in the same words.';

create table imported_incident (
  case_id uuid primary key references court_case,
  compartment text not null default 'investigation' check (compartment = 'investigation'),
  received_on date not null,
  began_on date,
  ended_on date,
  city text,
  agency text,
  unit text,
  arrested_on date,
  arrested_at timestamptz,
  offense_category text,
  updated_offense_category text
);
comment on table imported_incident is 'home: case. app: select. The incident and the arrest as the source tells them.';
comment on column imported_incident.arrested_at is 'Null when the source states no time.';

create table imported_review (
  case_id uuid primary key references court_case,
  compartment text not null default 'prosecution' check (compartment = 'prosecution'),
  participant_status text,
  reviewed_on date,
  result text
);
comment on table imported_review is 'home: case. app: select. The prosecution''s decision at intake, as the source words it.';

create table imported_charging (
  case_id uuid not null,
  compartment text not null default 'court-file' check (compartment = 'court-file'),
  charge_id uuid not null,
  primary_charge boolean,
  event text,
  charged_on date,
  arraigned_on date,
  source_class text,
  source_version text,
  primary key (case_id, charge_id),
  foreign key (case_id, charge_id) references charge
);
comment on table imported_charging is 'home: case. app: select. How a charge was filed, in the codes of the source.';

create table imported_disposition (
  case_id uuid not null,
  compartment text not null default 'court-file' check (compartment = 'court-file'),
  charge_id uuid not null,
  kind text not null check (kind in ('plea', 'conviction', 'acquittal', 'dismissal', 'superseded', 'transferred', 'warrant', 'mistrial', 'unknown')),
  disposition text not null,
  reason text,
  disposed_on date not null,
  judge text,
  court_name text,
  court_facility text,
  source_class text,
  source_version text,
  primary key (case_id, charge_id),
  foreign key (case_id, charge_id) references charge
);
comment on table imported_disposition is 'home: case. app: select. How a charge ended, in the words of the source.';
comment on column imported_disposition.kind is 'plea | conviction | acquittal | dismissal | superseded | transferred | warrant (the defendant is sought) | mistrial | unknown';
comment on column imported_disposition.judge is 'A token: the source names no judge.';

create table imported_sentence (
  case_id uuid not null,
  compartment text not null default 'court-file' check (compartment = 'court-file'),
  charge_id uuid not null,
  n integer not null check (n > 0),
  kind text not null,
  sentence_type text not null,
  phase text,
  current boolean not null,
  sentenced_on date not null,
  judge text,
  commitment_type text,
  term jsonb,
  commitment_term numeric,
  commitment_unit text,
  case_length_in_days integer,
  primary key (case_id, charge_id, n),
  foreign key (case_id, charge_id) references charge
);
comment on table imported_sentence is 'home: case. app: select. A sentence in the words of the source; an earlier one that was replaced is kept.';
comment on column imported_sentence.kind is 'As SentenceKind in src/vocabulary/code-lists.ts';
comment on column imported_sentence.term is '{unit, n} or "life"; null when what the source states is no length.';

create function keeps_imports_of(p_court uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
as $$
  select is_system() or exists (
    select from membership m join team t using (team_id) join office o using (office_id)
    where m.person_id = me() and o.kind = 'court' and m.starts <= now() and (m.ends is null or m.ends > now())
      and (m.position = 'administrator' or (m.position in ('clerk', 'case-manager') and o.court_id = p_court)))
$$;
comment on function keeps_imports_of(uuid) is 'Internal: whether whoever acts is a clerk or case manager of the court, or an administrator of this installation.';

create function import_reports() returns table (run_id uuid, court_id uuid, source text, as_of date, started_at timestamptz, finished_at timestamptz, report jsonb)
  language sql stable security definer set search_path = public, pg_temp
as $$
  select r.run_id, r.court_id, r.source, r.as_of, r.started_at, r.finished_at, r.report
  from import_run r where keeps_imports_of(r.court_id) order by r.finished_at desc limit 50
$$;
comment on function import_reports() is 'Open to the application. The runs that whoever asks looks after; without case content.';

create function import_quarantine_of(p_court uuid, p_after_file text, p_after_line integer, p_limit integer)
  returns table (file text, line integer, reason text)
  language sql stable security definer set search_path = public, pg_temp
as $$
  select distinct q.file, q.line, q.reason from import_quarantine q
  where q.court_id = p_court and keeps_imports_of(p_court) and (q.file, q.line) > (p_after_file, p_after_line)
  order by q.file, q.line limit least(p_limit, 500)
$$;
comment on function import_quarantine_of is 'Open to the application. Rows that were held back, with file, line and reason; never the row itself.';

create or replace function keep_projection() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  -- The importer brings the lists of all its cases in step at once.
  if is_system() and current_setting('app.lists', true) = 'later' then return null; end if;
  perform refresh_my_case(new.case_id);
  return null;
end $$;
comment on function keep_projection() is 'Brings the lists in step with a case of which something was recorded.';

create function refresh_my_cases(p_cases uuid[]) returns void
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  delete from my_case where case_id = any (p_cases);
  -- Lateral, so that each case is looked up by its key: one join over all of them is planned on statistics not yet there.
  insert into my_case (principal, stage, next_date, case_id, number, court_id, origin, next_event, defendant_name, lead_charge, custody, negotiation, expires_on, relation, stage_since)
  select g.principal, c.stage, coalesce(c.next_date, date '9999-12-31'), c.case_id, c.number, c.court_id, c.origin, c.next_event,
    coalesce(case when g.court_file then k.defendant end, case when g.investigation then k.suspect end),
    case when g.court_file then k.lead end, case when g.court_file then k.custody end,
    case when g.parties then k.negotiation end, case when g.parties then k.expires_on end, g.relation, c.stage_since
  from unnest(p_cases) as asked(case_id)
  cross join lateral (select * from court_case where court_case.case_id = asked.case_id offset 0) c
  cross join lateral (
    select
      (select p.given_name || ' ' || p.family_name from participant p where p.case_id = c.case_id and p.compartment = 'court-file' and p.role = 'defendant' order by p.participant_id limit 1) as defendant,
      (select p.given_name || ' ' || p.family_name from participant p where p.case_id = c.case_id and p.compartment = 'investigation' and p.role = 'suspect' order by p.participant_id limit 1) as suspect,
      (select ch.offense_title from charge ch where ch.case_id = c.case_id order by ch.count_number limit 1) as lead,
      (select cu.status from custody cu where cu.case_id = c.case_id order by cu.n desc limit 1) as custody,
      (select n.state from negotiation n where n.case_id = c.case_id) as negotiation,
      (select n.expires_on from negotiation n where n.case_id = c.case_id) as expires_on
    offset 0) k
  cross join lateral (
    select gr.principal, bool_or(gr.compartment = 'court-file') as court_file, bool_or(gr.compartment = 'parties') as parties,
      bool_or(gr.compartment = 'investigation') as investigation, min(gr.relation) as relation
    from grant_ gr
    where gr.case_id = c.case_id and gr.starts <= now() and (gr.until is null or gr.until > now())
      and not exists (select from exclusion e where e.case_id = c.case_id and e.principal = gr.principal)
      and (not exists (select from seal s where s.case_id = c.case_id)
        or exists (select from seal_named sn where sn.case_id = c.case_id and sn.principal = gr.principal))
    group by gr.principal
    having bool_or(gr.compartment = 'status')
  ) g;
end $$;
comment on function refresh_my_cases(uuid[]) is 'As refresh_my_case() for many cases at once; a test compares the two.';
