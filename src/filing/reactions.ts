import { z } from 'zod'
import type { FeedEntry, Reaction } from '../ledger/reactions.ts'
import { record } from '../ledger/record.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import { todayIn } from '../vocabulary/legal-date.ts'
import { docketDocument } from './docket.ts'

/** What the system does with papers of parties who cannot number the docket themselves. */
export const filingReactions: readonly Reaction[] = [
  { name: 'filing/docket', on: 'filing.set-for-trial', react: docketPaper },
]

const WithDocument = z.object({ documentId: z.uuid() })

async function docketPaper(tx: Tx, { caseId, data, at }: FeedEntry): Promise<void> {
  const { documentId } = WithDocument.parse(data)
  const { zone } = await tx.db
    .selectFrom('court_case as c')
    .innerJoin('court as k', 'k.court_id', 'c.court_id')
    .select('k.zone')
    .where('c.case_id', '=', caseId)
    .executeTakeFirstOrThrow()
  await docketDocument(tx, caseId, documentId, todayIn(zone, at))
  const { title } = await tx.db
    .selectFrom('document')
    .select('title')
    .where('case_id', '=', caseId)
    .where('document_id', '=', documentId)
    .executeTakeFirstOrThrow()
  await record(tx, { kind: 'filing.docketed', caseId, compartment: 'court-file', subject: documentId, data: { title } })
}
