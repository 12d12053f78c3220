import { giveRelation } from '../identity/access.ts'
import { record } from '../ledger/record.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { PrincipalId, type CaseId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { mayLinkDefendant } from './domain/policies.ts'
import type { PeopleRefusal } from './problems.ts'
import { seeCase } from './seen-case.ts'
import { defendantOf, linkParticipant, publicAccount } from './store.ts'

/** Lets the defendant's own account reach the case. The account is found by its sign-in name, never by a person's name. */
export async function linkDefendant(
  tx: Tx,
  actor: Actor,
  input: { caseId: CaseId; signInName: string },
): Promise<Outcome<{ caseId: CaseId }, PeopleRefusal>> {
  const seen = await seeCase(tx, actor, input.caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  if (!mayLinkDefendant(seen)) return refuse({ kind: 'not-allowed' })
  const defendant = await defendantOf(tx, seen.caseId)
  if (!defendant) return refuse({ kind: 'not-before-the-court' })
  const person = await publicAccount(tx, seen.caseId, input.signInName)
  if (!person) return refuse({ kind: 'no-such-account' })
  if (defendant.person !== null && defendant.person !== person) return refuse({ kind: 'already-linked' })
  await linkParticipant(tx, seen.caseId, defendant.participantId, person)
  if (!(await giveRelation(tx, seen.caseId, PrincipalId.parse(person), 'defendant', 'account linked')))
    return refuse({ kind: 'not-allowed' })
  await record(tx, { kind: 'people.defendant-linked', caseId: seen.caseId, compartment: 'court-file', subject: person })
  return done({ caseId: seen.caseId })
}
