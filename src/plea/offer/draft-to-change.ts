import type { DraftId } from '../../../contract/plea.ts'
import { together } from '../../platform/postgres/question.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import type { Part } from '../domain/policies.ts'
import type { PleaRefusal } from '../problems.ts'
import { lookingAtTalks, talksSeenIn, type CaseOfTalks } from './case-of-talks.ts'
import { draftSeenBy, draftsOf, draftWithId, moveDraft, type StoredDraft } from './draft-store.ts'

/** A draft named by its case and id, with the version that was read. */
export interface DraftRef {
  readonly caseId: CaseId
  readonly draftId: DraftId
  readonly version: number
}

export interface DraftInCase {
  readonly seen: CaseOfTalks
  readonly stored: StoredDraft
}

const askDraft = together({ ...lookingAtTalks, draftWithId })

/** The draft that whoever acts wants to change, if he may see it, may do it, and read it as it is now. */
export async function draftToChange(
  tx: Tx,
  actor: Actor,
  ref: DraftRef,
  may: (part: Part) => boolean,
): Promise<Outcome<DraftInCase, PleaRefusal>> {
  const { caseId, draftId } = ref
  const found = await askDraft(tx, { caseId, draftId })
  const seen = talksSeenIn(tx, actor, caseId, found)
  const [stored] = draftsOf(tx, caseId, found.draftWithId)
  if (!seen || !stored) return refuse({ kind: 'not-found' })
  if (!may(seen.part)) return refuse({ kind: 'not-allowed' })
  if (stored.version !== ref.version) return refuse({ kind: 'stale', version: stored.version })
  return done({ seen, stored })
}

/** Moves the draft, or says that someone else changed it in the meantime. */
export async function moveOrStale(
  tx: Tx,
  ref: DraftRef,
  move: Parameters<typeof moveDraft>[3],
): Promise<Outcome<DraftId, PleaRefusal>> {
  if (await moveDraft(tx, ref.caseId, ref.draftId, move, ref.version)) return done(ref.draftId)
  const now = await draftSeenBy(tx, ref.caseId, ref.draftId)
  return refuse({ kind: 'stale', version: now?.version ?? ref.version })
}
