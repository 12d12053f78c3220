import { sealCase as seal } from '../identity/access.ts'
import { record } from '../ledger/record.ts'
import type { CommonRefusal } from '../platform/http/problems.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { CaseId, PrincipalId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { maySeal } from './domain/policies.ts'
import { seeCase } from './seen-case.ts'
import { holdersOf, unseal } from './store.ts'

/** The judge seals the case: the assigned chambers and those named keep what they had; for all others it does not exist. */
export async function sealCase(
  tx: Tx,
  actor: Actor,
  input: { caseId: CaseId; order: string; named: readonly PrincipalId[] },
): Promise<Outcome<{ caseId: CaseId }, CommonRefusal>> {
  const seen = await seeCase(tx, actor, input.caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  if (!maySeal(seen)) return refuse({ kind: 'not-allowed' })
  const chambers = await holdersOf(tx, seen.caseId, 'bench')
  const named = [...new Set([...chambers, ...input.named])]
  if (!(await seal(tx, seen.caseId, named))) return refuse({ kind: 'not-allowed' })
  await record(tx, {
    kind: 'access.sealed',
    caseId: seen.caseId,
    compartment: 'court-file',
    subject: seen.caseId,
    data: { order: input.order, named },
  })
  return done({ caseId: seen.caseId })
}

/** The judge opens a sealed case again. */
export async function unsealCase(
  tx: Tx,
  actor: Actor,
  input: { caseId: CaseId; order: string },
): Promise<Outcome<{ caseId: CaseId }, CommonRefusal>> {
  const seen = await seeCase(tx, actor, input.caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  if (!maySeal(seen)) return refuse({ kind: 'not-allowed' })
  if (!(await unseal(tx, seen.caseId))) return refuse({ kind: 'not-allowed' })
  await record(tx, {
    kind: 'access.unsealed',
    caseId: seen.caseId,
    compartment: 'court-file',
    subject: seen.caseId,
    data: { order: input.order },
  })
  return done({ caseId: seen.caseId })
}
