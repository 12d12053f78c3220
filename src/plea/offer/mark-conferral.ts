import { ConferralId } from '../../../contract/plea.ts'
import type { FeedEntry } from '../../ledger/reactions.ts'
import { record } from '../../ledger/record.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import { conferralsOf } from './conferral-store.ts'

/** Tells the parties that a conferral, or a reason why not, is on record: the day and nothing of what was said. */
export async function markConferral(tx: Tx, { caseId, subject }: FeedEntry): Promise<void> {
  const id = ConferralId.parse(subject)
  const conferrals = await conferralsOf(tx, caseId)
  const conferral = conferrals.find((one) => one.id === id)
  if (!conferral) return
  const outcome = conferral.record.outcome === 'conferred' ? 'conferred' : 'reason-recorded'
  const { on } = conferral.record
  const marked = await tx.db
    .insertInto('conferral_mark')
    .values({ case_id: caseId, conferral_id: id, on_day: on, outcome })
    .onConflict((conflict) => conflict.doNothing())
    .returning('conferral_id')
    .executeTakeFirst()
  if (marked)
    await record(tx, {
      kind: 'plea.conferral-marked',
      caseId,
      compartment: 'parties',
      subject: id,
      data: { on, outcome },
    })
}
