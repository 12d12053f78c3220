-- That a lawyer has checked a rule of a rule pack against its source. The pack itself is not changed.

create table rule_check (
  pack text not null,
  rule text not null,
  statement bytea not null check (octet_length(statement) = 32),
  person uuid not null references person,
  checked_on date not null,
  checked_at timestamptz not null default coalesce(played_moment(), now()),
  note text not null,
  primary key (pack, rule, statement, person)
);
comment on table rule_check is 'home: reference. app: select. Who checked a rule of a pack against its source, and when; written by check_rule() alone and never changed.';
comment on column rule_check.statement is 'SHA-256 of what the rule said: a check does not pass to another wording.';
comment on column rule_check.checked_on is 'The day in the zone of the pack''s court.';

create function check_rule(p_pack text, p_rule text, p_statement bytea, p_on date, p_note text) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if not exists (
    select from membership m
    where m.person_id = me() and m.starts <= now() and (m.ends is null or m.ends > now())
      and m.position in ('prosecutor', 'prosecution-supervisor', 'defender', 'defense-supervisor', 'private-counsel', 'judge'))
  then return false; end if;
  insert into rule_check (pack, rule, statement, person, checked_on, note)
  values (p_pack, p_rule, p_statement, me(), p_on, p_note) on conflict do nothing;
  return true;
end
$$;
comment on function check_rule(text, text, bytea, date, text) is 'Open to the application. Records that whoever acts has checked a rule, if his position is a lawyer''s; false when it is not.';
