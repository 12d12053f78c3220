import { seeCase, type SeenCase } from '../../people/seen-case.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import type { ExcludedTimeRefusal } from '../clock-problems.ts'
import { mayChangeExcludedTime, type ChangeOfExcludedTime } from '../domain/excluded-time-policy.ts'
import { sideOf } from '../domain/policies.ts'
import type { Side } from '../domain/recorded-events.ts'
import { excludedTimeOf, type ExcludedTimeRow } from './excluded-time-store.ts'

/** An entry of excluded time that somebody is about to change, found and allowed. */
export interface EntryToChange {
  readonly seen: SeenCase
  readonly entry: ExcludedTimeRow
  readonly side: Side
}

/** Finds an entry of excluded time for a change of it. */
export async function entryToChange(
  tx: Tx,
  actor: Actor,
  input: { readonly caseId: CaseId; readonly excludedId: string; readonly version: number },
  change: ChangeOfExcludedTime,
): Promise<Outcome<EntryToChange, ExcludedTimeRefusal>> {
  const seen = await seeCase(tx, actor, input.caseId)
  const entry = seen && (await excludedTimeOf(tx, input.caseId, input.excludedId))
  if (!seen || !entry) return refuse({ kind: 'not-found' })
  const side = sideOf(seen)
  if (side === null) return refuse({ kind: 'not-allowed' })
  if (entry.struck !== null) return refuse({ kind: 'time-settled', how: 'struck' })
  if (entry.ruling !== null) return refuse({ kind: 'time-settled', how: 'ruled-on' })
  if (change === 'contest' && entry.contested !== null) return refuse({ kind: 'time-settled', how: 'contested' })
  if (change === 'end' && entry.to !== null) return refuse({ kind: 'time-settled', how: 'ended' })
  if (!mayChangeExcludedTime(side, entry, change)) return refuse({ kind: 'not-allowed' })
  if (entry.version !== input.version) return refuse({ kind: 'stale', version: entry.version })
  return done({ seen, entry, side })
}
