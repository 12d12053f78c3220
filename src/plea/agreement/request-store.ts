import type { HearingRequest } from '../../../contract/agreement.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import { momentOf } from './store.ts'

/** The last request for a plea hearing; it lies in the court file and says nothing of an agreement. */
export async function latestRequest(tx: Tx, caseId: CaseId): Promise<HearingRequest | null> {
  const row = await tx.db
    .selectFrom('filing as f')
    .leftJoin('staff as s', 's.person_id', 'f.submitted_by')
    .where('f.case_id', '=', caseId)
    .where('f.kind', '=', 'plea-hearing-request')
    .select(['f.submitted_at', 'f.status', 's.name'])
    .orderBy('f.submitted_at', 'desc')
    .executeTakeFirst()
  return row ? { filedAt: momentOf(row.submitted_at), filedBy: row.name ?? 'The defendant', status: row.status } : null
}
