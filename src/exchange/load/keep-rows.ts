import type { ClientBase } from 'pg'
import { z } from 'zod'
import type { CourtId } from '../../vocabulary/ids.ts'

/** Keeps every row word for word: loaded ones with their case, the others in quarantine; and the doubts of the loaded. */
export async function keepRows(client: ClientBase, court: CourtId, run: string): Promise<void> {
  await client.query(keepLoaded, [run])
  await client.query(forgetFlags)
  await client.query(keepFlags)
  await client.query(keepQuarantined, [court, run])
}

const keepLoaded = `
  insert into import_source_row (case_id, file, source_key, ordinal, line, hash, original, run_id)
  select j.case_id, j.file, j.source_key, j.ordinal, j.line, j.hash, r.original, $1::uuid
  from stage_judged j join stage_row r on r.n = j.n
  where j.reason is null and j.news <> 'same' order by j.case_id
  on conflict (case_id, file, source_key, ordinal) do update
    set line = excluded.line, hash = excluded.hash, original = excluded.original, run_id = excluded.run_id`

const forgetFlags = `delete from import_flag f using stage_case c where c.case_id = f.case_id and c.affected and c.known`

const keepFlags = `
  insert into import_flag (case_id, compartment, file, source_key, ordinal, suspicion, column_name)
  select w.case_id,
    case when f.column_name in ('age_at_incident', 'gender', 'race') then 'demographics' when w.charged then 'court-file' else 'investigation' end,
    j.file, j.source_key, j.ordinal, f.suspicion, f.column_name
  from stage_flag f join stage_judged j using (n) join stage_whole w on w.case_id = j.case_id
  on conflict do nothing`

/** The same bad row at the same place is held once, however often it is sent. */
const keepQuarantined = `
  insert into import_quarantine (court_id, file, hash, line, reason, original, run_id)
  select $1::uuid, j.file, encode(sha256(convert_to(r.original, 'UTF8')), 'hex'), j.line, j.reason, r.original, $2::uuid
  from stage_judged j join stage_row r on r.n = j.n where j.reason is not null
  on conflict do nothing`

const Recorded = z.object({ recorded: z.string() })

/**
 * One entry in the ledger of each case that the run opened or added to, and the lists of those who see them.
 * @returns how many of either
 */
export async function recordImports(
  client: ClientBase,
  source: string,
): Promise<{ opened: number; completed: number }> {
  // The lists are made for all cases at once, which takes a fifth of the time that one by one does.
  await client.query(`select set_config('app.lists', 'later', true)`)
  const opened = await record(client, source, 'case.imported', false)
  const completed = await record(client, source, 'case.import-completed', true)
  await client.query('select refresh_my_cases(array(select case_id from stage_whole))')
  return { opened, completed }
}

async function record(client: ClientBase, source: string, kind: string, known: boolean): Promise<number> {
  const { rows } = await client.query(
    `select count(append_entry(case_id, 'status', $1, 1, case_id::text, null, $2::jsonb)) as recorded
     from (select case_id from stage_whole where known = $3 order by case_id) cases`,
    [kind, JSON.stringify({ origin: 'import', source }), known],
  )
  return Number(z.tuple([Recorded]).parse(rows)[0].recorded)
}
