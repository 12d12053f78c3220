import type { Tx } from '../platform/postgres/tx.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { excludedTimeSeen, type ExcludedTimeRow } from './exclusions/excluded-time-store.ts'

/** What the court left out of a clock with the continuance of a hearing, and what was not struck since. */
export async function excludedWith(tx: Tx, caseId: CaseId, hearingId: string): Promise<readonly ExcludedTimeRow[]> {
  const all = await excludedTimeSeen(tx, [caseId])
  return all.filter((one) => one.hearingId === hearingId && one.struck === null && one.standing === 'found')
}
