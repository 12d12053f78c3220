-- The day of a court tells how long each hearing is expected to take.

drop function court_day(date);

create function court_day(p_day date) returns table (
  case_id uuid, hearing_id uuid, at_time time, room text, minutes integer, kind text, status text, version integer, call_place integer,
  number text, stage text, sealed boolean, relations text[], defendant text, lead_charge text, charges integer,
  custody text, facility text, counsel text[], self_represented boolean, prosecutor text, judge text,
  agreement text, plea_hearing text, outcome text, outcome_by text, outcome_at timestamptz, requested_by text, reason text, note text,
  next_day date, next_kind text, relied_on boolean)
  language sql stable security definer set search_path = public, pg_temp
as $$
  select h.case_id, h.hearing_id, h.at_time, h.room, h.minutes, h.kind, h.status, h.version, h.call_place,
    c.number, c.stage, exists (select from seal s where s.case_id = h.case_id), mine.relations,
    (select p.given_name || ' ' || p.family_name from participant p
      where p.case_id = h.case_id and p.compartment = 'court-file' and p.role = 'defendant' order by p.participant_id limit 1),
    (select ch.offense_title from charge ch where ch.case_id = h.case_id order by ch.count_number limit 1),
    (select count(*)::integer from charge ch where ch.case_id = h.case_id),
    cu.status, cu.facility,
    coalesce((select array_agg(s.name order by a.starts, s.name) from assignment a join staff s on s.person_id = a.principal
      where a.case_id = h.case_id and a.relation = 'defense' and a.ends is null), '{}'),
    exists (select from assignment a where a.case_id = h.case_id and a.relation = 'self-represented' and a.ends is null),
    (select s.name from assignment a join staff s on s.person_id = a.principal
      where a.case_id = h.case_id and a.relation = 'prosecution' and a.ends is null order by a.starts desc limit 1),
    (select t.name from assignment a join team t on t.team_id = a.principal
      where a.case_id = h.case_id and a.relation = 'bench' and a.ends is null order by a.starts desc limit 1),
    (select t.action from tendered_agreement t where t.case_id = h.case_id order by t.tendered_at desc limit 1),
    coalesce((select ph.status from plea_hearing ph where ph.case_id = h.case_id order by ph.started_at desc limit 1), 'none'),
    o.outcome, o.name, o.entered_at, o.requested_by, o.reason, o.note, n.on_day, n.kind,
    outcome_relied_on(h.case_id, h.hearing_id)
  from hearing h join court_case c on c.case_id = h.case_id
  cross join lateral (
    select array_agg(distinct g.relation) as relations from grant_ g
    where g.case_id = h.case_id and g.relation in ('bench', 'clerk') and g.principal = any (principals())
      and g.starts <= now() and (g.until is null or g.until > now())) mine
  left join lateral (
    select k.status, k.facility from custody k where k.case_id = h.case_id order by k.n desc limit 1) cu on true
  left join lateral (
    select ho.*, s.name from hearing_outcome ho left join staff s on s.person_id = ho.entered_by
    where ho.case_id = h.case_id and ho.hearing_id = h.hearing_id order by ho.n desc limit 1) o on true
  left join hearing n on n.case_id = h.case_id and n.hearing_id = o.next_hearing_id
  where h.on_day = p_day and mine.relations is not null and not shut_out(h.case_id)
  order by h.room, h.call_place nulls last, h.at_time, c.number, h.hearing_id
$$;
comment on function court_day(date) is 'Open to the application. The hearings of a day in the cases where whoever acts is the bench or the clerk, in the order of the call; found by the day, then checked case by case.';
