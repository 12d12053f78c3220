-- The append-only record of what happened: a hash chain for each compartment of each case, the feed that gives
-- committed entries their place, checkpoints over the heads, and the log of reads.

create table ledger_head (
  case_id uuid not null,
  compartment text not null,
  seq bigint not null,
  hash bytea not null,
  primary key (case_id, compartment)
);
comment on table ledger_head is 'home: case. app: select. The last entry of each chain; its row lock orders the chain.';

create table ledger_entry (
  case_id uuid not null,
  compartment text not null,
  seq bigint not null,
  at timestamptz,
  actor uuid,
  on_behalf_of uuid,
  kind text,
  version integer,
  subject text,
  commitment bytea not null,
  prev_hash bytea not null,
  hash bytea not null,
  primary key (case_id, compartment, seq)
);
comment on table ledger_entry is 'home: case. app: select. One thing that happened. hash = sha256(prev_hash, seq, commitment); commitment = sha256(salt, content).';
comment on column ledger_entry.kind is 'area.what-happened, as contract/events.ts; null with the other described columns once expunged.';
comment on column ledger_entry.actor is 'The person who acted; null for the system.';

create table ledger_content (
  case_id uuid not null,
  compartment text not null,
  seq bigint not null,
  salt bytea not null,
  content text not null,
  primary key (case_id, compartment, seq),
  foreign key (case_id, compartment, seq) references ledger_entry
);
comment on table ledger_content is 'home: case. app: select. What an entry says, as the very text that was hashed. An expungement deletes the row; the chain still verifies.';

create table feed_pending (
  id bigint generated always as identity primary key,
  case_id uuid not null,
  compartment text not null,
  seq bigint not null
);
comment on table feed_pending is 'home: reference. app: none. Entries of this and other transactions that wait for their place in the feed.';

create table feed (
  case_id uuid not null,
  compartment text not null,
  pos bigint not null,
  seq bigint not null,
  kind text,
  primary key (pos)
);
comment on table feed is 'home: case. app: select. The order in which committed entries are told: never a sequence taken before commit.';
create index feed_by_case on feed (case_id, compartment, pos);

create table feed_position (
  only_one boolean primary key default true check (only_one),
  pos bigint not null
);
comment on table feed_position is 'home: reference. app: none. The last place given; its row lock is the sequencer''s.';
insert into feed_position (pos) values (0);

create table feed_consumer (
  name text primary key,
  pos bigint not null default 0
);
comment on table feed_consumer is 'home: reference. app: none. How far each reader of the feed has come.';

create table checkpoint (
  n bigint primary key,
  at timestamptz not null,
  root bytea not null,
  leaves integer not null,
  prev_hash bytea not null,
  hash bytea not null
);
comment on table checkpoint is 'home: reference. app: select. A Merkle root over blinded heads; hash = sha256(prev_hash, root, at): each stands on the last.';

create table checkpoint_leaf (
  case_id uuid not null,
  compartment text not null,
  n bigint not null references checkpoint,
  idx integer not null,
  seq bigint not null,
  head bytea not null,
  blind bytea not null,
  path bytea[] not null,
  primary key (case_id, compartment, n)
);
comment on table checkpoint_leaf is 'home: case. app: select. One head in a checkpoint with its path to the root; the tree is padded so that its size tells nothing.';

create table access_entry (
  case_id uuid not null,
  compartment text not null,
  id bigint generated always as identity,
  at timestamptz not null,
  person uuid not null,
  route text not null,
  batch bigint not null,
  primary key (case_id, id)
);
comment on table access_entry is 'home: access. app: none. Who read a compartment other than status and court-file; apart from the ledger, appended in batches.';

create table access_batch (
  batch bigint primary key,
  at timestamptz not null,
  entries integer not null,
  prev_hash bytea not null,
  hash bytea not null
);
comment on table access_batch is 'home: reference. app: none. The access log''s own chain: hash = sha256(prev_hash, rows of the batch).';

create table idempotency (
  person uuid not null,
  verb text not null,
  key text not null,
  body_hash bytea not null,
  outcome jsonb,
  at timestamptz not null default now(),
  primary key (person, verb, key)
);
comment on table idempotency is 'home: actor. app: select, insert, update. A submit and what came of it: a repeat gets the same, never a second thing.';

create function genesis_hash(p_case uuid, p_compartment text) returns bytea language sql immutable
  as $$ select sha256(convert_to('colloquy ledger 1:' || p_case::text || ':' || p_compartment, 'UTF8')) $$;

create function append_entry(p_case uuid, p_compartment text, p_kind text, p_version integer, p_subject text, p_on_behalf uuid, p_data jsonb) returns bigint
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  s bigint; prev bytea; salt_ bytea; content_ text; commitment_ bytea; hash_ bytea; at_ timestamptz := clock_timestamp();
begin
  if not may_write(p_case, p_compartment) then
    raise insufficient_privilege using message = 'no grant to write here';
  end if;
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
comment on function append_entry is 'Open to the application. The only way into the ledger: one entry, chained, in the change''s own transaction.';

create function sequence_feed() returns bigint
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare last bigint; n bigint;
begin
  select pos into last from feed_position for update;
  with moved as (delete from feed_pending returning id, case_id, compartment, seq),
  placed as (
    insert into feed (case_id, compartment, pos, seq, kind)
    select m.case_id, m.compartment, last + row_number() over (order by m.id), m.seq,
      (select e.kind from ledger_entry e where e.case_id = m.case_id and e.compartment = m.compartment and e.seq = m.seq)
    from moved m returning pos)
  select count(*) into n from placed;
  if n > 0 then
    update feed_position set pos = last + n;
    perform pg_notify('feed', (last + n)::text);
  end if;
  return last + n;
end $$;
comment on function sequence_feed() is 'Open to the application. Gives each committed entry its place and sends one nudge for all of them. Returns the last place.';

create function ledger_is_append_only() returns trigger language plpgsql as $$
begin
  if current_setting('app.expunging', true) = 'on' and acting_role() = 'colloquy_system' then
    return coalesce(new, old);
  end if;
  raise exception 'the ledger is append-only';
end $$;
create trigger append_only before update or delete on ledger_entry for each row execute function ledger_is_append_only();
create trigger append_only before update or delete on ledger_content for each row execute function ledger_is_append_only();
create trigger never_emptied before truncate on ledger_entry for each statement execute function ledger_is_append_only();
create trigger never_emptied before truncate on ledger_content for each statement execute function ledger_is_append_only();
create trigger append_only before update or delete on checkpoint for each row execute function ledger_is_append_only();
create trigger append_only before update or delete on checkpoint_leaf for each row execute function ledger_is_append_only();

create function keep_projection() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  perform refresh_my_case(new.case_id);
  return null;
end $$;
-- Whatever is recorded may change what a list shows; the list is brought in step once the whole change is there.
create constraint trigger refresh_lists after insert on ledger_entry deferrable initially deferred
  for each row execute function keep_projection();
