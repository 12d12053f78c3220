import { endRelation as end } from '../identity/access.ts'
import { record } from '../ledger/record.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { relationRule, type Relation } from '../vocabulary/compartments.ts'
import type { CaseId, PrincipalId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { mayGive } from './domain/policies.ts'
import type { PeopleRefusal } from './problems.ts'
import { seeCase } from './seen-case.ts'
import { holdersOf } from './store.ts'

/** Ends a relation that was given by name, and its grants with it, from now. */
export async function endRelation(
  tx: Tx,
  actor: Actor,
  input: { caseId: CaseId; principalId: PrincipalId; relation: Relation; why: string },
): Promise<Outcome<{ caseId: CaseId }, PeopleRefusal>> {
  const seen = await seeCase(tx, actor, input.caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  if (!mayGive(seen, input.relation)) return refuse({ kind: 'not-allowed' })
  if (!(await holdersOf(tx, seen.caseId, input.relation)).includes(input.principalId))
    return refuse({ kind: 'not-found' })
  // Recorded first: one who ends his own relation may not write afterwards.
  await record(tx, {
    kind: 'access.relation-ended',
    caseId: seen.caseId,
    compartment: relationRule(input.relation).recordedIn,
    subject: input.principalId,
    data: { relation: input.relation, why: input.why },
  })
  if (!(await end(tx, seen.caseId, input.principalId, input.relation))) return refuse({ kind: 'not-allowed' })
  return done({ caseId: seen.caseId })
}
