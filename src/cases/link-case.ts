import { record } from '../ledger/record.ts'
import { seeCase } from '../people/seen-case.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { CaseId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { mayLinkCase } from './domain/policies.ts'
import type { CaseRefusal } from './problems.ts'
import { caseNumbered, insertLink } from './store.ts'

/** Links another case to this one, in both; each shows the other only to one who may see it. */
export async function linkCase(
  tx: Tx,
  actor: Actor,
  input: { caseId: CaseId; number: string; note: string },
): Promise<Outcome<{ caseId: CaseId }, CaseRefusal>> {
  const seen = await seeCase(tx, actor, input.caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  if (!mayLinkCase(seen)) return refuse({ kind: 'not-allowed' })
  const found = await caseNumbered(tx, seen.court.id, input.number)
  const other = found === null || found === seen.caseId ? null : await seeCase(tx, actor, CaseId.parse(found))
  if (!other || !mayLinkCase(other)) return refuse({ kind: 'no-such-case' })
  await insertLink(tx, seen.caseId, other.caseId, input.note, actor.person)
  await insertLink(tx, other.caseId, seen.caseId, input.note, actor.person)
  // Neither case's ledger names the other: one of them may be sealed later.
  for (const { caseId } of [seen, other])
    await record(tx, {
      kind: 'case.linked',
      caseId,
      compartment: 'court-file',
      subject: caseId,
      data: { note: input.note },
    })
  return done({ caseId: seen.caseId })
}
