-- Who sees what: grants admit, walls and seals refuse. The policies themselves are made from the table of compartments
-- (src/vocabulary/compartments.ts) after every migration; this file holds what they stand on.

create function principals() returns uuid[] language sql stable parallel safe
  as $$ select nullif(current_setting('app.principals', true), '')::uuid[] $$;
comment on function principals() is 'The principals of whoever acts in this transaction; null outside a request, so that nothing matches.';

create function me() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.person', true), '')::uuid $$;
comment on function me() is 'The person who acts in this transaction.';

create function acting_role() returns text language sql stable parallel safe
  as $$ select coalesce(nullif(nullif(current_setting('role', true), ''), 'none'), session_user) $$;
comment on function acting_role() is 'The database role of the connection, also inside a security-definer function.';

create function is_system() returns boolean language sql stable parallel safe
  as $$ select acting_role() in ('colloquy_system', 'colloquy_import') $$;
comment on function is_system() is 'True for the system principal and the importer, which may do what no person may.';

create table relation_compartment (
  relation text not null,
  compartment text not null,
  writes boolean not null,
  primary key (relation, compartment)
);
comment on table relation_compartment is 'home: reference. app: select. Which compartments a relation opens; made from src/vocabulary/compartments.ts.';

create table relation_granter (
  relation text not null,
  granter text not null,
  gives boolean not null,
  ends boolean not null,
  primary key (relation, granter)
);
comment on table relation_granter is 'home: reference. app: select. Who may give and who may end a relation; made from src/vocabulary/compartments.ts.';

create table relation_rule (
  relation text primary key,
  recorded_in text not null,
  held_by text[] not null,
  held_by_teams text[]
);
comment on table relation_rule is 'home: reference. app: select. Where a relation is written down and who may have it; made from src/vocabulary/compartments.ts.';

create table grant_ (
  case_id uuid not null,
  compartment text not null,
  principal uuid not null references principal,
  relation text not null,
  writes boolean not null,
  starts timestamptz not null default now(),
  until timestamptz,
  source text not null,
  primary key (case_id, compartment, principal, relation)
);
comment on table grant_ is 'home: principal. app: select. A principal may see a compartment of a case. Written only by the functions below.';
comment on column grant_.source is 'What it was derived from: assignment, order, break-glass, import.';
create index grant_by_principal on grant_ (principal, case_id);

create table exclusion (
  principal uuid not null references principal,
  case_id uuid not null,
  reason text not null,
  at timestamptz not null default now(),
  by uuid,
  primary key (principal, case_id)
);
comment on table exclusion is 'home: principal. app: select. A wall: this principal is out of this case, whatever grant he holds.';

create table seal (
  case_id uuid primary key,
  at timestamptz not null default now(),
  by uuid
);
comment on table seal is 'home: seal. app: select. A sealed case: only those named hold on to it. Read by policies alone.';

create table seal_named (
  case_id uuid not null references seal,
  principal uuid not null references principal,
  primary key (case_id, principal)
);
comment on table seal_named is 'home: seal. app: select. Who an order to seal names.';

create table matter (
  matter_id uuid primary key,
  court_id uuid not null references court,
  number text,
  filed_on date,
  unique (court_id, number)
);
comment on table matter is 'home: reference. app: none. A court number above its defendant-cases; what of it is public is copied into each case.';

create table court_case (
  case_id uuid primary key,
  compartment text not null default 'status' check (compartment = 'status'),
  matter_id uuid not null references matter,
  court_id uuid not null references court,
  number text,
  stage text not null,
  stage_since timestamptz not null default now(),
  next_date date,
  next_event text,
  origin text not null check (origin in ('referral', 'import', 'training')),
  version integer not null default 1
);
comment on table court_case is 'home: case. app: select, update. One defendant''s case: what all who have a relation to it may know.';
comment on column court_case.stage is 'As src/cases/domain/lifecycle.ts; never betrays whether there are talks.';
comment on column court_case.number is 'The court''s number with the defendant''s suffix; null until the clerk accepts a filing.';
comment on column court_case.origin is 'referral (by police here) | import (from another system''s extract) | training (seeded)';
comment on column court_case.next_date is 'The next public date, a legal day of the court.';
create index court_case_matter on court_case (matter_id);

create table assignment (
  case_id uuid not null references court_case,
  compartment text not null,
  assignment_id uuid not null default gen_random_uuid(),
  principal uuid not null references principal,
  relation text not null,
  starts timestamptz not null default now(),
  ends timestamptz,
  source text not null,
  by uuid,
  primary key (case_id, assignment_id)
);
comment on table assignment is 'home: case. app: select. Who has which relation to the case, from when, by what: the source of grants.';
comment on column assignment.compartment is 'As recordedIn of the relation: the list of who works on a case is itself walled.';
create unique index assignment_current on assignment (case_id, principal, relation) where ends is null;

