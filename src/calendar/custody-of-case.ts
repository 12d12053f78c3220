import type { Tx } from '../platform/postgres/tx.ts'
import type { CaseId } from '../vocabulary/ids.ts'

/** Whether the defendant is brought to court by whoever holds him, as the court's file has it. */
export async function isDetained(tx: Tx, caseId: CaseId): Promise<boolean> {
  const row = await tx.db
    .selectFrom('custody')
    .select('status')
    .where('case_id', '=', caseId)
    .orderBy('n', 'desc')
    .executeTakeFirst()
  return row?.status === 'in-custody' || row?.status === 'held-elsewhere'
}
