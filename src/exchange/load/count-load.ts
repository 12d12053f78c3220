import type { ClientBase } from 'pg'
import { z } from 'zod'
import type { ExtractCounts, FileCounts } from '../domain/count-extract.ts'
import type { Source } from '../domain/source-definition.ts'

const FileRow = z.object({
  file: z.string(),
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

/** What the extract on the stage holds, each row counted once. */
export async function countExtract(client: ClientBase, source: Source): Promise<ExtractCounts> {
  const byFile = z.array(FileRow).parse((await client.query(rowsByFile)).rows)
  const [totals] = z.tuple([Totals]).parse((await client.query(totalsOfStage('not j.recalled'))).rows)
  const of = (name: string): FileCounts => {
    const { rows = 0, loaded = 0, quarantined = 0, flagged = 0 } = byFile.find(({ file }) => file === name) ?? {}
    return { rows, loaded, quarantined, flagged }
  }
  return { files: Object.fromEntries(source.files.map(({ name }) => [name, of(name)])), ...totals }
}

const rowsByFile = `
  with doubted as (select distinct n from stage_flag)
  select file, count(*) as rows, count(*) filter (where reason is not null) as quarantined,
    count(*) filter (where reason is null and d.n is not null) as flagged, count(*) filter (where reason is null and d.n is null) as loaded
  from stage_judged j left join doubted d on d.n = j.n where not j.recalled group by file`

/** Charges are gathered before cases, and cases before they are counted: sorting all rows for each figure costs far more. */
const totalsOfStage = (which: 'not j.recalled' | 'c.affected') => `
  with by_charge as (
    select c.matter_ref, c.case_id, j.charge_ref, bool_or(j.kind = 'disposition' and r.disposition_kind = 'plea') as plea,
      count(*) filter (where j.kind = 'disposition') as dispositions, count(*) filter (where j.kind = 'sentence') as sentences
    from stage_judged j join stage_row r on r.n = j.n join stage_case c on c.case_id = j.case_id
    where j.reason is null and ${which} group by 1, 2, 3),
  by_case as (
    select matter_ref, count(charge_ref) as charges, count(*) filter (where plea) as pleas, sum(dispositions) as dispositions, sum(sentences) as sentences
    from by_charge group by matter_ref, case_id)
  select count(distinct matter_ref) as matters, count(*) as cases, coalesce(sum(charges), 0) as charges, coalesce(sum(pleas), 0) as "pleaCharges",
    count(*) filter (where pleas > 0) as "participantsWithPlea", coalesce(sum(dispositions), 0) as dispositions, coalesce(sum(sentences), 0) as sentences
  from by_case`

const FlagCount = z.object({
  file: z.string(),
  suspicion: z.string(),
  column: z.string(),
  count: z.coerce.number(),
})
export type FlagCount = z.infer<typeof FlagCount>

/** How often each doubt is raised, by file and column. */
export async function countFlags(client: ClientBase): Promise<readonly FlagCount[]> {
  const { rows } = await client.query(
    `select j.file, f.suspicion, f.column_name as "column", count(*) from stage_flag f join stage_judged j using (n) where not j.recalled group by 1, 2, 3 order by 1, 4 desc, 2, 3`,
  )
  return z.array(FlagCount).parse(rows)
}

const HeldRow = z.object({ file: z.string(), line: z.int(), reason: z.string() })
export type HeldRow = z.infer<typeof HeldRow>

/** The first rows that were held back, in the order of the files. */
export async function heldRows(client: ClientBase, most: number): Promise<readonly HeldRow[]> {
  const { rows } = await client.query(
    'select file, line, reason from stage_judged where reason is not null and not recalled order by n limit $1',
    [most],
  )
  return z.array(HeldRow).parse(rows)
}

const News = z.object({
  file: z.string(),
  new: z.coerce.number(),
  changed: z.coerce.number(),
  same: z.coerce.number(),
  held: z.coerce.number(),
})
/** What the rows of a file change: new here, changed, known word for word, or held back. */
export type FileNews = z.infer<typeof News>

/** What the extract on the stage changes, file by file. */
export async function countNews(client: ClientBase, source: Source): Promise<readonly FileNews[]> {
  const { rows } = await client.query(newsByFile)
  const counted = z.array(News).parse(rows)
  return source.files.flatMap(({ name }) => counted.find(({ file }) => file === name) ?? [])
}

const newsByFile = `
  select file, count(*) filter (where reason is null and news = 'new') as new,
    count(*) filter (where reason is null and news = 'changed') as changed, count(*) filter (where reason is null and news = 'same') as same,
    count(*) filter (where reason is not null) as held
  from stage_judged where not recalled group by file`

const HeldCount = z.object({ file: z.string(), heldFor: z.string(), count: z.coerce.number() })
export type HeldCount = z.infer<typeof HeldCount>

/** How many rows are held back for which kind of reason. */
export async function countHeld(client: ClientBase): Promise<readonly HeldCount[]> {
  const { rows } = await client.query(
    `select file, held_for as "heldFor", count(*) from stage_judged where reason is not null and not recalled group by 1, 2 order by 1, 3 desc, 2`,
  )
  return z.array(HeldCount).parse(rows)
}

/** What a load did not do that it should have: the transaction must not be committed. */
export class LoadIncomplete extends Error {
  override readonly name = 'LoadIncomplete'
}

/**
 * Counts what now lies in the tables of the cases that were loaded and compares it with the stage: row security drops rows
 * without a word. Cases that were not touched may have gone on since, and are left out.
 * @throws LoadIncomplete when a figure differs
 */
export async function assertLoaded(client: ClientBase): Promise<void> {
  const [staged] = z.tuple([Totals]).parse((await client.query(totalsOfStage('c.affected'))).rows)
  const [found] = z.tuple([Totals]).parse((await client.query(totalsOfTables)).rows)
  const wrong = Totals.keyof().options.filter((what) => staged[what] !== found[what])
  if (wrong.length === 0) return
  const told = wrong.map((what) => `${what}: ${staged[what]} in the extract, ${found[what]} loaded`)
  throw new LoadIncomplete(`The import was undone, for not everything was loaded. ${told.join('. ')}.`)
}

const totalsOfTables = `
  with mine as (select c.case_id, c.matter_id from court_case c join stage_case s using (case_id) where s.affected and c.origin = 'import')
  select (select count(distinct matter_id) from mine) as matters, (select count(*) from mine) as cases,
    (select count(*) from charge join mine using (case_id)) as charges,
    (select count(*) from imported_disposition join mine using (case_id) where kind = 'plea') as "pleaCharges",
    (select count(distinct case_id) from imported_disposition join mine using (case_id) where kind = 'plea') as "participantsWithPlea",
    (select count(*) from imported_disposition join mine using (case_id)) as dispositions,
    (select count(*) from imported_sentence join mine using (case_id)) as sentences`
