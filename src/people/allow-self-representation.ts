import { giveRelation } from '../identity/access.ts'
import { record } from '../ledger/record.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { PersonId, PrincipalId, type CaseId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { eligibleCounsel, endCounsel } from './counsel.ts'
import { isBeforeTheCourt, isClerk } from './domain/policies.ts'
import type { PeopleRefusal } from './problems.ts'
import { seeCase } from './seen-case.ts'
import { defendantOf, holdersOf } from './store.ts'

/**
 * Records the court's finding that the defendant knowingly and voluntarily waives counsel: counsel leaves, the
 * defendant holds his own defense, and standby counsel may be named.
 * @source Faretta v. California, 422 U.S. 806 (1975); standby counsel: McKaskle v. Wiggins, 465 U.S. 168 (1984)
 */
export async function allowSelfRepresentation(
  tx: Tx,
  actor: Actor,
  input: { caseId: CaseId; standby: PersonId | null; finding: string },
): Promise<Outcome<{ caseId: CaseId }, PeopleRefusal>> {
  const seen = await seeCase(tx, actor, input.caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  if (!isClerk(seen)) return refuse({ kind: 'not-allowed' })
  if (!isBeforeTheCourt(seen)) return refuse({ kind: 'not-before-the-court' })
  const defendant = await defendantOf(tx, seen.caseId)
  const linked = await holdersOf(tx, seen.caseId, 'defendant')
  const person = linked.find((holder) => String(holder) === String(defendant?.person))
  if (!person) return refuse({ kind: 'defendant-not-linked' })
  if (input.standby !== null) {
    const standby = await eligibleCounsel(tx, seen, input.standby)
    if (!standby.ok) return standby
  }
  for (const counsel of await holdersOf(tx, seen.caseId, 'defense')) await endCounsel(tx, seen, PersonId.parse(counsel))
  const given = await giveRelation(tx, seen.caseId, person, 'self-represented', 'order')
  if (!given) return refuse({ kind: 'not-allowed' })
  if (input.standby !== null)
    await giveRelation(tx, seen.caseId, PrincipalId.parse(input.standby), 'standby-counsel', 'order')
  await record(tx, {
    kind: 'people.self-representation-allowed',
    caseId: seen.caseId,
    compartment: 'court-file',
    subject: person,
    data: { finding: input.finding, standby: input.standby },
  })
  return done({ caseId: seen.caseId })
}
