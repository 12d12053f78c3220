import type { ClientBase } from 'pg'
import { z } from 'zod'
import type { CourtId } from '../../vocabulary/ids.ts'
import type { LegalDate } from '../../vocabulary/legal-date.ts'
import { withAcceptedCodes } from '../domain/accepted-codes.ts'
import { keyFields } from '../domain/fields.ts'
import { type Mend, type ReadRow, rowReader } from '../domain/read-row.ts'
import { fileNamed, type Source } from '../domain/source-definition.ts'
import { recordFrom } from '../read-records.ts'
import { type RecalledRow, stageRecalled, stageRows } from './stage-rows.ts'

/*
 * Rows that lie here word for word are read again as if they came once more: those of a case that a new extract touches
 * without naming all of it, and held ones that a person has put right.
 */

const Kept = z.object({
  file: z.string(),
  line: z.int(),
  ordinal: z.int(),
  original: z.string(),
  mend: z.record(z.string(), z.string()).nullable(),
  encoding_doubted: z.boolean(),
  run_id: z.string(),
  heading: z.array(z.string()),
})
type Kept = z.infer<typeof Kept>

const rowsInABatch = 2000

/**
 * Puts on the stage what earlier runs loaded of the cases that this one changes and what it does not name again: the cases
 * are written anew as a whole, and nothing of them may be lost because a file of other months is silent on it.
 * @returns how many rows were recalled
 */
export async function recallRows(client: ClientBase, source: Source, asOf: LegalDate): Promise<number> {
  await client.query(`declare recalled cursor for ${silentRows}`)
  let recalled = 0
  for (;;) {
    const rows = z.array(Kept).parse((await client.query(`fetch ${rowsInABatch} from recalled`)).rows)
    if (rows.length === 0) break
    await stageRecalled(client, source, readAgain(source, asOf, rows))
    recalled += rows.length
  }
  await client.query('close recalled')
  if (recalled > 0) await client.query(giveWayToCorrected)
  return recalled
}

const silentRows = `
  select k.file, k.line, k.ordinal, k.original, k.mend, k.run_id, r.headings -> k.file as heading,
    exists (select from import_flag f where f.case_id = k.case_id and f.file = k.file and f.source_key = k.source_key
      and f.ordinal = k.ordinal and f.suspicion = 'text-encoding') as encoding_doubted
  from stage_case c join import_source_row k using (case_id) join import_run r using (run_id)
  where c.affected and c.known and not exists (
    select from stage_judged j where j.file = k.file and j.source_key = k.source_key and j.reason is null
      and (j.kind <> 'sentence' or j.hash = k.hash or (j.recalled and j.ordinal = k.ordinal)))
  order by k.case_id, k.file, k.source_key, k.ordinal`

/**
 * A sentence that comes again otherwise, of the same kind, day and phase, is a corrected one and takes the place of the
 * earlier; of several alike, in their order. A sentence that no earlier one is like is a further one.
 */
const giveWayToCorrected = `
  with named as (
    select r.n, r.recalled, r.place, r.file, r.source_key, r.sentence_type, r.sentenced_on, r.phase,
      row_number() over (partition by r.recalled, r.file, r.source_key, r.sentence_type, r.sentenced_on, r.phase order by r.place, r.n) as nth
    from stage_row r left join stage_judged j on j.n = r.n
    where r.kind = 'sentence' and (r.recalled or (j.reason is null and j.news <> 'same'))),
  corrected as (
    select late.n, early.n as earlier, early.place from named late join named early using (file, source_key, sentence_type, sentenced_on, nth)
    where early.recalled and not late.recalled and early.phase is not distinct from late.phase),
  gone as (delete from stage_row r using corrected c where r.n = c.earlier)
  update stage_row r set place = c.place from corrected c where r.n = c.n`

const mendedAtOnce = 1000

/**
 * Puts on the stage held rows of a court that were put right, and beside them all that was loaded of the cases that they
 * name: of a charge with several sentences none may take another's place.
 * @returns the ids of the mended rows
 */
