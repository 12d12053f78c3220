import { record } from '../ledger/record.ts'
import { uuidv7 } from '../platform/clock.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { insertFiling } from './filing-store.ts'

/**
 * Sends a paper to the clerk of the case: it stands in the court's file and in the clerk's queue. For steps of later
 * areas that file something; whoever acts must be able to write the court's file.
 * @returns the id of the filing
 */
export async function submitFiling(
  tx: Tx,
  actor: Actor,
  caseId: CaseId,
  paper: { kind: 'plea-hearing-request' | 'motion' | 'other'; documentId: string | null; statement?: string },
): Promise<string> {
  const id = uuidv7()
  await insertFiling(tx, caseId, {
    id,
    kind: paper.kind,
    documentId: paper.documentId,
    by: actor.person,
    detail: paper.statement === undefined ? {} : { statement: paper.statement },
  })
  await record(tx, {
    kind: 'filing.submitted',
    caseId,
    compartment: 'court-file',
    subject: id,
    data: { kind: paper.kind, documentId: paper.documentId },
  })
  return id
}
