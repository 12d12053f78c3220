import type { ChargingView } from '../../contract/filing.ts'
import { mayDraftCharges, mayFileCharges } from '../cases/domain/policies.ts'
import { isProsecution } from '../people/domain/policies.ts'
import { wireMoment, wireMomentOrNull } from '../people/moment.ts'
import { namesIn } from '../people/names.ts'
import { seeCase } from '../people/seen-case.ts'
import type { CommonRefusal } from '../platform/http/problems.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { filingReturnReasonWords } from '../vocabulary/code-lists.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { draftSeen } from './charging-store.ts'
import { lineOfDocument } from './document-line.ts'
import { filingsSeen } from './filing-store.ts'

/** The charging draft; for all but the prosecution of the case there is none. */
export async function viewCharging(
  tx: Tx,
  actor: Actor,
  caseId: CaseId,
): Promise<Outcome<ChargingView, CommonRefusal>> {
  const seen = await seeCase(tx, actor, caseId)
  if (!seen || !isProsecution(seen)) return refuse({ kind: 'not-found' })
  const draft = await draftSeen(tx, caseId)
  const names = await namesIn(tx, caseId, [draft?.saved_by ?? null])
  return done({
    caseId,
    caseVersion: seen.version,
    version: draft?.version ?? 0,
    memo: draft?.memo ?? '',
    counts: draft?.counts ?? [],
    savedBy: draft ? (names.get(draft.saved_by) ?? null) : null,
    savedAt: wireMomentOrNull(draft?.saved_at ?? null),
    document: await lineOfDocument(tx, caseId, draft?.document_id ?? null),
    returned: await lastReturn(tx, caseId),
    abilities: [
      ...(mayDraftCharges(seen) ? (['draft'] as const) : []),
      ...(mayFileCharges(seen) && draft ? (['file'] as const) : []),
    ],
  })
}

/** Why the clerk sent the last charging document back; null once it was accepted or filed again. */
async function lastReturn(tx: Tx, caseId: CaseId): Promise<ChargingView['returned']> {
  const last = (await filingsSeen(tx, caseId)).find((filing) => filing.kind === 'charging-document')
  if (last?.status !== 'returned' || last.reviewed_at === null) return null
  const reason = last.detail.returnReason ?? 'other'
  return {
    reason,
    reasonLabel: filingReturnReasonWords[reason],
    text: last.reason ?? '',
    at: wireMoment(last.reviewed_at),
  }
}
