-- What needs somebody and is of no one case: asked of the tables that hold it, by whoever it concerns, each time his day is read.

-- Rows that an import holds back are counted no further than asked: an import may hold tens of thousands.

create function is_row_open(p_about_case uuid, p_original text, p_barred text[]) returns boolean language sql stable
as $$
  select case when p_about_case is not null then not shut_out(p_about_case)
    else not exists (select from unnest(p_barred) as barred_key where position(barred_key in p_original) > 0) end
$$;
comment on function is_row_open(uuid, text, text[]) is 'Internal: whether a held row is open to whoever acts, who is barred from the cases of those keys.';

create or replace function held_rows_open(p_court uuid) returns setof import_quarantine
  language sql stable security definer set search_path = public, pg_temp
as $$
  select q.* from import_quarantine q, (select barred_keys(p_court) as keys) barred
  where q.court_id = p_court and mends_imports_of(p_court) and q.state in ('held', 'mended') and is_row_open(q.about_case, q.original, barred.keys)
$$;

create index import_quarantine_held on import_quarantine (court_id) where state = 'held';

create function my_upkeep(p_most integer) returns table (what text, n integer, since timestamptz)
  language sql stable security definer set search_path = public, pg_temp
as $$
  with mine as (
    select m.position from membership m where m.person_id = me() and m.starts <= now() and (m.ends is null or m.ends > now())),
  locked as (
    select a.locked_at as since from account a
    where a.locked_at is not null and exists (select from mine where position = 'administrator')
    order by a.locked_at limit p_most),
  failed as (
    select i.told_at as since from import_underway() i
    where i.state in ('failed', 'broken-off') and not i.dry_run and exists (select from mine where position = 'administrator')
    limit p_most),
  mended as materialized (
    select k.court_id, barred_keys(k.court_id) as barred
    from court k
    where exists (select from import_quarantine q where q.court_id = k.court_id and q.state = 'held') and mends_imports_of(k.court_id)),
  held as (
    select q.since from mended m
    cross join lateral (
      select r.finished_at as since from import_quarantine q join import_run r using (run_id)
      where q.court_id = m.court_id and q.state = 'held' and is_row_open(q.about_case, q.original, m.barred)
      limit p_most) q),
  -- A message that arrived since says that the address is right again.
  unreached as (
    select a.failed_at as since from alert_address a
    where a.person = me() and a.failed_at is not null and not exists (
      select from alert_message m
      where m.principal = a.person and m.channel = a.channel and m.state = 'sent' and m.done_at > a.failed_at))
  select 'account-locked', count(*)::integer, min(since) from locked having count(*) > 0
  union all
  select 'import-failed', count(*)::integer, min(since) from failed having count(*) > 0
  union all
  select 'rows-held', count(*)::integer, min(since) from held having count(*) > 0
  union all
  select 'address-failed', count(*)::integer, min(since) from unreached having count(*) > 0
$$;
comment on function my_upkeep(integer) is 'Open to the application. What needs whoever acts and is of no one case: how many of it, counted no further than asked, and since when. Without a name and without case content.';
