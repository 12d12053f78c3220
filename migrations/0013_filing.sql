-- What is filed: the prosecution's draft, the clerk's queue, and the judge by a rule.

create table charging_draft (
  case_id uuid primary key references court_case,
  compartment text not null default 'prosecution' check (compartment = 'prosecution'),
  memo text not null,
  counts jsonb not null,
  document_id uuid,
  saved_by uuid not null,
  saved_at timestamptz not null default now(),
  version integer not null default 1
);
comment on table charging_draft is 'home: case. app: select, insert, update. The charging memo and the counts as the prosecution prepares them.';

create table filing_queue (
  principal uuid not null references principal,
  urgency smallint not null check (urgency in (0, 1)),
  submitted_at timestamptz not null,
  filing_id uuid not null,
  case_id uuid not null,
  primary key (principal, urgency, submitted_at, filing_id)
);
comment on table filing_queue is 'home: principal. app: select. The filings that wait for the review of a clerk''s division; what they say lies in the case.';
comment on column filing_queue.urgency is '0 when the defendant is in custody, else 1.';
create index filing_queue_by_case on filing_queue (case_id);

create function refresh_filing_queue(p_case uuid) returns void
  language sql security definer set search_path = public, pg_temp
as $$
  delete from filing_queue where case_id = p_case;
  insert into filing_queue (principal, urgency, submitted_at, filing_id, case_id)
  select distinct a.principal,
    case when (select cu.status from custody cu where cu.case_id = p_case order by cu.n desc limit 1) = 'in-custody' then 0 else 1 end,
    f.submitted_at, f.filing_id, p_case
  from filing f join assignment a on a.case_id = f.case_id
  where f.case_id = p_case and f.status = 'submitted' and a.relation = 'clerk' and (a.ends is null or a.ends > now());
$$;
comment on function refresh_filing_queue is 'Internal: brings the clerk''s queue in step with a case.';

create function keep_filing_queue() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  perform refresh_filing_queue(new.case_id);
  return null;
end $$;
create trigger queue after insert or update on filing for each row execute function keep_filing_queue();
create trigger queue after insert or update on assignment for each row when (new.relation = 'clerk') execute function keep_filing_queue();
create trigger queue after insert on custody for each row execute function keep_filing_queue();

create function answer_appearance() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  update appearance_notice set status = new.status, reason = new.reason,
    case_id = case when new.status = 'accepted' then new.case_id end
  where person = new.submitted_by and notice_id = (new.detail ->> 'noticeId')::uuid;
  return null;
end $$;
create trigger answer after update on filing for each row
  when (new.kind = 'notice-of-appearance' and new.status <> 'submitted') execute function answer_appearance();

create function chambers_loads(p_case uuid) returns table (team_id uuid, name text, open_cases bigint, same_matter boolean)
  language sql stable security definer set search_path = public, pg_temp
as $$
  select t.team_id, t.name,
    (select count(*) from my_case m
     where m.principal = t.team_id and m.stage in ('open', 'plea-hearing-requested', 'tendered', 'plea-accepted', 'trial-track')
       and not exists (select from seal s where s.case_id = m.case_id)),
    exists (select from court_case other join assignment a on a.case_id = other.case_id
            where other.matter_id = c.matter_id and other.case_id <> p_case and a.principal = t.team_id and a.relation = 'bench' and a.ends is null
              and (is_system() or not shut_out(other.case_id)))
  from court_case c
  join office o on o.court_id = c.court_id and o.kind = 'court'
  join team t on t.office_id = o.office_id and t.kind = 'chambers'
  where c.case_id = p_case and (is_system() or holds_relation(p_case, array['clerk', 'bench']))
    and not exists (select from exclusion e where e.case_id = p_case and e.principal = t.team_id)
  order by t.name, t.team_id
$$;
comment on function chambers_loads is 'Open to the application. The chambers of the court with their open cases, for the clerk who accepts a filing. Sealed cases are neither counted nor marked, so that nothing betrays one.';
