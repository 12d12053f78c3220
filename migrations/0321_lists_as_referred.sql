-- Until a case is charged, its line in a list has the charge that the police propose and the custody as referred, for those who hold the
-- investigation: screening begins with both.

create or replace function refresh_my_cases(p_cases uuid[]) returns void
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  -- Two changes of one case take their turns here, so that the later one makes the lists from both.
  perform from court_case where case_id = any (p_cases) order by case_id for no key update;

  -- Lateral, so that each case is looked up by its key: one join over all of them is planned on statistics not yet there.
  with fresh as materialized (
    select g.principal, c.stage, coalesce(c.next_date, date '9999-12-31') as next_date, c.case_id, c.number, c.court_id, c.origin, c.next_event,
      coalesce(case when g.court_file then k.defendant_given || ' ' || k.defendant_family end,
        case when g.investigation then k.suspect_given || ' ' || k.suspect_family end) as defendant_name,
      coalesce(case when g.court_file then k.defendant_family || ' ' || k.defendant_given end,
        case when g.investigation then k.suspect_family || ' ' || k.suspect_given end) as listed_name,
      coalesce(case when g.court_file then k.lead end, case when g.investigation then k.proposed end) as lead_charge,
      coalesce(case when g.court_file then k.class end, case when g.investigation then k.proposed_class end) as class,
      coalesce(case when g.court_file then k.custody end, case when g.investigation then k.held_as_referred end) as custody,
      case when g.court_file then k.judge end as judge,
      case when g.parties then k.negotiation end as negotiation, case when g.parties then k.expires_on end as expires_on,
      g.relation, c.stage_since, coalesce(k.filed_on, k.referred_on, k.recorded_on, c.stage_since::date) as opened_on, g.until
    from unnest(p_cases) as asked(case_id)
    cross join lateral (select * from court_case where court_case.case_id = asked.case_id offset 0) c
    cross join lateral (
      select d.given_name as defendant_given, d.family_name as defendant_family, s.given_name as suspect_given, s.family_name as suspect_family,
        l.offense_title as lead, l.class, pc.offense_title as proposed, pc.class as proposed_class,
        -- As referred until there is a charge: from then on the court's file says it, and to those alone who hold that.
        case when l.offense_title is null then (select r.custody_status from referral r where r.case_id = c.case_id) end as held_as_referred,
        (select cu.status from custody cu where cu.case_id = c.case_id order by cu.n desc limit 1) as custody,
        (select b.principal from assignment b where b.case_id = c.case_id and b.relation = 'bench' and b.ends is null order by b.starts desc, b.principal limit 1) as judge,
        n.state as negotiation, n.expires_on,
        -- The matter's day of filing is this case's once its own filing was accepted.
        case when c.number is not null then (select mt.filed_on from matter mt where mt.matter_id = c.matter_id) end as filed_on,
        (select (r.referred_at at time zone k.zone)::date from referral r where r.case_id = c.case_id) as referred_on,
        (select (e.at at time zone k.zone)::date from ledger_entry e where e.case_id = c.case_id and e.compartment = 'status' and e.seq = 1) as recorded_on
      from court k
      left join lateral (select p.given_name, p.family_name from participant p where p.case_id = c.case_id and p.compartment = 'court-file' and p.role = 'defendant' order by p.participant_id limit 1) d on true
      left join lateral (select p.given_name, p.family_name from participant p where p.case_id = c.case_id and p.compartment = 'investigation' and p.role = 'suspect' order by p.participant_id limit 1) s on true
      left join lateral (select ch.offense_title, ch.class from charge ch where ch.case_id = c.case_id order by ch.count_number limit 1) l on true
      left join lateral (
        select pc.offense_title, pc.class from proposed_charge pc
        where l.offense_title is null and pc.case_id = c.case_id order by pc.n limit 1) pc on true
      left join lateral (select ng.state, ng.expires_on from negotiation ng where ng.case_id = c.case_id) n on true
      where k.court_id = c.court_id
      offset 0) k
    cross join lateral (
      select gr.principal, bool_or(gr.compartment = 'court-file') as court_file, bool_or(gr.compartment = 'parties') as parties,
        bool_or(gr.compartment = 'investigation') as investigation, min(gr.relation) as relation, min(gr.until) as until
      from grant_ gr
      where gr.case_id = c.case_id and gr.starts <= now() and (gr.until is null or gr.until > now())
        and not exists (select from exclusion e where e.case_id = gr.case_id and e.principal = gr.principal)
        and (not exists (select from seal s where s.case_id = c.case_id)
          or exists (select from seal_named sn where sn.case_id = c.case_id and sn.principal = gr.principal))
      group by gr.principal
      having bool_or(gr.compartment = 'status')
    ) g
  ),
  gone as (
    delete from my_case m where m.case_id = any (p_cases)
      and not exists (select from fresh f where f.principal = m.principal and f.case_id = m.case_id)
  ),
  counted as (
    insert into my_case_count (principal, stage, n)
    select principal, stage, sum(d) from (
      select principal, stage, 1 as d from fresh
      union all select m.principal, m.stage, -1 from my_case m where m.case_id = any (p_cases)) moved
    group by 1, 2 having sum(d) <> 0
  )
  insert into my_case as m (principal, stage, next_date, case_id, number, court_id, origin, next_event, defendant_name, listed_name,
    lead_charge, class, custody, judge, negotiation, expires_on, relation, stage_since, opened_on, until)
  select principal, stage, next_date, case_id, number, court_id, origin, next_event, defendant_name, listed_name,
    lead_charge, class, custody, judge, negotiation, expires_on, relation, stage_since, opened_on, until
  -- Nine indexes begin with the principal: many rows of one after another are kept in pages that are at hand.
  from fresh order by principal, case_id
  on conflict (principal, case_id) do update set (stage, next_date, number, court_id, origin, next_event, defendant_name, listed_name,
    lead_charge, class, custody, judge, negotiation, expires_on, relation, stage_since, opened_on, until)
  = (excluded.stage, excluded.next_date, excluded.number, excluded.court_id, excluded.origin, excluded.next_event, excluded.defendant_name, excluded.listed_name,
    excluded.lead_charge, excluded.class, excluded.custody, excluded.judge, excluded.negotiation, excluded.expires_on, excluded.relation, excluded.stage_since, excluded.opened_on, excluded.until)
  where m.* is distinct from excluded.*;

  with fresh as materialized (
    select c.case_id, w.compartment, folded(concat_ws(' ', c.number, w.words)) as words
    from unnest(p_cases) as asked(case_id)
    cross join lateral (select * from court_case where court_case.case_id = asked.case_id offset 0) c
    cross join lateral (
      (select p.compartment, p.given_name || ' ' || p.family_name as words from participant p
       where p.case_id = c.case_id and p.compartment = 'investigation' and p.role = 'suspect' order by p.participant_id limit 1)
      union all
      select 'court-file', concat_ws(' ',
        (select p.given_name || ' ' || p.family_name from participant p where p.case_id = c.case_id and p.compartment = 'court-file' and p.role = 'defendant' order by p.participant_id limit 1),
        (select ch.offense_title from charge ch where ch.case_id = c.case_id order by ch.count_number limit 1))
    ) w
    where c.number is not null or w.words <> ''
  ),
  gone as (
    delete from case_words w where w.case_id = any (p_cases)
      and not exists (select from fresh f where f.case_id = w.case_id and f.compartment = w.compartment)
  )
  insert into case_words as w (case_id, compartment, words) select case_id, compartment, words from fresh
  on conflict (case_id, compartment) do update set words = excluded.words where w.words <> excluded.words;
end $$;

do $$ begin
  if has_table_privilege('colloquy_definer', 'my_case', 'delete') then
    set local role colloquy_definer;
    perform refresh_my_cases(array(
      select c.case_id from court_case c where exists (select from referral r where r.case_id = c.case_id)
        and not exists (select from charge ch where ch.case_id = c.case_id)
      order by c.case_id));
    set local role colloquy_owner;
  end if;
end $$;
