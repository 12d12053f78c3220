import { z } from 'zod'
import { docketPapers } from '../../filing/docket.ts'
import type { FeedEntry } from '../../ledger/reactions.ts'
import type { Tx } from '../../platform/postgres/tx.ts'

/** Entries written before there was a notice name none. */
const Tendered = z.object({ noticeId: z.uuid().optional() })

/**
 * Puts the papers of a tender on the docket, each in the series of its own compartment: the notice where everybody with
 * the court's file reads, the agreement and the sheet of its supplement where the tendered agreement lies, and what lies
 * in the supplement's place before those named alone. No series tells of another.
 */
export async function docketTender(tx: Tx, entry: FeedEntry): Promise<void> {
  const { noticeId } = Tendered.parse(entry.data)
  const papers = await papersOf(tx, entry.caseId, entry.subject)
  await docketPapers(tx, entry, noticeId === undefined ? papers : [noticeId, ...papers])
}

async function papersOf(tx: Tx, caseId: FeedEntry['caseId'], agreementId: string): Promise<readonly string[]> {
  const tendered = await tx.db
    .selectFrom('tendered_agreement')
    .select(['document_id', 'copy_document_id', 'sheet_document_id'])
    .where('case_id', '=', caseId)
    .where('agreement_id', '=', agreementId)
    .executeTakeFirstOrThrow()
  const supplements = await tx.db
    .selectFrom('supplement')
    .select('document_id')
    .where('case_id', '=', caseId)
    .where('agreement_id', '=', agreementId)
    .where('until_n', 'is', null)
    .orderBy('written_at')
    .execute()
  return [
    tendered.document_id,
    tendered.copy_document_id,
    tendered.sheet_document_id,
    ...supplements.map((one) => one.document_id),
  ]
}
