-- Notifications outside the application: where a person may be reached, what he wants there, and the messages themselves, which
-- are neither lost nor written twice whenever the worker dies. What a message says is made at the moment it is sent, through
-- the person's own eyes; nothing of it is kept here but a code that confirms an address.

alter table notice add column planned_at timestamptz;
comment on column notice.planned_at is 'When it was decided whether and how it is told outside the application; null until then.';
update notice set planned_at = at;
create index notice_unplanned on notice (at) where planned_at is null;

create table alert_address (
  person uuid not null references person,
  channel text not null check (channel in ('mail', 'sms', 'webhook')),
  address text not null,
  code_hash bytea,
  code_ends_at timestamptz,
  tries integer not null default 0,
  confirmed_at timestamptz,
  failed_at timestamptz,
  primary key (person, channel),
  check ((code_hash is null) = (code_ends_at is null))
);
comment on table alert_address is 'home: actor. app: select, delete. Where a person may be told of things outside the application. Written by ask_address_code() and confirm_address() only: nothing goes to an address that was not confirmed by a code sent there.';
comment on column alert_address.channel is 'mail | sms | webhook';
comment on column alert_address.code_hash is 'sha256 of the code that confirms it, until it is used.';
comment on column alert_address.failed_at is 'When a message could last not be delivered there.';

create table alert_setting (
  person uuid primary key references person,
  quiet_from time,
  quiet_until time,
  digest_at time not null,
  most_an_hour integer not null check (most_an_hour between 1 and 100),
  check ((quiet_from is null) = (quiet_until is null))
);
comment on table alert_setting is 'home: actor. app: select, insert, update. When a person wants to be told outside the application, by the clock of the court, and how often at most.';

create table alert_choice (
  person uuid not null references person,
  kind text not null,
  channel text not null check (channel in ('mail', 'sms', 'webhook')),
  how text not null check (how in ('at-once', 'digest', 'off')),
  primary key (person, kind, channel)
);
comment on table alert_choice is 'home: actor. app: select, insert, update. How a person wants to be told of a kind by a channel, where it is not what src/alerts/rules/channels.yaml says.';
comment on column alert_choice.channel is 'mail | sms | webhook';
comment on column alert_choice.how is 'at-once | digest (gathered once a day) | off';

create table alert_message (
  principal uuid not null references person,
  message_id uuid not null default gen_random_uuid() unique,
  channel text not null check (channel in ('mail', 'sms', 'webhook')),
  purpose text not null check (purpose in ('notice', 'digest', 'code')),
  once text not null,
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'dropped', 'given-up')),
  due_at timestamptz not null,
  claim uuid,
  lease_until timestamptz,
  attempts integer not null default 0,
  code text,
  done_at timestamptz,
  failure text,
  primary key (principal, message_id),
  unique (principal, once),
  check ((state = 'sending') = (claim is not null)),
  check ((claim is null) = (lease_until is null)),
  check ((state in ('sent', 'dropped', 'given-up')) = (done_at is not null)),
  check (code is null or purpose = 'code' and state in ('waiting', 'sending'))
);
comment on table alert_message is 'home: principal. app: none. A message to a person: waiting, claimed by a worker for a while, or done. Its id is the id of the mail, so that a receiver can drop a double.';
comment on column alert_message.channel is 'mail | sms | webhook';
comment on column alert_message.purpose is 'notice (one, at once) | digest (those of a day) | code (that confirms an address)';
comment on column alert_message.once is 'What it is for: the same is never written twice.';
comment on column alert_message.state is 'waiting | sending (claimed until the lease ends) | sent | dropped (there was nothing left to say) | given-up';
comment on column alert_message.code is 'The code to be sent; forgotten once it was.';
comment on column alert_message.failure is 'The kind of the last failure, never its words.';
create index alert_message_due on alert_message (due_at) where state in ('waiting', 'sending');
create index alert_message_of_person on alert_message (principal, channel, due_at);

create table alert_item (
  principal uuid not null references person,
  message_id uuid not null,
  notice_id uuid not null,
  primary key (principal, message_id, notice_id),
  foreign key (principal, message_id) references alert_message on delete cascade
);
comment on table alert_item is 'home: principal. app: none. The notifications that a message tells of; what is still to be told is asked when it is sent.';

create function ask_address_code(p_channel text, p_address text, p_hash bytea, p_code text, p_message uuid, p_now timestamptz, p_ends timestamptz, p_most integer)
  returns boolean language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if me() is null then return false; end if;
  perform pg_advisory_xact_lock(hashtextextended(me()::text, 291));
  -- Nobody's mailbox is flooded from here.
  if (select count(*) from alert_message m where m.principal = me() and m.purpose = 'code' and m.due_at > p_now - interval '1 hour') >= p_most then
    return false;
  end if;
  insert into alert_address as a (person, channel, address, code_hash, code_ends_at)
  values (me(), p_channel, p_address, p_hash, p_ends)
  on conflict (person, channel) do update
  set address = excluded.address, code_hash = excluded.code_hash, code_ends_at = excluded.code_ends_at, tries = 0, failed_at = null,
    confirmed_at = case when a.address = excluded.address then a.confirmed_at end;
  insert into alert_message (principal, message_id, channel, purpose, once, due_at, code)
  values (me(), p_message, p_channel, 'code', 'code:' || p_message::text, p_now, p_code);
  return true;
end $$;
comment on function ask_address_code is 'Open to the application. Notes an address of whoever acts, unconfirmed, and has a code sent there; false when too many were asked for.';

create function confirm_address(p_channel text, p_hash bytea, p_now timestamptz, p_most integer) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare right_code boolean;
begin
  select a.code_hash = p_hash and a.code_ends_at > p_now and a.tries < p_most into right_code
  from alert_address a where a.person = me() and a.channel = p_channel for update;
  if right_code then
    update alert_address set confirmed_at = p_now, code_hash = null, code_ends_at = null, tries = 0 where person = me() and channel = p_channel;
  else
    update alert_address set tries = tries + 1 where person = me() and channel = p_channel;
  end if;
  return coalesce(right_code, false);
end $$;
comment on function confirm_address is 'Open to the application. Confirms an address of whoever acts by the code that was sent there; each wrong one counts.';

create function reminder_stands(p_notice uuid, p_what text) returns boolean
  language sql stable security definer set search_path = public, pg_temp
as $$
  select exists (select from notice n cross join lateral due_things(p_what, n.due_on) d
    where n.notice_id = p_notice and d.case_id = n.case_id and d.subject = n.subject)
$$;
comment on function reminder_stands(uuid, text) is 'Internal: whether that of which a person was reminded still falls on its day.';
