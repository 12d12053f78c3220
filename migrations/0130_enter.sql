-- A request learns who acts in it by the first statement of its own transaction. What is looked up there is what stands
-- at that moment: a session signed out, locked or ended, or a team left, holds from the very next request.

create function enter_session(p_token bytea, p_at timestamptz, p_idle_since timestamptz)
  returns table (person uuid, display_name text, office_id uuid, office_kind text, office_name text, court_id uuid,
    teams uuid[], positions text[], last_active_at timestamptz, locked boolean)
  language plpgsql volatile security definer set search_path = public, pg_temp
as $$
begin
  select s.person, a.display_name, o.office_id, o.kind, o.name, o.court_id,
    array(select distinct m.team_id from membership m where m.person_id = s.person and m.starts <= p_at and (m.ends is null or m.ends > p_at)),
    case when o.kind = 'public' then array['defendant'] else array(
      select m.position from membership m where m.person_id = s.person and m.starts <= p_at and (m.ends is null or m.ends > p_at)
      group by m.position order by min(m.starts), m.position) end,
    s.last_active_at, s.locked_at is not null or s.last_active_at <= p_idle_since
  into person, display_name, office_id, office_kind, office_name, court_id, teams, positions, last_active_at, locked
  from session s
  join account a on a.person_id = s.person
  left join staff st on st.person_id = s.person
  left join office o on o.office_id = coalesce(st.office_id, a.office_id)
  where s.token_hash = p_token and s.ends_at > p_at;
  if not found then return; end if;
  if not locked then
    perform set_config('app.person', person::text, true),
      set_config('app.principals', (array_prepend(person, teams))::text, true);
  end if;
  return next;
end $$;
comment on function enter_session is 'Open to the application. Says whose session a token is and, while it is open, lets the transaction act as that person with all current teams. A locked session is told and lets nobody in; of one that has ended there is nothing.';
