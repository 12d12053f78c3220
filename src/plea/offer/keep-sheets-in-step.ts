import { OfferId } from '../../../contract/plea.ts'
import type { FeedEntry } from '../../ledger/reactions.ts'
import { record } from '../../ledger/record.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import { sheetStanding } from '../domain/negotiation.ts'
import { sheetsOf, writeStanding } from './client-store.ts'
import { offerSeenBy } from './offer-store.ts'

/** Writes on the defendant's sheets how their offer stands now. */
export async function keepSheetsInStep(tx: Tx, { caseId, subject }: FeedEntry): Promise<void> {
  const offerId = OfferId.parse(subject)
  const stored = await offerSeenBy(tx, caseId, offerId)
  if (!stored) return
  const sheets = await sheetsOf(tx, caseId)
  for (const { n } of sheets.filter((sheet) => sheet.offerId === offerId)) {
    const standing = sheetStanding(stored.offer, n)
    if (await writeStanding(tx, caseId, offerId, n, standing))
      await record(tx, {
        kind: 'plea.sheet-standing-changed',
        caseId,
        compartment: 'client',
        subject: offerId,
        data: { n, standing },
      })
  }
}
