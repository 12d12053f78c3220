import { record } from '../ledger/record.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { PersonId } from '../vocabulary/ids.ts'
import { PrincipalId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { eligibleCounsel, enterCounsel } from './counsel.ts'
import { isBeforeTheCourt } from './domain/policies.ts'
import type { PeopleRefusal } from './problems.ts'
import type { SeenCase } from './seen-case.ts'
import { holdersOf } from './store.ts'

/** Makes the lawyer who filed a notice of appearance counsel of record: part of the clerk's acceptance of that notice. */
export async function appear(tx: Tx, seen: SeenCase, personId: PersonId): Promise<Outcome<null, PeopleRefusal>> {
  if (!isBeforeTheCourt(seen)) return refuse({ kind: 'not-before-the-court' })
  if ((await holdersOf(tx, seen.caseId, 'defense')).includes(PrincipalId.parse(personId)))
    return refuse({ kind: 'is-counsel-already' })
  const counsel = await eligibleCounsel(tx, seen, personId)
  if (!counsel.ok) return counsel
  const entered = await enterCounsel(tx, seen, counsel.value, 'appearance')
  if (!entered.ok) return entered
  await record(tx, {
    kind: 'people.counsel-appeared',
    caseId: seen.caseId,
    compartment: 'court-file',
    subject: personId,
    data: { conflictCheck: 'clear', office: counsel.value.office.name },
  })
  return done(null)
}
