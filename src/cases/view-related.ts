import type { RelatedCase } from '../../contract/cases.ts'
import { Stage, type CaseAbility } from '../../contract/cases.ts'
import { seeCase } from '../people/seen-case.ts'
import type { CommonRefusal } from '../platform/http/problems.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { CaseId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { stages } from './domain/lifecycle.ts'
import { mayLinkCase } from './domain/policies.ts'
import { linksSeen, otherCase, sameMatter } from './store.ts'

/** Cases of the same matter and linked cases, of those that the actor may see. */
export async function viewRelated(
  tx: Tx,
  actor: Actor,
  caseId: CaseId,
): Promise<Outcome<{ related: RelatedCase[]; abilities: CaseAbility[] }, CommonRefusal>> {
  const seen = await seeCase(tx, actor, caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  const joint = (await sameMatter(tx, caseId)).map((id) => ({ id, how: 'same-matter' as const, note: null }))
  const linked = (await linksSeen(tx, caseId))
    .filter((link) => !joint.some((one) => one.id === link.case_id))
    .map((link) => ({ id: link.case_id, how: 'linked' as const, note: link.note }))
  const related: RelatedCase[] = []
  for (const { id, how, note } of [...joint, ...linked]) {
    const other = await otherCase(tx, id)
    if (!other) continue
    const stage = Stage.parse(other.stage)
    related.push({
      caseId: CaseId.parse(id),
      number: other.number,
      defendant: other.defendant,
      stage,
      stageLabel: stages[stage].label,
      how,
      note,
    })
  }
  return done({ related, abilities: mayLinkCase(seen) ? ['link-case'] : [] })
}
