-- Where a case stands and who may move it; what a referral and its screening are made of.

create table lifecycle_step (
  from_stage text not null,
  to_stage text not null,
  relation text not null,
  primary key (from_stage, to_stage, relation)
);
comment on table lifecycle_step is 'home: reference. app: select. Which relation may move a case from a stage to a stage; the same as src/cases/domain/lifecycle.ts, which a test compares.';

insert into lifecycle_step (from_stage, to_stage, relation) values
  ('referred', 'screening', 'prosecution'),
  ('referred', 'declined', 'prosecution'),
  ('referred', 'returned-to-police', 'prosecution'),
  ('returned-to-police', 'screening', 'police'),
  ('returned-to-police', 'screening', 'prosecution'),
  ('screening', 'declined', 'prosecution'),
  ('screening', 'returned-to-police', 'prosecution'),
  ('screening', 'filed', 'prosecution'),
  ('declined', 'screening', 'prosecution'),
  ('filed', 'open', 'clerk'),
  ('filed', 'returned-to-prosecutor', 'clerk'),
  ('returned-to-prosecutor', 'filed', 'prosecution'),
  ('returned-to-prosecutor', 'declined', 'prosecution'),
  ('open', 'plea-hearing-requested', 'prosecution'),
  ('open', 'plea-hearing-requested', 'defense'),
  ('open', 'plea-hearing-requested', 'self-represented'),
  ('open', 'tendered', 'prosecution'),
  ('open', 'tendered', 'defense'),
  ('open', 'tendered', 'self-represented'),
  ('open', 'trial-track', 'prosecution'),
  ('open', 'trial-track', 'defense'),
  ('open', 'trial-track', 'self-represented'),
  ('open', 'trial-track', 'bench'),
  ('open', 'trial-track', 'clerk'),
  ('open', 'plea-accepted', 'bench'),
  ('open', 'dismissed', 'bench'),
  ('trial-track', 'plea-hearing-requested', 'prosecution'),
  ('trial-track', 'plea-hearing-requested', 'defense'),
  ('trial-track', 'plea-hearing-requested', 'self-represented'),
  ('trial-track', 'tendered', 'prosecution'),
  ('trial-track', 'tendered', 'defense'),
  ('trial-track', 'tendered', 'self-represented'),
  ('trial-track', 'plea-accepted', 'bench'),
  ('trial-track', 'dismissed', 'bench'),
  ('trial-track', 'sentenced', 'bench'),
  ('plea-hearing-requested', 'tendered', 'prosecution'),
  ('plea-hearing-requested', 'tendered', 'defense'),
  ('plea-hearing-requested', 'tendered', 'self-represented'),
  ('plea-hearing-requested', 'plea-accepted', 'bench'),
  ('plea-hearing-requested', 'open', 'prosecution'),
  ('plea-hearing-requested', 'open', 'defense'),
  ('plea-hearing-requested', 'open', 'self-represented'),
  ('plea-hearing-requested', 'open', 'bench'),
  ('plea-hearing-requested', 'open', 'clerk'),
  ('plea-hearing-requested', 'trial-track', 'prosecution'),
  ('plea-hearing-requested', 'trial-track', 'defense'),
  ('plea-hearing-requested', 'trial-track', 'self-represented'),
  ('plea-hearing-requested', 'trial-track', 'bench'),
  ('plea-hearing-requested', 'dismissed', 'bench'),
  ('tendered', 'plea-accepted', 'bench'),
  ('tendered', 'open', 'prosecution'),
  ('tendered', 'open', 'defense'),
  ('tendered', 'open', 'self-represented'),
  ('tendered', 'open', 'bench'),
  ('tendered', 'trial-track', 'bench'),
  ('tendered', 'dismissed', 'bench'),
  ('plea-accepted', 'sentenced', 'bench'),
  ('plea-accepted', 'open', 'bench'),
  ('plea-accepted', 'trial-track', 'bench'),
  ('plea-accepted', 'dismissed', 'bench');

alter table court_case add constraint court_case_stage check (stage in (
  'referred', 'returned-to-police', 'declined', 'screening', 'filed', 'returned-to-prosecutor', 'open',
  'plea-hearing-requested', 'tendered', 'plea-accepted', 'sentenced', 'dismissed', 'trial-track'));

