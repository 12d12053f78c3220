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

const UnderwayRow = z.object({
  run_id: z.uuid(),
  court_id: CourtId,
  court: z.string(),
  source: z.string(),
  dry_run: z.boolean(),
  state: z.enum(['running', 'finished', 'failed', 'broken-off']),
  step: z.string(),
  done: z.number(),
  reason: z.string().nullable(),
  started_at: z.string(),
  told_at: z.string(),
})
export type UnderwayRow = z.infer<typeof UnderwayRow>

/** The last import into each court that whoever acts looks after. */
export async function underwaySeen(tx: Tx): Promise<readonly UnderwayRow[]> {
  const { rows } = await sql`select * from import_underway() order by started_at desc`.execute(tx.db)
  return z.array(UnderwayRow).parse(rows)
}
