-- How far the deadlines of a court are recomputed after its rules, its closed days or its cases have changed as a whole.

create table deadline_run (
  court_id uuid primary key references court,
  statement bytea not null,
  after_case uuid,
  cases_total integer not null,
  cases_done integer not null default 0,
  changed integer not null default 0,
  started_at timestamptz not null,
  finished_at timestamptz,
  standing_on date not null,
  check (cases_done >= 0)
);
comment on table deadline_run is 'home: reference. app: select. How far the deadlines of a court are recomputed after its rules were read again; without case content.';
comment on column deadline_run.statement is 'SHA-256 of the rules from which its deadlines follow, as they were when the run began.';
comment on column deadline_run.after_case is 'The case up to which it has come, in the order of ids.';
comment on column deadline_run.changed is 'Deadlines that were set, moved or fell away by it.';
comment on column deadline_run.standing_on is 'The day in the court''s zone for which clocks that stand still were last looked at.';

create index court_case_by_court on court_case (court_id, case_id) where number is not null;

comment on column excluded_time.by_side is 'prosecution | defense | court: whose entry it is; the court''s is what it found';