export async function stageMended(
  client: ClientBase,
  court: CourtId,
  source: Source,
  asOf: LegalDate,
): Promise<readonly string[]> {
  const order = source.files.map(({ name }) => name)
  const { rows } = await client.query(waitingRows, [court, source.source, order, mendedAtOnce])
  const mended = [...readRowsAgain(source, asOf, z.array(Kept).parse(rows))].map(({ row }) => row)
  const cases = mended.flatMap((row) => caseKeyOf(row) ?? [])
  const kept = await client.query(rowsOfCases, [court, [...new Set(cases)], order])
  await stageRecalled(client, source, readAgain(source, asOf, z.array(Kept).parse(kept.rows)))
  await stageRows(client, source, eachOf(mended))
  return z
    .array(z.object({ row_id: z.string() }))
    .parse(rows)
    .map(({ row_id: id }) => id)
}

/** A row that was taken from those that wait and is neither loaded nor held anew waits for a person: tried for ever it would help nobody. */
export async function holdUnsettled(client: ClientBase, taken: readonly string[]): Promise<void> {
  await client.query(
    `update import_quarantine set state = 'held', version = version + 1 where row_id = any ($1) and state = 'mended'`,
    [taken],
  )
}

const waitingRows = `
  select q.row_id, q.file, q.line, 1 as ordinal, q.original, q.mend, false as encoding_doubted, q.run_id, r.headings -> q.file as heading
  from import_quarantine q join import_run r using (run_id)
  where q.court_id = $1 and q.state = 'mended' and r.source = $2 order by array_position($3, q.file), q.line limit $4`

const rowsOfCases = `
  select k.file, k.line, k.ordinal, k.original, k.mend, k.run_id, r.headings -> k.file as heading, false as encoding_doubted
  from import_source_row k join import_run r using (run_id)
  where k.case_id = any (select import_uuid($1::text || '/case/' || key) from unnest($2::text[]) as key)
  order by array_position($3, k.file), k.source_key, k.ordinal`

const caseKeyOf = (row: ReadRow): string | null =>
  row.outcome === 'read' ? row.key.split('/').slice(0, keyFields.defendant.length).join('/') : null

function* readRowsAgain(source: Source, asOf: LegalDate, rows: readonly Kept[]): Generator<RecalledRow> {
  for (const { file, line, ordinal, original, mend, encoding_doubted: doubted, run_id: run, heading } of rows) {
    const read = rowReader(source, fileNamed(source, file), heading, asOf, () => mend, run)
    yield { row: read(recordFrom(line, original, doubted)), ordinal }
  }
}

async function* readAgain(source: Source, asOf: LegalDate, rows: readonly Kept[]): AsyncGenerator<RecalledRow> {
  yield* readRowsAgain(source, asOf, rows)
}

async function* eachOf(rows: readonly ReadRow[]): AsyncGenerator<ReadRow> {
  yield* rows
}

/** The source as the people of a court completed its lists of codes. */
export async function withCodesOf(client: ClientBase, court: CourtId, source: Source): Promise<Source> {
  const { rows } = await client.query(
    'select field, code, means from import_code where court_id = $1 and source = $2',
    [court, source.source],
  )
  const Accepted = z.object({ field: z.string(), code: z.string(), means: z.string() })
  return withAcceptedCodes(source, z.array(Accepted).parse(rows))
}

/** What was put right in rows of a court, by file and hash of the original. */
export async function mendsOf(
  client: ClientBase,
  court: CourtId,
): Promise<(file: string, print: string) => Mend | null> {
  const { rows } = await client.query(
    `select file, hash, mend from import_quarantine where court_id = $1 and mend is not null
       and (state in ('mended', 'loaded') or (state = 'held' and held_for <> 'contradicts'))`,
    [court],
  )
  const Mended = z.object({ file: z.string(), hash: z.string(), mend: z.record(z.string(), z.string()) })
  const mends = new Map(
    z
      .array(Mended)
      .parse(rows)
      .map(({ file, hash, mend }) => [`${file}/${hash}`, mend]),
  )
  return (file, print) => mends.get(`${file}/${print}`) ?? null
}
