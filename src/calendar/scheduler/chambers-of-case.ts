import type { Tx } from '../../platform/postgres/tx.ts'
import type { CaseId } from '../../vocabulary/ids.ts'

/** The chambers to which a case is assigned. */
export async function chambersOfCase(tx: Tx, caseId: CaseId): Promise<readonly string[]> {
  const rows = await tx.db
    .selectFrom('assignment')
    .select('principal')
    .where('case_id', '=', caseId)
    .where('relation', '=', 'bench')
    .where('ends', 'is', null)
    .execute()
  return rows.map(({ principal }) => principal)
}
