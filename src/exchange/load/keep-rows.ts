import type { ClientBase } from 'pg'
import { z } from 'zod'
import type { CourtId } from '../../vocabulary/ids.ts'
import { type Field, incidentFields, prosecutionFields, walledFields } from '../domain/fields.ts'
import type { Source } from '../domain/source-definition.ts'

/** Keeps every row word for word: loaded ones with their case, the others in quarantine; and the doubts of the loaded. */
export async function keepRows(client: ClientBase, court: CourtId, source: Source, run: string | null): Promise<void> {
  await client.query(keepLoaded('new'), [run])
  await client.query(keepChanged, [run])
  await client.query(forgetFlags)
  await client.query(
    keepFlags,
    [walledFields, prosecutionFields, incidentFields].map((fields) => columnsOf(source, fields)),
  )
  await client.query(holdRows, [court, run])
  await client.query(settleLoaded, [court, run])
  await client.query(settleReplaced, [court, run])
}

const keepLoaded = (news: 'new' | 'changed') => `
  insert into import_source_row (case_id, file, source_key, ordinal, line, hash, original, mend, run_id)
  select j.case_id, j.file, j.source_key, j.ordinal, j.line, j.hash, r.original, r.mend, coalesce(r.run_id, $1::uuid)
  from stage_judged j join stage_row r on r.n = j.n
  where j.reason is null and not j.recalled and j.news = '${news}' order by j.case_id`

const keepChanged = `${keepLoaded('changed')}
  on conflict (case_id, file, source_key, ordinal) do update
    set line = excluded.line, hash = excluded.hash, original = excluded.original, mend = excluded.mend, run_id = excluded.run_id`

const forgetFlags = `delete from import_flag f using stage_case c where c.case_id = f.case_id and c.affected and c.known`

const keepFlags = `
  insert into import_flag (case_id, compartment, file, source_key, ordinal, suspicion, column_name, original)
  select w.case_id,
    case
      when f.column_name = any ($1) then 'demographics'
      when f.column_name = any ($2) then 'prosecution'
      when f.column_name = any ($3) or not w.charged then 'investigation'
      else 'court-file'
    end,
    j.file, j.source_key, j.ordinal, f.suspicion, f.column_name, f.original
  from stage_flag f join stage_judged j using (n) join stage_whole w on w.case_id = j.case_id
  on conflict do nothing`

const columnsOf = (source: Source, wanted: ReadonlySet<Field>): readonly string[] =>
  source.files.flatMap(({ fields }) => fields.filter(([, field]) => wanted.has(field)).map(([column]) => column))

/**
 * The same bad row at the same place is held once, however often it is sent. One that was mended and is held all the same
 * waits for a person again; one that was set aside stays so.
 */
const holdRows = `
  insert into import_quarantine as q (court_id, file, hash, line, reason, held_for, column_name, held_value, proposal, about_case, original, run_id)
  select $1::uuid, j.file, r.print, j.line, j.reason, j.held_for, r.column_name, r.held_value, r.proposal,
    case when r.matter_ref is not null and r.defendant_ref is not null
      then import_uuid($1::text || '/case/' || r.matter_ref || '/' || r.defendant_ref) end,
    r.original, coalesce(r.run_id, $2::uuid)
  from stage_judged j join stage_row r on r.n = j.n where j.reason is not null and not j.recalled
  on conflict (court_id, file, hash, line) do update
    set reason = excluded.reason, held_for = excluded.held_for, column_name = excluded.column_name, held_value = excluded.held_value, proposal = excluded.proposal,
      about_case = excluded.about_case,
      state = case when q.state = 'set-aside' then q.state else 'held' end, settled_by = null, version = q.version + 1
    where q.state not in ('held', 'set-aside') or (q.reason, q.held_for) is distinct from (excluded.reason, excluded.held_for)`

/** The very row was loaded, as it stands or as it was mended. A repeat has the text of the row that it repeats. */
const settleLoaded = `
  update import_quarantine q set state = 'loaded', settled_by = $2::uuid, version = q.version + 1
  from stage_judged j join stage_row r on r.n = j.n
  where q.court_id = $1::uuid and q.state in ('held', 'mended') and q.held_for <> 'repeats'
    and q.file = j.file and q.hash = r.print and j.reason is null and not j.recalled`

/**
 * A corrected row came in place of the held one: new or changed, about the same things by name, and where the held row
 * was. Whatever is less sure waits for a person.
 */
const settleReplaced = `
  update import_quarantine q set state = 'replaced', settled_by = $2::uuid, version = q.version + 1
  from stage_judged j
  where q.court_id = $1::uuid and q.state in ('held', 'mended') and q.held_for not in ('repeats', 'contradicts', 'worked-on')
    and q.file = j.file and q.line = j.line and j.reason is null and not j.recalled and j.news <> 'same'
    and position(',' || j.matter_ref || ',' || j.defendant_ref || ',' in ',' || replace(q.original, '"', '') || ',') > 0
    and position(',' || coalesce(j.charge_ref, '') || ',' in ',' || replace(q.original, '"', '') || ',,') > 0
    and not exists (select from stage_row r where r.file = q.file and r.print = q.hash)`

const Recorded = z.object({ recorded: z.string() })

/**
 * One entry in the ledger of each case that the run opened or added to, and the lists of those who see them.
 * @returns how many of either
 */
export async function recordImports(
  client: ClientBase,
  court: CourtId,
  source: string,
): Promise<{ opened: number; completed: number }> {
  const origin = JSON.stringify({ origin: 'import', source })
  const opened = await recorded(client, recordOpened, [origin])
  const completed = await recorded(client, recordCompleted, [origin])
  await recorded(client, recordMended, [court, source])
  await client.query('select refresh_my_cases(array(select case_id from stage_whole))')
  return { opened, completed }
}

async function recorded(client: ClientBase, statement: string, values: readonly string[]): Promise<number> {
  const { rows } = await client.query(statement, [...values])
  return Number(z.tuple([Recorded]).parse(rows)[0].recorded)
}

const recordOpened = `
  select append_first_entries(array(select case_id from stage_whole where not known order by case_id), 'status', 'case.imported', $1::jsonb) as recorded`

const recordCompleted = `
  select count(append_entry(case_id, 'status', 'case.import-completed', 1, case_id::text, null, $1::jsonb)) as recorded
  from (select case_id from stage_whole where known order by case_id) cases`

/** Who put which columns of which rows right, and when; what they say lies with the rows. */
const recordMended = `
  select count(append_entry(case_id, 'status', 'case.import-mended', 1, case_id::text, null,
    jsonb_build_object('origin', 'import', 'source', $2::text, 'rows', rows))) as recorded
  from (
    select j.case_id, jsonb_agg(jsonb_build_object('file', q.file, 'line', q.line, 'by', q.mended_by, 'at', q.mended_at,
      'columns', coalesce((select jsonb_agg(k order by k) from jsonb_object_keys(q.mend) k), jsonb_build_array(q.column_name))) order by q.file, q.line) as rows
    from stage_judged j join stage_row r on r.n = j.n
    join import_quarantine q on q.court_id = $1::uuid and q.file = j.file and q.hash = r.print and q.mended_at is not null and q.state = 'loaded'
    where j.reason is null and not j.recalled and j.news <> 'same' group by j.case_id order by j.case_id) mended`
