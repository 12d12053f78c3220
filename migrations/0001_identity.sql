-- People, offices and teams. A person here is a bare identity; names of defendants, victims and witnesses lie with the
-- participant in a case's compartment, never here.

create table court (
  court_id uuid primary key,
  name text not null,
  zone text not null,
  pack text not null,
  kind text not null check (kind in ('live', 'training', 'imported'))
);
comment on table court is 'home: reference. app: select. A court, its time zone and the rule pack that governs it.';
comment on column court.zone is 'IANA time zone; "today" in a case of this court is asked in this zone.';
comment on column court.pack is 'Folder name of the rule pack under rulepacks/.';
comment on column court.kind is 'live | training (invented people, one-click sign-in) | imported (generated names).';

create table office (
  office_id uuid primary key,
  court_id uuid references court,
  kind text not null check (kind in ('prosecutor', 'public-defender', 'private-practice', 'court', 'police', 'probation', 'jail', 'oversight', 'public')),
  name text not null
);
comment on table office is 'home: reference. app: select. A prosecutor''s, defender''s or clerk''s office, a firm, an agency.';
comment on column office.kind is 'As src/vocabulary/positions.ts officeKinds.';

create table principal (
  principal_id uuid primary key,
  kind text not null check (kind in ('person', 'team'))
);
comment on table principal is 'home: reference. app: none. Whoever a grant may name; never listed to anyone.';
comment on column principal.kind is 'person | team';

create table person (
  person_id uuid primary key references principal
);
comment on table person is 'home: reference. app: none. A bare identity without a name: persons are ids.';

create table team (
  team_id uuid primary key references principal,
  office_id uuid not null references office,
  kind text not null check (kind in ('unit', 'chambers', 'division', 'agency', 'intake', 'management', 'oversight')),
  name text not null
);
comment on table team is 'home: reference. app: select. An office unit, chambers, a clerk''s division, an agency''s records desk.';
comment on column team.kind is 'unit | chambers | division | agency | intake (where referrals arrive) | management | oversight';

create table staff (
  person_id uuid primary key references person,
  office_id uuid not null references office,
  name text not null,
  title text not null
);
comment on table staff is 'home: reference. app: select. Those who work in an office, by name: public servants and counsel, never defendants.';

create table membership (
  person_id uuid not null references person,
  team_id uuid not null references team,
  position text not null,
  starts timestamptz not null default now(),
  ends timestamptz,
  primary key (person_id, team_id, position)
);
comment on table membership is 'home: reference. app: select. Who belongs to which team, in what position, since when.';
comment on column membership.position is 'As src/vocabulary/positions.ts positions.';
create index membership_team on membership (team_id);

create table account (
  person_id uuid primary key references person,
  sign_in_name text not null unique,
  display_name text not null,
  password_hash text,
  totp_secret text,
  totp_confirmed_at timestamptz,
  locked_at timestamptz,
  training boolean not null default false,
  office_id uuid references office,
  check (sign_in_name = lower(sign_in_name))
);
comment on table account is 'home: reference. app: none. How a person signs in. Read only by the sign-in, as the system.';
comment on column account.password_hash is 'argon2id, PHC string; null for a training person without one.';
comment on column account.locked_at is 'Set after five failures in fifteen minutes; only an administrator releases it.';
comment on column account.office_id is 'The office the person works for; a defendant has the office "public".';
