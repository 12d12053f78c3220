import type { DraftId } from '../../../contract/plea.ts'
import { record } from '../../ledger/record.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { ApproverRank } from '../../vocabulary/code-lists.ts'
import type { Outcome } from '../../vocabulary/outcome.ts'
import { departuresIn } from '../domain/departures.ts'
import { approve } from '../domain/draft.ts'
import { mayDecideOnDrafts } from '../domain/policies.ts'
import { areEnough } from '../domain/to-state.ts'
import type { PleaRefusal } from '../problems.ts'
import { courtLaw, type Packs } from './court-law.ts'
import { insertDecision } from './draft-store.ts'
import { draftToChange, moveOrStale, type DraftRef } from './draft-to-change.ts'

/** A supervisor approves the very revision he read, with the rank that he states. */
export async function approveDraft(
  tx: Tx,
  actor: Actor,
  packs: Packs,
  input: DraftRef & {
    readonly revision: number
    readonly rank: ApproverRank
    readonly shortExpiryReason?: string | null
  },
): Promise<Outcome<DraftId, PleaRefusal>> {
  const found = await draftToChange(tx, actor, input, mayDecideOnDrafts)
  if (!found.ok) return found
  const { seen, stored } = found.value
  const law = courtLaw(packs, seen.pack, seen.today)
  const departures = departuresIn(stored, law, stored.draft.stated)
  const { rank } = input
  const approved = approve(stored.draft, { by: actor.person, rank }, input.revision, (approvals) =>
    areEnough(law.offers, departures, approvals),
  )
  if (!approved.ok) return approved
  const moved = await moveOrStale(tx, input, approved.value)
  if (!moved.ok) return moved
  await insertDecision(tx, input.caseId, input.draftId, {
    revision: input.revision,
    by: actor.person,
    at: tx.now,
    decision: 'approved',
    rank,
    reason: input.shortExpiryReason ?? null,
  })
  await record(tx, {
    kind: 'plea.draft-approved',
    caseId: input.caseId,
    compartment: 'prosecution',
    subject: input.draftId,
    data: { revision: input.revision, rank, shortExpiryReason: input.shortExpiryReason ?? null },
  })
  return moved
}
