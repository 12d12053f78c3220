import { z } from 'zod'
import type { FeedEntry, Reaction } from '../ledger/reactions.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import { docketPapers } from './docket.ts'

/** What the system does with papers of parties who cannot number the docket themselves. */
export const filingReactions: readonly Reaction[] = [
  { name: 'filing/docket', on: 'filing.set-for-trial', react: docketPaper },
]

const WithDocument = z.object({ documentId: z.uuid() })

async function docketPaper(tx: Tx, entry: FeedEntry): Promise<void> {
  await docketPapers(tx, entry, [WithDocument.parse(entry.data).documentId])
}
