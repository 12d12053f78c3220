import { liftWall as lift, wallOff as wall } from '../identity/access.ts'
import { record } from '../ledger/record.ts'
import type { CommonRefusal } from '../platform/http/problems.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { PrincipalId, type CaseId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { mayLiftWall, mayWallOff, ownSide } from './domain/policies.ts'
import { seeCase } from './seen-case.ts'

interface WallInput {
  readonly caseId: CaseId
  readonly principalId: PrincipalId
  readonly reason: string
}

/** Walls oneself out of the case. It holds from this moment, whatever one's teams hold. */
export async function recuse(
  tx: Tx,
  actor: Actor,
  input: { caseId: CaseId; reason: string },
): Promise<Outcome<{ caseId: CaseId }, CommonRefusal>> {
  return await raiseWall(tx, actor, { ...input, principalId: PrincipalId.parse(actor.person) })
}

/** Walls a colleague, or by the clerk or the bench anyone, out of the case. */
export async function wallOff(
  tx: Tx,
  actor: Actor,
  input: WallInput,
): Promise<Outcome<{ caseId: CaseId }, CommonRefusal>> {
  const seen = await seeCase(tx, actor, input.caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  if (!mayWallOff(seen)) return refuse({ kind: 'not-allowed' })
  return await raiseWall(tx, actor, input)
}

async function raiseWall(tx: Tx, actor: Actor, input: WallInput): Promise<Outcome<{ caseId: CaseId }, CommonRefusal>> {
  const seen = await seeCase(tx, actor, input.caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  const compartment = ownSide(seen)
  if (compartment === null) return refuse({ kind: 'not-allowed' })
  // Recorded first: behind his own wall nobody writes.
  await record(tx, {
    kind: 'access.walled-off',
    caseId: seen.caseId,
    compartment,
    subject: input.principalId,
    data: { reason: input.reason },
  })
  // The clerk and the bench list all walls; a party's reason stays in that party's own file.
  const told = compartment === 'court-file' ? input.reason : 'Stated in the file of the side that raised it.'
  const walled = await wall(tx, seen.caseId, input.principalId, told)
  return walled ? done({ caseId: seen.caseId }) : refuse({ kind: 'not-allowed' })
}

/** Lifts a wall. */
export async function liftWall(
  tx: Tx,
  actor: Actor,
  input: WallInput,
): Promise<Outcome<{ caseId: CaseId }, CommonRefusal>> {
  const seen = await seeCase(tx, actor, input.caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  if (!mayLiftWall(seen)) return refuse({ kind: 'not-allowed' })
  if (!(await lift(tx, seen.caseId, input.principalId))) return refuse({ kind: 'not-allowed' })
  await record(tx, {
    kind: 'access.wall-lifted',
    caseId: seen.caseId,
    compartment: 'court-file',
    subject: input.principalId,
    data: { reason: input.reason },
  })
  return done({ caseId: seen.caseId })
}
