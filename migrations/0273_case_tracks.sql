-- Differentiated case management: the track on which a case is managed, as proposed by rule or as somebody chose with a reason.

create table case_track (
  case_id uuid not null references court_case,
  compartment text not null default 'court-file' check (compartment = 'court-file'),
  n integer not null check (n > 0),
  track text not null,
  proposed text not null,
  why text check (why <> ''),
  entered_by uuid not null,
  entered_by_name text not null,
  entered_at timestamptz not null,
  primary key (case_id, n),
  check (track = proposed or why is not null)
);
comment on table case_track is 'home: case. app: select, insert. The track of a case from each step on; the last row holds.';
comment on column case_track.track is 'A track of the court''s rule pack: its id.';
comment on column case_track.proposed is 'What the rule proposed at that moment.';
comment on column case_track.why is 'Why another track than the proposed one was chosen.';
