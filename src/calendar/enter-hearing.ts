import { record } from '../ledger/record.ts'
import { uuidv7 } from '../platform/clock.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { insertHearing, type NewHearing } from './store.ts'

/**
 * Puts a hearing on the calendar and records it: for every step that sets one, by hand or by rule. The case's next
 * public date follows by itself. Whoever acts must be able to write the court's file.
 * @returns the id of the hearing
 */
export async function enterHearing(tx: Tx, caseId: CaseId, hearing: NewHearing): Promise<string> {
  const hearingId = uuidv7()
  await insertHearing(tx, caseId, hearingId, hearing)
  await record(tx, {
    kind: 'calendar.hearing-set',
    caseId,
    compartment: 'court-file',
    subject: hearingId,
    data: { ...hearing },
  })
  return hearingId
}
