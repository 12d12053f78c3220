-- The log of reads is appended in one statement a batch.

create function append_reads(p_said text) returns void
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare last record; b bigint; n integer;
begin
  if not is_system() then raise insufficient_privilege using message = 'only the system writes the log of reads'; end if;
  perform pg_advisory_xact_lock(7265661);
  select batch, hash into last from access_batch order by batch desc limit 1;
  b := coalesce(last.batch, 0) + 1;
  insert into access_entry (case_id, compartment, at, person, route, batch)
  select c.case_id, r.compartment, r.at, r.person, r.route, b
  from jsonb_to_recordset(p_said::jsonb) as r(at timestamptz, person uuid, route text, compartment text, cases uuid[])
  cross join unnest(r.cases) as c(case_id);
  get diagnostics n = row_count;
  insert into access_batch (batch, at, entries, prev_hash, hash)
  select b, coalesce(played_moment(), clock_timestamp()), n, x.prev, sha256(x.prev || convert_to(p_said, 'UTF8'))
  from (select coalesce(last.hash, decode(repeat('00', 32), 'hex')) as prev) x;
end $$;
comment on function append_reads is 'Internal: appends a batch to the log of reads. Its hash stands on the last one and on the very text of the batch.';
