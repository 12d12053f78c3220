-- The work of a person: what a case asks of whom, what he was told of it, and what he put off. Which situations there are is
-- computed here, where all compartments are at hand; each is written for those alone who hold the compartment that its fact lies in.

-- A setting that was never made is null, and so was the answer: what the system did by itself fired no trigger.
create or replace function loads_in_bulk() returns boolean language sql stable parallel safe
  as $$ select coalesce(current_setting('app.lists', true), '') = 'later' and is_system() $$;

create table victim_notice (
  case_id uuid not null references court_case,
  compartment text not null default 'victim' check (compartment = 'victim'),
  participant_id uuid not null,
  hearing_id uuid not null,
  on_day date not null,
  how text not null check (how in ('phone', 'email', 'letter', 'in-person', 'could-not-reach')),
  note text not null,
  by uuid not null,
  at timestamptz not null default coalesce(played_moment(), now()),
  primary key (case_id, participant_id, hearing_id),
  foreign key (case_id, participant_id) references participant,
  foreign key (case_id, hearing_id) references hearing
);
comment on table victim_notice is 'home: case. app: select, insert. That a victim was told of a hearing, and how; or that it was tried and failed.';
comment on column victim_notice.how is 'phone | email | letter | in-person | could-not-reach (the note says what was tried)';

create table work_item (
  principal uuid not null references principal,
  situation text not null,
  case_id uuid not null references court_case,
  subject text not null,
  compartment text not null,
  in_custody boolean not null,
  victim_safety boolean not null,
  pressing boolean not null generated always as (in_custody or victim_safety) stored,
  due_on date,
  since timestamptz not null,
  not_for uuid,
  until timestamptz,
  primary key (principal, situation, case_id, subject)
);
comment on table work_item is 'home: principal. app: select. What a case asks of a principal, or for what of others it waits there: ids and days alone. Written by refresh_work() only.';
comment on column work_item.situation is 'As src/work/domain/situations.ts, which a test compares with what refresh_work() writes.';
comment on column work_item.subject is 'The id of the draft, offer, filing, … that it is about; the case itself where it is about the case.';
comment on column work_item.compartment is 'Where the fact lies: it is shown to one who holds this compartment at the moment of reading.';
comment on column work_item.in_custody is 'Known from the compartment of the fact: from the referral for investigation, else from the court''s file.';
comment on column work_item.victim_safety is 'A victim''s file carries a note of safety; always false for a principal without the compartment victim.';
comment on column work_item.not_for is 'A person whom it is not for, as whoever wrote a draft that waits for approval.';
comment on column work_item.until is 'When the grant that it was made from ends.';
create index work_item_in_order on work_item (principal, situation, pressing, due_on, since);
create index work_item_by_case on work_item (case_id);

create function work_facts(p_case uuid)
  returns table (situation text, compartment text, relations text[], subject text, due_on date, since timestamptz, not_for uuid)
  language plpgsql stable security definer set search_path = public, pg_temp
