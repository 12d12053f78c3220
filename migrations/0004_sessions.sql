-- Sign-in: methods, sessions, failures and locks, security events. Nothing here is reached by the application role:
-- the sign-in reads and writes it as the system, for a request that has no actor yet.

alter table account add column totp_last_step bigint;
comment on column account.totp_last_step is 'The thirty-second step of the last code that was taken: no code of that step or before is taken again.';
alter table account add column reset_code_hash bytea;
comment on column account.reset_code_hash is 'sha256 of the one-time code with which the person chooses a new password; null when none is open.';
alter table account add column reset_ends_at timestamptz;
alter table account add column training_note text;
comment on column account.training_note is 'What to try as this person of the training court, in a sentence.';
alter table account add column last_sign_in_at timestamptz;

create table sign_in_method (
  method text primary key check (method in ('password', 'training', 'single-sign-on', 'passkey')),
  open boolean not null
);
comment on table sign_in_method is 'home: reference. app: none. The ways to sign in and whether this installation takes them.';
comment on column sign_in_method.method is 'password (with an authenticator code where one is set up) | training (one click, training database only) | single-sign-on | passkey';
insert into sign_in_method (method, open) values
  ('password', true), ('training', true), ('single-sign-on', false), ('passkey', false);

create table session (
  token_hash bytea primary key,
  person uuid not null references person,
  method text not null references sign_in_method,
  created_at timestamptz not null,
  last_active_at timestamptz not null,
  locked_at timestamptz,
  ends_at timestamptz not null,
  totp_pending text
);
comment on table session is 'home: reference. app: none. Who is signed in. Only the sha256 of the cookie''s token is kept.';
comment on column session.locked_at is 'Set when the person locks the session; an idle one is locked by its last_active_at alone.';
comment on column session.totp_pending is 'The secret of an authenticator that is being set up and has not shown a code yet.';
create index session_by_person on session (person);
create index session_by_end on session (ends_at);

create table sign_in_failure (
  id bigint generated always as identity primary key,
  name_hash bytea not null,
  address text not null,
  at timestamptz not null
);
comment on table sign_in_failure is 'home: reference. app: none. Attempts to sign in that failed or are being checked, for known and unknown names alike.';
comment on column sign_in_failure.name_hash is 'sha256 of the name as typed: a password typed there by mistake is not kept.';
create index sign_in_failure_by_name on sign_in_failure (name_hash, at);
create index sign_in_failure_by_address on sign_in_failure (address, at);

create table sign_in_lock (
  name_hash bytea primary key,
  at timestamptz not null
);
comment on table sign_in_lock is 'home: reference. app: none. Names that no account has, locked as an account would be, so that a lock tells nothing.';

create table signing_key (
  purpose text primary key check (purpose = 'csrf'),
  key bytea not null
);
comment on table signing_key is 'home: reference. app: none. The key of the tokens against forged requests.';
comment on column signing_key.purpose is 'csrf';
insert into signing_key (purpose, key)
values ('csrf', sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));

create table security_event (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  kind text not null check (kind in ('signed-in', 'sign-in-refused', 'account-locked', 'lock-released', 'session-locked',
    'session-unlocked', 'unlock-refused', 'signed-out', 'signed-out-everywhere', 'authenticator-set-up', 'code-replayed',
    'sign-in-reset', 'password-chosen')),
  person uuid,
  by uuid,
  address text,
  reason text
);
comment on table security_event is 'home: reference. app: none. What happened around sign-in: who, from where; never a password, a code or a name as typed.';
comment on column security_event.kind is 'signed-in | sign-in-refused | account-locked | lock-released | session-locked | session-unlocked | unlock-refused | signed-out | signed-out-everywhere | authenticator-set-up | code-replayed | sign-in-reset | password-chosen';
comment on column security_event.person is 'Whose sign-in it is; null when the name belongs to no account.';
comment on column security_event.by is 'The administrator, where one acted.';
create index security_event_by_person on security_event (person, at);
