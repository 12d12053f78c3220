import type { DraftId } from '../../../contract/plea.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { actsForDefense } from '../domain/policies.ts'
import type { PleaRefusal } from '../problems.ts'
import { talksSeenBy, type CaseOfTalks } from './case-of-talks.ts'
import { counterSeenBy, saveCounter, type StoredCounter } from './defense-store.ts'
import type { DraftRef } from './draft-to-change.ts'

/** The open draft of a counter that whoever acts wants to change. */
export async function counterToChange(
  tx: Tx,
  actor: Actor,
  ref: DraftRef,
): Promise<Outcome<{ seen: CaseOfTalks; stored: StoredCounter }, PleaRefusal>> {
  const seen = await talksSeenBy(tx, actor, ref.caseId)
  const stored = seen && (await counterSeenBy(tx, ref.caseId, ref.draftId))
  if (!seen || !stored) return refuse({ kind: 'not-found' })
  if (!actsForDefense(seen.part)) return refuse({ kind: 'not-allowed' })
  if (stored.version !== ref.version) return refuse({ kind: 'stale', version: stored.version })
  if (stored.state !== 'draft') return refuse({ kind: 'counter-closed', state: stored.state })
  return done({ seen, stored })
}

/** Saves the draft of a counter, or says that someone else changed it in the meantime. */
export async function saveCounterOrStale(
  tx: Tx,
  ref: DraftRef,
  change: Parameters<typeof saveCounter>[3],
): Promise<Outcome<DraftId, PleaRefusal>> {
  if (await saveCounter(tx, ref.caseId, ref.draftId, change, ref.version)) return done(ref.draftId)
  const now = await counterSeenBy(tx, ref.caseId, ref.draftId)
  return refuse({ kind: 'stale', version: now?.version ?? ref.version })
}
