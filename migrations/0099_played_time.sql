-- The training court has a past: its histories are played through the real verbs as of days gone by. Every moment that is
-- kept by default or by a function comes from here, and only a training database lets it be another than the present.

create function played_moment() returns timestamptz language sql stable parallel safe as $$
  select case
    when nullif(current_setting('app.played_at', true), '') is null then null
    when exists (select from court where kind = 'training') and not exists (select from court where kind = 'live')
      then nullif(current_setting('app.played_at', true), '')::timestamptz
  end
$$;
comment on function played_moment() is 'The moment that is played in this transaction; null outside a training database, and whenever nothing is played.';

do $$
declare c record; f record; said text;
begin
  for c in
    select d.adrelid::regclass as place, a.attname as name
    from pg_attrdef d join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
    join pg_class t on t.oid = d.adrelid
    where t.relnamespace = 'public'::regnamespace and pg_get_expr(d.adbin, d.adrelid) = 'now()' and t.relname <> 'schema_migration'
  loop
    execute format('alter table %s alter column %I set default coalesce(played_moment(), now())', c.place, c.name);
  end loop;
  for f in
    select p.oid::regprocedure as signature, pg_get_functiondef(p.oid) as source
    from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prokind = 'f' and p.proname <> 'played_moment'
      and p.prosrc ~ 'clock_timestamp\(\)|(set|,) *[a-z_]+ = now\(\)'
  loop
    said := replace(f.source, 'clock_timestamp()', 'coalesce(played_moment(), clock_timestamp())');
    said := regexp_replace(said, '((?:set|,) *[a-z_]+ = )now\(\)', '\1coalesce(played_moment(), now())', 'g');
    execute said;
  end loop;
end $$;
