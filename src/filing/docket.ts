import type { FeedEntry } from '../ledger/reactions.ts'
import { record } from '../ledger/record.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import { Compartment } from '../vocabulary/compartments.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { todayIn, type LegalDate } from '../vocabulary/legal-date.ts'
import { giveDocketNumber } from './document-store.ts'

/**
 * Puts a paper on the docket under the next number of its compartment in the case, on that day. One that has a number
 * keeps it. Whoever acts must be able to write there and in the case's status (the clerk, the bench, the prosecution);
 * for others the system does it.
 */
export async function docketDocument(tx: Tx, caseId: CaseId, documentId: string, day: LegalDate): Promise<void> {
  await giveDocketNumber(tx, caseId, documentId, day)
}

/**
 * The same by the system for papers of parties who cannot number the docket themselves, on the court's day of the moment.
 * Each is told in the activity of the case, in the paper's own compartment.
 */
export async function docketPapers(
  tx: Tx,
  { caseId, at }: Pick<FeedEntry, 'caseId' | 'at'>,
  documentIds: readonly string[],
): Promise<void> {
  const { zone } = await tx.db
    .selectFrom('court_case as c')
    .innerJoin('court as k', 'k.court_id', 'c.court_id')
    .select('k.zone')
    .where('c.case_id', '=', caseId)
    .executeTakeFirstOrThrow()
  for (const documentId of documentIds) {
    await docketDocument(tx, caseId, documentId, todayIn(zone, at))
    const { compartment, title } = await tx.db
      .selectFrom('document')
      .select(['compartment', 'title'])
      .where('case_id', '=', caseId)
      .where('document_id', '=', documentId)
      .executeTakeFirstOrThrow()
    await record(tx, {
      kind: 'filing.docketed',
      caseId,
      compartment: Compartment.parse(compartment),
      subject: documentId,
      data: { title },
    })
  }
}

/** A docket number as the screen says it: the public series by its number alone, the others by their name. */
export function docketLabel(compartment: string, n: number | null): string | null {
  if (n === null) return null
  if (compartment === 'court-file') return String(n)
  return compartment === 'tendered' ? `Tendered ${n}` : `Sealed ${n}`
}
