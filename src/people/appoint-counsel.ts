import { record } from '../ledger/record.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { CaseId, PersonId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { eligibleCounsel, enterCounsel } from './counsel.ts'
import { isBeforeTheCourt, isClerk } from './domain/policies.ts'
import type { PeopleRefusal } from './problems.ts'
import { seeCase } from './seen-case.ts'
import { holdersOf } from './store.ts'

/** The clerk appoints counsel for a defendant who has none, after the conflict check. */
export async function appointCounsel(
  tx: Tx,
  actor: Actor,
  input: { caseId: CaseId; personId: PersonId },
): Promise<Outcome<{ caseId: CaseId }, PeopleRefusal>> {
  const seen = await seeCase(tx, actor, input.caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  if (!isClerk(seen)) return refuse({ kind: 'not-allowed' })
  if (!isBeforeTheCourt(seen)) return refuse({ kind: 'not-before-the-court' })
  if ((await holdersOf(tx, seen.caseId, 'defense')).length > 0) return refuse({ kind: 'has-counsel' })
  const counsel = await eligibleCounsel(tx, seen, input.personId)
  if (!counsel.ok) return counsel
  const entered = await enterCounsel(tx, seen, counsel.value, 'appointment')
  if (!entered.ok) return entered
  await record(tx, {
    kind: 'people.counsel-appointed',
    caseId: seen.caseId,
    compartment: 'court-file',
    subject: input.personId,
    data: { conflictCheck: 'clear', office: counsel.value.office.name },
  })
  return done({ caseId: seen.caseId })
}
