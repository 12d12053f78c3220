import { endRelation, giveRelation } from '../identity/access.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { PersonId } from '../vocabulary/ids.ts'
import { PrincipalId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import type { PeopleRefusal } from './problems.ts'
import type { SeenCase } from './seen-case.ts'
import { conflictsWith, holdersOf, managementOf, officeOf, staffMember, wallsOf, type StaffMember } from './store.ts'

/**
 * Whether a person may become counsel in the case: a lawyer of a defender's office or a firm, not walled out, and
 * without a conflict of the office. The check says hit or no hit and nothing else; nothing overrides it.
 * @safeguard Direct adversity to a current or former client is a conflict of the whole office.
 */
export async function eligibleCounsel(
  tx: Tx,
  seen: SeenCase,
  person: PersonId,
): Promise<Outcome<StaffMember, PeopleRefusal>> {
  const counsel = await staffMember(tx, person)
  if (!counsel || !['public-defender', 'private-practice'].includes(counsel.office.kind))
    return refuse({ kind: 'not-eligible' })
  const walls = await wallsOf(tx, seen.caseId)
  if (walls.some((wall) => String(wall.principal) === String(person))) return refuse({ kind: 'walled-off' })
  const hit = await conflictsWith(tx, seen.caseId, counsel.office.id)
  if (hit === null) return refuse({ kind: 'not-allowed' })
  return hit ? refuse({ kind: 'conflict' }) : done(counsel)
}

/** Makes a lawyer counsel of record; a public defender's management gets its own narrow relation. */
export async function enterCounsel(
  tx: Tx,
  seen: SeenCase,
  counsel: StaffMember,
  source: string,
): Promise<Outcome<null, PeopleRefusal>> {
  if (!(await giveRelation(tx, seen.caseId, PrincipalId.parse(counsel.person), 'defense', source)))
    return refuse({ kind: 'not-allowed' })
  const management = counsel.office.kind === 'public-defender' ? await managementOf(tx, counsel.office.id) : null
  if (management) await giveRelation(tx, seen.caseId, PrincipalId.parse(management), 'defense-management', source)
  return done(null)
}

/** Ends a lawyer's part as counsel of record, and the office's management when nobody of the office remains. */
export async function endCounsel(tx: Tx, seen: SeenCase, person: PersonId): Promise<void> {
  const principal = PrincipalId.parse(person)
  await endRelation(tx, seen.caseId, principal, 'defense')
  const office = await officeOf(tx, principal)
  if (!office) return
  const remaining = await Promise.all(
    (await holdersOf(tx, seen.caseId, 'defense')).map(async (holder) => await officeOf(tx, holder)),
  )
  if (remaining.some((one) => one?.id === office.id)) return
  const management = await managementOf(tx, office.id)
  if (management) await endRelation(tx, seen.caseId, PrincipalId.parse(management), 'defense-management')
}
