-- What a case tells the law's clocks and deadlines: events that nothing else records, time that is not counted, and the
-- days by which somebody must have acted.

create table case_event (
  case_id uuid not null references court_case,
  compartment text not null default 'court-file' check (compartment = 'court-file'),
  event_id uuid not null,
  kind text not null,
  on_day date not null,
  at_time time,
  until_day date check (until_day >= on_day),
  about text,
  days integer check (days > 0),
  served text,
  by_side text not null check (by_side in ('prosecution', 'defense', 'court')),
  note text not null,
  entered_by uuid not null,
  entered_by_name text not null,
  entered_at timestamptz not null,
  struck_why text check (struck_why <> ''),
  struck_by_name text,
  struck_at timestamptz,
  version integer not null default 1,
  primary key (case_id, event_id),
  check ((struck_why is null) = (struck_at is null))
);
comment on table case_event is 'home: case. app: select, insert, update. Something that moves a clock or starts a deadline and that no other step records: a motion, readiness, a demand.';
comment on column case_event.kind is 'As src/law/domain/events.ts, and of those the ones that src/calendar/domain/recorded-events.ts lets a person enter.';
comment on column case_event.until_day is 'The last day of what the paper or the order speaks of.';
comment on column case_event.about is 'What it concerns where several run beside each other: the id of the event that it ends, or its own.';
comment on column case_event.days is 'Days that an order adds to a limit.';
comment on column case_event.served is 'As src/law/domain/periods/time-counting.ts ServiceManner; none where nothing was served.';
comment on column case_event.by_side is 'prosecution | defense | court: whose step it was';
comment on column case_event.struck_why is 'Why the entry was not right; a struck entry stays and moves nothing.';

create table excluded_time (
  case_id uuid not null references court_case,
  compartment text not null default 'court-file' check (compartment = 'court-file'),
  excluded_id uuid not null,
  clock text not null,
  exclusion text not null,
  opens text not null,
  standing text not null check (standing in ('asserted', 'found')),
  by_side text not null check (by_side in ('prosecution', 'defense', 'court')),
  from_day date not null,
  to_day date check (to_day >= from_day),
  about text,
  findings text check (findings <> ''),
  factors text[] not null default '{}',
  note text not null,
  hearing_id uuid,
  answers uuid,
  corrects uuid,
  correction text check (correction <> ''),
  contested_by text check (contested_by in ('prosecution', 'defense')),
  contested_why text check (contested_why <> ''),
  ruling text check (ruling in ('found', 'not-found')),
  ruled_why text,
  ruled_by_name text,
  ruled_at timestamptz,
  struck_why text check (struck_why <> ''),
  struck_at timestamptz,
  entered_by uuid not null,
  entered_by_name text not null,
  entered_at timestamptz not null,
  version integer not null default 1,
  primary key (case_id, excluded_id),
  foreign key (case_id, hearing_id) references hearing,
  foreign key (case_id, answers) references excluded_time,
  foreign key (case_id, corrects) references excluded_time,
  check ((standing = 'found') = (by_side = 'court')),
  check ((corrects is null) = (correction is null)),
  check ((contested_by is null) = (contested_why is null)),
  check (ruling is null or standing = 'asserted'),
  check ((ruling is null) = (ruled_at is null)),
  check ((struck_why is null) = (struck_at is null))
);
comment on table excluded_time is 'home: case. app: select, insert, update. Days that a speedy-trial clock does not count, as a party asserts or as the court has found; what was corrected stays.';
comment on column excluded_time.clock is 'The clock of the court''s rule pack under which it was entered: clock.sta-trial. Every clock that knows the same opening event sees it.';
comment on column excluded_time.exclusion is 'The id of the exclusion within that clock: its authority.';
comment on column excluded_time.opens is 'The event of the law that opens it, as src/law/domain/events.ts.';
comment on column excluded_time.standing is 'asserted (a party says so) | found (by the court)';
comment on column excluded_time.to_day is 'Its last day; null while nothing has ended it.';
comment on column excluded_time.about is 'What it concerns, where several run beside each other.';
comment on column excluded_time.findings is 'Why the court so ordered, where the law asks for findings; factors holds their codes in the rule.';
comment on column excluded_time.hearing_id is 'The hearing whose continuance it came with.';
comment on column excluded_time.answers is 'The assertion that the court ruled on with it.';
comment on column excluded_time.corrects is 'The entry that it replaces; correction says why.';
comment on column excluded_time.contested_by is 'prosecution | defense: who disputes it';
comment on column excluded_time.ruling is 'found (wholly or in part) | not-found: what the court made of an assertion';
comment on column excluded_time.struck_why is 'Why the entry was not right; a struck entry stays and excludes nothing.';

create table deadline (
  case_id uuid not null references court_case,
  compartment text not null,
  deadline_id uuid not null,
  origin text not null check (origin in ('by-rule', 'by-clock', 'by-hand')),
  rule text,
  pack text,
  statement bytea,
  about text not null default '',
  trigger_event text,
  trigger_kind text,
  trigger_day date,
  title text not null,
  who text not null check (who in ('prosecution', 'defense', 'court', 'clerk', 'probation', 'parties')),
  does text not null,
  direction text not null check (direction in ('not-later-than', 'not-earlier-than')),
  due_on date not null,
  last_moment timestamptz not null,
  fixed boolean not null default true,
  source text,
  source_url text,
  trace jsonb not null,
  state text not null check (state in ('open', 'met', 'excused', 'moot')),
  state_on date,
  state_by uuid,
  state_by_name text,
  state_event text,
  state_why text,
  excused_by text check (excused_by in ('court', 'other-side')),
  entered_by uuid,
  entered_by_name text,
  changed_at timestamptz not null,
  version integer not null default 1,
  primary key (case_id, deadline_id),
  check ((origin = 'by-hand') = (rule is null)),
  check ((rule is null) = (statement is null)),
  check ((origin = 'by-hand') = (entered_by is not null)),
  check ((state = 'excused') = (excused_by is not null)),
  check ((state = 'open') = (state_on is null))
);
comment on table deadline is 'home: case. app: select, insert, update. A day by which somebody must have done something, or before which it may not be done.';
comment on column deadline.compartment is 'That of what it rests on: only who sees all of that sees it. By hand: the court''s file, or the file of the side that keeps it.';
comment on column deadline.origin is 'by-rule (a deadline of the rule pack) | by-clock (the last day of a clock) | by-hand (a person typed it and it says so)';
comment on column deadline.rule is 'Id of the rule: deadline.tc-discovery, clock.tc-trial.';
comment on column deadline.statement is 'SHA-256 of what the rule said when the day was computed.';
comment on column deadline.about is 'What it concerns, where a rule gives several: the motion, the offer; empty where it gives one.';
comment on column deadline.trigger_event is 'The event from which it is measured, as src/calendar names events.';
comment on column deadline.who is 'prosecution | defense | court | clerk | probation | parties: who must act';
comment on column deadline.direction is 'not-later-than | not-earlier-than';
comment on column deadline.last_moment is 'When its last day ends in the court''s zone.';
comment on column deadline.fixed is 'False while a clock stands still: the day if it ran from tomorrow.';
comment on column deadline.trace is 'Each step of the computation: [{rule, words, day, time, source}].';
comment on column deadline.state is 'open | met | excused | moot';
comment on column deadline.state_event is 'The event that met it; null when a person said so.';
comment on column deadline.excused_by is 'court | other-side';
create unique index deadline_of_rule on deadline (case_id, rule, about) where rule is not null;
create index deadline_open on deadline (due_on, case_id) where state = 'open';
