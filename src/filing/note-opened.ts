import { relationsToCase } from '../identity/access.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { CaseId } from '../vocabulary/ids.ts'

/**
 * Keeps in the defense's own file that somebody of the defense opened a disclosed file, the first time. The
 * prosecution learns of receipt, never of reading.
 */
export async function noteOpened(
  tx: Tx,
  actor: Actor,
  caseId: CaseId,
  document: { document_id: string; compartment: string },
): Promise<void> {
  if (document.compartment !== 'parties') return
  const relations = await relationsToCase(tx, caseId)
  if (!relations.has('defense') && !relations.has('defense-team') && !relations.has('self-represented')) return
  await tx.db
    .insertInto('item_opened')
    .values({ case_id: caseId, document_id: document.document_id, opened_by: actor.person })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
