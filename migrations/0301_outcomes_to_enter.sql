-- A hearing that is still set asks for its outcome once its day has passed. It is an item from the day on which it is set, and the
-- rule file shows it when the day is over: no day has to be waited for by the database.

do $$
declare said text := pg_get_functiondef('work_facts(uuid)'::regprocedure);
  before_drafts constant text := E'  -- Drafts of offers: the prosecution''s own.\n';
  hearings constant text := $sql$  -- Hearings that are set, and wait for what becomes of them from the end of their day on.
  union all
  select 'outcome-to-enter', h.compartment, array['clerk', 'bench'], h.hearing_id::text, h.on_day, (h.on_day + 1)::timestamp at time zone c.zone, null
  from hearing h, c where h.case_id = p_case and h.status = 'set' and c.number is not null

$sql$;
begin
  if position(before_drafts in said) = 0 then raise exception 'work_facts is not as this migration knows it'; end if;
  execute replace(said, before_drafts, hearings || before_drafts);
end $$;

-- What is there already is made once.
do $$ begin
  if has_table_privilege('colloquy_definer', 'my_case', 'delete') then
    set local role colloquy_definer;
    perform refresh_work(c.case_id) from court_case c where exists (select from hearing h where h.case_id = c.case_id and h.status = 'set');
    set local role colloquy_owner;
  end if;
end $$;
