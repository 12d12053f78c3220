-- How a case leaves the ordinary course without a plea: by dismissal, or to trial. Both stand on the public file and say
-- nothing of talks.

create table dismissal_motion (
  case_id uuid not null references court_case,
  compartment text not null default 'court-file' check (compartment = 'court-file'),
  motion_id uuid not null,
  scope text not null check (scope in ('whole', 'counts')),
  counts jsonb not null,
  prejudice text not null check (prejudice in ('with', 'without')),
  ground text not null check (ground in ('insufficient-evidence', 'witness-unavailable', 'new-evidence', 'evidence-suppressed', 'charged-elsewhere', 'diversion-completed', 'interests-of-justice', 'other')),
  reason text not null,
  leave text not null check (leave in ('needed', 'not-needed')),
  status text not null check (status in ('pending', 'granted', 'denied', 'by-notice')),
  document_id uuid not null,
  moved_by uuid not null,
  moved_by_name text not null,
  moved_at timestamptz not null,
  ruling text,
  order_document_id uuid,
  ruled_by_name text,
  ruled_at timestamptz,
  version integer not null default 1,
  primary key (case_id, motion_id),
  check ((status in ('granted', 'denied')) = (ruled_at is not null)),
  check ((status = 'by-notice') = (leave = 'not-needed'))
);
comment on table dismissal_motion is 'home: case. app: select, insert, update. The prosecution moves to dismiss the case or counts of it, and what became of it.';
comment on column dismissal_motion.scope is 'whole (every count that is not disposed of) | counts (some, while another stays)';
comment on column dismissal_motion.counts is 'The counts it is about, as they stood: [{chargeId, count, offense}].';
comment on column dismissal_motion.prejudice is 'with (they cannot be charged again) | without';
comment on column dismissal_motion.ground is 'As src/vocabulary/code-lists.ts DismissalGround.';
comment on column dismissal_motion.leave is 'needed (the court rules) | not-needed (the prosecution''s notice has effect), by the court''s rule pack on that day';
comment on column dismissal_motion.status is 'pending (before the judge) | granted | denied | by-notice (it had effect when it was filed)';
create unique index dismissal_one_pending on dismissal_motion (case_id) where status = 'pending';

create table trial_setting (
  case_id uuid not null references court_case,
  compartment text not null default 'court-file' check (compartment = 'court-file'),
  setting_id uuid not null,
  side text not null check (side in ('prosecution', 'defense', 'court')),
  remarks text not null,
  document_id uuid not null,
  hearing_id uuid,
  set_by uuid not null,
  set_by_name text not null,
  set_at timestamptz not null,
  primary key (case_id, setting_id)
);
comment on table trial_setting is 'home: case. app: select, insert. That a case goes to trial: by a party''s notice or by the court''s setting.';
comment on column trial_setting.side is 'prosecution | defense (a party''s notice) | court (its setting, with a day or without)';
