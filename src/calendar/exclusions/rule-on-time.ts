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

export type RulingOnTime =
  | ({ readonly ruled: 'found'; readonly note: string } & Omit<ExclusionEntered, 'clock' | 'exclusion'>)
  | { readonly ruled: 'not-found'; readonly why: string }

/** The court rules on time that a party asserts: it finds it, wholly or in part, or it does not. */
export async function ruleOnTime(
  tx: Tx,
  packs: Services['packs'],
  actor: Actor,
  input: {
    readonly caseId: CaseId
    readonly excludedId: string
    readonly version: number
    readonly ruling: RulingOnTime
  },
): Promise<Outcome<{ caseId: CaseId }, ExcludedTimeRefusal>> {
  const found = await entryToChange(tx, actor, input, 'rule')
  if (!found.ok) return found
  const { seen, entry } = found.value
  const { caseId, ruling } = input
  const why = ruling.ruled === 'not-found' ? ruling.why : null
  if (!(await saveExcludedTime(tx, caseId, entry, { ruled: ruling.ruled, why, byName: actor.name })))
    return refuse({ kind: 'stale', version: entry.version + 1 })
  if (ruling.ruled === 'found') {
    const { clock, exclusion, about, hearingId } = entry
    const { from, to, findings, factors, note } = ruling
    const finding = { caseId, clock, exclusion, from, to, findings, factors, note, about, hearingId }
    return await putExclusionOnRecord(tx, packs, actor, seen, finding, { answers: entry.id, corrects: null })
  }
  await record(tx, {
    kind: 'calendar.time-not-found',
    caseId,
    compartment: 'court-file',
    subject: entry.id,
    data: { why, clock: entry.clock, exclusion: entry.exclusion },
  })
  return done({ caseId })
}
