import type { OfferId } from '../../../contract/plea.ts'
import { record } from '../../ledger/record.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { accept, withdraw, type CourtMoment } from '../domain/offer.ts'
import { actsForDefense, representsHimself } from '../domain/policies.ts'
import type { PleaRefusal } from '../problems.ts'
import type { CaseOfTalks } from './case-of-talks.ts'
import { decisionsOf } from './client-store.ts'
import { insertDecisionNote, type KnownBy } from './defense-store.ts'
import { saveTalks } from './negotiation-store.ts'
import { lockOpenOffers, saveOffer } from './offer-store.ts'
import { offerToChange, saveOrStale, type OfferRef } from './offer-to-change.ts'

interface Acceptance {
  readonly n: number
  readonly decision: KnownBy
}

/**
 * The defense accepts the version on the table. Whether to plead is the defendant's decision: counsel says how it is
 * known, and that stays with the defense.
 * @source Jones v. Barnes, 463 U.S. 745, 751 (1983); ABA Model Rule 1.2(a)
 */
export async function acceptOffer(
  tx: Tx,
  actor: Actor,
  input: OfferRef & Acceptance,
): Promise<Outcome<OfferId, PleaRefusal>> {
  const found = await offerToChange(tx, actor, input, actsForDefense)
  if (!found.ok) return found
  const { seen, offer } = found.value
  const selfRepresented = representsHimself(seen.part)
  const accepted = accept(offer, { side: 'defense', n: input.n, selfRepresented }, seen.moment)
  if (!accepted.ok) return accepted
  const known = await decisionKnown(tx, seen, input)
  if (!known.ok) return known
  const saved = await saveOrStale(tx, input, accepted.value)
  if (!saved.ok) return saved
  await insertDecisionNote(tx, seen.caseId, offer.id, input.n, input.decision, actor.person)
  await record(tx, {
    kind: 'plea.decision-noted',
    caseId: seen.caseId,
    compartment: 'defense',
    subject: offer.id,
    data: { n: input.n, ...input.decision },
  })
  await recordAgreement(tx, seen.caseId, seen.moment, { offerId: offer.id, n: input.n, side: 'defense' })
  return saved
}

async function decisionKnown(
  tx: Tx,
  seen: CaseOfTalks,
  { offerId, n, decision }: OfferRef & Acceptance,
): Promise<Outcome<null, PleaRefusal>> {
  if ((decision.by === 'myself') !== representsHimself(seen.part)) return refuse({ kind: 'not-allowed' })
  if (decision.by === 'told-counsel' && decision.on > seen.today)
    return refuse({ kind: 'day-out-of-range', earliest: null, latest: seen.today })
  if (decision.by !== 'recorded-decision') return done(null)
  const decisions = await decisionsOf(tx, seen.caseId)
  const recorded = decisions.find((one) => one.offerId === offerId && one.n === n)
  return recorded?.decision === 'accept' ? done(null) : refuse({ kind: 'decision-not-recorded' })
}

/** Writes between the parties that they agree; whatever else was open is closed by it. */
export async function recordAgreement(
  tx: Tx,
  caseId: CaseId,
  moment: CourtMoment,
  agreed: { readonly offerId: OfferId; readonly n: number; readonly side: 'prosecution' | 'defense' },
): Promise<void> {
  await record(tx, {
    kind: 'plea.offer-accepted',
    caseId,
    compartment: 'parties',
    subject: agreed.offerId,
    data: { n: agreed.n, side: agreed.side },
  })
  for (const other of await lockOpenOffers(tx, caseId)) {
    const closed = withdraw(other.offer, 'Another offer was accepted.', moment)
    if (!closed.ok || !(await saveOffer(tx, caseId, closed.value, other.version))) continue
    await record(tx, {
      kind: 'plea.offer-withdrawn',
      caseId,
      compartment: 'parties',
      subject: other.offer.id,
      data: { n: other.offer.current, reason: 'Another offer was accepted.' },
    })
  }
  await saveTalks(tx, caseId, { state: 'agreed' })
}
