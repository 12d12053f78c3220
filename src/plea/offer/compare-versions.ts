import { DraftId, OfferId, type Comparison } from '../../../contract/plea.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import type { Comparable } from '../domain/comparable.ts'
import { compareProposals } from '../domain/compare.ts'
import type { PleaRefusal } from '../problems.ts'
import { talksSeenBy } from './case-of-talks.ts'
import { counterSeenBy } from './defense-store.ts'
import { draftSeenBy } from './draft-store.ts'
import { versionSeenBy } from './offer-store.ts'

/** Compares any two of what whoever asks may see: versions of offers, and drafts of his own side. */
export async function compareVersions(
  tx: Tx,
  actor: Actor,
  input: { readonly caseId: CaseId; readonly from: string; readonly to: string },
): Promise<Outcome<Comparison, PleaRefusal>> {
  const seen = await talksSeenBy(tx, actor, input.caseId)
  const from = seen && (await comparableNamed(tx, input.caseId, input.from))
  const to = seen && (await comparableNamed(tx, input.caseId, input.to))
  return from && to ? done(compareProposals(from, to)) : refuse({ kind: 'not-found' })
}

async function comparableNamed(tx: Tx, caseId: CaseId, name: string): Promise<Comparable | null> {
  const [kind, id, n] = name.split(':')
  if (kind === 'draft') return await draftSeenBy(tx, caseId, DraftId.parse(id))
  if (kind === 'counter') return await counterSeenBy(tx, caseId, DraftId.parse(id))
  return await versionSeenBy(tx, caseId, OfferId.parse(id), Number(n))
}
