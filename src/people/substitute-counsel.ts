import { record } from '../ledger/record.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { PrincipalId, type CaseId, type PersonId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { eligibleCounsel, endCounsel, enterCounsel } from './counsel.ts'
import { isBeforeTheCourt, isClerk } from './domain/policies.ts'
import type { PeopleRefusal } from './problems.ts'
import { seeCase } from './seen-case.ts'
import { holdersOf } from './store.ts'

/**
 * New counsel takes the place of old: the old grant ends, and the defense file passes on, since it belongs to the
 * defendant's case and not to the lawyer. Investigators of the old office leave by a reaction, for the clerk who
 * substitutes cannot see the defense team.
 */
export async function substituteCounsel(
  tx: Tx,
  actor: Actor,
  input: { caseId: CaseId; outgoing: PersonId; incoming: PersonId; why: string },
): Promise<Outcome<{ caseId: CaseId }, PeopleRefusal>> {
  const seen = await seeCase(tx, actor, input.caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  if (!isClerk(seen)) return refuse({ kind: 'not-allowed' })
  if (!isBeforeTheCourt(seen)) return refuse({ kind: 'not-before-the-court' })
  const holders = await holdersOf(tx, seen.caseId, 'defense')
  if (!holders.includes(PrincipalId.parse(input.outgoing))) return refuse({ kind: 'not-counsel' })
  if (holders.includes(PrincipalId.parse(input.incoming))) return refuse({ kind: 'is-counsel-already' })
  const counsel = await eligibleCounsel(tx, seen, input.incoming)
  if (!counsel.ok) return counsel
  await endCounsel(tx, seen, input.outgoing)
  const entered = await enterCounsel(tx, seen, counsel.value, 'substitution')
  if (!entered.ok) return entered
  await record(tx, {
    kind: 'people.counsel-substituted',
    caseId: seen.caseId,
    compartment: 'court-file',
    subject: input.incoming,
    data: { outgoing: input.outgoing, why: input.why, conflictCheck: 'clear' },
  })
  return done({ caseId: seen.caseId })
}
