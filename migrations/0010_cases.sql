-- The case: participants, charges with their whole history, custody, and the list each person sees.

create table participant (
  case_id uuid not null references court_case,
  compartment text not null,
  participant_id uuid not null,
  role text not null check (role in ('defendant', 'suspect', 'victim', 'witness', 'officer')),
  person_id uuid references person,
  given_name text not null,
  family_name text not null,
  birth_date date,
  language text not null default 'en',
  interpreter_needed boolean not null default false,
  synthetic_name boolean not null default false,
  version integer not null default 1,
  primary key (case_id, participant_id)
);
comment on table participant is 'home: case. app: select, insert, update. A person in the part played in this case; names and birth dates lie here and nowhere else.';
comment on column participant.compartment is 'investigation for a suspect as referred; court-file for the defendant as charged; victim for victims.';
comment on column participant.role is 'defendant | suspect | victim | witness | officer';
comment on column participant.synthetic_name is 'True when the source had no name and one was generated.';

create table charge (
  case_id uuid not null references court_case,
  compartment text not null default 'court-file' check (compartment = 'court-file'),
  charge_id uuid not null,
  count_number integer not null check (count_number > 0),
  offense_code text not null,
  offense_title text not null,
  statute text not null,
  class text not null,
  status text not null check (status in ('pending', 'dismissed', 'pleaded', 'convicted', 'acquitted', 'not-filed')),
  particulars text,
  disposition text,
  disposed_on date,
  version integer not null default 1,
  primary key (case_id, charge_id),
  unique (case_id, count_number)
);
comment on table charge is 'home: case. app: select, insert, update. An accusation as it stands now; its history lies beside it.';
comment on column charge.status is 'pending | dismissed | pleaded (plea accepted, no judgment yet) | convicted | acquitted | not-filed';
comment on column charge.particulars is 'The facts of the count as the charging document states them.';
comment on column charge.class is 'Offense class as the rule pack names it.';

create table charge_history (
  case_id uuid not null,
  compartment text not null default 'court-file' check (compartment = 'court-file'),
  charge_id uuid not null,
  n integer not null check (n > 0),
  what text not null check (what in ('filed', 'amended', 'reduced', 'dismissed', 'added', 'withdrawn', 'pleaded', 'convicted', 'acquitted', 'imported', 'reinstated')),
  offense_code text not null,
  offense_title text not null,
  statute text not null,
  class text not null,
  why text not null,
  by uuid,
  at timestamptz not null default now(),
  as_referred jsonb,
  primary key (case_id, charge_id, n),
  foreign key (case_id, charge_id) references charge
);
comment on table charge_history is 'home: case. app: select, insert. Each step of a charge: what, why, by whom, when.';
comment on column charge_history.what is 'filed | amended | reduced | dismissed | added | withdrawn (left out when a returned document was filed again) | pleaded | convicted | acquitted | imported | reinstated';
comment on column charge_history.as_referred is 'The proposed charge it grew from, as filed with the court; null when the prosecution added it.';

create table custody (
  case_id uuid not null references court_case,
  compartment text not null default 'court-file' check (compartment = 'court-file'),
  n integer not null check (n > 0),
  status text not null check (status in ('in-custody', 'released-on-recognizance', 'released-with-conditions', 'released-on-bond', 'electronic-monitoring', 'held-elsewhere', 'warrant-outstanding', 'unknown')),
  since date not null,
  facility text,
  conditions text,
  by uuid,
  at timestamptz not null default now(),
  primary key (case_id, n)
);
comment on table custody is 'home: case. app: select, insert. Where the defendant is, from which day; the last row holds.';
comment on column custody.status is 'As src/vocabulary/code-lists.ts CustodyStatus.';

create table negotiation (
  case_id uuid primary key references court_case,
  compartment text not null default 'parties' check (compartment = 'parties'),
  state text not null check (state in ('none', 'offer-open', 'countered', 'agreed', 'broken-down', 'closed')),
  expires_on date,
  since timestamptz not null default now(),
  version integer not null default 1
);
comment on table negotiation is 'home: case. app: select, insert, update. Where the talks stand: between the parties only.';
comment on column negotiation.state is 'none | offer-open | countered | agreed | broken-down | closed';

create table my_case (
  principal uuid not null references principal,
  stage text not null,
  next_date date not null,
  case_id uuid not null,
  number text,
  court_id uuid not null,
  origin text not null,
  next_event text,
  defendant_name text,
  lead_charge text,
  custody text,
  negotiation text,
  expires_on date,
  relation text not null,
  stage_since timestamptz not null,
  primary key (principal, stage, next_date, case_id)
);
comment on table my_case is 'home: principal. app: select. The list of a principal: one row a case, holding only what that principal may see of it.';
comment on column my_case.next_date is '9999-12-31 when there is no next date, so that the order is total.';
comment on column my_case.negotiation is 'Null for a principal without the compartment parties.';
create index my_case_by_case on my_case (case_id);

