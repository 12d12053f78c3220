-- Victims' contacts, notices of appearance, and the questions about people that are answered without showing them.

create table victim_contact (
  case_id uuid not null,
  compartment text not null default 'victim' check (compartment = 'victim'),
  participant_id uuid not null,
  email text,
  phone text,
  address text,
  preferred text not null check (preferred in ('phone', 'email', 'letter', 'through-advocate', 'none')),
  safety_note text,
  wants_notice boolean not null default true,
  primary key (case_id, participant_id),
  foreign key (case_id, participant_id) references participant
);
comment on table victim_contact is 'home: case. app: select, insert, update. How a victim may be reached, and what must be minded.';
comment on column victim_contact.preferred is 'phone | email | letter | through-advocate | none';

create function name_key(p_name text) returns text language sql immutable parallel safe
  as $$ select regexp_replace(lower(normalize(p_name, NFKD)), '[^[:alnum:]]', '', 'g') $$;
comment on function name_key is 'A name without case, accents, spaces and marks, for finding who may be the same person.';

create index participant_by_name on participant (name_key(family_name), name_key(given_name));
create index participant_by_person on participant (person_id) where person_id is not null;
create index participant_alias_by_name on participant_alias (name_key(family_name), name_key(given_name));
create index assignment_by_principal on assignment (principal, relation);
create index court_case_by_number on court_case (number) where number is not null;

create function may_be_same_person(a participant, b participant) returns boolean
  language sql stable security definer set search_path = public, pg_temp
as $$
  select case
    when a.person_id is not null and b.person_id is not null then a.person_id = b.person_id
    else (a.birth_date is null or b.birth_date is null or a.birth_date = b.birth_date)
  end
$$;
comment on function may_be_same_person is 'Internal: of two participants whose names or identities met, whether anything shows them to be two people.';

create function namesakes(p participant) returns setof participant
  language sql stable security definer set search_path = public, pg_temp
as $$
  with names as (
    select name_key(p.family_name) as family, name_key(p.given_name) as given
    union
    select name_key(a.family_name), name_key(a.given_name) from participant_alias a
    where a.case_id = p.case_id and a.participant_id = p.participant_id
  ),
  found as (
    select o.case_id, o.participant_id from names n
    join participant o on name_key(o.family_name) = n.family and name_key(o.given_name) = n.given
    union
    select a.case_id, a.participant_id from names n
    join participant_alias a on name_key(a.family_name) = n.family and name_key(a.given_name) = n.given
    union
    select o.case_id, o.participant_id from participant o where p.person_id is not null and o.person_id = p.person_id
  )
  select o.* from found f join participant o on o.case_id = f.case_id and o.participant_id = f.participant_id
  where may_be_same_person(p, o)
$$;
comment on function namesakes is 'Internal: everyone in any case who may be this participant: by identity, name or alias, unless identities or birth dates differ.';