as $$
#variable_conflict use_column
begin
  return query
  with c as (select cc.*, (coalesce(played_moment(), now()) at time zone k.zone)::date as today, k.zone
             from court_case cc join court k using (court_id) where cc.case_id = p_case),
  next_hearing as (
    select distinct on (h.kind) h.kind, h.hearing_id, h.on_day from hearing h, c
    where h.case_id = p_case and h.status = 'set' and h.on_day >= c.today order by h.kind, h.on_day, h.at_time),
  draft as (select d.* from offer_draft d where d.case_id = p_case and d.state not in ('sent', 'discarded')),
  open_offer as (
    select o.*, v.side from offer o join offer_version v on v.case_id = o.case_id and v.offer_id = o.offer_id and v.n = o.current
    where o.case_id = p_case and o.state in ('extended', 'conveyed', 'countered')),
  writing as (
    select a.*, v.drafted_at,
      (select max(s.at) from agreement_signature s where s.case_id = p_case and s.agreement_id = a.agreement_id and s.n = a.n) as last_signed,
      array(select s.part from agreement_signature s where s.case_id = p_case and s.agreement_id = a.agreement_id and s.n = a.n) as parts,
      exists (select from agreement_signature s where s.case_id = p_case and s.agreement_id = a.agreement_id and s.n = a.n
        and s.part = 'counsel' and s.immigration_advice is not true) as unadvised,
      exists (select from grant_ g where g.case_id = p_case and g.relation = 'self-represented' and (g.until is null or g.until > now())) as alone
    from agreement a join agreement_version v on v.case_id = a.case_id and v.agreement_id = a.agreement_id and v.n = a.n
    where a.case_id = p_case and a.status = 'draft'),
  before_court as (select t.* from tendered_agreement t where t.case_id = p_case and t.action in ('tendered', 'deferred', 'rejected', 'accepted')),
  victim as (
    select p.participant_id, coalesce(vc.wants_notice, true) as wants_notice
    from participant p left join victim_contact vc on vc.case_id = p.case_id and vc.participant_id = p.participant_id
    where p.case_id = p_case and p.role = 'victim' and p.compartment = 'victim')

  -- The stage says it.
  select s.situation, s.compartment, s.relations, p_case::text, null::date, c.stage_since, null::uuid
  from c join (values
    ('referred', 'referral-to-take', 'investigation', array['prosecution']),
    ('referred', 'referral-with-prosecution', 'investigation', array['police']),
    ('screening', 'screening-with-prosecution', 'investigation', array['police']),
    ('returned-to-police', 'request-with-police', 'investigation', array['prosecution']),
    ('returned-to-prosecutor', 'charges-returned', 'court-file', array['prosecution']),
    ('returned-to-prosecutor', 'charges-with-prosecution', 'court-file', array['clerk']),
    ('filed', 'charges-with-clerk', 'court-file', array['prosecution'])
  ) s(stage, situation, compartment, relations) on s.stage = c.stage
  union all
  select 'judgment-to-enter', 'court-file', array['bench'], p_case::text, (select n.on_day from next_hearing n where n.kind = 'sentencing'), c.stage_since, null
  from c where c.stage = 'plea-accepted' and not exists (select from before_court b where b.action in ('tendered', 'deferred'))
  union all
  select 'no-prosecutor', 'status', array['prosecution'], p_case::text, null, c.stage_since, null
  from c where c.stage in ('screening', 'filed', 'returned-to-prosecutor', 'open', 'plea-hearing-requested', 'tendered', 'plea-accepted', 'trial-track')
    and not exists (select from assignment a join person p on p.person_id = a.principal
      where a.case_id = p_case and a.relation = 'prosecution' and (a.ends is null or a.ends > now()))
  union all
  select 'no-judge', 'court-file', array['clerk'], p_case::text, null, c.stage_since, null
  from c where c.stage in ('open', 'plea-hearing-requested', 'tendered', 'plea-accepted', 'trial-track')
    and not exists (select from assignment a where a.case_id = p_case and a.relation = 'bench' and (a.ends is null or a.ends > now()))

  -- Screening, and what is asked of the police.
  union all
  select case when r.answered_at is null then 'screening-to-decide' else 'police-answered' end, 'investigation', array['prosecution'],
    p_case::text, null, coalesce(r.answered_at, c.stage_since), null
  from c left join lateral (
    select max(r.answered_at) as answered_at from referral_request r where r.case_id = p_case) r on true
  where c.stage = 'screening'
  union all
  select 'request-to-answer', 'investigation', array['police'], r.request_id::text, null, r.asked_at, null
  from referral_request r, c where r.case_id = p_case and r.answer is null and c.stage = 'returned-to-police'
  union all
  select 'referral-to-send-again', 'investigation', array['police'], p_case::text, null, c.stage_since, null
  from c where c.stage = 'returned-to-police' and not exists (select from referral_request r where r.case_id = p_case and r.answer is null)

  -- Filings and motions.
  union all
  select case f.kind when 'notice-of-appearance' then 'appearance-to-review' when 'plea-hearing-request' then 'plea-hearing-to-set' else 'filing-to-review' end,
    'court-file', array['clerk'], f.filing_id::text, null, f.submitted_at, null
  from filing f where f.case_id = p_case and f.status = 'submitted'
  union all
  select m.situation, 'court-file', m.relations, d.motion_id::text, null, d.moved_at, null
  from dismissal_motion d, (values ('dismissal-to-rule-on', array['bench']), ('dismissal-with-court', array['prosecution'])) m(situation, relations)
  where d.case_id = p_case and d.status = 'pending'

  -- Drafts of offers: the prosecution's own.
  union all
  select case d.state when 'returned' then 'draft-returned' when 'approved' then 'draft-approved' when 'submitted' then 'draft-to-approve' else 'draft-unfinished' end,
    'prosecution', array['prosecution'], d.draft_id::text, null, coalesce(case when d.state = 'submitted' then d.submitted_at end, d.since),
    case when d.state = 'submitted' then d.submitted_by end
  from draft d
  union all
  select 'draft-with-supervisor', 'prosecution', array['prosecution'], d.draft_id::text, null, d.submitted_at, null
  from draft d where d.state = 'submitted'
  union all
  select 'conferral-missing', 'prosecution', array['prosecution'], d.draft_id::text, null, min(d.since), null
  from draft d join victim v on not exists (select from conferral cf where cf.case_id = p_case and cf.victim = v.participant_id)
  group by d.draft_id

  -- Offers on the table.
  union all
  select s.situation, 'parties', s.relations, o.offer_id::text, o.expires_on, o.since, null
  from open_offer o, (values
    ('countered', 'counter-to-answer', array['prosecution']),
    ('countered', 'counter-with-prosecution', array['defense', 'self-represented']),
    ('extended', 'offer-with-defense', array['prosecution']),
    ('conveyed', 'offer-with-defense', array['prosecution']),
    ('extended', 'offer-lapsing', array['prosecution']),
    ('conveyed', 'offer-lapsing', array['prosecution', 'defense'])
  ) s(state, situation, relations) where s.state = o.state
  union all
  select 'offer-to-convey', 'parties', array['defense'], o.offer_id::text, o.expires_on, o.since, null
  from open_offer o where o.state = 'extended' and o.side = 'prosecution'
    and not exists (select from offer_conveyed k where k.case_id = p_case and k.offer_id = o.offer_id and k.n = o.current)
  union all
  select 'client-decided', 'client', array['defense'], o.offer_id::text, o.expires_on, d.at, null
  from open_offer o join lateral (
    select cd.at from client_decision cd where cd.case_id = p_case and cd.offer_id = o.offer_id and cd.n = o.current order by cd.at desc limit 1) d on true
  where o.state in ('extended', 'conveyed')
  union all
  select 'question-to-answer', 'client', array['defense'], q.question_id::text, null, q.asked_at, null
  from client_question q where q.case_id = p_case and q.answer is null
  union all
  select 'agreement-to-draft', 'parties', array['prosecution'], p_case::text, null, n.since, null
  from negotiation n where n.case_id = p_case and n.state = 'agreed'
    and not exists (select from agreement a where a.case_id = p_case and a.status in ('draft', 'tendered', 'accepted'))

  -- Discovery.
  union all
  select s.situation, 'parties', s.relations, p.production_id::text, null, p.at, null
  from production p, (values ('production-to-receive', array['defense', 'self-represented']), ('production-with-defense', array['prosecution'])) s(situation, relations)
  where p.case_id = p_case and p.received_at is null

  -- The agreement in writing.
  union all
  select 'agreement-to-sign', 'parties', array['prosecution'], w.agreement_id::text, null, w.drafted_at, null from writing w where not 'prosecutor' = any (w.parts)
  union all
  select 'agreement-to-share', 'parties', array['defense'], w.agreement_id::text, null, w.drafted_at, null
  from writing w where not w.alone and w.shared_n is distinct from w.n
  union all
  select 'agreement-to-sign-as-counsel', 'parties', array['defense'], w.agreement_id::text, null, w.drafted_at, null
  from writing w where not w.alone and not 'counsel' = any (w.parts)
  union all
  select 'immigration-advice-missing', 'parties', array['defense'], w.agreement_id::text, null, coalesce(w.last_signed, w.drafted_at), null from writing w where w.unadvised
  union all
  select 'agreement-with-client', 'parties', array['defense'], w.agreement_id::text, null, w.shared_on::timestamp at time zone c.zone, null
  from writing w, c where w.shared_n = w.n and not 'defendant' = any (w.parts)
  union all
  select 'agreement-with-defense', 'parties', array['prosecution'], w.agreement_id::text, null, w.drafted_at, null
  from writing w where case when w.alone then not 'self-represented' = any (w.parts) else not w.parts @> array['counsel', 'defendant'] end
  union all
  select 'agreement-with-prosecution', 'parties', array['defense', 'self-represented'], w.agreement_id::text, null, w.drafted_at, null
  from writing w where not 'prosecutor' = any (w.parts)
  union all
  select 'victims-to-inform', 'parties', array['prosecution'], w.agreement_id::text, null, w.drafted_at, null from writing w where w.victims is null
  union all
  select 'agreement-to-tender', 'parties', array['prosecution'], w.agreement_id::text, null, w.last_signed, null
  from writing w where w.victims is not null and not w.unadvised and 'prosecutor' = any (w.parts)
    and case when w.alone then 'self-represented' = any (w.parts) else w.parts @> array['counsel', 'defendant'] end

  -- Before the court.
  union all
  select s.situation, 'tendered', s.relations, t.agreement_id::text,
    case when t.action = 'deferred' then t.deferred_until else (select n.on_day from next_hearing n where n.kind = 'plea') end,
    case when t.action = 'tendered' then t.tendered_at else t.ruled_at end, null
  from before_court t, (values
    ('tendered', 'agreement-to-rule-on', array['bench']),
    ('tendered', 'agreement-with-court', array['prosecution', 'defense', 'self-represented']),
    ('deferred', 'ruling-deferred', array['bench']),
    ('deferred', 'agreement-with-court', array['prosecution', 'defense', 'self-represented'])
  ) s(action, situation, relations) where s.action = t.action
  union all
  select 'choice-to-record', 'tendered', array['bench'], t.agreement_id::text, null, t.ruled_at, null
  from before_court t where t.action = 'rejected' and t.choice is null
  union all
  select 'promise-due', 'tendered', p.relations, t.agreement_id::text, min(p.due_on), min(coalesce(t.ruled_at, t.tendered_at)), null
  from before_court t join lateral (
    select case o.kind when 'prosecutor' then array['prosecution'] when 'court' then array['bench'] else array['defense'] end as relations,
      case pr.due when 'on-a-day' then pr.due_on
        else coalesce((select n.on_day from next_hearing n where n.kind = 'sentencing'), (c.stage_since at time zone c.zone)::date) end as due_on
    from promise pr join office o on o.office_id = pr.owner_office, c
    where pr.case_id = p_case and pr.agreement_id = t.agreement_id and pr.state = 'due'
      and (pr.due = 'on-a-day' or pr.due in ('at-plea-hearing', 'before-sentencing', 'at-sentencing') and c.stage in ('plea-accepted', 'sentenced'))) p on true
  where t.action = 'accepted' group by p.relations, t.agreement_id

  -- Victims.
  union all
  select 'victim-to-confer-with', 'victim', array['victim-advocate'], v.participant_id::text, null, c.stage_since, null
  from victim v, c where c.stage in ('filed', 'returned-to-prosecutor', 'open', 'plea-hearing-requested', 'trial-track')
    and not exists (select from conferral cf where cf.case_id = p_case and cf.victim = v.participant_id)
  union all
  select 'victim-to-tell-of-hearing', 'victim', array['victim-advocate', 'prosecution'], n.hearing_id::text || ':' || v.participant_id::text, n.on_day, c.stage_since, null
  from victim v, c, next_hearing n where v.wants_notice and n.kind in ('plea', 'sentencing')
    and not exists (select from victim_notice told where told.case_id = p_case and told.participant_id = v.participant_id and told.hearing_id = n.hearing_id)
  union all
  select 'victim-of-case', 'victim', array['victim-advocate', 'prosecution'], v.participant_id::text, c.next_date, c.stage_since, null
  from victim v, c where c.stage not in ('declined', 'dismissed', 'sentenced');
