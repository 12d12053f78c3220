import { sql } from 'kysely'
import { question } from '../../platform/postgres/question.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { CaseId } from '../../vocabulary/ids.ts'

const tenderedSeen = question(
  (_db, { caseId }: { readonly caseId: CaseId }) => sql<{ sees: boolean }>`
    select exists (
      select from grant_ g
      where g.case_id = ${caseId}::uuid and g.compartment = 'tendered' and g.principal = any (principals())
        and g.starts <= statement_timestamp() and (g.until is null or g.until > statement_timestamp())) as sees`,
)

/** Whether whoever asks sees what is tendered in a case; without it his clocks do not count the time of a tender. */
export async function seesTendered(tx: Tx, caseId: CaseId): Promise<boolean> {
  const [row] = await tenderedSeen.ask(tx, { caseId })
  return row?.sees ?? false
}