create function office_defends(p_office uuid, p_case uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
as $$
  select exists (
    select from assignment a
    where a.case_id = p_case and a.relation in ('defense', 'standby-counsel')
      and (a.principal in (select s.person_id from staff s where s.office_id = p_office)
        or a.principal in (select t.team_id from team t where t.office_id = p_office)))
$$;
comment on function office_defends is 'Internal: whether somebody of the office is or was counsel in a case.';

create function conflict_check(p_case uuid, p_office uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
as $$
  with near as (
    select p_case as case_id
    union select c.case_id from court_case c join court_case mine on mine.matter_id = c.matter_id where mine.case_id = p_case
    union select r.other_case_id from related_case r where r.case_id = p_case
  ),
  own as (select p as who from participant p where p.case_id = p_case and p.role in ('defendant', 'suspect')),
  adverse as (
    select p as who from near n join participant p on p.case_id = n.case_id
    where (p.case_id <> p_case and p.role in ('defendant', 'suspect')) or p.role in ('victim', 'witness')
  )
  select case
    when not is_system() and not holds_relation(p_case, array['clerk', 'bench', 'defense']) then null
    else exists (
      -- Somebody adverse to the defendant is or was a client of the office.
      select from adverse a cross join lateral namesakes(a.who) x
      where x.role in ('defendant', 'suspect') and x.case_id <> p_case and office_defends(p_office, x.case_id)
        and not exists (select from own o cross join lateral namesakes(o.who) same where same.case_id = x.case_id and same.participant_id = x.participant_id))
    or exists (
      -- The defendant is a victim of, a witness against, or charged together with a client of the office elsewhere.
      select from own o cross join lateral namesakes(o.who) x
      where x.role in ('victim', 'witness') and x.case_id <> p_case and office_defends(p_office, x.case_id))
  end
$$;
comment on function conflict_check is 'Open to the application. Hit or no hit: whether representing this defendant is directly adverse to a client, current or former, of an office. All cases count, sealed ones too: since a hit may always rest on victims and former clients whom the asker never sees, a hit betrays none of them. Null for one who may not ask.';

create function public_account(p_case uuid, p_sign_in_name text) returns uuid
  language sql stable security definer set search_path = public, pg_temp
as $$
  select a.person_id from account a join office o on o.office_id = a.office_id
  where a.sign_in_name = p_sign_in_name and o.kind = 'public'
    and (is_system() or holds_relation(p_case, array['clerk', 'defense']))
$$;
comment on function public_account is 'Open to the application. The person behind a member of the public''s account, for the clerk or counsel of a case who links a defendant to it.';

create function walls_of(p_case uuid) returns table (principal uuid, reason text, at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
as $$
  -- Why a party walled off one of its own is that party's to know.
  select e.principal,
    case when e.by is null or is_system() or exists (
        select from staff theirs join staff mine on mine.office_id = theirs.office_id
        where theirs.person_id = e.by and mine.person_id = me())
      then e.reason else 'Known to the office that raised the wall' end,
    e.at
  from exclusion e
  where e.case_id = p_case and (is_system() or holds_relation(p_case, array['clerk', 'bench']))
  order by e.at
$$;
comment on function walls_of is 'Open to the application. Who is walled out of a case, for its clerk and bench; the reason only where their own office gave it.';

create table appearance_notice (
  person uuid not null,
  notice_id uuid not null,
  case_number text not null,
  family_name text not null,
  statement text not null,
  at timestamptz not null default now(),
  status text not null default 'received' check (status in ('received', 'accepted', 'returned')),
  case_id uuid,
  reason text,
  primary key (person, notice_id)
);
comment on table appearance_notice is 'home: actor. app: select, insert. A notice of appearance as the lawyer who filed it sees it: it never says whether there is such a case.';
comment on column appearance_notice.status is 'received | accepted | returned; received is all that is ever said where there is no such case.';

create function receive_appearance() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare found_case uuid; place uuid := gen_random_uuid();
begin
  select c.case_id into found_case from court_case c
  where c.number = upper(btrim(new.case_number))
    and c.stage not in ('sentenced', 'dismissed', 'declined')
    and not exists (select from seal s where s.case_id = c.case_id)
    and not exists (select from exclusion e where e.case_id = c.case_id and e.principal = new.person)
    and exists (
      select from participant p where p.case_id = c.case_id and p.compartment = 'court-file' and p.role = 'defendant'
        and name_key(p.family_name) = name_key(new.family_name))
    and not exists (
      select from grant_ g where g.case_id = c.case_id and g.principal = new.person and g.relation = 'defense' and (g.until is null or g.until > now()))
    and not exists (
      select from filing f where f.case_id = c.case_id and f.kind = 'notice-of-appearance' and f.status = 'submitted' and f.submitted_by = new.person)
  limit 1;
  if found_case is not null then
    insert into filing (case_id, filing_id, kind, status, detail, submitted_by)
    values (found_case, place, 'notice-of-appearance', 'submitted', jsonb_build_object('noticeId', new.notice_id, 'statement', new.statement), new.person);
    perform append_entry_by_rule(found_case, 'court-file', 'filing.submitted', 1, place::text, null, jsonb_build_object('kind', 'notice-of-appearance'));
  end if;
  return null;
end $$;
create trigger receive after insert on appearance_notice for each row execute function receive_appearance();
