import type { Tx } from '../platform/postgres/tx.ts'
import type { CustodyStatus } from '../vocabulary/code-lists.ts'
import type { CaseId } from '../vocabulary/ids.ts'

/** Held by somebody, who brings him to court. */
export const detained: ReadonlySet<string> = new Set<CustodyStatus>(['in-custody', 'held-elsewhere'])

/** Whether the defendant is brought to court by whoever holds him, as the court's file has it. */
export async function isDetained(tx: Tx, caseId: CaseId): Promise<boolean> {
  const row = await tx.db
    .selectFrom('custody')
    .select('status')
    .where('case_id', '=', caseId)
    .orderBy('n', 'desc')
    .executeTakeFirst()
  return row !== undefined && detained.has(row.status)
}
