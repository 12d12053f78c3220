-- Whether a grant holds is asked of the moment of the statement, not of the beginning of its transaction. A submit sent
-- twice at once waits for the first and must then see what the first was given; a transaction begun a moment before a
-- relation ended must not see on.

do $$
declare f record;
begin
  for f in
    select pg_get_functiondef(p.oid) as source from pg_proc p
    where p.pronamespace = 'public'::regnamespace and p.prokind = 'f' and p.prosrc ~ 'g\.(starts <=|until >) now\(\)'
  loop
    execute regexp_replace(f.source, 'g\.(starts <=|until >) now\(\)', 'g.\1 statement_timestamp()', 'g');
  end loop;
end $$;
