import { sql } from 'kysely'
import { z } from 'zod'
import { ImportedFile } from '../../contract/exchange.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import { CourtId } from '../vocabulary/ids.ts'
import { LegalDate } from '../vocabulary/legal-date.ts'

const count = z.int().nonnegative()
const FileCounts = z.object({ file: ImportedFile, rows: count, loaded: count, flagged: count, quarantined: count })

/** What a run wrote down of itself. */
const KeptReport = z.object({
  files: z.array(FileCounts),
  matters: count,
  cases: count,
  charges: count,
  dispositions: count,
  pleaCharges: count,
  participantsWithPlea: count,
  sentences: count,
  casesOpened: count,
  casesCompleted: count,
  news: z.object({ new: count, changed: count, same: count }),
  flags: z.array(z.object({ file: ImportedFile, suspicion: z.string(), column: z.string(), count })),
  damage: z.array(z.string()),
})

const RunRow = z.object({
  run_id: z.uuid(),
  court_id: CourtId,
  court: z.string(),
  source: z.string(),
  as_of: LegalDate,
  started_at: z.string(),
  finished_at: z.string(),
  report: KeptReport,
})
export type RunRow = z.infer<typeof RunRow>

/** The runs that whoever acts looks after. */
export async function runsSeen(tx: Tx): Promise<readonly RunRow[]> {
  const { rows } = await sql`
    select r.*, c.name as court from import_reports() r join court c using (court_id) order by r.finished_at desc`.execute(
    tx.db,
  )
  return z.array(RunRow).parse(rows)
}

const HeldRow = z.object({ file: ImportedFile, line: z.int(), reason: z.string() })

/** Rows held back of a court that whoever acts looks after; none of any other. */
export async function quarantineSeen(
  tx: Tx,
  court: CourtId,
  after: { file: string; line: number },
  limit: number,
): Promise<z.infer<typeof HeldRow>[]> {
  const { rows } = await sql`
    select file, line, reason from import_quarantine_of(${court}::uuid, ${after.file}, ${after.line}::integer, ${limit}::integer)`.execute(
    tx.db,
  )
  return z.array(HeldRow).parse(rows)
}
