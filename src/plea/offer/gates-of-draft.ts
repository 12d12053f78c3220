import type { GatesView } from '../../../contract/plea.ts'
import { offenseByCode } from '../../law/domain/offenses.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { approvalsOf, shortExpiryReasonOf } from '../domain/draft.ts'
import { gatesBefore } from '../domain/gates.ts'
import type { PleaRefusal } from '../problems.ts'
import { talksSeenBy, type CaseSeen } from './case-of-talks.ts'
import { pendingCharges } from './charges.ts'
import { conferralsOf, victimsOf } from './conferral-store.ts'
import { courtLaw, type Packs } from './court-law.ts'
import { draftSeenBy, type StoredDraft } from './draft-store.ts'
import type { DraftRef } from './draft-to-change.ts'

/** What stands between a draft and its extension: the same list that an extension is refused with. */
export async function previewGates(
  tx: Tx,
  actor: Actor,
  packs: Packs,
  ref: Pick<DraftRef, 'caseId' | 'draftId'>,
): Promise<Outcome<GatesView, PleaRefusal>> {
  const seen = await talksSeenBy(tx, actor, ref.caseId)
  const stored = seen && (await draftSeenBy(tx, ref.caseId, ref.draftId))
  if (!seen || !stored) return refuse({ kind: 'not-found' })
  return done(await gatesOfDraft(tx, packs, seen, stored))
}

/** The gates of a draft as they stand today. */
export async function gatesOfDraft(tx: Tx, packs: Packs, seen: CaseSeen, stored: StoredDraft): Promise<GatesView> {
  const law = courtLaw(packs, seen.pack, seen.today)
  const [charges, conferrals, victims] = await Promise.all([
    pendingCharges(tx, seen.caseId),
    conferralsOf(tx, seen.caseId),
    victimsOf(tx, seen.caseId),
  ])
  const gates = gatesBefore(law.gates, {
    approvals: approvalsOf(stored.draft),
    victims,
    conferrals: conferrals.map(({ record }) => ({
      outcome: record.outcome,
      victim: record.victim,
      reason: record.outcome === 'not-conferred' ? record.reason : null,
    })),
    offenses: charges.map((charge) => offenseByCode(law.offenses, charge.offense.code)),
    expiresOn: stored.proposal.expiresOn,
    shortBecause: shortExpiryReasonOf(stored.draft),
    today: seen.today,
  })
  return { revision: stored.draft.revision, open: gates.every((gate) => gate.passed), gates: [...gates] }
}
