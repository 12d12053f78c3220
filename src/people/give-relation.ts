import { giveRelation as give } from '../identity/access.ts'
import { record } from '../ledger/record.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { relationRule, type Relation } from '../vocabulary/compartments.ts'
import type { CaseId, PrincipalId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { eligibleCounsel } from './counsel.ts'
import { mayGive } from './domain/policies.ts'
import type { PeopleRefusal } from './problems.ts'
import { seeCase } from './seen-case.ts'
import { officeOf } from './store.ts'
import { PersonId } from '../vocabulary/ids.ts'

/** Gives a person or a team of a fitting office a relation to the case. */
export async function giveRelation(
  tx: Tx,
  actor: Actor,
  input: { caseId: CaseId; principalId: PrincipalId; relation: Relation; source: string },
): Promise<Outcome<{ caseId: CaseId }, PeopleRefusal>> {
  const seen = await seeCase(tx, actor, input.caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  if (!mayGive(seen, input.relation)) return refuse({ kind: 'not-allowed' })
  const office = await officeOf(tx, input.principalId)
  if (!office || !relationRule(input.relation).heldBy.includes(office.kind)) return refuse({ kind: 'not-eligible' })
  // The defense team is of counsel's own office: nobody else's conflicts were checked.
  if (input.relation === 'defense-team' && actor.office?.kind !== 'public' && office.id !== actor.office?.id)
    return refuse({ kind: 'not-eligible' })
  if (input.relation === 'standby-counsel') {
    const counsel = await eligibleCounsel(tx, seen, PersonId.parse(input.principalId))
    if (!counsel.ok) return counsel
  }
  if (!(await give(tx, seen.caseId, input.principalId, input.relation, input.source)))
    return refuse({ kind: 'not-allowed' })
  await record(tx, {
    kind: 'access.relation-given',
    caseId: seen.caseId,
    compartment: relationRule(input.relation).recordedIn,
    subject: input.principalId,
    data: { relation: input.relation, source: input.source },
  })
  return done({ caseId: seen.caseId })
}
