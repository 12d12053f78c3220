import { record } from '../../ledger/record.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import type { ExcludedTimeRefusal } from '../clock-problems.ts'
import { entryToChange } from './entry-to-change.ts'
import { saveExcludedTime } from './excluded-time-store.ts'

/** A party disputes time that the court found or that the other side asserts: the clock says that it is contested. */
export async function contestTime(
  tx: Tx,
  actor: Actor,
  input: { readonly caseId: CaseId; readonly excludedId: string; readonly version: number; readonly why: string },
): Promise<Outcome<{ caseId: CaseId }, ExcludedTimeRefusal>> {
  const found = await entryToChange(tx, actor, input, 'contest')
  if (!found.ok) return found
  const { entry, side } = found.value
  if (side === 'court') return refuse({ kind: 'not-allowed' })
  const { caseId, why } = input
  if (!(await saveExcludedTime(tx, caseId, entry, { contested: { by: side, why } })))
    return refuse({ kind: 'stale', version: entry.version + 1 })
  await record(tx, {
    kind: 'calendar.time-contested',
    caseId,
    compartment: 'court-file',
    subject: entry.id,
    data: { by: side, why, clock: entry.clock, exclusion: entry.exclusion },
  })
  return done({ caseId })
}
