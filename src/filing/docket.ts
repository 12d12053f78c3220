import type { Tx } from '../platform/postgres/tx.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import type { LegalDate } from '../vocabulary/legal-date.ts'
import { giveDocketNumber } from './document-store.ts'

/**
 * Puts a paper on the docket under the next number of its compartment in the case, on that day. One that has a number
 * keeps it. Whoever acts must be able to write there and in the case's status (the clerk, the bench, the prosecution);
 * for others the system does it.
 */
export async function docketDocument(tx: Tx, caseId: CaseId, documentId: string, day: LegalDate): Promise<void> {
  await giveDocketNumber(tx, caseId, documentId, day)
}

/** A docket number as the screen says it: the public series by its number alone, the others by their name. */
export function docketLabel(compartment: string, n: number | null): string | null {
  if (n === null) return null
  if (compartment === 'court-file') return String(n)
  return compartment === 'tendered' ? `Tendered ${n}` : `Sealed ${n}`
}
