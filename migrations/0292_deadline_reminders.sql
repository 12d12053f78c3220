-- Deadlines among what falls on a day. One that stands still has no last day yet, and one before which nothing may be done is
-- missed by nobody.

create or replace function due_things(p_what text, p_on date) returns table (case_id uuid, compartment text, relations text[], subject text)
  language sql stable security definer set search_path = public, pg_temp
as $$
  select h.case_id, h.compartment, null::text[], h.hearing_id::text from hearing h
  where p_what = 'hearing' and h.on_day = p_on and h.status = 'set'
  union all
  select o.case_id, o.compartment, null, o.offer_id::text from offer o
  where p_what = 'offer' and o.expires_on = p_on and o.state in ('extended', 'conveyed', 'countered')
  union all
  select p.case_id, p.compartment,
    case k.kind when 'prosecutor' then array['prosecution'] when 'court' then array['bench'] else array['defense', 'self-represented'] end,
    p.promise_id::text
  from promise p join office k on k.office_id = p.owner_office
  where p_what = 'promise' and p.due_on = p_on and p.due = 'on-a-day' and p.state = 'due'
  union all
  select d.case_id, d.compartment,
    case d.who when 'prosecution' then array['prosecution'] when 'defense' then array['defense', 'self-represented', 'defense-management']
      when 'court' then array['bench'] when 'clerk' then array['clerk'] when 'probation' then array['probation']
      else array['prosecution', 'defense', 'self-represented', 'defense-management'] end,
    d.deadline_id::text
  from deadline d
  where p_what = 'deadline' and d.due_on = p_on and d.state = 'open' and d.fixed and d.direction = 'not-later-than'
$$;
comment on function due_things(text, date) is 'Internal: what of a kind falls on a day and still stands, in which compartment it lies, and whom of the relations to the case it binds where it does not bind all.';
