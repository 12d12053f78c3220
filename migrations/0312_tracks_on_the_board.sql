-- A supervisor's board by track: how many cases of each lawyer are managed on which.

create function office_tracks() returns table (person uuid, track text, cases bigint)
  language sql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan
as $$
  with mine as (select p.office_id from my_population() p where p.population in ('prosecution-office', 'defense-office')),
  closed as materialized (
    select s.case_id from seal s where not exists (select from seal_named n where n.case_id = s.case_id and n.principal = any (principals()))
    union select e.case_id from exclusion e where e.principal = any (principals())),
  held as (
    select s.person_id, m.case_id
    from mine join staff s on s.office_id = mine.office_id
    join my_case m on m.principal = s.person_id
    where m.relation in ('prosecution', 'defense') and (m.until is null or m.until > now())
      and m.stage in ('filed', 'returned-to-prosecutor', 'open', 'plea-hearing-requested', 'tendered', 'plea-accepted', 'trial-track')
      and m.case_id <> all (array(select case_id from closed)))
  select h.person_id, t.track, count(*)
  from held h join lateral (
    select c.track from case_track c where c.case_id = h.case_id order by c.n desc limit 1) t on true
  group by h.person_id, t.track
$$;
comment on function office_tracks() is 'Open to the application. The cases of each lawyer of an office by the track that was chosen, for its supervisor: figures, no content; nothing of a sealed case or of one from which he is walled off.';