create function append_entry_by_rule(p_case uuid, p_compartment text, p_kind text, p_version integer, p_subject text, p_on_behalf uuid, p_data jsonb) returns bigint
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  s bigint; prev bytea; salt_ bytea; content_ text; commitment_ bytea; hash_ bytea; at_ timestamptz := clock_timestamp();
begin
  insert into ledger_head (case_id, compartment, seq, hash) values (p_case, p_compartment, 0, genesis_hash(p_case, p_compartment)) on conflict do nothing;
  -- The row lock orders the chain: the number and the previous hash come from the locked row, never from max().
  select h.seq + 1, h.hash into s, prev from ledger_head h where h.case_id = p_case and h.compartment = p_compartment for update;
  salt_ := decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex');
  content_ := jsonb_build_object('kind', p_kind, 'version', p_version, 'at', to_char(at_ at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'actor', me(), 'onBehalfOf', p_on_behalf, 'subject', p_subject, 'data', coalesce(p_data, '{}'::jsonb))::text;
  commitment_ := sha256(salt_ || convert_to(content_, 'UTF8'));
  hash_ := sha256(prev || int8send(s) || commitment_);
  insert into ledger_entry (case_id, compartment, seq, at, actor, on_behalf_of, kind, version, subject, commitment, prev_hash, hash)
    values (p_case, p_compartment, s, at_, me(), p_on_behalf, p_kind, p_version, p_subject, commitment_, prev, hash_);
  insert into ledger_content (case_id, compartment, seq, salt, content) values (p_case, p_compartment, s, salt_, content_);
  update ledger_head set seq = s, hash = hash_ where case_id = p_case and compartment = p_compartment;
  insert into feed_pending (case_id, compartment, seq) values (p_case, p_compartment, s);
  return s;
end $$;
comment on function append_entry_by_rule is 'Internal: appends for functions that have themselves decided that the thing may happen, where whoever acts holds no writing grant.';

create or replace function append_entry(p_case uuid, p_compartment text, p_kind text, p_version integer, p_subject text, p_on_behalf uuid, p_data jsonb) returns bigint
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if not may_write(p_case, p_compartment) then
    raise insufficient_privilege using message = 'no grant to write here';
  end if;
  return append_entry_by_rule(p_case, p_compartment, p_kind, p_version, p_subject, p_on_behalf, p_data);
end $$;

create function move_case(p_case uuid, p_to text, p_version integer, out outcome text, out stage text, out version integer)
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if not is_system() and (shut_out(p_case) or not exists (
    select from grant_ g where g.case_id = p_case and g.compartment = 'status' and g.principal = any (principals())
      and g.starts <= now() and (g.until is null or g.until > now()))) then
    outcome := 'not-found'; return;
  end if;
  select c.stage, c.version into stage, version from court_case c where c.case_id = p_case for update;
  if not found then outcome := 'not-found'; return; end if;
  if p_version is not null and p_version <> version then outcome := 'stale'; return; end if;
  if not exists (select from lifecycle_step l where l.from_stage = stage and l.to_stage = p_to) then
    outcome := 'wrong-stage'; return;
  end if;
  if not is_system() and not holds_relation(p_case, array(select l.relation from lifecycle_step l where l.from_stage = stage and l.to_stage = p_to)) then
    outcome := 'not-allowed'; return;
  end if;
  update court_case c set stage = p_to, stage_since = now(), version = c.version + 1 where c.case_id = p_case
    returning c.version into version;
  perform append_entry_by_rule(p_case, 'status', 'case.moved', 1, p_case::text, null, jsonb_build_object('from', stage, 'to', p_to));
  outcome := 'moved';
end $$;
comment on function move_case is 'Open to the application. The only way a case changes its stage: by a step of the lifecycle, by a relation that may take it, and told in status. Answers moved | stale | wrong-stage | not-allowed | not-found, the stage it left and the version.';

create table referral (
  case_id uuid primary key references court_case,
  compartment text not null default 'investigation' check (compartment = 'investigation'),
  agency_team uuid not null references team,
  officer uuid not null references person,
  agency_number text not null,
  occurred_from timestamptz not null,
  occurred_to timestamptz,
  place text not null,
  narrative text not null check (length(narrative) <= 50000),
  custody_status text not null check (custody_status in ('in-custody', 'released-on-recognizance', 'released-with-conditions', 'released-on-bond', 'electronic-monitoring', 'held-elsewhere', 'warrant-outstanding', 'unknown')),
  custody_since date,
  custody_facility text,
  referred_at timestamptz not null default now(),
  check (occurred_to is null or occurred_to >= occurred_from)
);
comment on table referral is 'home: case. app: select, insert, update. The incident as the police referred it; one row in the case of each suspect.';
comment on column referral.custody_status is 'As src/vocabulary/code-lists.ts CustodyStatus: where the suspect was when referred.';

create table proposed_charge (
  case_id uuid not null references court_case,
  compartment text not null default 'investigation' check (compartment = 'investigation'),
  proposed_charge_id uuid not null,
  n integer not null check (n > 0),
  offense_code text not null,
  offense_title text not null,
  statute text not null,
  class text not null,
  note text not null default '',
  primary key (case_id, proposed_charge_id),
  unique (case_id, n)
);
comment on table proposed_charge is 'home: case. app: select, insert. A charge that the police propose; what is charged is the prosecutor''s to say.';
comment on column proposed_charge.class is 'As src/vocabulary/code-lists.ts OffenseClass.';

create table referral_request (
  case_id uuid not null references court_case,
  compartment text not null default 'investigation' check (compartment = 'investigation'),
  request_id uuid not null,
  reason text not null,
  asked text not null,
  asked_by uuid not null,
  asked_at timestamptz not null default now(),
  answer text,
  answered_by uuid,
  answered_at timestamptz,
  primary key (case_id, request_id),
  check ((answer is null) = (answered_at is null))
);
comment on table referral_request is 'home: case. app: select, insert, update. What the prosecution asks the police for before it decides, and the answer.';
comment on column referral_request.reason is 'As src/vocabulary/code-lists.ts ReferralReturnReason.';

create table screening_decision (
  case_id uuid not null references court_case,
  compartment text not null default 'investigation' check (compartment = 'investigation'),
  n integer not null check (n > 0),
  decision text not null check (decision in ('declined', 'reopened')),
  reason text,
  words text not null,
  by uuid not null,
  at timestamptz not null default now(),
  primary key (case_id, n),
  check ((decision = 'declined') = (reason is not null))
);
comment on table screening_decision is 'home: case. app: select, insert. That the prosecution declined, or took up the referral again, and why.';
comment on column screening_decision.decision is 'declined | reopened';
comment on column screening_decision.reason is 'As src/vocabulary/code-lists.ts DeclineReason.';

create table participant_alias (
  case_id uuid not null,
  compartment text not null,
  participant_id uuid not null,
  n integer not null check (n > 0),
  given_name text not null,
  family_name text not null,
  primary key (case_id, participant_id, n),
  foreign key (case_id, participant_id) references participant
);
comment on table participant_alias is 'home: case. app: select, insert. Other names by which a participant is known; in the compartment of the participant.';

create table related_case (
  case_id uuid not null references court_case,
  compartment text not null default 'court-file' check (compartment = 'court-file'),
  other_case_id uuid not null references court_case,
  note text not null,
  by uuid,
  at timestamptz not null default now(),
  primary key (case_id, other_case_id),
  check (case_id <> other_case_id)
);
comment on table related_case is 'home: case. app: select, insert. A case linked to this one; shown only to one who may see both.';

create function keep_next_date() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare first record;
begin
  select h.on_day, h.kind into first from hearing h
  where h.case_id = new.case_id and h.status = 'set' order by h.on_day, h.at_time limit 1;
  update court_case set next_date = first.on_day, next_event = first.kind where case_id = new.case_id;
  return null;
end $$;
-- The next public date is a fact about the hearings: whoever writes one need not remember it.
create trigger next_date after insert or update on hearing for each row execute function keep_next_date();
