import type { ApprovalRow } from '../../../contract/plea.ts'
import { DraftId } from '../../../contract/plea.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import { CaseId } from '../../vocabulary/ids.ts'
import { instantText } from '../../vocabulary/instant.ts'
import { mayDecideOnDrafts } from '../domain/policies.ts'
import { proposalInShort } from '../domain/term-words.ts'
import { caseSeenBy } from './case-of-talks.ts'
import { draftSeenBy } from './draft-store.ts'
import { defendantIn, namesIn } from './names.ts'

/** Rows that the queue shows at most. */
const most = 100

/** Drafts that wait for approval in the cases of whoever asks, oldest first. */
export async function approvalsView(tx: Tx, actor: Actor): Promise<{ waiting: ApprovalRow[]; more: boolean }> {
  const rows = await tx.db
    .selectFrom('approval_waiting')
    .select(['case_id', 'draft_id', 'submitted_at'])
    .distinct()
    .where('principal', 'in', [...actor.principals])
    .orderBy('submitted_at')
    .limit(most + 1)
    .execute()
  const waiting: ApprovalRow[] = []
  for (const row of rows.slice(0, most)) {
    const shown = await approvalRow(tx, actor, CaseId.parse(row.case_id), DraftId.parse(row.draft_id))
    if (shown) waiting.push(shown)
  }
  return { waiting, more: rows.length > most }
}

/** One row, or null where a wall or a seal keeps whoever asks out since. */
async function approvalRow(tx: Tx, actor: Actor, caseId: CaseId, draftId: DraftId): Promise<ApprovalRow | null> {
  const seen = await caseSeenBy(tx, actor, caseId)
  const stored = seen && (await draftSeenBy(tx, caseId, draftId))
  if (!seen || !stored || stored.submittedBy === null || stored.submittedAt === null) return null
  const { draft, proposal, charges } = stored
  const names = await namesIn(tx, caseId, [stored.submittedBy])
  const defendant = await defendantIn(tx, caseId)
  const decides = mayDecideOnDrafts(seen.part) && !draft.authors.includes(actor.person)
  return {
    caseId,
    number: seen.number,
    defendant: defendant?.name ?? null,
    draftId,
    version: stored.version,
    revision: draft.revision,
    submittedBy: names(stored.submittedBy),
    submittedAt: instantText(stored.submittedAt),
    expiresOn: proposal.expiresOn,
    inShort: [...proposalInShort(proposal, charges)],
    abilities: decides ? ['approve', 'return'] : [],
  }
}