create function refresh_my_case(p_case uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  delete from my_case where case_id = p_case;
  insert into my_case (principal, stage, next_date, case_id, number, court_id, origin, next_event, defendant_name, lead_charge, custody, negotiation, expires_on, relation, stage_since)
  select g.principal, c.stage, coalesce(c.next_date, date '9999-12-31'), c.case_id, c.number, c.court_id, c.origin, c.next_event,
    coalesce(
      case when g.court_file then (select p.given_name || ' ' || p.family_name from participant p where p.case_id = p_case and p.compartment = 'court-file' and p.role = 'defendant' order by p.participant_id limit 1) end,
      case when g.investigation then (select p.given_name || ' ' || p.family_name from participant p where p.case_id = p_case and p.compartment = 'investigation' and p.role = 'suspect' order by p.participant_id limit 1) end),
    case when g.court_file then (select ch.offense_title from charge ch where ch.case_id = p_case order by ch.count_number limit 1) end,
    case when g.court_file then (select cu.status from custody cu where cu.case_id = p_case order by cu.n desc limit 1) end,
    case when g.parties then (select n.state from negotiation n where n.case_id = p_case) end,
    case when g.parties then (select n.expires_on from negotiation n where n.case_id = p_case) end,
    g.relation, c.stage_since
  from court_case c
  cross join lateral (
    select gr.principal, bool_or(gr.compartment = 'court-file') as court_file, bool_or(gr.compartment = 'parties') as parties,
      bool_or(gr.compartment = 'investigation') as investigation, min(gr.relation) as relation
    from grant_ gr
    where gr.case_id = p_case and gr.starts <= now() and (gr.until is null or gr.until > now())
      and not exists (select from exclusion e where e.case_id = p_case and e.principal = gr.principal)
      and (not exists (select from seal s where s.case_id = p_case) or exists (select from seal_named n where n.case_id = p_case and n.principal = gr.principal))
    group by gr.principal
    having bool_or(gr.compartment = 'status')
  ) g
  where c.case_id = p_case;
end $$;
comment on function refresh_my_case(uuid) is 'Brings the lists in step with a case. Each principal''s row is made from what that principal holds.';

create table hearing (
  case_id uuid not null references court_case,
  compartment text not null default 'court-file' check (compartment = 'court-file'),
  hearing_id uuid not null,
  kind text not null check (kind in ('arraignment', 'status', 'plea', 'motion', 'sentencing', 'trial')),
  on_day date not null,
  at_time time not null,
  room text not null,
  status text not null check (status in ('set', 'held', 'vacated')),
  entered text not null default 'by-hand' check (entered in ('by-hand', 'by-rule', 'import')),
  version integer not null default 1,
  primary key (case_id, hearing_id)
);
comment on table hearing is 'home: case. app: select, insert, update. A day in court, in the court''s zone.';
comment on column hearing.entered is 'by-hand (a person typed the date and it says so) | by-rule | import';
comment on column hearing.kind is 'arraignment | status | plea | motion | sentencing | trial';
comment on column hearing.status is 'set | held | vacated';

create table document (
  case_id uuid not null references court_case,
  compartment text not null,
  document_id uuid not null,
  kind text not null,
  title text not null,
  sha256 text not null,
  bytes bigint not null,
  media_type text not null,
  filed_on date,
  docket_number integer,
  by uuid,
  at timestamptz not null default now(),
  primary key (case_id, document_id)
);
comment on table document is 'home: case. app: select, insert, update. A file that belongs to the case; its bytes lie by hash in the file store.';
comment on column document.kind is 'As contract/filing.ts DocumentKind.';
create unique index document_docketed on document (case_id, docket_number) where compartment = 'court-file' and docket_number is not null;

create table filing (
  case_id uuid not null references court_case,
  compartment text not null default 'court-file' check (compartment = 'court-file'),
  filing_id uuid not null,
  kind text not null check (kind in ('charging-document', 'notice-of-appearance', 'plea-hearing-request', 'motion', 'other')),
  status text not null check (status in ('submitted', 'accepted', 'returned')),
  document_id uuid,
  detail jsonb not null default '{}',
  submitted_by uuid,
  submitted_at timestamptz not null default now(),
  reviewed_by uuid,
  reviewed_at timestamptz,
  reason text,
  version integer not null default 1,
  primary key (case_id, filing_id)
);
comment on table filing is 'home: case. app: select, insert, update. A paper sent to the clerk for review.';
comment on column filing.status is 'submitted | accepted | returned (with a reason)';
comment on column filing.kind is 'charging-document | notice-of-appearance | plea-hearing-request | motion | other';

create table docket_number (
  court_id uuid not null references court,
  year integer not null,
  last integer not null,
  primary key (court_id, year)
);
comment on table docket_number is 'home: reference. app: none. The last matter number given in a court and year.';

create function next_matter_number(p_court uuid, p_year integer, p_prefix text) returns text
  language sql security definer set search_path = public, pg_temp
as $$
  insert into docket_number (court_id, year, last) values (p_court, p_year, 1)
  on conflict (court_id, year) do update set last = docket_number.last + 1
  returning p_year::text || '-' || p_prefix || '-' || lpad(last::text, 6, '0')
$$;
comment on function next_matter_number is 'The next number of a court and year, without gaps: a returned filing never took one.';

create function number_matter(p_case uuid, p_filed_on date, p_prefix text) returns text
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare m matter; n text; suffix integer;
begin
  if not is_system() and not holds_relation(p_case, array['clerk']) then
    raise insufficient_privilege using message = 'only the clerk numbers a matter';
  end if;
  select mt.* into m from matter mt join court_case c using (matter_id) where c.case_id = p_case for update of mt;
  if m.number is null then
    n := next_matter_number(m.court_id, extract(year from p_filed_on)::integer, p_prefix);
    update matter set number = n, filed_on = p_filed_on where matter_id = m.matter_id;
  else
    n := m.number;
  end if;
  select count(*) + 1 into suffix from court_case c where c.matter_id = m.matter_id and c.number is not null;
  return n || '-' || lpad(suffix::text, 2, '0');
end $$;
comment on function number_matter is 'Open to the application. Gives the matter its number on the first accepted filing and answers this defendant''s case number.';
