import type { ClientBase } from 'pg'
import { z } from 'zod'
import type { CourtId } from '../../vocabulary/ids.ts'
import type { ExtractCounts, FileCounts } from '../domain/count-extract.ts'
import { type SourceFile, sourceFiles } from '../domain/source-files.ts'

const FileRow = z.object({
  file: z.enum(sourceFiles),
  rows: z.coerce.number(),
  loaded: z.coerce.number(),
  flagged: z.coerce.number(),
  quarantined: z.coerce.number(),
})
const Totals = z.object({
  matters: z.coerce.number(),
  cases: z.coerce.number(),
  charges: z.coerce.number(),
  pleaCharges: z.coerce.number(),
  participantsWithPlea: z.coerce.number(),
  dispositions: z.coerce.number(),
  sentences: z.coerce.number(),
})
export type Totals = z.infer<typeof Totals>

/** What the extract on the stage holds, each row counted once. */
export async function countExtract(client: ClientBase): Promise<ExtractCounts> {
  const byFile = z.array(FileRow).parse((await client.query(rowsByFile)).rows)
  const [totals] = z.tuple([Totals]).parse((await client.query(totalsOfStage)).rows)
  const of = (name: SourceFile): FileCounts => {
    const { rows = 0, loaded = 0, quarantined = 0, flagged = 0 } = byFile.find(({ file }) => file === name) ?? {}
    return { rows, loaded, quarantined, flagged }
  }
  return {
    files: {
      intake: of('intake'),
      initiation: of('initiation'),
      dispositions: of('dispositions'),
      sentencing: of('sentencing'),
    },
    ...totals,
  }
}

const rowsByFile = `
  with doubted as (select distinct n from stage_flag)
  select file, count(*) as rows, count(*) filter (where reason is not null) as quarantined,
    count(*) filter (where reason is null and d.n is not null) as flagged, count(*) filter (where reason is null and d.n is null) as loaded
  from stage_judged j left join doubted d on d.n = j.n group by file`

const totalsOfStage = `
  select count(distinct case_ref) as matters, count(distinct (case_ref, participant_ref)) as cases,
    count(distinct (participant_ref, charge_ref)) filter (where charge_ref is not null) as charges,
    count(distinct (participant_ref, charge_ref)) filter (where plea) as "pleaCharges",
    count(distinct participant_ref) filter (where plea) as "participantsWithPlea",
    count(*) filter (where file = 'dispositions') as dispositions, count(*) filter (where file = 'sentencing') as sentences
  from (
    select j.*, j.file = 'dispositions' and starts_with(r.body ->> 'charge_disposition', 'Plea') as plea
    from stage_judged j join stage_row r on r.n = j.n where j.reason is null) read`

const FlagCount = z.object({
  file: z.enum(sourceFiles),
  suspicion: z.string(),
  column: z.string(),
  count: z.coerce.number(),
})
export type FlagCount = z.infer<typeof FlagCount>

/** How often each doubt is raised, by file and column. */
export async function countFlags(client: ClientBase): Promise<readonly FlagCount[]> {
  const { rows } = await client.query(
    `select j.file, f.suspicion, f.column_name as "column", count(*) from stage_flag f join stage_judged j using (n) group by 1, 2, 3 order by 1, 4 desc, 2, 3`,
  )
  return z.array(FlagCount).parse(rows)
}

const HeldRow = z.object({ file: z.enum(sourceFiles), line: z.int(), reason: z.string() })
export type HeldRow = z.infer<typeof HeldRow>

/** The rows that were held back, in the order of the files. */
export async function heldRows(client: ClientBase): Promise<readonly HeldRow[]> {
  const { rows } = await client.query('select file, line, reason from stage_judged where reason is not null order by n')
  return z.array(HeldRow).parse(rows)
}

const News = z.object({ news: z.enum(['new', 'changed', 'same']), rows: z.coerce.number() })

/** How many of the loaded rows are new here, changed, or were known word for word. */
export async function countNews(client: ClientBase): Promise<Readonly<Record<'new' | 'changed' | 'same', number>>> {
  const { rows } = await client.query(
    'select news, count(*) as rows from stage_judged where reason is null group by news',
  )
  const counted = z.array(News).parse(rows)
  const of = (news: 'new' | 'changed' | 'same') => counted.find((row) => row.news === news)?.rows ?? 0
  return { new: of('new'), changed: of('changed'), same: of('same') }
}

/** What a load did not do that it should have: the transaction must not be committed. */
export class LoadIncomplete extends Error {
  override readonly name = 'LoadIncomplete'
}

/**
 * Counts what now lies in the cases' own tables for the extract's cases and compares it with the extract: row security
 * drops rows without a word.
 * @throws LoadIncomplete when a figure differs
 */
export async function assertLoaded(client: ClientBase, court: CourtId, expected: Totals): Promise<void> {
  const [found] = z.tuple([Totals]).parse((await client.query(totalsOfTables, [court])).rows)
  const wrong = Object.entries(Totals.parse(expected)).flatMap(([what, count]) => {
    const lies = Object.entries(found).find(([name]) => name === what)?.[1]
    return lies === count ? [] : [`${what}: ${count} in the extract, ${lies} loaded`]
  })
  if (wrong.length > 0)
    throw new LoadIncomplete(`The import was undone, for not everything was loaded. ${wrong.join('. ')}.`)
}

const totalsOfTables = `
  with mine as (select c.case_id, c.matter_id from court_case c join stage_case s using (case_id) where c.court_id = $1::uuid and c.origin = 'import')
  select (select count(distinct matter_id) from mine) as matters, (select count(*) from mine) as cases,
    (select count(*) from charge join mine using (case_id)) as charges,
    (select count(*) from charge join mine using (case_id) where starts_with(disposition, 'Plea')) as "pleaCharges",
    (select count(distinct case_id) from charge join mine using (case_id) where starts_with(disposition, 'Plea')) as "participantsWithPlea",
    (select count(*) from imported_disposition join mine using (case_id)) as dispositions,
    (select count(*) from imported_sentence join mine using (case_id)) as sentences`
