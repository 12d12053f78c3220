import type { OfferId } from '../../../contract/plea.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { isTheDefendant, seesClientFile, type Part } from '../domain/policies.ts'
import type { PleaRefusal } from '../problems.ts'
import { caseSeenBy, type CaseSeen } from './case-of-talks.ts'
import { sheetsOf, type StoredSheet } from './client-store.ts'

/** The case to whoever shares the defendant's file with him, if he may do what he is about to. */
export async function clientFileOf(
  tx: Tx,
  actor: Actor,
  caseId: CaseId,
  may: (part: Part) => boolean,
): Promise<Outcome<CaseSeen, PleaRefusal>> {
  const seen = await caseSeenBy(tx, actor, caseId)
  if (!seen || !seesClientFile(seen.part)) return refuse({ kind: 'not-found' })
  return may(seen.part) ? done(seen) : refuse({ kind: 'not-allowed' })
}

/** The sheet that a defendant was given, to him alone. */
export async function ownSheet(
  tx: Tx,
  actor: Actor,
  ref: { readonly caseId: CaseId; readonly offerId: OfferId; readonly n: number },
): Promise<Outcome<{ seen: CaseSeen; sheet: StoredSheet }, PleaRefusal>> {
  const seen = await clientFileOf(tx, actor, ref.caseId, isTheDefendant)
  if (!seen.ok) return seen
  const sheets = await sheetsOf(tx, ref.caseId)
  const sheet = sheets.find((one) => one.offerId === ref.offerId && one.n === ref.n)
  return sheet ? done({ seen: seen.value, sheet }) : refuse({ kind: 'not-found' })
}
