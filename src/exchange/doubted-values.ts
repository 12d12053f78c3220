import { sql } from 'kysely'
import { z } from 'zod'
import { type DoubtedValue, ImportedFile } from '../../contract/exchange.ts'
import type { CommonRefusal } from '../platform/http/problems.ts'
import { noteRead, type Tx } from '../platform/postgres/tx.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { done, type Outcome, refuse } from '../vocabulary/outcome.ts'
import { wordsFor } from './domain/report-in-words.ts'

const Flag = z.object({
  file: ImportedFile,
  compartment: z.enum(['court-file', 'investigation', 'prosecution']),
  column: z.string(),
  suspicion: z.string(),
  original: z.string().nullable(),
})

/** The doubted values of an imported case that lie in compartments open to whoever acts; never race, gender or age. */
export async function viewDoubtedValues(
  tx: Tx,
  caseId: CaseId,
): Promise<Outcome<{ values: DoubtedValue[] }, CommonRefusal>> {
  const seen = await tx.db.selectFrom('court_case').select('case_id').where('case_id', '=', caseId).executeTakeFirst()
  if (!seen) return refuse({ kind: 'not-found' })
  const { rows } = await sql`
    select distinct file, compartment, column_name as "column", suspicion, original from import_flag
    where case_id = ${caseId}::uuid and compartment <> 'demographics' order by file, "column", suspicion, original`.execute(
    tx.db,
  )
  const flags = z.array(Flag).parse(rows)
  for (const { compartment } of flags) noteRead(tx, caseId, compartment)
  return done({
    values: flags.map(({ file, column, suspicion, original }) => ({
      file,
      column,
      original,
      words: wordsFor(suspicion),
    })),
  })
}
