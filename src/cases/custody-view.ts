import type { z } from 'zod'
import type { CustodyView } from '../../contract/cases.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import { CustodyStatus, custodyStatusWords } from '../vocabulary/code-lists.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { LegalDate } from '../vocabulary/legal-date.ts'
import { custodySeen } from './store.ts'

type Line = z.infer<typeof CustodyView>

/** Where the defendant is, and where he was, the last first. */
export async function custodyOf(tx: Tx, caseId: CaseId): Promise<{ now: Line | null; history: Line[] }> {
  return custodyIn(await custodySeen(tx, caseId))
}

/** The same of rows, the last first. */
export function custodyIn(rows: Awaited<ReturnType<typeof custodySeen>>): { now: Line | null; history: Line[] } {
  const history = rows.map((row) => {
    const status = CustodyStatus.parse(row.status)
    return {
      status,
      statusLabel: custodyStatusWords[status],
      since: LegalDate.parse(row.since),
      facility: row.facility,
      conditions: row.conditions,
    }
  })
  return { now: history[0] ?? null, history }
}
