-- The plea hearing: what was said and answered, the pleas, the findings, the judgment; and the chambers' notes.

create table plea_hearing (
  case_id uuid not null references court_case,
  compartment text not null default 'court-file' check (compartment = 'court-file'),
  plea_hearing_id uuid not null,
  hearing_id uuid,
  status text not null check (status in ('in-progress', 'ended')),
  started_at timestamptz not null,
  started_by_name text not null,
  ended_at timestamptz,
  end_reason text,
  recording_ref text not null default '',
  interpreter jsonb,
  disclosure jsonb,
  version integer not null default 1,
  primary key (case_id, plea_hearing_id)
);
comment on table plea_hearing is 'home: case. app: select, insert, update. One colloquy; it may be left and taken up again on another day.';
comment on column plea_hearing.status is 'in-progress | ended';
comment on column plea_hearing.interpreter is '{name, language, sworn}, or null when none assists.';
comment on column plea_hearing.disclosure is '{mode: open-court} or {mode: in-camera, goodCause}: how the agreement was disclosed.';
create unique index plea_hearing_one_running on plea_hearing (case_id) where status = 'in-progress';

create table hearing_answer (
  case_id uuid not null references court_case,
  compartment text not null default 'court-file' check (compartment = 'court-file'),
  plea_hearing_id uuid not null,
  item_id text not null,
  about text not null,
  response text not null check (response in ('yes', 'no', 'clarified', 'stated', 'given')),
  note text not null,
  by_name text not null,
  at timestamptz not null,
  version integer not null default 1,
  primary key (case_id, plea_hearing_id, item_id, about),
  foreign key (case_id, plea_hearing_id) references plea_hearing
);
comment on table hearing_answer is 'home: case. app: select, insert, update. What was answered to one item of the script; every earlier answer is in the ledger.';
comment on column hearing_answer.about is 'The charge it was said of, or "plea" when it was said once.';
comment on column hearing_answer.response is 'yes | no | clarified (understood once made clear) | stated (in words) | given (an advice was given)';

create table hearing_finding (
  case_id uuid not null references court_case,
  compartment text not null default 'court-file' check (compartment = 'court-file'),
  plea_hearing_id uuid not null,
  kind text not null check (kind in ('competence', 'voluntariness', 'factual-basis')),
  found boolean not null,
  note text not null,
  by_name text not null,
  at timestamptz not null,
  version integer not null default 1,
  primary key (case_id, plea_hearing_id, kind),
  foreign key (case_id, plea_hearing_id) references plea_hearing
);
comment on table hearing_finding is 'home: case. app: select, insert, update. A finding of the court at a plea hearing.';
comment on column hearing_finding.kind is 'competence | voluntariness | factual-basis';

create table plea (
  case_id uuid not null references court_case,
  compartment text not null default 'court-file' check (compartment = 'court-file'),
  plea_id uuid not null,
  plea_hearing_id uuid not null,
  charge_id uuid not null,
  kind text not null check (kind in ('guilty', 'nolo', 'alford', 'conditional', 'stipulated-facts', 'deferred', 'not-guilty')),
  offense jsonb not null,
  court_consents boolean not null,
  prosecution_consents boolean not null,
  reservation text not null,
  entered_by_court boolean not null,
  entered_at timestamptz not null,
  status text not null check (status in ('entered', 'accepted', 'withdrawn', 'sentenced', 'replaced')),
  accepted_at timestamptz,
  accepted_by_name text,
  withdrawn_at timestamptz,
  withdrawal_ground text check (withdrawal_ground in ('any-reason', 'agreement-rejected', 'fair-and-just-reason')),
  withdrawal_finding text,
  version integer not null default 1,
  primary key (case_id, plea_id),
  foreign key (case_id, plea_hearing_id) references plea_hearing,
  foreign key (case_id, charge_id) references charge
);
comment on table plea is 'home: case. app: select, insert, update. A plea to one charge. Its acceptance is apart from that of the agreement.';
comment on column plea.kind is 'As src/vocabulary/code-lists.ts PleaKind: guilty | nolo | alford | conditional | stipulated-facts | deferred | not-guilty';
comment on column plea.status is 'entered | accepted | withdrawn | sentenced | replaced (another was entered before acceptance)';
comment on column plea.offense is 'What is pleaded to: the charge, or the lesser offense of the agreement.';
comment on column plea.withdrawal_ground is 'any-reason | agreement-rejected | fair-and-just-reason';
create unique index plea_one_alive on plea (case_id, charge_id) where status in ('entered', 'accepted', 'sentenced');

create table judgment (
  case_id uuid not null references court_case,
  compartment text not null default 'court-file' check (compartment = 'court-file'),
  judgment_id uuid not null,
  plea_hearing_id uuid not null,
  charges jsonb not null,
  sentence jsonb not null,
  remarks text not null,
  document_id uuid not null,
  sha256 text not null,
  bytes integer not null,
  entered_by_name text not null,
  entered_at timestamptz not null,
  primary key (case_id, judgment_id),
  foreign key (case_id, plea_hearing_id) references plea_hearing
);
comment on table judgment is 'home: case. app: select, insert. The judgment on each charge and the sentence, as it was typeset.';
create unique index judgment_one on judgment (case_id);

create table bench_note (
  case_id uuid primary key references court_case,
  compartment text not null default 'bench' check (compartment = 'bench'),
  text text not null,
  saved_at timestamptz not null,
  version integer not null default 1
);
comment on table bench_note is 'home: case. app: select, insert, update. The notes of the assigned chambers on a case.';

create index hearing_by_day on hearing (on_day);

create function hearings_of_day(p_day date) returns table (
  case_id uuid, hearing_id uuid, at_time time, room text, kind text, status text, number text, stage text,
  defendant text, lead_charge text, agreement text, plea_hearing text)
  language sql stable security definer set search_path = public, pg_temp
as $$
  select h.case_id, h.hearing_id, h.at_time, h.room, h.kind, h.status, c.number, c.stage,
    (select p.given_name || ' ' || p.family_name from participant p
      where p.case_id = h.case_id and p.compartment = 'court-file' and p.role = 'defendant' order by p.participant_id limit 1),
    (select ch.offense_title from charge ch where ch.case_id = h.case_id order by ch.count_number limit 1),
    (select t.action from tendered_agreement t where t.case_id = h.case_id order by t.tendered_at desc limit 1),
    coalesce((select ph.status from plea_hearing ph where ph.case_id = h.case_id order by ph.started_at desc limit 1), 'none')
  from hearing h join court_case c on c.case_id = h.case_id
  where h.on_day = p_day
    and exists (
      select from grant_ g
      where g.case_id = h.case_id and g.relation in ('bench', 'clerk') and g.principal = any (principals())
        and g.starts <= now() and (g.until is null or g.until > now()))
    and not shut_out(h.case_id)
  order by h.at_time, h.room, c.number, h.hearing_id
$$;
comment on function hearings_of_day(date) is 'Open to the application. The hearings of a day in the cases where whoever acts is the bench or the clerk; found by the day, then checked case by case.';
