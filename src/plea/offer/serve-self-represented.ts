import { sql } from 'kysely'
import { OfferId } from '../../../contract/plea.ts'
import type { FeedEntry } from '../../ledger/reactions.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { todayIn } from '../../vocabulary/legal-date.ts'
import { giveSheetOf } from './convey-offer.ts'
import type { Packs } from './court-law.ts'
import { offerSeenBy, versionSeenBy } from './offer-store.ts'

/**
 * An offer extended to a defendant without counsel is served on him: he is given its sheet. That he was told is known
 * once he acknowledges it.
 */
export async function serveSelfRepresented(tx: Tx, packs: Packs, { caseId, subject }: FeedEntry): Promise<void> {
  if (!(await isSelfRepresented(tx, caseId))) return
  const stored = await offerSeenBy(tx, caseId, OfferId.parse(subject))
  const version = stored && (await versionSeenBy(tx, caseId, stored.offer.id, stored.offer.current))
  if (!stored || !version || version.side !== 'prosecution') return
  const court = await tx.db
    .selectFrom('court_case')
    .innerJoin('court', 'court.court_id', 'court_case.court_id')
    .select(['court.pack', 'court.zone'])
    .where('court_case.case_id', '=', caseId)
    .executeTakeFirstOrThrow()
  const seen = { caseId, pack: court.pack, today: todayIn(court.zone, tx.now) }
  await giveSheetOf(tx, packs, seen, stored.offer, version, { reader: 'self-represented', conveyedOn: null })
}

async function isSelfRepresented(tx: Tx, caseId: CaseId): Promise<boolean> {
  const row = await tx.db
    .selectFrom('grant_')
    .select('principal')
    .where('case_id', '=', caseId)
    .where('compartment', '=', 'client')
    .where('relation', '=', 'self-represented')
    .where((where) => where.or([where('until', 'is', null), where('until', '>', sql<string>`now()`)]))
    .executeTakeFirst()
  return row !== undefined
}
