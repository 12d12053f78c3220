import type { Tx } from '../platform/postgres/tx.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import type { LegalDate } from '../vocabulary/legal-date.ts'
import { giveDocketNumber } from './document-store.ts'

/**
 * Puts a paper of the court's file on the docket under the case's next number, on that day. One that has a number
 * keeps it. Whoever acts must be able to write the court's file and the case's status (the clerk, the bench, the
 * prosecution).
 */
export async function docketDocument(tx: Tx, caseId: CaseId, documentId: string, day: LegalDate): Promise<void> {
  await giveDocketNumber(tx, caseId, documentId, day)
}