end $$;
comment on function work_facts(uuid) is 'Internal: every situation of a case, in which compartment its fact lies and which relations it is for.';

create function refresh_work(p_case uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  by_court_file boolean; by_referral boolean; safety boolean;
begin
  -- Two changes of one case take their turns here, so that the later one sees both.
  perform from court_case where case_id = p_case for no key update;
  by_court_file := coalesce((select cu.status = 'in-custody' from custody cu where cu.case_id = p_case order by cu.n desc limit 1), false);
  by_referral := coalesce((select r.custody_status = 'in-custody' from referral r where r.case_id = p_case), false);
  safety := exists (select from victim_contact v where v.case_id = p_case and coalesce(v.safety_note, '') <> '');

  -- Fetched once by the case: asked for each fact in the order of principals, it is sought under every principal there is.
  with held as materialized (
    select gr.principal, gr.compartment, gr.relation, gr.until from grant_ gr
    where gr.case_id = p_case and gr.starts <= statement_timestamp() and (gr.until is null or gr.until > statement_timestamp())
  ),
  fresh as materialized (
    select g.principal, f.situation, f.subject, f.compartment,
      case when f.compartment = 'investigation' then by_referral
        else by_court_file and exists (select from held cf where cf.compartment = 'court-file' and cf.principal = g.principal) end as in_custody,
      safety and exists (select from held v where v.compartment = 'victim' and v.principal = g.principal) as victim_safety,
      f.due_on, f.since, f.not_for, g.until
    from work_facts(p_case) f
    join lateral (
      select h.principal, max(h.until) as until from held h
      where h.compartment = f.compartment and h.relation = any (f.relations)
      group by h.principal) g on true
    where f.since is not null
  ),
  gone as (
    delete from work_item w where w.case_id = p_case and not exists (
      select from fresh f where f.principal = w.principal and f.situation = w.situation and f.subject = w.subject)
  )
  insert into work_item as w (principal, situation, case_id, subject, compartment, in_custody, victim_safety, due_on, since, not_for, until)
  select principal, situation, p_case, subject, compartment, in_custody, victim_safety, due_on, since, not_for, until from fresh
  on conflict (principal, situation, case_id, subject) do update
  set (compartment, in_custody, victim_safety, due_on, since, not_for, until)
    = (excluded.compartment, excluded.in_custody, excluded.victim_safety, excluded.due_on, excluded.since, excluded.not_for, excluded.until)
  where (w.compartment, w.in_custody, w.victim_safety, w.due_on, w.since, w.not_for, w.until)
    is distinct from (excluded.compartment, excluded.in_custody, excluded.victim_safety, excluded.due_on, excluded.since, excluded.not_for, excluded.until);
end $$;
comment on function refresh_work(uuid) is 'Internal: brings what a case asks of everybody in step with it.';

create function keep_work() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  -- At commit the whole change is there: a case of which several things were recorded is looked at once.
  if current_setting('app.worked', true) = new.case_id::text then return null; end if;
  perform set_config('app.worked', new.case_id::text, true);
  perform refresh_work(new.case_id);
  return null;
end $$;
create constraint trigger refresh_work after insert on ledger_entry deferrable initially deferred
  for each row when (not loads_in_bulk()) execute function keep_work();
create constraint trigger refresh_work after insert or update on grant_ deferrable initially deferred
  for each row when (not loads_in_bulk()) execute function keep_work();
create table work_put_off (
  person uuid not null references person,
  put_off_id uuid not null,
  situation text not null,
  case_id uuid not null,
  subject text not null,
  until date,
  as_of timestamptz not null,
  version integer not null default 1,
  primary key (person, put_off_id)
);
comment on table work_put_off is 'home: actor. app: select, insert, update, delete. What a person put off: his own arrangement of his own list.';
comment on column work_put_off.until is 'The day on which it comes back; null for "not now": it comes back when what it is about changes.';
comment on column work_put_off.as_of is 'Since when it had waited when it was put off: another moment means that something happened since.';
create unique index work_put_off_once on work_put_off (person, situation, case_id, subject);

create table notice (
  principal uuid not null references principal,
  case_id uuid not null,
  compartment text not null,
  seq bigint not null,
  notice_id uuid not null default gen_random_uuid() unique,
  kind text not null,
  at timestamptz not null,
  read_at timestamptz,
  primary key (principal, case_id, compartment, seq)
);
comment on table notice is 'home: principal. app: select. What a person is told of: one row an entry of the ledger, whose words are read through his own eyes. Written by the reaction of src/work, marked by read_notices().';
create index notice_newest on notice (principal, at desc, notice_id desc);
create index notice_unread on notice (principal, at desc, notice_id desc) where read_at is null;

create table notice_off (
  person uuid not null references person,
  kind text not null,
  version integer not null default 1,
  primary key (person, kind)
);
comment on table notice_off is 'home: actor. app: select, insert, delete. Kinds of notifications that a person switched off.';

create function tell_of_entry(p_case uuid, p_compartment text, p_seq bigint, p_kind text, p_at timestamptz, p_actor uuid, p_relations text[], p_teams text[], p_positions text[]) returns uuid[]
  language sql security definer set search_path = public, pg_temp
as $$
  with holder as (
    select distinct g.principal from grant_ g
    where g.case_id = p_case and g.compartment = p_compartment and g.relation = any (p_relations)
      and g.starts <= now() and (g.until is null or g.until > now())),
  reader as (
    select h.principal as person from holder h join person p on p.person_id = h.principal
    union
    select m.person_id from holder h join team t on t.team_id = h.principal join membership m on m.team_id = t.team_id
    where t.kind = any (p_teams) and m.position = any (p_positions) and m.starts <= now() and (m.ends is null or m.ends > now())),
  told as (
    insert into notice (principal, case_id, compartment, seq, kind, at, read_at)
    select r.person, p_case, p_compartment, p_seq, p_kind, p_at,
      -- What is a week old when it is told alerts nobody: it is there to be read.
      case when p_at < coalesce(played_moment(), clock_timestamp()) - interval '7 days' then p_at end
    from reader r
    where r.person is distinct from p_actor
      and not exists (select from exclusion e where e.case_id = p_case
        and (e.principal = r.person or e.principal in (select m.team_id from membership m where m.person_id = r.person and (m.ends is null or m.ends > now()))))
      and (not exists (select from seal s where s.case_id = p_case) or exists (select from seal_named n where n.case_id = p_case
        and (n.principal = r.person or n.principal in (select m.team_id from membership m where m.person_id = r.person and (m.ends is null or m.ends > now())))))
    on conflict do nothing
    returning principal)
  select coalesce(array_agg(principal), '{}') from told
$$;
comment on function tell_of_entry is 'Internal: tells of an entry those persons whom it concerns: who hold its compartment by one of the relations, themselves or in a team of one of the kinds; once, and never whoever did it.';

create function read_notices(p_notices uuid[], p_until uuid) returns bigint
  language sql security definer set search_path = public, pg_temp
as $$
  with newest as (select n.at, n.notice_id from notice n where n.principal = me() and n.notice_id = p_until),
  marked as (
    update notice n set read_at = coalesce(played_moment(), now())
    where n.principal = me() and n.read_at is null
      and (n.notice_id = any (p_notices) or (n.at, n.notice_id) <= (select w.at, w.notice_id from newest w))
    returning 1)
  select count(*) from marked
$$;
comment on function read_notices is 'Open to the application. Marks notifications of whoever acts as read: those named, or all up to one. Returns how many.';

create function forget_old_notices() returns bigint
  language sql security definer set search_path = public, pg_temp
as $$
  with old as (delete from notice where at < now() - interval '180 days' and read_at is not null returning 1)
  select count(*) from old
$$;
comment on function forget_old_notices() is 'For the job of notifications: what was read half a year ago is in the case''s activity.';

create function office_board() returns table (
  person uuid, name text, stage text, cases bigint, in_custody bigint, without_date bigint, oldest_on date, oldest_case uuid,
  median_days integer, longest_days integer, lapsing bigint)
  language sql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan
as $$
  with mine as (select p.population, p.office_id from my_population() p where p.population in ('prosecution-office', 'defense-office')),
  -- Who leads an office sees figures of its lawyers' cases, and none of a case that is closed to him.
  closed as materialized (
    select s.case_id from seal s where not exists (select from seal_named n where n.case_id = s.case_id and n.principal = any (principals()))
    union select e.case_id from exclusion e where e.principal = any (principals())),
  lawyer as (
    select s.person_id, s.name, m.population from mine m join staff s on s.office_id = m.office_id
    where exists (select from membership ms where ms.person_id = s.person_id and (ms.ends is null or ms.ends > now())
      and ms.position in ('prosecutor', 'prosecution-supervisor', 'defender', 'defense-supervisor'))),
  active(stage) as (select unnest(array['referred', 'screening', 'returned-to-police', 'filed', 'returned-to-prosecutor', 'open',
    'plea-hearing-requested', 'tendered', 'plea-accepted', 'trial-track'])),
  held as (
    select l.person_id, l.population, c.* from lawyer l cross join active a
    join lateral (
      select m.stage, m.case_id, m.custody, m.next_date, m.opened_on, m.expires_on,
        extract(day from coalesce(played_moment(), now()) - m.stage_since)::integer as days
      from my_case m where m.principal = l.person_id and m.stage = a.stage and (m.until is null or m.until > now())
        and m.relation in ('prosecution', 'defense')) c on true
    where c.case_id <> all (array(select case_id from closed)))
  select l.person_id, l.name, h.stage, count(h.case_id), count(*) filter (where h.custody = 'in-custody'),
    count(*) filter (where h.next_date = '9999-12-31' and h.stage not in ('referred', 'screening', 'returned-to-police', 'filed', 'returned-to-prosecutor')),
    min(h.opened_on), (array_agg(h.case_id order by h.opened_on, h.case_id))[1],
    (percentile_cont(0.5) within group (order by h.days))::integer, max(h.days),
    -- Offers lie between the parties: the defender's management does not hold them.
    case when l.population = 'prosecution-office' then count(*) filter (where h.expires_on between current_date and current_date + 7) end
  from lawyer l left join held h on h.person_id = l.person_id
  group by l.person_id, l.name, l.population, h.stage
$$;
comment on function office_board() is 'Open to the application. The cases of each lawyer of an office by stage, for its supervisor: figures, no content; nothing of a sealed case or of one from which he is walled off.';

-- What is there already is made once.
do $$ begin
  if has_table_privilege('colloquy_definer', 'my_case', 'delete') then
    grant select, insert, update, delete on work_item, victim_notice to colloquy_definer;
    alter function refresh_work(uuid) owner to colloquy_definer;
    alter function work_facts(uuid) owner to colloquy_definer;
    set local role colloquy_definer;
    perform refresh_work(c.case_id) from court_case c where c.origin <> 'import';
    set local role colloquy_owner;
  end if;
end $$;
