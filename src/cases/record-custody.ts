import { record } from '../ledger/record.ts'
import { seeCase } from '../people/seen-case.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { CustodyStatus } from '../vocabulary/code-lists.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import type { LegalDate } from '../vocabulary/legal-date.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { mayRecordCustody } from './domain/policies.ts'
import type { CaseRefusal } from './problems.ts'
import { insertCustody } from './store.ts'

/** The clerk or the bench records where the defendant is, from a day on. */
export async function recordCustody(
  tx: Tx,
  actor: Actor,
  input: {
    caseId: CaseId
    status: CustodyStatus
    since: LegalDate
    facility: string | null
    conditions: string | null
  },
): Promise<Outcome<{ caseId: CaseId }, CaseRefusal>> {
  const seen = await seeCase(tx, actor, input.caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  if (!mayRecordCustody(seen)) return refuse({ kind: 'not-allowed' })
  if (input.since > seen.today) return refuse({ kind: 'day-in-the-future' })
  const { caseId, ...custody } = input
  await insertCustody(tx, caseId, { ...custody, by: actor.person })
  await record(tx, {
    kind: 'case.custody-recorded',
    caseId,
    compartment: 'court-file',
    subject: caseId,
    data: { status: input.status, since: input.since },
  })
  return done({ caseId })
}
