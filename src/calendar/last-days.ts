import type { Tx } from '../platform/postgres/tx.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import type { LegalDate } from '../vocabulary/legal-date.ts'
import { deadlinesSeen } from './deadlines/deadline-store.ts'

/** The last days of the clocks of a case that run, as whoever acts may know of them. */
export async function lastDaysOfClocks(
  tx: Tx,
  caseId: CaseId,
): Promise<readonly { readonly title: string; readonly day: LegalDate }[]> {
  const deadlines = await deadlinesSeen(tx, [caseId])
  return deadlines
    .filter((one) => one.state === 'open' && one.direction === 'not-later-than' && one.origin === 'by-clock')
    .map(({ title, due }) => ({ title, day: due }))
}
