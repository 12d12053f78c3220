import { record } from '../../ledger/record.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import type { LegalDate } from '../../vocabulary/legal-date.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import type { ExcludedTimeRefusal } from '../clock-problems.ts'
import { entryToChange } from './entry-to-change.ts'
import { saveExcludedTime } from './excluded-time-store.ts'

/** Whoever entered time that was still running says on which day it ended. */
export async function endTime(
  tx: Tx,
  actor: Actor,
  input: { readonly caseId: CaseId; readonly excludedId: string; readonly version: number; readonly to: LegalDate },
): Promise<Outcome<{ caseId: CaseId }, ExcludedTimeRefusal>> {
  const found = await entryToChange(tx, actor, input, 'end')
  if (!found.ok) return found
  const { entry, side } = found.value
  const { caseId, to } = input
  if (to < entry.from) return refuse({ kind: 'days-reversed', from: entry.from, to })
  if (!(await saveExcludedTime(tx, caseId, entry, { ended: to })))
    return refuse({ kind: 'stale', version: entry.version + 1 })
  await record(tx, {
    kind: side === 'court' ? 'calendar.time-found' : 'calendar.time-asserted',
    caseId,
    compartment: 'court-file',
    subject: entry.id,
    data: { clock: entry.clock, exclusion: entry.exclusion, from: entry.from, to, by: side },
  })
  return done({ caseId })
}
