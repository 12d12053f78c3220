import type { DraftId } from '../../../contract/plea.ts'
import { record } from '../../ledger/record.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { Outcome } from '../../vocabulary/outcome.ts'
import type { PleaRefusal } from '../problems.ts'
import { counterToChange, saveCounterOrStale } from './counter-to-change.ts'
import type { DraftRef } from './draft-to-change.ts'

/** Sets a draft of a counter aside. */
export async function discardCounter(tx: Tx, actor: Actor, input: DraftRef): Promise<Outcome<DraftId, PleaRefusal>> {
  const found = await counterToChange(tx, actor, input)
  if (!found.ok) return found
  const saved = await saveCounterOrStale(tx, input, { state: 'discarded' })
  if (!saved.ok) return saved
  await record(tx, {
    kind: 'plea.counter-discarded',
    caseId: input.caseId,
    compartment: 'defense',
    subject: input.draftId,
  })
  return saved
}
