-- Who opened a case: shown to those who hold the same part of the file, but never one side's reading to the other.

create index access_entry_by_time on access_entry (case_id, at desc);

create function who_looked(p_case uuid, p_kept text[], p_auditors text[], p_audited text[], p_zone text, p_before date, p_days integer)
  returns table (day date, person uuid, compartment text, times integer, last_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
as $$
  with held as (
    select g.compartment, g.relation from grant_ g
    where g.case_id = p_case and g.principal = any (principals()) and g.starts <= now() and (g.until is null or g.until > now())
      and not shut_out(p_case)
  ), mine as (
    select coalesce((select s.office_id from staff s where s.person_id = me()), (select a.office_id from account a where a.person_id = me())) as office_id
  ), looked as (
    select (e.at at time zone p_zone)::date as day, e.person, e.compartment, count(*)::integer as times, max(e.at) as last_at
    from access_entry e
    left join staff s on s.person_id = e.person
    left join account ac on ac.person_id = e.person
    left join office o on o.office_id = coalesce(s.office_id, ac.office_id)
    where e.case_id = p_case
      and e.compartment in (select h.compartment from held h)
      and (p_before is null or e.at < (p_before::timestamp at time zone p_zone))
      and (e.person = me() or e.compartment = any (p_kept) or o.office_id = (select m.office_id from mine m)
        or exists (select from unnest(p_auditors, p_audited) as a (relation, kind) join held h using (relation) where a.kind = o.kind))
    group by 1, 2, 3
  )
  select l.day, l.person, l.compartment, l.times, l.last_at from looked l
  where l.day in (select distinct d.day from looked d order by d.day desc limit p_days)
  order by l.day desc, l.last_at desc, l.person, l.compartment
$$;
comment on function who_looked is 'Open to the application. Reads of what whoever acts holds in a case, by day: of compartments that one side keeps, all; of shared ones, those of his own office, or of the offices he audits.';
