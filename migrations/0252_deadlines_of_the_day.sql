-- Deadlines among what a case asks of whoever must act.

do $$
declare said text := pg_get_functiondef('work_facts(uuid)'::regprocedure);
  before_victims constant text := E'  -- Victims.\n';
  deadlines constant text := $sql$  -- Deadlines, of whoever must act. A clock that stands still has no last day yet.
  union all
  select 'deadline-due', d.compartment,
    case d.who when 'prosecution' then array['prosecution'] when 'defense' then array['defense', 'self-represented']
      when 'court' then array['bench'] when 'clerk' then array['clerk'] when 'probation' then array['probation']
      else array['prosecution', 'defense', 'self-represented'] end,
    d.deadline_id::text, d.due_on, d.changed_at, null
  from deadline d where d.case_id = p_case and d.state = 'open' and d.fixed and d.direction = 'not-later-than'

$sql$;
begin
  if position(before_victims in said) = 0 then raise exception 'work_facts is not as this migration knows it'; end if;
  execute replace(said, before_victims, deadlines || before_victims);
end $$;
