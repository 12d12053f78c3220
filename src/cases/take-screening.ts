import { giveRelation } from '../identity/access.ts'
import { record } from '../ledger/record.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import { seeCase } from '../people/seen-case.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { PrincipalId, type CaseId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { mayScreen } from './domain/policies.ts'
import { moveCase } from './move-case.ts'
import type { CaseRefusal } from './problems.ts'

/** A prosecutor takes the referral: from now on it is his to screen. */
export async function takeScreening(
  tx: Tx,
  actor: Actor,
  input: { caseId: CaseId },
): Promise<Outcome<{ caseId: CaseId }, CaseRefusal>> {
  const seen = await seeCase(tx, actor, input.caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  if (!mayScreen(seen)) return refuse({ kind: 'not-allowed' })
  if (seen.stage !== 'screening') {
    const moved = await moveCase(tx, seen.caseId, 'screening')
    if (!moved.ok) return moved
  }
  if (!(await giveRelation(tx, seen.caseId, PrincipalId.parse(actor.person), 'prosecution', 'screening')))
    return refuse({ kind: 'not-allowed' })
  await record(tx, {
    kind: 'case.screening-taken',
    caseId: seen.caseId,
    compartment: 'investigation',
    subject: actor.person,
  })
  return done({ caseId: seen.caseId })
}
