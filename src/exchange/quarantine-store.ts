import { sql } from 'kysely'
import { z } from 'zod'
import { HeldForKind, ImportedFile } from '../../contract/exchange.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import { CourtId } from '../vocabulary/ids.ts'
import { LegalDate } from '../vocabulary/legal-date.ts'
import { type AcceptedCode, withAcceptedCodes } from './domain/accepted-codes.ts'
import type { Mend } from './domain/read-row.ts'
import type { Source } from './domain/source-definition.ts'
import type { RowInQuarantine } from './held-row.ts'
import { sourceNamed } from './sources.ts'

/*
 * Rows in quarantine as whoever acts may read and mend them. The functions of the database check who asks, and leave out
 * what a wall or a seal closes.
 */

const Group = z.object({
  source: z.string(),
  file: ImportedFile,
  held_for: HeldForKind,
  column_name: z.string().nullable(),
  held_value: z.string().nullable(),
  proposal: z.string().nullable(),
  held: z.coerce.number(),
  waiting: z.coerce.number(),
})
type Group = z.infer<typeof Group>

/** Held rows of a court by reason; none for whoever does not look after it. */
export async function groupsSeen(tx: Tx, court: CourtId): Promise<readonly Group[]> {
  const { rows } = await sql`select * from import_held_groups(${court}::uuid)`.execute(tx.db)
  return z.array(Group).parse(rows)
}

/** Whether whoever acts looks after the imports of a court, and whether he may read and mend its rows. */
export async function standingIn(
  tx: Tx,
  court: CourtId,
): Promise<{ readonly keeps: boolean; readonly mends: boolean }> {
  const { rows } = await sql`
    select mends_imports_of(${court}::uuid) as mends, exists (select from import_reports() r where r.court_id = ${court}::uuid) as keeps`.execute(
    tx.db,
  )
  const [standing] = z.tuple([z.object({ mends: z.boolean(), keeps: z.boolean() })]).parse(rows)
  return { mends: standing.mends, keeps: standing.keeps || standing.mends }
}

const Row = z
  .object({
    row_id: z.uuid(),
    source: z.string(),
    file: ImportedFile,
    line: z.int(),
    held_for: HeldForKind,
    reason: z.string(),
    column_name: z.string().nullable(),
    proposal: z.string().nullable(),
    original: z.string(),
    mend: z.record(z.string(), z.string()).nullable(),
    state: z.enum(['held', 'mended']),
    mended_by: z.string().nullable(),
    mended_at: z.string().nullable(),
    version: z.int(),
    heading: z.array(z.string()),
    as_of: LegalDate,
  })
  .transform(({ row_id, held_for, column_name, mended_by, mended_at, as_of, ...row }) => ({
    ...row,
    id: row_id,
    heldFor: held_for,
    column: column_name,
    mendedBy: mended_by,
    mendedAt: mended_at,
    asOf: as_of,
  }))

/** A held row with what is told of it. */
export interface SeenRow extends RowInQuarantine {
  readonly id: string
  readonly source: string
  readonly heldFor: HeldForKind
  readonly reason: string
  readonly proposal: string | null
  readonly state: 'held' | 'mended'
  readonly mendedBy: string | null
  readonly mendedAt: string | null
  readonly version: number
}

export interface WhichRows {
  readonly file: string
  readonly heldFor?: HeldForKind | undefined
  readonly column?: string | undefined
  readonly code?: string | undefined
  readonly after?: { readonly line: number; readonly id: string } | undefined
}

const firstOfAll = { line: 0, id: '00000000-0000-0000-0000-000000000000' }

/** Held rows of a file, in the order of its lines. */
export async function rowsSeen(tx: Tx, court: CourtId, which: WhichRows, limit: number): Promise<readonly SeenRow[]> {
  const { file, heldFor = null, column = null, code = null, after = firstOfAll } = which
  const { rows } = await sql`
    select * from import_held_rows(${court}::uuid, ${file}, ${heldFor}, ${column}, ${code}, ${after.line}::integer, ${after.id}::uuid, ${limit}::integer)`.execute(
    tx.db,
  )
  return z.array(Row).parse(rows)
}

const OneRow = z.object({ court_id: CourtId }).loose()

/** A held row and its court; null when there is none for whoever acts. */
export async function rowSeen(tx: Tx, id: string): Promise<{ court: CourtId; row: SeenRow } | null> {
  const { rows } = await sql`select * from import_held_row(${id}::uuid)`.execute(tx.db)
  const [found] = z.array(OneRow).parse(rows)
  return found ? { court: found.court_id, row: Row.parse(found) } : null
}

const Done = z.tuple([z.object({ done: z.boolean() })])

/** @returns false when somebody else was there before */
export async function saveMend(tx: Tx, id: string, version: number, mend: Mend): Promise<boolean> {
  const { rows } = await sql`
    select mend_held_row(${id}::uuid, ${version}::integer, ${JSON.stringify(mend)}::jsonb) as done`.execute(tx.db)
  return Done.parse(rows)[0].done
}

/** @returns false when somebody else was there before */
export async function saveSetAside(tx: Tx, id: string, version: number, why: string): Promise<boolean> {
  const { rows } = await sql`select set_held_row_aside(${id}::uuid, ${version}::integer, ${why}) as done`.execute(tx.db)
  return Done.parse(rows)[0].done
}

interface CodeToAccept extends AcceptedCode {
  readonly court: CourtId
  readonly source: string
  readonly file: string
  readonly column: string
}

/** @returns how many rows were held for the code */
export async function saveCode(tx: Tx, accepted: CodeToAccept): Promise<number> {
  const { court, source, file, column, field, code, means } = accepted
  const { rows } = await sql`
    select accept_import_code(${court}::uuid, ${source}, ${file}, ${column}, ${field}, ${code}, ${means}) as accepted`.execute(
    tx.db,
  )
  return z.tuple([z.object({ accepted: z.coerce.number() })]).parse(rows)[0].accepted
}

const Code = z.object({ field: z.string(), code: z.string(), means: z.string() })

/** A source with its lists as the people of a court completed them. @throws Error when this program has no such source */
export async function sourceSeen(tx: Tx, court: CourtId, name: string): Promise<Source> {
  const source = await sourceNamed(name)
  if (!source) throw new Error(`A run was read by a source that this program does not have: ${name}`)
  const { rows } = await sql`select * from import_codes(${court}::uuid, ${name})`.execute(tx.db)
  return withAcceptedCodes(source, z.array(Code).parse(rows))
}
