-- What became of a hearing, entered in court, and the order in which the hearings of a courtroom are called.

alter table hearing drop constraint hearing_status_check;
alter table hearing add constraint hearing_status_check
  check (status in ('set', 'held', 'continued', 'vacated', 'failed-to-appear'));
comment on column hearing.status is 'set | held | continued (moved to another day) | vacated (taken off the calendar) | failed-to-appear (the defendant did not come); all but set as the last row of hearing_outcome has it';

alter table hearing drop constraint hearing_entered_check;
alter table hearing add constraint hearing_entered_check check (entered in ('by-hand', 'by-rule', 'in-court', 'import'));
comment on column hearing.entered is 'by-hand (a person typed the date and it says so) | by-rule | in-court (with the outcome of an earlier hearing, on a day on which the court is open) | import';

alter table hearing add column call_place integer check (call_place > 0);
comment on column hearing.call_place is 'Its place in the call of its courtroom that day, where somebody arranged the call; without one the time decides.';

create table hearing_outcome (
  case_id uuid not null references court_case,
  compartment text not null default 'court-file' check (compartment = 'court-file'),
  hearing_id uuid not null,
  n integer not null check (n > 0),
  outcome text not null check (outcome in ('held', 'continued', 'vacated', 'failed-to-appear', 'set-again')),
  requested_by text check (requested_by in ('prosecution', 'defense', 'both', 'court')),
  reason text,
  note text not null,
  next_hearing_id uuid,
  correction text check (correction <> ''),
  entered_by uuid,
  entered_at timestamptz not null,
  primary key (case_id, hearing_id, n),
  foreign key (case_id, hearing_id) references hearing,
  foreign key (case_id, next_hearing_id) references hearing,
  check (n > 1 or correction is null),
  check (outcome <> 'set-again' or correction is not null),
  check ((outcome = 'continued') = (requested_by is not null)),
  check ((outcome in ('continued', 'vacated')) = (reason is not null)),
  check (outcome <> 'continued' or next_hearing_id is not null)
);
comment on table hearing_outcome is 'home: case. app: select, insert. What became of a hearing; a correction is a further row that says why, and the last row holds.';
comment on column hearing_outcome.outcome is 'held | continued | vacated | failed-to-appear | set-again (a correction: nothing happened yet)';
comment on column hearing_outcome.requested_by is 'prosecution | defense | both | court: who asked for the continuance';
comment on column hearing_outcome.reason is 'As contract/calendar.ts continuanceReasonWords and vacationReasonWords.';
comment on column hearing_outcome.next_hearing_id is 'The hearing that was set with it.';
comment on column hearing_outcome.correction is 'Why the row before it was not right; none where nothing is corrected.';

drop function hearings_of_day(date);

create function outcome_relied_on(p_case uuid, p_hearing uuid) returns boolean
  language sql stable set search_path = public, pg_temp
as $$
  select exists (select from plea_hearing ph where ph.case_id = p_case and ph.hearing_id = p_hearing)
    or exists (
      select from (
        select ho.next_hearing_id from hearing_outcome ho
        where ho.case_id = p_case and ho.hearing_id = p_hearing order by ho.n desc limit 1) o
      join hearing n on n.case_id = p_case and n.hearing_id = o.next_hearing_id
      where n.status <> 'set' or exists (select from plea_hearing ph where ph.case_id = p_case and ph.hearing_id = n.hearing_id))
$$;
comment on function outcome_relied_on(uuid, uuid) is 'Open to the application. Whether something rests on the outcome of a hearing: a plea hearing was begun at it, or the hearing that was set with it is no longer as it was set.';

create function court_day(p_day date) returns table (
  case_id uuid, hearing_id uuid, at_time time, room text, kind text, status text, version integer, call_place integer,
  number text, stage text, sealed boolean, relations text[], defendant text, lead_charge text, charges integer,
  custody text, facility text, counsel text[], self_represented boolean, prosecutor text, judge text,
  agreement text, plea_hearing text, outcome text, outcome_by text, outcome_at timestamptz, requested_by text, reason text, note text,
  next_day date, next_kind text, relied_on boolean)
  language sql stable security definer set search_path = public, pg_temp
as $$
  select h.case_id, h.hearing_id, h.at_time, h.room, h.kind, h.status, h.version, h.call_place,
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
