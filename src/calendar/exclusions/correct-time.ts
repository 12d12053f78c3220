import type { Services } from '../../law/services.ts'
import { record } from '../../ledger/record.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import type { ExcludedTimeRefusal } from '../clock-problems.ts'
import type { ExclusionEntered } from '../domain/exclusion.ts'
import { entryToChange } from './entry-to-change.ts'
import { putExclusionOnRecord } from './exclude-time.ts'
import { saveExcludedTime } from './excluded-time-store.ts'

/** Whoever entered excluded time puts it right, with a reason: the first entry is struck and stays in the record. */
export async function correctTime(
  tx: Tx,
  packs: Services['packs'],
  actor: Actor,
  input: {
    readonly caseId: CaseId
    readonly excludedId: string
    readonly version: number
    readonly why: string
    readonly to: (ExclusionEntered & { readonly note: string }) | null
  },
): Promise<Outcome<{ caseId: CaseId }, ExcludedTimeRefusal>> {
  const found = await entryToChange(tx, actor, input, 'correct')
  if (!found.ok) return found
  const { seen, entry } = found.value
  const { caseId, why, to } = input
  if (!(await saveExcludedTime(tx, caseId, entry, { struck: why })))
    return refuse({ kind: 'stale', version: entry.version + 1 })
  await record(tx, {
    kind: 'calendar.time-struck',
    caseId,
    compartment: 'court-file',
    subject: entry.id,
    data: { why, clock: entry.clock, exclusion: entry.exclusion },
  })
  if (to === null) return done({ caseId })
  const { hearingId } = entry
  const corrects = { id: entry.id, why }
  return await putExclusionOnRecord(
    tx,
    packs,
    actor,
    seen,
    { ...to, caseId, hearingId },
    { answers: entry.answers, corrects },
  )
}
