import { ChargeAsStood } from '../../../contract/plea.ts'
import { question } from '../../platform/postgres/question.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import { OffenseClass } from '../../vocabulary/code-lists.ts'
import type { CaseId } from '../../vocabulary/ids.ts'

/** The charges that are pending in the case. */
export const pendingRows = question((db, { caseId }: { caseId: CaseId }) =>
  db
    .selectFrom('charge')
    .select(['charge_id', 'count_number', 'offense_code', 'offense_title', 'statute', 'class'])
    .where('case_id', '=', caseId)
    .where('status', '=', 'pending')
    .orderBy('count_number'),
)

/** The charges that are pending in the case, as they stand now. */
export async function pendingCharges(tx: Tx, caseId: CaseId): Promise<readonly ChargeAsStood[]> {
  return chargesIn(await pendingRows.ask(tx, { caseId }))
}

/** The rows of `pendingRows` as charges. */
export const chargesIn = (rows: Awaited<ReturnType<typeof pendingRows.ask>>): readonly ChargeAsStood[] =>
  rows.map((row) =>
    ChargeAsStood.parse({
      chargeId: row.charge_id,
      count: row.count_number,
      offense: {
        code: row.offense_code,
        title: row.offense_title,
        statute: row.statute,
        // Codes of imported charges may have a class that the list does not know.
        class: OffenseClass.catch('unknown').parse(row.class),
      },
    }),
  )
