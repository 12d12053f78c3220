import { MessageId, OfferId, type Side } from '../../../contract/plea.ts'
import { question } from '../../platform/postgres/question.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import { instantFromPg } from '../../platform/postgres/types.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import type { Instant } from '../../vocabulary/instant.ts'

export interface StoredMessage {
  readonly id: MessageId
  readonly side: Side
  readonly by: string
  readonly text: string
  readonly offerId: OfferId | null
}

/** Messages between counsel, first to last. The talks as a whole note that they were read. */
export const messages = question((db, { caseId }: { caseId: CaseId }) =>
  db
    .selectFrom('counsel_message as m')
    .leftJoin('staff', 'staff.person_id', 'm.by')
    .selectAll('m')
    .select('staff.name as by_name')
    .where('m.case_id', '=', caseId)
    .orderBy('m.at'),
)

export const messageOf = (
  row: Awaited<ReturnType<typeof messages.ask>>[number],
): StoredMessage & { readonly at: Instant } => ({
  id: MessageId.parse(row.message_id),
  side: row.side,
  by: row.by,
  text: row.text,
  offerId: row.offer_id === null ? null : OfferId.parse(row.offer_id),
  at: instantFromPg(row.at),
})

export async function insertMessage(tx: Tx, caseId: CaseId, message: StoredMessage): Promise<void> {
  await tx.db
    .insertInto('counsel_message')
    .values({
      case_id: caseId,
      message_id: message.id,
      offer_id: message.offerId,
      side: message.side,
      by: message.by,
      at: tx.now.toString(),
      text: message.text,
    })
    .execute()
}
