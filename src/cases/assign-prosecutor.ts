import { giveRelation } from '../identity/access.ts'
import { record } from '../ledger/record.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import { seeCase } from '../people/seen-case.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { PrincipalId, type CaseId, type PersonId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { mayAssignProsecutor } from './domain/policies.ts'
import { moveCase } from './move-case.ts'
import type { CaseRefusal } from './problems.ts'
import { worksInOffice } from './store.ts'

/** A supervisor assigns a prosecutor of the office; a referral that nobody has taken goes into screening with it. */
export async function assignProsecutor(
  tx: Tx,
  actor: Actor,
  input: { caseId: CaseId; personId: PersonId },
): Promise<Outcome<{ caseId: CaseId }, CaseRefusal>> {
  const seen = await seeCase(tx, actor, input.caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  if (!mayAssignProsecutor(seen)) return refuse({ kind: 'not-allowed' })
  if (!actor.office || !(await worksInOffice(tx, input.personId, actor.office.id)))
    return refuse({ kind: 'not-a-prosecutor' })
  if (seen.stage === 'referred') {
    const moved = await moveCase(tx, seen.caseId, 'screening')
    if (!moved.ok) return moved
  }
  if (!(await giveRelation(tx, seen.caseId, PrincipalId.parse(input.personId), 'prosecution', 'assignment')))
    return refuse({ kind: 'not-allowed' })
  await record(tx, {
    kind: 'case.prosecutor-assigned',
    caseId: seen.caseId,
    compartment: 'prosecution',
    subject: input.personId,
  })
  return done({ caseId: seen.caseId })
}