create function shut_out(p_case uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
as $$
  select exists (select from exclusion e where e.case_id = p_case and e.principal = any (principals()))
      or (exists (select from seal s where s.case_id = p_case)
          and not exists (select from seal_named n where n.case_id = p_case and n.principal = any (principals())))
$$;
comment on function shut_out(uuid) is 'Open to the application. True when a wall or a seal keeps whoever acts out of the case.';

create function holds_relation(p_case uuid, p_relations text[]) returns boolean
  language sql stable security definer set search_path = public, pg_temp
as $$
  select exists (
    select from grant_ g
    where g.case_id = p_case and g.relation = any (p_relations) and g.principal = any (principals())
      and g.starts <= now() and (g.until is null or g.until > now())
  ) and not shut_out(p_case)
$$;
comment on function holds_relation is 'Open to the application. True when whoever acts has one of the relations and is not shut out.';

create function may_write(p_case uuid, p_compartment text) returns boolean
  language sql stable security definer set search_path = public, pg_temp
as $$
  select is_system() or (
    exists (
      select from grant_ g
      where g.case_id = p_case and g.compartment = p_compartment and g.principal = any (principals()) and g.writes
        and g.starts <= now() and (g.until is null or g.until > now())
    ) and not shut_out(p_case))
$$;
comment on function may_write is 'Open to the application. True when whoever acts may write in a compartment of the case.';

create function derive_grants(p_case uuid, p_principal uuid, p_relation text, p_source text, p_ends timestamptz) returns void
  language sql security definer set search_path = public, pg_temp
as $$
  insert into grant_ (case_id, compartment, principal, relation, writes, until, source)
  select p_case, rc.compartment, p_principal, p_relation, rc.writes, p_ends, p_source
  from relation_compartment rc where rc.relation = p_relation
  on conflict (case_id, compartment, principal, relation)
  do update set writes = excluded.writes, until = excluded.until, starts = least(grant_.starts, excluded.starts), source = excluded.source
$$;
comment on function derive_grants is 'The one place where grants come from relations. Not callable by the application.';

create function may_hold(p_principal uuid, p_relation text) returns boolean
  language sql stable security definer set search_path = public, pg_temp
as $$
  select exists (
    select from relation_rule r join office o on o.kind = any (r.held_by)
    where r.relation = p_relation
      and o.office_id = coalesce(
        (select s.office_id from staff s where s.person_id = p_principal),
        (select t.office_id from team t where t.team_id = p_principal),
        (select a.office_id from account a where a.person_id = p_principal))
      and (r.held_by_teams is null or exists (
        select from team t where t.team_id = p_principal and t.kind = any (r.held_by_teams))))
$$;
comment on function may_hold is 'Internal: whether a person or a team is of an office that may have a relation: so nobody climbs to a file by giving himself what others have.';

create function open_case(p_case uuid, p_matter uuid, p_court uuid, p_origin text, p_stage text, p_assignments jsonb) returns void
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare a jsonb;
begin
  if not is_system() and not exists (
    select from jsonb_array_elements(p_assignments) x where (x ->> 'principal')::uuid = any (principals())
  ) then
    raise insufficient_privilege using message = 'whoever opens a case must have a relation to it';
  end if;
  -- A person opens a case by a referral; whatever else there is to a case comes by its own step.
  if not is_system() and (p_stage <> 'referred' or p_origin = 'import' or exists (
    select from jsonb_array_elements(p_assignments) x
    where x ->> 'relation' not in ('police', 'prosecution') or not may_hold((x ->> 'principal')::uuid, x ->> 'relation')
  )) then
    raise insufficient_privilege using message = 'a person opens a case by a referral';
  end if;
  if not is_system() and exists (select from matter mt where mt.matter_id = p_matter) and not exists (
    select from court_case c where c.matter_id = p_matter and holds_relation(c.case_id, array['police'])
  ) then
    raise insufficient_privilege using message = 'no relation to the matter';
  end if;
  insert into matter (matter_id, court_id) values (p_matter, p_court) on conflict do nothing;
  insert into court_case (case_id, matter_id, court_id, stage, origin) values (p_case, p_matter, p_court, p_stage, p_origin);
  for a in select * from jsonb_array_elements(p_assignments) loop
    insert into assignment (case_id, compartment, principal, relation, source, by)
    select p_case, r.recorded_in, (a ->> 'principal')::uuid, r.relation, coalesce(a ->> 'source', 'case opened'), me()
    from relation_rule r where r.relation = a ->> 'relation';
    if not found then raise exception 'no relation named %', a ->> 'relation'; end if;
    perform derive_grants(p_case, (a ->> 'principal')::uuid, a ->> 'relation', 'assignment', null);
  end loop;
  perform refresh_my_case(p_case);
end $$;
comment on function open_case is 'Open to the application. Opens a defendant''s case with its first relations: [{principal, relation, source}].';

create function assign_relation(p_case uuid, p_principal uuid, p_relation text, p_source text, p_ends timestamptz default null) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if not is_system() and not (may_hold(p_principal, p_relation)
    and holds_relation(p_case, array(select granter from relation_granter where relation = p_relation and gives))) then
    return false;
  end if;
  insert into assignment (case_id, compartment, principal, relation, source, by, ends)
  select p_case, r.recorded_in, p_principal, r.relation, p_source, me(), p_ends from relation_rule r where r.relation = p_relation
  on conflict do nothing;
  perform derive_grants(p_case, p_principal, p_relation, 'assignment', p_ends);
  perform refresh_my_case(p_case);
  return true;
end $$;
comment on function assign_relation is 'Open to the application. Gives a relation and its grants; false when whoever acts may not give it.';

create function end_relation(p_case uuid, p_principal uuid, p_relation text) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if not is_system() and not holds_relation(p_case, array(select granter from relation_granter where relation = p_relation and ends)) then
    return false;
  end if;
  update assignment set ends = now() where case_id = p_case and principal = p_principal and relation = p_relation and ends is null;
  update grant_ set until = now() where case_id = p_case and principal = p_principal and relation = p_relation and (until is null or until > now());
  perform refresh_my_case(p_case);
  return true;
end $$;
comment on function end_relation is 'Open to the application. Ends a relation and its grants; false when whoever acts may not.';

create function wall_off(p_case uuid, p_principal uuid, p_reason text) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if not is_system() and not (
    p_principal = me() and exists (select from grant_ g where g.case_id = p_case and g.principal = any (principals()))
    or holds_relation(p_case, array['clerk', 'bench'])
    or (exists (select from grant_ g where g.case_id = p_case and g.principal = any (principals()) and g.writes
          and g.starts <= now() and (g.until is null or g.until > now())) and not shut_out(p_case)
        and exists (select from staff s join staff mine on mine.office_id = s.office_id
                    where s.person_id = p_principal and mine.person_id = me()))
  ) then
    return false;
  end if;
  if not exists (select from principal where principal_id = p_principal) then return false; end if;
  insert into exclusion (principal, case_id, reason, by) values (p_principal, p_case, p_reason, me()) on conflict do nothing;
  perform refresh_my_case(p_case);
  return true;
end $$;
comment on function wall_off is 'Open to the application. Walls a person or team out of a case: oneself, a colleague of one''s own office, or anyone by the clerk or the bench.';

create function lift_wall(p_case uuid, p_principal uuid) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if not is_system() and not holds_relation(p_case, array['clerk', 'bench']) then return false; end if;
  delete from exclusion where principal = p_principal and case_id = p_case;
  perform refresh_my_case(p_case);
  return true;
end $$;
comment on function lift_wall is 'Open to the application. Lifts a wall; the clerk or the bench.';

create function seal_case(p_case uuid, p_named uuid[]) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if not is_system() and not holds_relation(p_case, array['bench']) then return false; end if;
  insert into seal (case_id, by) values (p_case, me()) on conflict do nothing;
  insert into seal_named (case_id, principal) select p_case, p.principal_id from principal p where p.principal_id = any (p_named) on conflict do nothing;
  perform refresh_my_case(p_case);
  return true;
end $$;
comment on function seal_case is 'Open to the application. Seals a case by order of the bench: only the principals named keep what they had.';

create function unseal_case(p_case uuid) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if not is_system() and not holds_relation(p_case, array['bench']) then return false; end if;
  delete from seal_named where case_id = p_case;
  delete from seal where case_id = p_case;
  perform refresh_my_case(p_case);
  return true;
end $$;
comment on function unseal_case is 'Open to the application. Opens a sealed case again.';

create function open_order_compartment(p_case uuid, p_order uuid, p_principal uuid, p_writes boolean) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare place text := 'order:' || p_order::text;
begin
  -- Whoever already holds the order's compartment, or opens it first, names the others.
  if not is_system() and exists (select from grant_ g where g.case_id = p_case and g.compartment = place)
     and not may_write(p_case, place) then
    return false;
  end if;
  if not exists (select from principal where principal_id = p_principal)
     or not is_system() and not exists (select from grant_ g where g.case_id = p_case and g.principal = any (principals()) and g.writes
       and g.starts <= now() and (g.until is null or g.until > now()))
     or shut_out(p_case) and not is_system() then
    return false;
  end if;
  insert into grant_ (case_id, compartment, principal, relation, writes, source)
  values (p_case, place, p_principal, 'named', p_writes, 'order') on conflict do nothing;
  return true;
end $$;
comment on function open_order_compartment is 'Open to the application. Names a principal in a compartment made by order or law (sealed papers, supplements).';
